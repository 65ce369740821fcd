"""No body is read past the limit, and no answer lacks its safety headers.

Who may write is in `test_write_guard.py`.
"""

import asyncio
import json
import time
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException
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


def test_a_body_that_does_not_end_is_given_up() -> None:
    async def drip() -> Message:
        await asyncio.sleep(0.05)
        return {"type": "http.request", "body": b"x", "more_body": True}

    start = time.monotonic()
    with pytest.raises(HTTPException) as caught:
        _run(BodyLimit(_read_all, max_bytes=1_000, max_s=0.3), _scope(), drip)

    assert caught.value.status_code == 408
    assert caught.value.headers == {"Connection": "close"}
    assert 0.3 <= time.monotonic() - start < 3


def test_a_body_that_does_not_begin_is_given_up() -> None:
    async def silence() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    with pytest.raises(HTTPException, match="not complete after 0.1 s"):
        _run(BodyLimit(_read_all, max_bytes=1_000, max_s=0.1), _scope(), silence)


def test_after_the_body_there_is_no_haste() -> None:
    messages: list[Message] = [{"type": "http.request", "body": b"x"}, {"type": "http.disconnect"}]
    seen: list[str] = []

    async def receive() -> Message:
        if not seen:
            return messages[0]
        await asyncio.sleep(0.3)
        return messages[1]

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        for _ in messages:
            seen.append((await receive())["type"])

    _run(BodyLimit(app, max_bytes=1, max_s=0.1), _scope(), receive)

    assert seen == ["http.request", "http.disconnect"]


def test_a_body_that_is_too_slow_is_a_problem(app: FastAPI, store: FakeStore) -> None:
    async def silence() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    async def keep(message: Message) -> None:
        sent.append(message)

    sent: list[Message] = []
    headers = [(b"content-type", b"application/json"), (b"host", b"127.0.0.1")]
    scope = {**_scope(*headers), "path": "/v1/articles", "query_string": b"", "root_path": ""}

    asyncio.run(BodyLimit(app, max_bytes=1_000, max_s=0.1)(scope, silence, keep))

    assert sent[0]["status"] == 408
    assert dict(sent[0]["headers"])[b"connection"] == b"close"
    assert json.loads(sent[1]["body"])["code"] == "too_slow"
    assert store.calls == []


def _run(limited: BodyLimit, scope: Scope, receive: Receive) -> None:
    asyncio.run(limited(scope, receive, _ignore))
