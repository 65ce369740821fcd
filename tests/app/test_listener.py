"""Where the API may listen, and for whom."""

import socket
from typing import Any

import pytest
from pydantic import SecretStr

from app.domain.errors import InvalidInput
from app.listener import is_loopback, is_ready, listen, listen_safely
from app.settings import Settings
from tests.stores import start_python

TOKEN = SecretStr("cq1Zp7Yw0sKd9fLx")


def test_an_address_of_nobody_is_said() -> None:
    with pytest.raises(InvalidInput, match="^cannot listen on 192.0.2.1, port 0: .*ENTENTE_HOST"):
        listen("192.0.2.1", 0)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost"])
def test_a_loopback_address_needs_no_token(host: str) -> None:
    with listen_safely(Settings(host=host, port=0)) as listener:
        assert is_loopback(listener.getsockname()[0])


@pytest.mark.parametrize("host", ["0.0.0.0", ""])
def test_any_other_address_needs_one(host: str) -> None:
    with pytest.raises(InvalidInput, match="set ENTENTE_WRITE_TOKEN .* or ENTENTE_HOST"):
        listen_safely(Settings(host=host, port=0))


def test_a_name_counts_for_what_it_stands_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def stands_for(address: tuple[str, int], **options: Any) -> socket.socket:
        return real(("0.0.0.0", 0), **options)

    real = socket.create_server
    monkeypatch.setattr(socket, "create_server", stands_for)
    with pytest.raises(InvalidInput, match="^localhost can be reached from other machines"):
        listen_safely(Settings(host="localhost", port=0))


def test_with_a_token_any_address_will_do() -> None:
    with listen_safely(Settings(host="0.0.0.0", port=0, write_token=TOKEN)) as listener:
        assert not is_loopback(listener.getsockname()[0])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("::ffff:10.0.0.1", False),
        ("::", False),
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("news.example", False),
    ],
)
def test_loopback(address: str, expected: bool) -> None:
    assert is_loopback(address) is expected


def test_a_server_that_is_silent_is_not_ready() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
    assert not is_ready("127.0.0.1", port)


@pytest.mark.parametrize("command", ["serve", "api"])
def test_the_command_refuses_in_one_sentence(command: str) -> None:
    process = start_python(
        *("-m", "app.cli", command),
        ENTENTE_HOST="0.0.0.0",
        ENTENTE_PORT="0",
        ENTENTE_WRITE_TOKEN="",
    )
    output = process.communicate(timeout=60)[0]

    assert process.returncode == 1
    assert output.startswith("error: 0.0.0.0 can be reached from other machines")
    assert output.count("\n") == 1


def test_a_weak_token_is_refused_in_one_sentence_and_not_shown() -> None:
    process = start_python("-m", "app.cli", "serve", ENTENTE_WRITE_TOKEN="changeme")
    output = process.communicate(timeout=60)[0]

    assert process.returncode == 1
    assert output.startswith("error: the settings do not hold: ENTENTE_WRITE_TOKEN: a token")
    assert "changeme" not in output
    assert output.count("\n") == 1
