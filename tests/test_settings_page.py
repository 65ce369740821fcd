"""`docs/settings.md` says what the settings are: no more, no fewer, with their defaults."""

import re
from typing import Final

import pytest

from app.settings import Settings
from app.settings_page import page, variable
from tests.stores import PROJECT

PAGE: Final = PROJECT / "docs" / "settings.md"
NAME: Final = re.compile(r"\b(?:ENTENTE_[A-Z0-9_]*[A-Z0-9]|NEO4J_(?:URI|USERNAME|PASSWORD))\b")

# Of the compose file and of the tests: they are no settings of the service.
OTHERS: Final = {"ENTENTE_VERSION", "ENTENTE_RENEW_SCREENSHOTS"}


def test_the_page_is_the_one_that_the_code_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make it anew with `make settings`"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_explained_in_a_sentence(name: str) -> None:
    description = Settings.model_fields[name].description

    assert description is not None
    assert description.endswith(".")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_variable_is_the_one_that_is_read(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    value = {"port": "9", "neo4j_uri": "bolt://x:1", "write_token": "cq1Zp7Yw0sKd9fLx"}
    given = value.get(name, "54321")
    before = getattr(Settings(), name)

    monkeypatch.setenv(variable(name, Settings.model_fields[name]), given)

    assert getattr(Settings(), name) != before


def test_every_variable_that_is_spoken_of_is_on_the_page() -> None:
    known = set(NAME.findall(PAGE.read_text(encoding="utf-8"))) | OTHERS
    files = [
        *(PROJECT / "app").rglob("*.py"),
        *(PROJECT / "ingest").rglob("*.py"),
        *(PROJECT / "docs").glob("*.md"),
        *(PROJECT / name for name in ("README.md", "Makefile", "Dockerfile", "docker-compose.yml")),
    ]
    for file in files:
        named = set(NAME.findall(file.read_text(encoding="utf-8")))
        assert named <= known, (file, named - known)
