"""Transactions that meet others midway: on Neo4j, as the embedded store has one at a time.

The other one runs, once, at the moment at which the first has read and not yet locked.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.domain.errors import ArticleWithdrawn, ClaimNotFound
from app.domain.model import Judgement
from app.graph import commit, judging, queue
from app.graph.connection import Connection
from tests.factories import make_article, make_claim, make_extraction
from tests.graph.harness import Store, open_case
from tests.graph.oracle import export_of
from tests.graph.test_store_judgements import CLAIM_ONE, CLAIM_TWO, ONE, TWO

THREE = make_article("V. Putin visited India again.", "2024-07-12", url="https://news.example/3")
CLAIM_THREE = make_claim(THREE, actor=("leader:vladimir-putin", "V. Putin"), time="2024-07-08")
SAME = Judgement.of("same", ["Q7747", "leader:vladimir-putin"], author="Ada", reason="he is")
WRONG = Judgement.of("claim_wrong", [CLAIM_TWO.claim_id], author="Ada", reason="no")


@pytest.fixture
def store(neo4j_connection: Connection) -> Iterator[Store]:
    with open_case(neo4j_connection) as case:
        case.empty()
        case.ingest(ONE, CLAIM_ONE)
        case.ingest(TWO, CLAIM_TWO)
        yield case


def in_the_midst(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> list[int]:
    """Let `work` run behind the first look for affected claims; the list counts the looks."""
    looks: list[int] = []
    affected = judging._affected

    def look(*arguments: Any) -> Any:
        found = affected(*arguments)
        looks.append(len(found))
        if len(looks) == 1:
            work()
        return found

    monkeypatch.setattr(judging, "_affected", look)
    return looks


def test_the_same_judgement_twice_at_once_is_made_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = in_the_midst(monkeypatch, lambda: store.writer.judge(SAME))

    assert store.writer.judge(SAME).is_in_force

    assert len(looks) > 1
    assert store.export().splitlines() == export_of(
        [(ONE, (CLAIM_ONE,)), (TWO, (CLAIM_TWO,))], [SAME]
    )
    what = [change.what for change in store.reader.changes(limit=50, cursor=None).items]
    assert what.count("judgement_made") == 1


def test_the_same_revocation_twice_at_once_is_made_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = store.export()
    view = store.writer.judge(SAME)

    def revoke() -> None:
        store.writer.revoke(view.judgement_id, author="Bob", reason="two men")

    in_the_midst(monkeypatch, revoke)
    revoke()

    assert store.export() == before
    what = [change.what for change in store.reader.changes(limit=50, cursor=None).items]
    assert what.count("judgement_revoked") == 1


@pytest.mark.parametrize("judgement", [SAME, WRONG], ids=["same", "wrong"])
def test_a_version_that_comes_in_the_midst_takes_its_claims_along(
    store: Store, monkeypatch: pytest.MonkeyPatch, judgement: Judgement
) -> None:
    new = make_article("V. Putin stayed at home.", updated="2024-08-01", url=TWO.url)
    claim = make_claim(new, actor=("leader:vladimir-putin", "V. Putin"), time="2024-08")

    def correct() -> None:
        store.submit(new)
        lease = store.must_lease()
        store.commit(lease, make_extraction(new, claim))

    in_the_midst(monkeypatch, correct)
    try:
        store.writer.judge(judgement)
        in_force = [judgement]
    except ClaimNotFound:
        in_force = []  # it was of the version before

    assert store.export().splitlines() == export_of(
        [(ONE, (CLAIM_ONE,)), (new, (claim,))], in_force
    )


def test_an_article_that_comes_in_the_midst_is_judged_as_well(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = in_the_midst(monkeypatch, lambda: store.ingest(THREE, CLAIM_THREE))

    store.writer.judge(SAME)

    assert len(looks) > 2
    said = [(ONE, (CLAIM_ONE,)), (TWO, (CLAIM_TWO,)), (THREE, (CLAIM_THREE,))]
    assert store.export().splitlines() == export_of(said, [SAME])


# Commits, arrivals and withdrawals


def after_first(
    monkeypatch: pytest.MonkeyPatch, module: object, name: str, work: Callable[[], object]
) -> None:
    """Let `work` run behind the first call of a function of a module."""
    call, calls = getattr(module, name), []

    def then_work(*arguments: Any, **more: Any) -> Any:
        found = call(*arguments, **more)
        calls.append(name)
        if len(calls) == 1:
            work()
        return found

    monkeypatch.setattr(module, name, then_work)


def test_what_is_read_while_somebody_judges_is_judged(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    after_first(monkeypatch, commit, "judgements_in_force", lambda: store.writer.judge(SAME))

    store.ingest(THREE, CLAIM_THREE)

    said = [(ONE, (CLAIM_ONE,)), (TWO, (CLAIM_TWO,)), (THREE, (CLAIM_THREE,))]
    assert store.export().splitlines() == export_of(said, [SAME])


def test_what_is_withdrawn_while_somebody_judges_is_gone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge_once() -> None:
        monkeypatch.undo()
        store.writer.judge(SAME)

    after_first(monkeypatch, judging, "judgements_in_force", judge_once)

    store.writer.withdraw(TWO.article_id, author="Ada", reason="a mistake")

    assert store.export().splitlines() == export_of([(ONE, (CLAIM_ONE,))], [SAME])


def withdraw_two(store: Store) -> None:
    store.writer.withdraw(TWO.article_id, author="Ada", reason="a mistake")


def test_a_version_of_what_is_being_withdrawn_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = make_article("V. Putin stayed at home.", updated="2024-08-01", url=TWO.url)
    after_first(monkeypatch, queue, "_known", lambda: withdraw_two(store))

    with pytest.raises(ArticleWithdrawn):
        store.submit(new)


def test_an_article_that_came_and_was_withdrawn_in_the_midst_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    third = make_article(url="https://news.example/3")

    def come_and_go() -> None:
        store.submit(third)
        store.writer.withdraw(third.article_id, author="Ada", reason="a mistake")

    after_first(monkeypatch, queue, "_known", come_and_go)

    with pytest.raises(ArticleWithdrawn):
        store.submit(third)
    assert store.reader.counts().n_articles["withdrawn"] == 1
