"""What people decide, on both stores: one entity or two, a claim that is wrong, and back again."""

from collections.abc import Iterator

import pytest

from app.domain.errors import (
    ClaimNotFound,
    InvalidInput,
    JudgementConflict,
    JudgementNotFound,
    Moved,
)
from app.domain.model import Judgement, Verdict
from app.domain.ontology import Kind
from app.domain.views import FactFilter, FactSummary, JudgementView
from app.graph.connection import Connection
from tests.factories import INDIA, MODI, PUTIN, make_article, make_claim
from tests.graph.harness import Store, open_case

VLADIMIR = ("leader:vladimir-putin", "Vladimir Putin")
ONE = make_article("Vladimir Putin visited India.")
TWO = make_article("V. Putin visited India.", "2024-07-11", url="https://news.example/2")
CLAIM_ONE = make_claim(ONE, time="2024-07-08")
CLAIM_TWO = make_claim(TWO, actor=VLADIMIR, time="2024-07-08")


@pytest.fixture
def store(store_connection: Connection) -> Iterator[Store]:
    with open_case(store_connection) as case:
        yield case


def ingest_both(store: Store) -> str:
    store.ingest(ONE, CLAIM_ONE)
    store.ingest(TWO, CLAIM_TWO)
    return store.export()


def judge(store: Store, verdict: Verdict, *subjects: str) -> JudgementView:
    return store.writer.judge(Judgement.of(verdict, subjects, author="Ada", reason="I know him"))


def revoke(store: Store, view: JudgementView) -> JudgementView:
    return store.writer.revoke(view.judgement_id, author="Bob", reason="she was mistaken")


def facts(store: Store, **wanted: str) -> list[FactSummary]:
    return list(store.reader.facts(FactFilter(**wanted), limit=50, cursor=None).items)


# Merge


def test_two_entities_become_one_with_one_fact(store: Store) -> None:
    ingest_both(store)
    assert len(facts(store)) == 2

    judge(store, "same", PUTIN[0], VLADIMIR[0])

    (fact,) = facts(store)
    assert (fact.actor.entity_id, fact.n_claims, fact.n_articles) == ("Q7747", 2, 2)
    assert store.n("MATCH (e:Leader) RETURN count(e)") == 1
    assert store.n("MATCH (:Leader)-[r:VISITED]->(:Country) RETURN count(r)") == 1


def test_a_claim_keeps_the_id_it_was_extracted_with(store: Store) -> None:
    ingest_both(store)

    judge(store, "same", PUTIN[0], VLADIMIR[0])

    (view,) = store.reader.claims_of(TWO.article_id, limit=5, cursor=None).items
    assert (view.claim_id, view.actor.id) == (CLAIM_TWO.claim_id, VLADIMIR[0])


def test_a_merge_before_the_articles_gives_the_same_graph(store: Store) -> None:
    ingest_both(store)
    judge(store, "same", PUTIN[0], VLADIMIR[0])
    after = store.export()
    store.empty()

    judge(store, "same", PUTIN[0], VLADIMIR[0])
    ingest_both(store)

    assert store.export() == after


def test_a_merge_that_is_taken_back_leaves_no_trace_in_the_graph(store: Store) -> None:
    before = ingest_both(store)
    view = judge(store, "same", PUTIN[0], VLADIMIR[0])
    assert store.export() != before

    revoked = revoke(store, view)

    assert store.export() == before
    assert not revoked.is_in_force
    assert (revoked.revoked_by, revoked.revoke_reason) == ("Bob", "she was mistaken")


def test_the_old_id_leads_to_the_new_one(store: Store) -> None:
    ingest_both(store)
    old_fact = next(f.fact_id for f in facts(store) if f.actor.entity_id == VLADIMIR[0])
    judge(store, "same", PUTIN[0], VLADIMIR[0])

    for ask in (
        lambda: store.reader.entity(VLADIMIR[0]),
        lambda: store.reader.neighbors(VLADIMIR[0], limit=5, cursor=None),
    ):
        with pytest.raises(Moved) as moved:
            ask()
        assert (moved.value.canonical_id, moved.value.collection) == ("Q7747", "entities")
    with pytest.raises(Moved):
        store.reader.fact(old_fact)
    assert len(facts(store, actor=VLADIMIR[0])) == 1
    assert store.reader.check(Kind.VISIT, VLADIMIR[0], "IND", None).answer == "yes"


def test_a_pair_that_a_merge_collapses_is_dropped_and_counted(store: Store) -> None:
    meeting = make_claim(ONE, kind=Kind.MEETING, actor=PUTIN, object=VLADIMIR)
    store.ingest(ONE, meeting)
    before = store.export()

    view = judge(store, "same", PUTIN[0], VLADIMIR[0])

    assert facts(store) == []
    assert store.reader.counts().claims_set_aside == {"collapsed": 1}
    assert store.n("MATCH (e:Entity) RETURN count(e)") == 0
    revoke(store, view)
    assert store.export() == before


def test_a_collapsed_pair_that_is_wrong_as_well_is_counted_as_wrong(store: Store) -> None:
    meeting = make_claim(ONE, kind=Kind.MEETING, actor=PUTIN, object=VLADIMIR)
    store.ingest(ONE, meeting)
    judge(store, "same", PUTIN[0], VLADIMIR[0])

    view = judge(store, "claim_wrong", meeting.claim_id)

    assert store.reader.counts().claims_set_aside == {"wrong": 1}
    revoke(store, view)
    assert store.reader.counts().claims_set_aside == {"collapsed": 1}


def test_places_occasions_and_askers_are_merged_as_well(store: Store) -> None:
    store.ingest(ONE, make_claim(ONE, occasion=("series:a", "A"), asked_by=VLADIMIR))

    judge(store, "same", "series:a", "series:b-long")
    judge(store, "same", PUTIN[0], VLADIMIR[0])

    (fact,) = facts(store)
    assert fact.occasion is not None
    assert fact.occasion.entity_id == "series:a"
    assert store.rows("MATCH (e:Leader) RETURN e.entity_id AS id") == [{"id": "Q7747"}]


# Split


def test_an_entity_is_another_one_in_some_articles(store: Store) -> None:
    store.ingest(ONE, CLAIM_ONE)
    store.ingest(TWO, make_claim(TWO, time="2024-07-08"))
    before = store.export()
    assert len(facts(store)) == 1

    view = judge(store, "different", PUTIN[0], TWO.article_id)

    assert view.new_entity_id is not None
    assert sorted(f.actor.entity_id for f in facts(store)) == ["Q7747", view.new_entity_id]
    assert store.reader.entity(view.new_entity_id).n_facts == 1
    revoke(store, view)
    assert store.export() == before


def test_who_was_split_off_can_be_found_to_be_somebody_else(store: Store) -> None:
    store.ingest(ONE, CLAIM_ONE)
    store.ingest(TWO, make_claim(TWO, time="2024-07-08"))
    split = judge(store, "different", PUTIN[0], TWO.article_id)
    before = store.export()
    assert split.new_entity_id is not None

    merge = judge(store, "same", split.new_entity_id, "leader:xi")

    assert sorted(f.actor.entity_id for f in facts(store)) == ["Q7747", "leader:xi"]
    revoke(store, merge)
    assert store.export() == before


def test_a_split_on_an_article_that_does_not_cite_it_is_refused(store: Store) -> None:
    ingest_both(store)

    with pytest.raises(InvalidInput, match="no claim of article"):
        judge(store, "different", PUTIN[0], TWO.article_id)


def test_a_judgement_against_another_is_refused_until_that_is_taken_back(store: Store) -> None:
    ingest_both(store)
    first = judge(store, "different", PUTIN[0], VLADIMIR[0])

    with pytest.raises(JudgementConflict, match="take one of them back first"):
        judge(store, "same", PUTIN[0], VLADIMIR[0])
    revoke(store, first)

    assert judge(store, "same", PUTIN[0], VLADIMIR[0]).is_in_force


# Wrong


def test_a_wrong_claim_supports_nothing_and_is_kept(store: Store) -> None:
    before = ingest_both(store)

    view = judge(store, "claim_wrong", CLAIM_TWO.claim_id)

    (claim,) = store.reader.claims_of(TWO.article_id, limit=5, cursor=None).items
    assert (claim.fact_id, claim.set_aside) == (None, "wrong")
    assert [f.actor.entity_id for f in facts(store)] == ["Q7747"]
    assert store.n("MATCH (e:Entity {entity_id: $id}) RETURN count(e)", id=VLADIMIR[0]) == 0
    revoke(store, view)
    assert store.export() == before


def test_a_wrong_claim_takes_what_follows_from_it_along(store: Store) -> None:
    met = make_claim(ONE, kind=Kind.MEETING, object=MODI)
    store.ingest(ONE, met, make_claim(ONE, entailed_by=met.claim_id))

    judge(store, "claim_wrong", met.claim_id)

    assert facts(store) == []
    assert store.reader.counts().claims_set_aside == {"wrong": 2}


def test_a_judgement_holds_for_what_is_read_again(store: Store) -> None:
    ingest_both(store)
    judge(store, "claim_wrong", CLAIM_TWO.claim_id)
    judged = store.export()

    store.read_again(TWO, CLAIM_TWO)

    assert store.export() == judged


def test_a_claim_that_is_not_there_cannot_be_wrong(store: Store) -> None:
    with pytest.raises(ClaimNotFound):
        judge(store, "claim_wrong", CLAIM_ONE.claim_id)


# Records


def test_the_same_judgement_twice_is_one(store: Store) -> None:
    ingest_both(store)
    first = judge(store, "same", PUTIN[0], VLADIMIR[0])
    n = store.n("MATCH (c:Change) RETURN count(c)")
    store.clock.advance(60)

    again = judge(store, "same", VLADIMIR[0], PUTIN[0])

    assert again == first
    assert store.n("MATCH (c:Change) RETURN count(c)") == n


def test_judgements_are_listed_with_those_that_were_taken_back(store: Store) -> None:
    ingest_both(store)
    merge = judge(store, "same", PUTIN[0], VLADIMIR[0])
    wrong = judge(store, "claim_wrong", CLAIM_ONE.claim_id)
    revoke(store, merge)

    listed = store.reader.judgements(limit=1, cursor=None)
    rest = store.reader.judgements(limit=1, cursor=listed.next_cursor)

    found = {j.judgement_id: j.is_in_force for j in (*listed.items, *rest.items)}
    assert found == {merge.judgement_id: False, wrong.judgement_id: True}
    assert store.reader.judgement(wrong.judgement_id) == wrong


def test_the_log_has_the_judgement_behind_what_followed_from_it(store: Store) -> None:
    ingest_both(store)
    view = judge(store, "same", PUTIN[0], VLADIMIR[0])

    rows = store.reader.changes(limit=50, cursor=None).items

    assert (rows[-1].what, rows[-1].subject_id) == ("judgement_made", view.judgement_id)
    assert {row.what for row in rows[2:-1]} == {"fact_changed", "fact_deleted"}
    revoke(store, view)
    assert store.reader.changes(limit=50, cursor=None).items[-1].what == "judgement_revoked"


def test_an_unknown_judgement_is_not_found(store: Store) -> None:
    unknown = "jdg_000000000000000000000000"

    with pytest.raises(JudgementNotFound):
        store.reader.judgement(unknown)
    with pytest.raises(JudgementNotFound):
        store.writer.revoke(unknown, author="Ada", reason="why not")


def test_the_export_has_the_judgements_in_force(store: Store) -> None:
    ingest_both(store)
    view = judge(store, "same", INDIA[0], "XKX")

    (line,) = [line for line in store.export().splitlines() if '"type":"judgement"' in line]

    assert view.judgement_id in line
    assert "made_at" not in line
