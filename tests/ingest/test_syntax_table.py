"""The table of a parse: made once, and gone when the article is read."""

from ingest.pipeline import Pipeline
from ingest.reading import SentenceReading
from ingest.syntax import children, lemma
from tests.ingest.telling import article_of

TEXT = "Olaf Scholz met Narendra Modi in Lima."


def _sentence(pipeline: Pipeline) -> SentenceReading:
    """A sentence that was read, by a caller who asks for no more than one reading."""
    return next(pipeline.drafted([article_of(TEXT)])).parsed[0]


def test_table_answers_as_the_parse_does(pipeline: Pipeline) -> None:
    doc = _sentence(pipeline).parsed

    for token in doc:
        below = [c.i for c in token.children]
        assert [c.i for c in children(token, *{c.dep_ for c in token.children})] == below
    assert [lemma(t) for t in doc][2] == "meet"


def test_table_is_gone_when_the_article_is_read(pipeline: Pipeline) -> None:
    readings = pipeline.drafted([article_of(TEXT), article_of(TEXT)])
    first = next(readings).parsed[0].parsed
    assert first.user_data
    second = next(readings).parsed[0].parsed

    assert not first.user_data
    assert second.user_data
    readings.close()  # type: ignore[attr-defined]
    assert not second.user_data
