"""A connection on which no request comes about is closed; one that asks is served."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.responses import PlainTextResponse

from app.connections import HEADERS_S, PromptProtocol
from app.listener import listen

HEADERS = 0.3
REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


class Hasty(PromptProtocol):
    headers_s = HEADERS


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server that gives up on headers after `HEADERS` seconds."""
    config = uvicorn.Config(
        PlainTextResponse("here"), http=Hasty, log_config=None, lifespan="off", timeout_keep_alive=5
    )
    server = uvicorn.Server(config)
    with listen("127.0.0.1", 0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join(10)


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=5)


def ask(client: socket.socket) -> None:
    client.sendall(REQUEST)
    answer = b""
    while not answer.endswith(b"here"):
        answer += client.recv(1_000)


def seconds_until_closed(client: socket.socket, *, dripping: bytes = b"") -> float:
    """Wait for the server to close, sending a byte now and then."""
    start = time.monotonic()
    client.settimeout(0.05)
    for byte in [bytes([one]) for one in dripping] + [b""] * 100:
        try:
            if client.recv(1_000) == b"":
                break
        except TimeoutError:
            client.send(byte)
        except ConnectionResetError:  # closed while a byte was on its way
            break
    return time.monotonic() - start


def test_silence_is_closed(port: int) -> None:
    with connect(port) as client:
        assert HEADERS * 0.8 < seconds_until_closed(client) < HEADERS + 1


def test_headers_in_drops_are_closed(port: int) -> None:
    with connect(port) as client:
        assert HEADERS * 0.8 < seconds_until_closed(client, dripping=REQUEST[:30]) < HEADERS + 1


def test_a_further_request_in_drops_is_closed(port: int) -> None:
    with connect(port) as client:
        ask(client)
        client.sendall(REQUEST[:5])

        assert HEADERS * 0.8 < seconds_until_closed(client) < HEADERS + 1


def test_one_that_asks_now_and_then_is_kept(port: int) -> None:
    with connect(port) as client:
        for _ in range(3):
            ask(client)
            time.sleep(HEADERS * 1.5)


def test_the_limit_of_the_service() -> None:
    assert PromptProtocol.headers_s == HEADERS_S == 20
