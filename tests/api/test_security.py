"""No body is read past the limit, and no answer lacks its safety headers.

Who may write is in `test_write_guard.py`.
"""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from app.api.problem import SAFETY_HEADERS
from app.api.security import BodyLimit
from app.domain.errors import TooLarge
from tests.api.conftest import MAX_BODY_BYTES
from tests.api.fake_store import FakeStore
from tests.api.problems import assert_problem

JSON = {"content-type": "application/json"}


@pytest.mark.parametrize("path", ["/healthz", "/v1/facts", "/docs", "/", "/openapi.json"])
def test_every_answer_has_the_safety_headers(client: TestClient, path: str) -> None:
    response = client.get(path)

    for name, value in SAFETY_HEADERS.items():
        assert response.headers[name] == value


def test_a_body_that_declares_too_much_is_refused(client: TestClient, store: FakeStore) -> None:
    response = client.post("/v1/articles", content=b" " * (MAX_BODY_BYTES + 1), headers=JSON)

    body = assert_problem(response, 413, "too_large")
    assert "ENTENTE_MAX_BODY_BYTES" in body["detail"]
    assert response.headers["connection"] == "close"
    assert store.calls == []


def test_a_body_in_chunks_is_refused_when_it_crosses_the_limit(
    client: TestClient, store: FakeStore
) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(MAX_BODY_BYTES // 1_000 + 2):
            yield b" " * 1_000

    response = client.post("/v1/articles", content=chunks(), headers=JSON)

    assert_problem(response, 413, "too_large")
    assert store.calls == []


def test_a_body_of_just_the_limit_is_read(client: TestClient) -> None:
    frame = len('{"text":""}')
    content = '{"text":"' + "a" * (MAX_BODY_BYTES - frame) + '"}'

    response = client.post("/v1/articles", content=content, headers=JSON)

    assert response.status_code == 202


class Chunks:
    """A client that would send for ever; counts what was taken from it."""

    def __init__(self) -> None:
        self.n_sent = 0

    async def __call__(self) -> Message:
        self.n_sent += 1
        return {"type": "http.request", "body": b"x" * 100, "more_body": True}


async def _read_all(scope: Scope, receive: Receive, send: Send) -> None:
    await Request(scope, receive).body()
    await Response()(scope, receive, send)


def _scope(*headers: tuple[bytes, bytes]) -> Scope:
    return {"type": "http", "method": "POST", "path": "/", "headers": list(headers)}


async def _ignore(message: Message) -> None:
    return


def test_reading_stops_at_the_chunk_that_crosses_the_limit() -> None:
    chunks = Chunks()
    limited = BodyLimit(_read_all, max_bytes=1_000)

    with pytest.raises(TooLarge):
        _run(limited, _scope(), chunks)

    assert chunks.n_sent == 11


@pytest.mark.parametrize("length", [b"1001", b"0001001", b"9" * 5_000])
def test_a_declared_length_is_judged_before_anything_is_read(length: bytes) -> None:
    chunks = Chunks()

    _run(BodyLimit(_read_all, max_bytes=1_000), _scope((b"content-length", length)), chunks)

    assert chunks.n_sent == 0


@pytest.mark.parametrize("length", [b"-5", b"ten", b""])
def test_a_length_that_is_no_number_does_not_lift_the_limit(length: bytes) -> None:
    limited = BodyLimit(_read_all, max_bytes=1_000)

    with pytest.raises(TooLarge):
        _run(limited, _scope((b"content-length", length)), Chunks())


def test_what_is_not_http_passes() -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    _run(BodyLimit(app, max_bytes=1), {"type": "lifespan"}, Chunks())

    assert seen == ["lifespan"]


def _run(limited: BodyLimit, scope: Scope, receive: Receive) -> None:
    """Run a coroutine that never really waits, to its end."""
    coroutine = limited(scope, receive, _ignore)
    with pytest.raises(StopIteration):
        coroutine.send(None)
