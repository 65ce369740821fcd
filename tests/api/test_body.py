"""Bad bodies: a clear sentence for each, and nothing changed."""

import pytest
from fastapi.testclient import TestClient

from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem

JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        pytest.param(b"", "invalid_input", "the body is empty", id="empty"),
        pytest.param(b" \n", "invalid_input", "the body is empty", id="blank"),
        pytest.param(b"{'text': 1}", "invalid_input", "not JSON: Expecting", id="no-json"),
        pytest.param(b'{"text": NaN}', "invalid_input", "NaN is no JSON number", id="nan"),
        pytest.param(b'{"text": ' + b"9" * 5000 + b"}", "invalid_input", "too long", id="digits"),
        pytest.param(b"[" * 9_000, "invalid_input", "nested too deeply", id="nested"),
        pytest.param(
            b'{"text": "a", "x": ' + b'{"x":' * 1_500 + b"1" + b"}" * 1_501,
            "invalid_input",
            "nested too deeply",
            id="nested-in-a-key-that-is-ignored",
        ),
        pytest.param(b"[]", "invalid_input", "the body is an array", id="array"),
        pytest.param(b'"text"', "invalid_input", "the body is a string", id="string"),
        pytest.param(b"null", "invalid_input", "the body is null", id="null"),
        pytest.param(b"true", "invalid_input", "the body is true or false", id="boolean"),
        pytest.param(b"12", "invalid_input", "the body is a number", id="number"),
        pytest.param(b'{"text": "caf\xe9"}', "text_rejected", "not UTF-8 (byte 0xe9", id="latin-1"),
        pytest.param('{"text": "a"}'.encode("utf-16"), "text_rejected", "not UTF-8", id="utf-16"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "text_rejected", "not UTF-8", id="image"),
        pytest.param(b"\x1f\x8b\x08\x00", "text_rejected", "not UTF-8", id="gzip"),
        pytest.param(
            rb'{"text": "a\ud800"}', "text_rejected", "lone surrogate (U+D800)", id="surrogate"
        ),
        pytest.param(
            rb'{"text": "a", "title": "\udfff"}', "text_rejected", "`title`", id="surrogate-title"
        ),
        pytest.param(
            rb'{"text": "a", "date": "\ud800"}', "text_rejected", "`date`", id="surrogate-date"
        ),
        pytest.param(rb'{"text": "a\u0000"}', "text_rejected", "a NUL at position 1", id="nul"),
        pytest.param(
            rb'{"text": "a", "url": "\u0000"}', "text_rejected", "`url` holds a NUL", id="nul-url"
        ),
        pytest.param(b'{"text": "  "}', "text_rejected", "the text is empty", id="empty-text"),
        pytest.param(
            rb'{"text": "\u0001\u0002\u0003 a"}', "text_rejected", "binary", id="binary-text"
        ),
        pytest.param(
            b'{"text": "a", "date": "2024-02-30"}', "invalid_date", "YYYY-MM-DD", id="no-day"
        ),
        pytest.param(
            b'{"text": "a", "date": "yesterday"}', "invalid_date", "YYYY-MM-DD", id="no-date"
        ),
    ],
)
def test_a_bad_body_gets_a_clear_sentence_and_changes_nothing(
    client: TestClient, store: FakeStore, content: bytes, code: str, words: str
) -> None:
    response = client.post("/v1/articles", content=content, headers=JSON)

    assert words in assert_problem(response, 422, code)["detail"]
    assert store.calls == []


@pytest.mark.parametrize(
    ("content", "loc"),
    [
        pytest.param(b"{}", "body.text", id="no-text"),
        pytest.param(b'{"text": 12}', "body.text", id="text-is-a-number"),
        pytest.param(b'{"text": null}', "body.text", id="text-is-null"),
        pytest.param(b'{"text": {"a": []}}', "body.text", id="text-is-an-object"),
        pytest.param(b'{"text": "a", "id": ["b"]}', "body.id", id="id-is-a-list"),
        pytest.param(
            b'{"text": "a", "title": "' + b"t" * 2_001 + b'"}', "body.title", id="long-title"
        ),
    ],
)
def test_a_field_that_does_not_fit_is_named(
    client: TestClient, store: FakeStore, content: bytes, loc: str
) -> None:
    response = client.post("/v1/articles", content=content, headers=JSON)

    body = assert_problem(response, 422, "invalid_request")
    assert [part["loc"] for part in body["errors"]] == [loc]
    assert loc in body["detail"]
    assert store.calls == []


@pytest.mark.parametrize(
    ("content_type", "words"),
    [
        pytest.param("text/plain", "'text/plain'", id="plain-text"),
        pytest.param("multipart/form-data; boundary=x", "multipart", id="form"),
        pytest.param("", "'nothing'", id="none"),
        pytest.param("application/json; charset=latin-1", "JSON is UTF-8", id="charset"),
        pytest.param("json", "'json'", id="no-type"),
    ],
)
def test_another_content_type_is_415(
    client: TestClient, store: FakeStore, content_type: str, words: str
) -> None:
    response = client.post(
        "/v1/articles", content=b'{"text": "a"}', headers={"content-type": content_type}
    )

    assert words in assert_problem(response, 415, "unsupported_media_type")["detail"]
    assert store.calls == []


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/json; charset=UTF-8", "application/vnd.entente+json"],
)
def test_json_by_any_of_its_names_is_read(client: TestClient, content_type: str) -> None:
    response = client.post(
        "/v1/articles", content=b'{"text": "a"}', headers={"content-type": content_type}
    )

    assert response.status_code == 202


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'\xef\xbb\xbf{"text": "a"}', id="byte-order-mark"),
        pytest.param(rb'{"text": "\ud83d\udd4a"}', id="escaped-surrogate-pair"),
        pytest.param(rb'{"text": "a", "\ud800": "\ud800", "more": 1}', id="further-keys"),
        pytest.param(b'{"text": "a", "title": " ", "date": ""}', id="blank-is-absent"),
    ],
)
def test_unusual_but_valid_bodies_are_read(client: TestClient, content: bytes) -> None:
    assert client.post("/v1/articles", content=content, headers=JSON).status_code == 202


def test_names_with_cypher_and_html_are_text_like_any_other(
    client: TestClient, store: FakeStore
) -> None:
    title = "<script>alert(1)</script> '}) MATCH (n) DETACH DELETE n //"

    response = client.post("/v1/articles", json={"text": "a", "title": title})

    article_id = response.json()["article_id"]
    assert store.submitted[article_id].title == title
    read = client.get(f"/v1/articles/{article_id}")
    assert read.json()["title"] == title
    assert read.headers["content-type"] == "application/json"
