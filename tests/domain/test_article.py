"""Articles: identity, versions, the header of a file, and what is refused."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.article import Article, ArticleRow
from app.domain.errors import DomainError, InvalidDate, TextRejected, TooLarge
from tests.domain.seed_claims import seed_article
from tests.domain.strategies import thorough

TEXT = "Vladimir Putin visited India."


def article(**fields: Any) -> Article:
    return Article.from_row(ArticleRow(**{"text": TEXT} | fields))


# Identity


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"text": "Other words."}, id="text"),
        pytest.param({"title": "Other title"}, id="title"),
        pytest.param({"date": "2024-07-09"}, id="date"),
        pytest.param({"id": "other"}, id="given-id"),
        pytest.param({"publisher": "Other"}, id="publisher"),
    ],
)
def test_an_article_is_its_address(changed: dict[str, str]) -> None:
    fields = {"url": "https://news.example/1", "date": "2024-07-08", "id": "a", "publisher": "N"}

    assert article(**fields | changed).article_id == article(**fields).article_id


def test_another_address_is_another_article() -> None:
    one, other = (article(url=f"https://news.example/{n}") for n in (1, 2))

    assert one.article_id != other.article_id


def test_without_an_address_it_is_publisher_and_given_id() -> None:
    one = article(publisher="N", id="a")

    assert article(publisher="N", id="a", text="Other words.").article_id == one.article_id


@pytest.mark.parametrize(
    "other",
    [{"publisher": "M", "id": "a"}, {"publisher": "N", "id": "b"}, {"publisher": "N"}, {"id": "a"}],
)
def test_another_publisher_or_given_id_is_another_article(other: dict[str, str]) -> None:
    assert article(**other).article_id != article(publisher="N", id="a").article_id


@pytest.mark.parametrize("name", ["publisher", "id"])
def test_one_of_publisher_and_given_id_identifies_nothing(name: str) -> None:
    assert article(**{name: "a"}).article_id == article(**{name: "b"}).article_id


@pytest.mark.parametrize(
    "changed",
    [{"text": "Other words."}, {"date": "2024-07-09"}, {"title": "Other title"}],
    ids=["text", "date", "title"],
)
def test_without_both_it_is_text_date_and_title(changed: dict[str, str]) -> None:
    fields = {"date": "2024-07-08", "title": "Title"}

    assert article(**fields | changed).article_id != article(**fields).article_id


# Versions


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"text": "Other words."}, id="text"),
        pytest.param({"title": "Other title"}, id="title"),
        pytest.param({"date": "2024-07-09"}, id="date"),
        pytest.param({"updated": "2024-07-10"}, id="updated"),
        pytest.param({"publisher": "Other"}, id="publisher"),
        pytest.param({"url": "https://news.example/2"}, id="address"),
        pytest.param({"id": "other"}, id="source-id"),
    ],
)
def test_every_field_is_content(changed: dict[str, str]) -> None:
    assert article(**changed).content_hash != article().content_hash


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
@pytest.mark.parametrize("name", ["id", "date", "updated", "title", "url", "publisher"])
def test_a_blank_field_is_an_absent_one(name: str, blank: str) -> None:
    assert article(**{name: blank}) == article()


def test_further_keys_are_ignored() -> None:
    assert article(colour="blue") == article()


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        pytest.param({"date": "2024-07-08"}, {"date": "2024-07-09"}, id="published-later"),
        pytest.param(
            {"date": "2024-07-09"}, {"date": "2024-07-08", "updated": "2024-07-10"}, id="updated"
        ),
        pytest.param({"updated": "2024-07-09"}, {"updated": "2024-07-10"}, id="updated-again"),
        pytest.param({}, {"date": "2024-07-08"}, id="dated-beside-undated"),
    ],
)
def test_the_current_version_is_the_one_of_the_later_day(
    older: dict[str, str], newer: dict[str, str]
) -> None:
    assert article(**older).version_key < article(**newer).version_key


def test_of_one_day_the_greater_content_hash_is_current() -> None:
    one, other = article(date="2024-07-08"), article(date="2024-07-08", title="Title")

    assert (one.version_key < other.version_key) == (one.content_hash < other.content_hash)


# The header of a file


def test_the_first_seed_has_its_day_from_its_header() -> None:
    assert str(seed_article("000").published) == "2024-11-19"


def test_the_first_seed_has_its_headline_as_title() -> None:
    title = seed_article("000").title

    assert title is not None
    assert title.startswith("Russian President Vladimir Putin is expected to visit India")


def test_the_header_stays_in_the_text() -> None:
    assert seed_article("000").text.startswith(" date 2024-11-19 Russian President")


def test_the_body_begins_behind_the_header() -> None:
    seed = seed_article("000")

    assert seed.text[seed.body_start :].lstrip().startswith("Russian President Vladimir Putin")
    assert seed.body_start > 100


def test_the_second_seed_has_no_day() -> None:
    assert (seed_article("003").published, seed_article("003").body_start) == (None, 0)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("date 2024-11-19 Headline", id="as-in-the-seed"),
        pytest.param(" date 2024-11-19 Headline", id="leading-space"),
        pytest.param("Date: 2024-11-19 Headline", id="colon"),
        pytest.param("date\t2024-11-19\tHeadline", id="tabs"),
        pytest.param("\n\ndate 2024-11-19 Headline \r", id="blank-lines-and-carriage-return"),
    ],
)
def test_a_header_gives_day_and_title(line: str) -> None:
    read = article(text=f"{line}\n{TEXT}")

    assert (str(read.published), read.title, read.text[read.body_start :]) == (
        "2024-11-19",
        "Headline",
        TEXT,
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("date 2024-11-195 Headline", id="a-digit-too-many"),
        pytest.param("The date 2024-11-19 was set", id="not-at-the-beginning"),
        pytest.param("date of 2024-11-19", id="another-word-between"),
        pytest.param("date ٢٠٢٤-11-19 Headline", id="digits-of-another-script"),
        pytest.param("update 2024-11-19", id="longer-word"),
    ],
)
def test_a_line_that_only_looks_like_a_header_is_text(line: str) -> None:
    read = article(text=f"{line}\n{TEXT}")

    assert (read.published, read.body_start) == (None, 0)


def test_given_fields_win_over_the_header() -> None:
    read = article(text=f"date 2024-11-19 Headline\n{TEXT}", date="2024-11-20", title="Given")

    assert (str(read.published), read.title) == ("2024-11-20", "Given")


def test_a_header_without_a_headline_gives_no_title() -> None:
    assert article(text=f"date 2024-11-19\n{TEXT}").title is None


def test_a_header_with_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidDate, match="2024-13-45"):
        article(text=f"date 2024-13-45 Headline\n{TEXT}")


# What is refused


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\u00a0\u2003"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(TextRejected, match="empty"):
        article(text=text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Putin\x00 visited India.", id="one-nul-in-a-sentence"),
        pytest.param("\x01\x02\x03\x04 Putin visited India.", id="control-characters"),
        pytest.param("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="an-image"),
        pytest.param("%PDF-1.7\x80\x81\x82\x83", id="a-pdf"),
    ],
)
def test_binary_is_refused(text: str) -> None:
    with pytest.raises(TextRejected, match="binary"):
        article(text=text)


def test_one_control_character_in_a_long_text_is_let_through() -> None:
    text = TEXT * 50 + "\x0c\x1b"

    assert article(text=text).text == text


@pytest.mark.parametrize(
    "surrogate", ["\ud800", "\udc00\ud800"], ids=["one", "a-pair-turned-round"]
)
@pytest.mark.parametrize("name", list(ArticleRow.model_fields))
def test_a_lone_surrogate_is_refused_in_every_field(name: str, surrogate: str) -> None:
    with pytest.raises((DomainError, ValidationError)):
        article(**{name: f"a{surrogate}b"})


def test_a_lone_surrogate_in_the_text_is_shown_with_its_place() -> None:
    with pytest.raises(TextRejected, match=r"U\+D800\) at position 6"):
        article(text="Putin \ud800")


@pytest.mark.parametrize("day", ["yesterday", "2024-02-30", "2024-11", "19.11.2024", "2024-11-19Z"])
@pytest.mark.parametrize("name", ["date", "updated"])
def test_a_date_that_is_none_is_refused(name: str, day: str) -> None:
    with pytest.raises(InvalidDate, match="YYYY-MM-DD"):
        article(**{name: day})


def test_a_text_as_long_as_the_setting_allows_is_taken() -> None:
    row = ArticleRow(text="é" * 50)

    assert Article.from_row(row, max_bytes=100).text == "é" * 50


def test_a_longer_text_is_refused_by_its_bytes() -> None:
    row = ArticleRow(text="é" * 51)

    with pytest.raises(TooLarge, match="102 bytes, more than the 100 of ENTENTE_MAX_BODY_BYTES"):
        Article.from_row(row, max_bytes=100)


@pytest.mark.parametrize("name", ["id", "title", "url", "publisher"])
def test_an_endless_field_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match=name):
        article(**{name: "x" * 2_001})


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("MATCH (n) DETACH DELETE n //", id="cypher"),
        pytest.param("'}) RETURN 1 //", id="cypher-that-closes-a-literal"),
        pytest.param("<script>alert(1)</script>", id="html"),
        pytest.param("🕊️ peace", id="emoji"),
        pytest.param("\u202emidnight", id="right-to-left-override"),
    ],
)
def test_odd_words_are_words(words: str) -> None:
    read = article(text=words, title=words, id=words, publisher=words)

    assert (read.text, read.title, read.source_id) == (words, words, words)


@thorough
@given(st.text(max_size=200))
def test_a_text_is_kept_as_it_is_or_refused(text: str) -> None:
    try:
        read = article(text=text)
    except DomainError:
        return

    assert read.text == text
