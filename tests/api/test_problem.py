"""The body of a failure can always be sent."""

import pytest

from app.api.problem import Failure, InvalidPart, instance_of, scrub

KIND = Failure(422, "invalid_request", "Request that does not fit")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Erdoğan 🕊", "Erdoğan 🕊", id="valid-unicode-stays"),
        pytest.param("a\ud800b", "a\ufffdb", id="high-surrogate"),
        pytest.param("\udc00", "\ufffd", id="low-surrogate"),
        pytest.param("\ud83d\udd4a", "🕊", id="a-pair-in-two-parts-is-a-character"),
    ],
)
def test_scrub_leaves_nothing_that_utf8_refuses(text: str, expected: str) -> None:
    assert scrub(text) == expected


def test_a_response_never_fails_on_what_it_echoes() -> None:
    response = KIND.response(
        {"type": "http", "path": "/v1/\udfff"},
        "no \ud800 here",
        errors=[InvalidPart(loc="body.\udc00", message="\ud800")],
    )

    assert b"\xef\xbf\xbd" in response.body


def test_instance_is_percent_encoded() -> None:
    assert instance_of({"path": '/v1/entities/org:icc "x"'}) == "/v1/entities/org:icc%20%22x%22"
