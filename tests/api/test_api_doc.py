"""`docs/api.md` says what the API is: its endpoints, its commands, its codes."""

import json
import re
import shlex
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.api import errors, openapi
from app.settings import Settings

PAGE: Final = Path(__file__).parents[2] / "docs" / "api.md"
BASE: Final = "http://127.0.0.1:8000"


def sections() -> dict[str, str]:
    """The text below each heading of an endpoint, by `METHOD /path`."""
    parts = re.split(r"^### `(.+)`$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_page_has_every_endpoint_once_and_no_other(app: FastAPI) -> None:
    headings = re.findall(r"^### `(.+)`$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    served = [f"{verb.upper()} {path}" for path, verb, _ in openapi.operations(app.openapi())]

    assert sorted(headings) == sorted(served)


def test_every_parameter_of_an_endpoint_is_on_the_page(app: FastAPI) -> None:
    text = PAGE.read_text(encoding="utf-8")
    for path, verb, operation in openapi.operations(app.openapi()):
        section = sections()[f"{verb.upper()} {path}"]
        for parameter in operation.get("parameters", []):
            name = parameter["name"]
            where = text if name in {"limit", "cursor"} else section
            assert f"`{name}`" in where or f"{{{name}}}" in path, (path, name)


def test_every_command_does_what_it_shows(app: FastAPI, client: TestClient) -> None:
    documented = {
        f"{verb.upper()} {path}": min(map(int, operation["responses"]), key=_order)
        for path, verb, operation in openapi.operations(app.openapi())
    }
    for heading, section in sections().items():
        verb, path = heading.split(" ")
        (command,) = re.findall(r"```bash\n(.+)\n```", section)
        address, body = _read_curl(command)
        assert re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", path), address.split("?")[0]), command

        response = client.request(
            verb, address, content=body, headers={"content-type": _content_type(command)}
        )

        assert response.status_code == documented[heading], (command, response.text)


def test_the_answer_to_the_first_command_is_the_one_shown(client: TestClient) -> None:
    section = sections()["POST /v1/articles"]
    (command,) = re.findall(r"```bash\n(.+)\n```", section)
    (shown,) = re.findall(r"```json\n(.+?)\n```", section, re.DOTALL)
    address, body = _read_curl(command)

    response = client.post(address, content=body, headers={"content-type": "application/json"})

    assert response.json() == json.loads(shown)


def test_the_problem_shown_is_the_one_sent(client: TestClient) -> None:
    text = PAGE.read_text(encoding="utf-8").split("## Failures")[1]
    (shown,) = re.findall(r"```json\n(.+?)\n```", text, re.DOTALL)

    assert client.get("/v1/facts?stauts=planned").json() == json.loads(shown)


def test_the_page_has_every_code_under_its_status() -> None:
    text = PAGE.read_text(encoding="utf-8").split("## Failures")[1]
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", text, re.MULTILINE)
    shown = {(int(s), code) for s, cell in rows for code in re.findall(r"`([a-z_]+)`", cell)}

    kinds = [errors.failure_of(cls) for cls in errors.FAILURES]
    kinds += [errors.INVALID_REQUEST, errors.UNKNOWN_PATH]
    kinds += [errors.METHOD_NOT_ALLOWED, errors.UNSUPPORTED_MEDIA_TYPE]
    kinds += [errors.UNAUTHORIZED, errors.HOST_REFUSED, errors.TOO_SLOW]
    assert shown == {(kind.status, kind.code) for kind in kinds}


def test_the_limit_shown_is_the_default() -> None:
    default = Settings.model_fields["max_body_bytes"].default

    assert f"`ENTENTE_MAX_BODY_BYTES` bytes ({default:,})" in PAGE.read_text(encoding="utf-8")


def _content_type(command: str) -> str:
    headers = re.findall(r"-H 'Content-Type: ([^']+)'", command)
    return headers[0] if headers else "application/json"


def _order(status: int) -> tuple[bool, bool]:
    """A success that was asked for comes before one that had nothing to do."""
    return status >= 300, status == 200


def _read_curl(command: str) -> tuple[str, str | None]:
    """Path and query of the address, and the body, of a curl command."""
    words = shlex.split(command)
    address = next(word for word in words if word.startswith(BASE)).removeprefix(BASE)
    return address, words[words.index("-d") + 1] if "-d" in words else None
