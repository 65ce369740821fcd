"""Text as it is stored: paragraphs, sentences, and positions that nothing shifts."""

import pytest

from ingest.pipeline import Pipeline
from ingest.text import for_parser, plain, split_sentences
from tests.ingest.telling import article_of, events

ODD = {
    "curly-quotes": "“Emmanuel Macron’s trip,” he said, ‘is over’.",
    "dashes": "Emmanuel Macron — the president – left.",
    "emoji": "🇫🇷 Emmanuel Macron 👩‍👩‍👧 visited Serbia 🎉.",
    "carriage-returns": "Emmanuel Macron\r\nvisited Serbia.\r\n",
    "combining-accents": "Aleksandar Vuc\u030cic\u0301 met Erdog\u0306an.",
    "ligature": "The oﬃce of the president.",
    "arabic": "محمد بن سلمان visited Oman.",
    "chinese": "习近平 visited Hungary。",
    "no-break-spaces": "Emmanuel\u00a0Macron visited\u202fSerbia.",
    "zero-width": "Emmanuel\u200bMacron visited Serbia.",
    "fractions": "½ of the € 3\u00a0000 for № 7™",
    "sharp-s-and-dotted-i": "Straße in İstanbul",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_parser_text_keeps_every_position(text: str) -> None:
    assert len(for_parser(text)) == len(text)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_plain_text_keeps_every_position(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Erdoğan", "Erdogan", id="breve"),
        pytest.param("São Tomé", "Sao Tome", id="tilde-and-acute"),
        pytest.param("isn’t", "isn't", id="curly-apostrophe"),
        pytest.param("“no”", '"no"', id="curly-quotes"),
        pytest.param("G–20", "G-20", id="dash"),
    ],
)
def test_plain_text_reads(text: str, told: str) -> None:
    assert plain(text) == told


SPLIT = {
    "two": ("He came. She left.", ["He came.", "She left."]),
    "question": ("Did he? He did.", ["Did he?", "He did."]),
    "quote-closes": ("“He came.” She left.", ["“He came.”", "She left."]),
    "quote-opens": ("He came. “She left.”", ["He came.", "“She left.”"]),
    "abbreviated-title": ("Mr. Smith met Gen. Jones.", ["Mr. Smith met Gen. Jones."]),
    "initials": ("George W. Bush met J. K. Rowling.", ["George W. Bush met J. K. Rowling."]),
    "the-us": ("The U.S. President came.", ["The U.S. President came."]),
    "months": ("On Dec. 6 they met.", ["On Dec. 6 they met."]),
    "decimals": ("It rose 2.5 percent. Then it fell.", ["It rose 2.5 percent.", "Then it fell."]),
    "accented-capital": ("He came. Érard left.", ["He came.", "Érard left."]),
    "lines-are-paragraphs": ("A headline\nHe came.", ["A headline", "He came."]),
    "windows-lines": ("A headline\r\nHe came.\r\n", ["A headline", "He came."]),
    "blank-lines": ("\n\nHe came.\n\n\nShe left.\n", ["He came.", "She left."]),
    "space-around": ("   He came.   ", ["He came."]),
    "nothing": (" \n \r\n ", []),
    "no-full-stop": ("He came", ["He came"]),
}


@pytest.mark.parametrize(("text", "told"), SPLIT.values(), ids=SPLIT)
def test_text_is_split(text: str, told: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == told


def test_sentences_of_a_line_share_a_paragraph() -> None:
    found = split_sentences("He came. She left.\nThey met.")

    assert [s.paragraph for s in found] == [0, 0, 1]


def test_split_begins_where_the_body_does() -> None:
    text = "A header.\nHe came."

    assert [text[s.start : s.end] for s in split_sentences(text, start=10)] == ["He came."]


def test_sentence_without_an_end_is_cut_at_a_space() -> None:
    text = "and Serbia " * 2_000
    found = list(split_sentences(text))

    assert len(found) > 1
    assert {w for s in found for w in text[s.start : s.end].split()} == {"and", "Serbia"}


def test_no_sentence_is_longer_than_the_limit() -> None:
    text = "and Serbia " * 2_000

    assert max(s.end - s.start for s in split_sentences(text)) <= 4_000


def test_no_word_is_lost_by_cutting() -> None:
    text = "and Serbia " * 2_000
    words = [w for s in split_sentences(text) for w in text[s.start : s.end].split()]

    assert words == text.split()


SPOILED = {
    "curly-quotes": "“Emmanuel Macron visited Serbia’s capital Belgrade,” he said.",
    "emoji-before": "🎉👩‍👩‍👧🇷🇸 Emmanuel Macron visited Serbia.",
    "windows-lines": "A headline\r\n\r\nEmmanuel Macron visited Serbia.\r\n",
    "combining-accents-before": "Cafe\u0301 Zu\u0308rich\nEmmanuel Macron visited Serbia.",
    "no-break-space": "Emmanuel Macron visited\u00a0Serbia.",
    "header": "date 2024-11-19 A headline\nEmmanuel Macron visited Serbia.",
}


@pytest.mark.parametrize("text", SPOILED.values(), ids=SPOILED)
def test_claim_is_found_in_spite_of(pipeline: Pipeline, text: str) -> None:
    assert [(c.kind, c.object.id) for c in events(pipeline, text)] == [("visit", "SRB")]


@pytest.mark.parametrize("text", SPOILED.values(), ids=SPOILED)
def test_actor_stands_where_the_claim_says(pipeline: Pipeline, text: str) -> None:
    claim = events(pipeline, text)[0]

    assert text[claim.actor.start : claim.actor.end] == "Emmanuel Macron"


@pytest.mark.parametrize("text", SPOILED.values(), ids=SPOILED)
def test_quote_is_the_stored_text_as_it_is(pipeline: Pipeline, text: str) -> None:
    claim = events(pipeline, text)[0]

    assert claim.quote == text[claim.start : claim.end]


def test_name_with_combining_accents_is_the_same_person(pipeline: Pipeline) -> None:
    text = "Aleksandar Vuc\u030cic\u0301 visited Hungary."

    assert [c.actor.id for c in events(pipeline, text)] == ["Q222031"]


def test_header_is_stored_and_not_parsed(pipeline: Pipeline) -> None:
    text = "date 2024-11-19 Emmanuel Macron visits Serbia\nEmmanuel Macron visited Hungary."

    assert article_of(text, None).text == text
    assert [c.object.id for c in events(pipeline, text, None)] == ["HUN"]
