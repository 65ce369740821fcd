"""Train the weights: `python -m ingest.relations.train --gold DIR` (or `make train`).

Reads the gold sets of DIR, but for the third of `dev2.jsonl` that is kept aside for honest figures
(`is_kept_aside`) and the whole articles, the texts of our own in `training/`, and the lines of the
corpus beside DIR that `training/` labels; writes `weights.json` beside this file. The same
input gives the same file.
"""

import argparse
import gzip
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from app.domain.article import Article, ArticleRow
from app.domain.ontology import Kind
from ingest.gold import SEEDS, SPLIT, articles_of, is_kept_aside, rows_of
from ingest.pipeline import Pipeline
from ingest.reading import Mention, Reading, SentenceReading, SummitMention
from ingest.relations.across import ACROSS, Discourse
from ingest.relations.across_features import features_across, features_of_sentence
from ingest.relations.candidates import KINDS, candidates
from ingest.relations.features import Context, features
from ingest.relations.model import WEIGHTS, with_kind
from ingest.relations.triggers import judge, status_features, trigger_of

TRAINED_ON: Final = (SEEDS, "dev.jsonl", SPLIT)
OWN: Final = Path(__file__).with_name("training")
"""Texts written and labelled for this project; `training/README.md` says how."""
LABELS: Final = OWN / "current-events.labels.jsonl"
"""Labels of lines of `CORPUS`, which itself is no part of the project."""
CORPUS: Final = "current-events-2002-2018.jsonl.gz"
_LABEL: Final = ("relation", "actor", "object", "status")
_THRESHOLDS: Final = {
    Kind.VISIT: 0.56,
    Kind.MEETING: 0.42,
    Kind.ATTENDANCE: 0.55,
    Kind.HOSTING: 0.6,
    Kind.MEMBERSHIP: 0.66,
    Kind.WARRANT: 0.6,
}
"""Least probability of a claim; higher where fewer examples make the model less sure."""
_ACROSS_THRESHOLDS: Final = {
    Kind.ATTENDANCE: 0.75,
    Kind.VISIT: 0.7,
    Kind.MEMBERSHIP: 0.6,
}
"""The same of a claim across sentences."""
_STRENGTH: Final = 0.1
"""Inverse strength of the L2 penalty; of 0.03, 0.1, 0.2 and 0.5 the best in five-fold trials."""
_FULL_WEIGHT: Final = 8
"""Candidates of a kind that a sentence counts for; a list of twenty persons teaches no more."""
_LEAST_SEEN: Final = 2
_LEAST_SEEN_STATUS: Final = 3
_LEAST_WEIGHT: Final = 0.01
_DIGITS: Final = 4
_ONE_STATUS: Final = {"disinvited": "declined"}


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate as the model sees it, whether the gold has it, and with which status."""

    kind: Kind
    features: list[str]
    is_stated: bool
    status: str | None
    status_features: list[str]
    sentence: tuple[str, int]
    is_across: bool = False


def examples(gold: Path) -> Iterator[Example]:
    """Every candidate of the training texts, in their order: those of the gold, then our own."""
    scorer = _scorer(gold.parent / "eval" / "score.py")
    pipeline = Pipeline()
    own = (path for path in sorted(OWN.glob("*.jsonl")) if path != LABELS)
    for path in [*(gold / name for name in TRAINED_ON), *own]:
        told = scorer.load_gold(path)
        articles = [a for a in articles_of(path) if path.name != SPLIT or not _is_aside(a)]
        for reading in pipeline.drafted(articles):
            claims = told[scorer.article_key(reading.article.source_id)].claims
            yield from _within(reading, claims)
            yield from _across(reading, claims)
    articles, labels = _of_corpus(gold.parent / "corpus" / CORPUS)
    for reading in pipeline.drafted(articles):
        rows = labels[str(reading.article.source_id)]
        yield from _within(
            reading, [scorer.gold_claim(dict(zip(_LABEL, r, strict=True))) for r in rows]
        )


def _of_corpus(path: Path) -> tuple[list[Article], dict[str, list[list[str]]]]:
    """The labelled lines of the corpus, and their labels by the article's id."""
    labels = {row["line"]: row["claims"] for row in rows_of(LABELS)}
    articles = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if number in labels:
                articles.append(Article.from_row(ArticleRow(id=f"{number}", **json.loads(line))))
    return articles, {f"{number}": rows for number, rows in labels.items()}


def _is_aside(article: Article) -> bool:
    return is_kept_aside(str(article.source_id))


def train(found: Sequence[Example]) -> dict[str, Any]:
    """The content of weights.json."""
    within = [e for e in found if not e.is_across]
    across = [e for e in found if e.is_across]
    names = f"{', '.join(TRAINED_ON)} (two thirds), lines of {CORPUS} and texts of our own"
    return {
        "trained_on": f"{names}: {len(within)} candidates, {len(across)} across sentences",
        "within": {
            "detectors": {k.value: _detector(k, within, _THRESHOLDS[k]) for k in KINDS},
            "statuses": _statuses([e for e in within if e.status is not None]),
        },
        "across": {
            "detectors": {k.value: _detector(k, across, _ACROSS_THRESHOLDS[k]) for k in ACROSS},
            "statuses": _statuses([e for e in across if e.status is not None]),
        },
    }


def _detector(kind: Kind, found: Sequence[Example], threshold: float) -> dict[str, Any]:
    own = [e for e in found if e.kind is kind]
    shares = Counter(e.sentence for e in own)
    vectorizer, matrix = _matrix([e.features for e in own], _LEAST_SEEN)
    fitted = LogisticRegression(C=_STRENGTH, max_iter=5000).fit(
        matrix,
        [e.is_stated for e in own],
        sample_weight=[min(1.0, _FULL_WEIGHT / shares[e.sentence]) for e in own],
    )
    weights = {
        name: round(float(weight), _DIGITS)
        for name, weight in zip(vectorizer.get_feature_names_out(), fitted.coef_[0], strict=True)
        if abs(weight) >= _LEAST_WEIGHT
    }
    return {
        "threshold": threshold,
        "bias": round(float(fitted.intercept_[0]), _DIGITS),
        "weights": weights,
    }


def _statuses(found: Sequence[Example]) -> dict[str, Any]:
    rows = [with_kind(e.kind, e.status_features) for e in found]
    vectorizer, matrix = _matrix(rows, _LEAST_SEEN_STATUS)
    fitted = LogisticRegression(C=_STRENGTH, max_iter=5000).fit(matrix, [e.status for e in found])
    table, bias = fitted.coef_, fitted.intercept_
    if len(fitted.classes_) == 2:  # one row for two classes: it speaks for the second
        table, bias = [[0.0] * table.shape[1], table[0]], [0.0, bias[0]]
    columns = zip(vectorizer.get_feature_names_out(), zip(*table, strict=True), strict=True)
    return {
        "statuses": [str(s) for s in fitted.classes_],
        "bias": [round(float(b), _DIGITS) for b in bias],
        "weights": {
            name: [round(float(w), _DIGITS) for w in column]
            for name, column in columns
            if max(map(abs, column)) >= _LEAST_WEIGHT
        },
    }


def _matrix(rows: Sequence[Iterable[str]], least: int) -> tuple[DictVectorizer, Any]:
    seen = Counter(f for row in rows for f in set(row))
    vectorizer = DictVectorizer().fit([{f: 1.0 for f, n in seen.items() if n >= least}])
    return vectorizer, vectorizer.transform([dict.fromkeys(row, 1.0) for row in rows])


# Labels


def _within(reading: Reading, told: Iterable[Any]) -> Iterator[Example]:
    labels = defaultdict(list)
    for gold in told:
        labels[gold.kind].append(gold)
    for sentence in reading.parsed:
        drafts = [d for d in reading.drafts if d.sentence is sentence]
        context = Context(reading, sentence, drafts)
        for one in candidates(reading, sentence):
            stated = [g for g in labels[one.kind] if _fits(g, one.kind, one.actor, one.object)]
            if stated and all(g.optional for g in stated):
                continue
            word = trigger_of(one)
            yield Example(
                one.kind,
                features(one, context),
                bool(stated),
                _status_of(stated),
                status_features(one, word, judge(word)) if stated else [],
                (str(reading.article.source_id), sentence.index),
            )


def _across(reading: Reading, told: Iterable[Any]) -> Iterator[Example]:
    """Candidates across sentences, stated where the words of the claim stand in the later one.

    One that the text states elsewhere is left out: it is neither stated here nor untrue.
    """
    claims, discourse = list(told), Discourse(reading)
    for sentence in reading.parsed:
        found = list(discourse.candidates(sentence))
        drafts = [d for d in reading.drafts if d.sentence is sentence]
        context = Context(reading, sentence, drafts)
        shared = features_of_sentence(context)
        for one in found:
            stated = [g for g in claims if _fits(g, one.kind, one.actor, one.focus.object)]
            here = [g for g in stated if _is_in(g, sentence)]
            if len(here) < len(stated[:1]) or any(g.optional for g in here):
                continue
            seen = features_across(one, context, discourse, shared)
            place = (str(reading.article.source_id), sentence.index)
            yield Example(one.kind, seen, bool(here), _status_of(here), seen, place, is_across=True)
        discourse.hear(sentence)


def _is_in(gold: Any, sentence: SentenceReading) -> bool:
    """Whether the words that state a claim lie in a sentence."""
    return bool(gold.span and gold.span[0] < sentence.end and gold.span[1] > sentence.start)


def _status_of(stated: Sequence[Any]) -> str | None:
    return _ONE_STATUS.get(stated[0].status[0], stated[0].status[0]) if stated else None


def _fits(gold: Any, kind: Kind, actor: Mention, object_: Mention | SummitMention) -> bool:
    claim = {"kind": str(kind), "actor": _entity(actor), "object": _entity(object_)}
    return bool(gold.similarity(claim) > 0)


def _entity(one: Mention | SummitMention) -> dict[str, str]:
    ref = one.ref if isinstance(one, Mention) else one.edition or one.series
    return {"id": ref.id, "name": ref.name} if ref is not None else {"id": "", "name": ""}


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer at {path}; it belongs beside the gold sets")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Read the arguments, train, and write the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, help="directory of the gold sets")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name(WEIGHTS))
    args = parser.parse_args()
    weights = train(list(examples(args.gold)))
    args.out.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{args.out}: {args.out.stat().st_size:,} bytes, {weights['trained_on']}")  # noqa: T201


if __name__ == "__main__":
    main()
