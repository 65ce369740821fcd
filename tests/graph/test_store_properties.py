"""Rule 1 for any history: what was sent, withdrawn and judged in whatever order, on both stores.

A history is drawn, played on a store by one worker or several and in batches of any size, and its
export has to be the one that `oracle.export_of` works out of what stands in the end.
"""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.article import Article
from app.domain.errors import ClaimNotFound, InvalidInput, JudgementConflict
from app.domain.judge import Judged, split_id
from app.domain.model import Claim, Judgement
from app.domain.ontology import Kind, Status, ontology
from app.graph.connection import Connection
from tests.factories import ICC, INDIA, MODI, MONGOLIA, make_article, make_claim, make_extraction
from tests.graph.harness import MAX_ATTEMPTS, Store, open_case
from tests.graph.oracle import Said, export_of

TEXT = "{name} and Narendra Modi, India, Mongolia, the ICC, New Delhi: story {n}."
PUTINS = [("Q7747", "Vladimir Putin"), ("leader:v-putin", "V. Putin"), ("leader:putin", "Putin")]
TIMES = ["2024-07-08", "2024-07", "../2024-07-08", "2024-09-01/..", None]
N_ADDRESSES = 4
DEEDS = [
    *["submit"] * 5, *["work"] * 3, *["judge"] * 2, "revoke", "withdraw", "reinstate", "rebuild",
]  # fmt: skip

thorough = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


@st.composite
def versions(draw: st.DrawFn) -> Said:
    """One version of one of a few articles, with what it says."""
    who = draw(st.sampled_from(PUTINS))
    article = make_article(
        TEXT.format(name=who[1], n=draw(st.integers(0, 3))),
        draw(st.sampled_from(["2024-07-10", "2024-07-12", None])),
        updated=draw(st.sampled_from([None, "2024-08-01"])),
        url=f"https://news.example/{draw(st.integers(0, N_ADDRESSES - 1))}",
    )
    if is_unreadable(article):
        return article, ()
    return article, tuple(draw(st.lists(claims_of(article, who), max_size=3, unique_by=_claim_id)))


def is_unreadable(article: Article) -> bool:
    """Whether the worker fails on it, however often."""
    return article.text.endswith("story 3.")


def _claim_id(claim: Claim) -> str:
    return claim.claim_id


def claims_of(article: Article, who: tuple[str, str]) -> st.SearchStrategy[Claim]:
    visit = st.builds(
        make_claim,
        st.just(article),
        status=st.sampled_from([Status.OCCURRED, Status.PLANNED, Status.NEGATED, Status.DECLINED]),
        actor=st.just(who),
        object=st.sampled_from([INDIA, MONGOLIA]),
        time=st.sampled_from(TIMES),
        is_vague=st.sampled_from([False, False, False, True]),
    )
    meeting = st.builds(
        make_claim,
        st.just(article),
        kind=st.just(Kind.MEETING),
        actor=st.just(who),
        object=st.sampled_from([MODI, *[p for p in PUTINS if p != who]]),
        time=st.sampled_from(TIMES),
    )
    member = st.builds(
        make_claim,
        st.just(article),
        kind=st.just(Kind.MEMBERSHIP),
        status=st.sampled_from([Status.OCCURRED, Status.NEGATED]),
        actor=st.just(INDIA),
        object=st.just(ICC),
        time=st.sampled_from(TIMES),
    )
    return st.one_of(visit, meeting, member)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Said], list[tuple[str, int]]]:
    """A few versions, and what is done with them; a number says with which."""
    pool = draw(st.lists(versions(), min_size=1, max_size=6))
    # A version says one thing, whoever reads it.
    unique = {(a.article_id, a.content_hash): (a, own) for a, own in pool}
    deeds = st.tuples(st.sampled_from(DEEDS), st.integers(0, 11))
    return list(unique.values()), draw(st.lists(deeds, min_size=1, max_size=14))


@dataclass
class Played:
    """A history on a store, and what stands of it by the rules."""

    store: Store
    pool: Sequence[Said]
    standing: dict[str, Said] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    in_force: dict[str, Judgement] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.said = {(a.article_id, a.content_hash): own for a, own in self.pool}

    def do(self, deed: str, number: int) -> None:
        article, claims = self.pool[number % len(self.pool)]
        if deed == "submit" and article.article_id not in self.withdrawn:
            self.store.submit(article)
            known = self.standing.get(article.article_id)
            if known is None or known[0].version_key < article.version_key:
                self.standing[article.article_id] = (article, claims)
        elif deed == "work":
            self.work(number + 1)
        elif deed == "withdraw" and article.article_id in self.standing:
            self.store.writer.withdraw(article.article_id, author="Ada", reason="a mistake")
            del self.standing[article.article_id]
            self.withdrawn.add(article.article_id)
        elif deed == "reinstate" and article.article_id in self.withdrawn:
            self.store.writer.reinstate(article.article_id)
            self.withdrawn.discard(article.article_id)
        elif deed == "rebuild":
            self.store.writer.begin_rebuild()
            self.work_to_the_end(2)
            self.store.writer.end_rebuild()
        elif deed == "judge":
            self.judge(self.judgement(number))
        elif deed == "revoke" and self.in_force:
            judgement_id = sorted(self.in_force)[number % len(self.in_force)]
            self.store.writer.revoke(judgement_id, author="Bob", reason="no")
            del self.in_force[judgement_id]

    def judgement(self, number: int) -> Judgement:
        article, claims = self.pool[number % len(self.pool)]
        ids = [entity_id for entity_id, _ in PUTINS]
        if claims and number % 4 == 0:
            return Judgement.of("claim_wrong", [claims[0].claim_id], author="Ada", reason="so")
        if number % 4 == 1:
            subjects = [ids[number % 3], article.article_id]
            return Judgement.of("different", subjects, author="Ada", reason="so")
        if number % 4 == 2:
            return Judgement.of("different", [ids[1], ids[2]], author="Ada", reason="so")
        other = split_id(ids[0], [article.article_id]) if number > 8 else ids[(number + 1) % 3]
        return Judgement.of("same", [ids[number % 3], other], author="Ada", reason="so")

    def judge(self, judgement: Judgement) -> None:
        try:
            Judged.of([*self.in_force.values(), judgement])
        except JudgementConflict:
            with pytest.raises((JudgementConflict, InvalidInput)):
                self.store.writer.judge(judgement)
            return
        try:
            self.store.writer.judge(judgement)
        except (ClaimNotFound, InvalidInput):
            return  # what it is about has not been read yet
        self.in_force[judgement.judgement_id] = judgement

    def work(self, n: int, worker: str = "w") -> int:
        leases = self.store.lease_many(n, worker)
        bad = [x for x in leases if is_unreadable(x.article)]
        good = [x for x in leases if x not in bad]
        found = [self.said[x.article.article_id, x.article.content_hash] for x in good]
        self.store.writer.commit_all(
            [(x, make_extraction(x.article, *own)) for x, own in zip(good, found, strict=True)]
        )
        for lease in bad:
            self.store.writer.fail(lease, "unreadable", max_attempts=MAX_ATTEMPTS)
        return len(leases)

    def work_to_the_end(self, n_workers: int) -> None:
        def work(number: int) -> None:
            # Each under a name of its own: what a worker does not know of its leases is free.
            while self.work(2, f"w{number}"):
                pass

        with ThreadPoolExecutor(n_workers) as pool:
            list(pool.map(work, range(n_workers)))


@thorough
@given(history=histories(), n_workers=st.integers(1, 3))
def test_any_history_gives_the_graph_of_what_stands(
    store: Store, history: tuple[list[Said], list[tuple[str, int]]], n_workers: int
) -> None:
    pool, deeds = history
    store.empty()
    played = Played(store, pool)

    for deed, number in deeds:
        played.do(deed, number)
    played.work_to_the_end(n_workers)

    failed = [i for i, (article, _) in played.standing.items() if is_unreadable(article)]
    lines = export_of(played.standing.values(), played.in_force.values(), failed=failed)
    assert store.export().splitlines() == lines
    assert_counts(store, lines, n_withdrawn=len(played.withdrawn), n_failed=len(failed))
    assert_spans(lines)
    assert_statuses(lines)
    seqs = store.rows("MATCH (c:Change) RETURN c.seq AS seq ORDER BY seq")
    assert [row["seq"] for row in seqs] == list(range(1, len(seqs) + 1))


def assert_counts(store: Store, lines: Sequence[str], *, n_withdrawn: int, n_failed: int) -> None:
    """The counters of the service equal a naive recount of the export."""
    rows = [json.loads(line) for line in lines]
    n = {kind: sum(row["type"] == kind for row in rows) for kind in ("article", "claim", "entity")}
    by_type: dict[str, int] = {}
    for row in rows:
        if row["type"] == "fact":
            name = row["relationship"] or "(none)"
            by_type[name] = by_type.get(name, 0) + 1
    counts = store.reader.counts()
    assert (counts.n_claims, counts.n_entities) == (n["claim"], n["entity"])
    assert counts.n_articles["done"] == n["article"] - n_failed
    assert counts.n_articles["failed"] == n_failed
    assert counts.n_articles["withdrawn"] == n_withdrawn
    assert counts.facts_by_relationship == by_type
    for row in rows:
        if row["type"] == "entity":
            facts = [f for f in rows if f["type"] == "fact" and row["entity_id"] in _ends(f)]
            assert store.reader.entity(row["entity_id"]).n_facts == len(facts)


def _ends(fact: dict[str, Any]) -> set[str]:
    return {fact[f"{role}_id"] for role in ("actor", "object", "place", "occasion")}


def assert_spans(lines: Sequence[str]) -> None:
    """Behind every edge there is a fact, behind that a claim, and its words stand in the text."""
    rows = [json.loads(line) for line in lines]
    texts = {row["article_id"]: row["text"] for row in rows if row["type"] == "article"}
    claims = {row["claim_id"]: row for row in rows if row["type"] == "claim"}
    facts = {row["fact_id"]: row for row in rows if row["type"] == "fact"}
    for edge in (row for row in rows if row["type"] == "relationship"):
        behind = [claims[i] for i in facts[edge["fact_id"]]["claim_ids"]]
        assert behind
        for claim in behind:
            assert texts[claim["article_id"]][claim["start"] : claim["end"]] == claim["quote"]


def assert_statuses(lines: Sequence[str]) -> None:
    """No fact has a status that none of its claims has."""
    rows = [json.loads(line) for line in lines]
    claims = {row["claim_id"]: row["status"] for row in rows if row["type"] == "claim"}
    rank = {status.value: i for i, group in enumerate(ontology().strength) for status in group}
    for fact in (row for row in rows if row["type"] == "fact"):
        told = [claims[i] for i in fact["claim_ids"]]
        assert fact["status"] in told
        assert rank[fact["status"]] >= min(rank[status] for status in told)


@thorough
@given(pool=st.lists(versions(), min_size=1, max_size=6), order=st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing_in_memory(pool: list[Said], order: Any) -> None:
    """The oracle itself, so that a fault in it cannot hide one in the store."""
    unique = list({a.article_id: (a, own) for a, own in pool}.values())
    shuffled = order.sample(unique, len(unique))

    assert export_of(shuffled, []) == export_of(unique, [])
