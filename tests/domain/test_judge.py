"""Judgements: what they may be on, what they do to claims, and which exclude each other."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput, JudgementConflict
from app.domain.judge import Judged, check_subjects, split_id, split_of
from app.domain.model import Judgement, Verdict
from app.domain.ontology import Kind
from tests.factories import make_article, make_claim

ARTICLE = make_article("Vladimir Putin visited India.")
OTHER = make_article("Vladimir Putin visited India.", url="https://news.example/2")
CLAIM = make_claim(ARTICLE, actor=("leader:v-putin", "Vladimir Putin"))


def say(verdict: Verdict, *subjects: str, author: str = "Ada") -> Judgement:
    return Judgement.of(verdict, subjects, author=author, reason="they are")


def test_without_judgements_a_claim_is_itself() -> None:
    assert Judged().apply(CLAIM) is CLAIM
    assert Judged().set_aside(CLAIM) is None


def test_a_wikidata_item_is_the_canonical_id_of_a_class() -> None:
    judged = Judged.of([say("same", "leader:v-putin", "leader:vladimir-putin", "Q7747")])

    assert judged.canonical == {"leader:v-putin": "Q7747", "leader:vladimir-putin": "Q7747"}


def test_a_wikidata_item_comes_before_a_shorter_name() -> None:
    judged = Judged.of([say("same", "leader:xi", "Q1000000000")])

    assert judged.canonical == {"leader:xi": "Q1000000000"}


def test_same_is_transitive() -> None:
    judged = Judged.of([say("same", "leader:c", "leader:b"), say("same", "leader:b", "leader:a")])

    assert judged.canonical == {"leader:b": "leader:a", "leader:c": "leader:a"}


def test_a_claim_keeps_its_id_and_means_the_canonical_entity() -> None:
    meant = Judged.of([say("same", "leader:v-putin", "Q7747")]).apply(CLAIM)

    assert (meant.actor.id, meant.claim_id) == ("Q7747", CLAIM.claim_id)
    assert meant.dossier_id == make_claim(ARTICLE).dossier_id


def test_a_meeting_of_one_with_himself_collapses() -> None:
    meeting = make_claim(
        ARTICLE, kind=Kind.MEETING, actor=("leader:v-putin", "Putin"), object=("Q7747", "Putin")
    )
    judged = Judged.of([say("same", "leader:v-putin", "Q7747")])

    assert judged.set_aside(judged.apply(meeting)) == "collapsed"
    assert judged.set_aside(meeting) is None


def test_a_wrong_claim_takes_what_follows_from_it_along() -> None:
    judged = Judged.of([say("claim_wrong", CLAIM.claim_id)])
    following = make_claim(ARTICLE, entailed_by=CLAIM.claim_id)

    assert judged.set_aside(CLAIM) == "wrong"
    assert judged.set_aside(following) == "wrong"
    assert judged.set_aside(make_claim(OTHER)) is None


def test_a_split_holds_in_its_articles_alone() -> None:
    judged = Judged.of([say("different", "leader:v-putin", ARTICLE.article_id)])

    assert judged.entity("leader:v-putin", ARTICLE.article_id) == split_id(
        "leader:v-putin", [ARTICLE.article_id]
    )
    assert judged.entity("leader:v-putin", OTHER.article_id) == "leader:v-putin"


def test_who_was_split_off_can_be_named_the_same_as_somebody_else() -> None:
    split = say("different", "Q7747", ARTICLE.article_id)
    other = split_id("Q7747", [ARTICLE.article_id])

    judged = Judged.of([split, say("same", other, "leader:viktor-putin")])

    assert judged.entity("Q7747", ARTICLE.article_id) == "leader:viktor-putin"
    assert other.startswith("leader:q7747.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (say("same", "leader:a", "leader:b"), say("different", "leader:a", "leader:b")),
        (
            say("different", "leader:a", ARTICLE.article_id),
            say("same", "leader:a", split_id("leader:a", [ARTICLE.article_id])),
        ),
        (
            say("different", "leader:a", ARTICLE.article_id),
            say("different", "leader:a", ARTICLE.article_id, OTHER.article_id),
        ),
    ],
)
def test_judgements_that_exclude_each_other_are_refused(
    first: Judgement, second: Judgement
) -> None:
    for order in ([first, second], [second, first]):
        with pytest.raises(JudgementConflict, match="take"):
            Judged.of(order)


@pytest.mark.parametrize(
    ("verdict", "subjects", "said"),
    [
        ("same", ["leader:a"], "two or more entities"),
        ("same", ["leader:a", "IND"], "different types"),
        ("same", ["leader:a", "nobody"], "neither the id of an entity"),
        ("same", ["leader:a", ARTICLE.article_id], "two or more entities"),
        ("different", ["leader:a", "leader:b", "leader:c"], "on two entities"),
        ("different", ["IND", ARTICLE.article_id], "told apart by tables"),
        ("different", ["leader:a", "leader:b", ARTICLE.article_id], "one entity at a time"),
        ("claim_wrong", [], "names their ids"),
        ("claim_wrong", ["leader:a"], "names their ids"),
    ],
)
def test_subjects_that_do_not_fit_are_refused(verdict: str, subjects: list[str], said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        check_subjects(verdict, subjects)


def test_one_judgement_has_one_id_however_its_subjects_are_named() -> None:
    assert say("same", "leader:a", "leader:b") == say("same", "leader:b", "leader:a", "leader:b")


def test_only_a_judgement_on_articles_is_a_split() -> None:
    assert split_of(say("different", "leader:a", "leader:b")) is None
    assert split_of(say("different", "leader:a", ARTICLE.article_id)) == (
        "leader:a",
        (ARTICLE.article_id,),
    )


@given(
    st.lists(
        st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=4, unique=True), max_size=5
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_judgements_does_not_matter(groups: list[list[str]], random: Random) -> None:
    every = [say("same", *(f"leader:{name}" for name in group)) for group in groups]

    judged = Judged.of(random.sample(every, len(every)))

    assert judged == Judged.of(every)
    assert all(judged.canonical.get(c, c) == c for c in judged.canonical.values())
