"""Settings from the environment: what is refused, and that a secret is not shown."""

import pytest
from pydantic import ValidationError

from app.settings import Settings

TOKEN = "cq1Zp7Yw0sKd9fLx"


def token_of(monkeypatch: pytest.MonkeyPatch, value: str) -> str | None:
    monkeypatch.setenv("ENTENTE_WRITE_TOKEN", value)
    token = Settings().write_token
    return None if token is None else token.get_secret_value()


def test_a_token_is_taken_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert token_of(monkeypatch, TOKEN) == TOKEN
    assert TOKEN not in repr(Settings())


def test_an_empty_token_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert token_of(monkeypatch, "") is None


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        (TOKEN[:-1], "at least 16 characters, and this one 15"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "8 different characters"),
        ("changeme-Changeme-1", "a placeholder"),
        ("<your-token-here-please>", "a placeholder"),
        ("with a space 0123456789", "without a space"),
        ("caf\xe9-0123456789abcdef", "of ASCII"),
        ("line\nbreak-0123456789", "of ASCII"),
    ],
)
def test_a_token_that_will_not_do_is_refused_unseen(
    monkeypatch: pytest.MonkeyPatch, value: str, fault: str
) -> None:
    with pytest.raises(ValidationError, match=fault) as caught:
        token_of(monkeypatch, value)

    assert value not in str(caught.value)
