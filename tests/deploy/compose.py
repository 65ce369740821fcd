"""`docker-compose.yml` as the tests see it: read, and its variables filled in by its own rules."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml

from tests.stores import PROJECT

FILE: Final = PROJECT / "docker-compose.yml"
SECRETS: Final = {
    "NEO4J_PASSWORD": "a-password-of-a-test",
    "ENTENTE_WRITE_TOKEN": "cq1Zp7Yw0sKd9fLx",
}

# `$$` is a dollar; `${NAME}`, `${NAME:-default}`, `${NAME:?what to say}`.
VARIABLE: Final = re.compile(r"\$(?:(\$)|\{([A-Z0-9_]+)(?::([-?])([^}]*))?\})")


class MissingVariable(Exception):
    """A variable that must be set is not, or is empty."""


def services(**variables: str) -> dict[str, Any]:
    """The services with `variables` filled in; MissingVariable as the tool itself would."""
    found: dict[str, Any] = filled(raw(), variables)["services"]
    return found


def raw() -> dict[str, Any]:
    """The file as it is written, anchors and merges resolved."""
    content: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return content


def filled(node: Any, variables: Mapping[str, str]) -> Any:
    """A part of the file with its variables filled in."""
    if isinstance(node, dict):
        return {key: filled(value, variables) for key, value in node.items()}
    if isinstance(node, list):
        return [filled(value, variables) for value in node]
    if isinstance(node, str):
        return VARIABLE.sub(lambda match: _value(match, variables), node)
    return node


def variables_of(node: Any) -> Iterator[tuple[str, str | None]]:
    """Name and operator (`-` for a default, `?` for needed, None) of each variable in a part."""
    if isinstance(node, dict | list):
        for value in node.values() if isinstance(node, dict) else node:
            yield from variables_of(value)
    elif isinstance(node, str):
        for match in VARIABLE.finditer(node):
            if not match[1]:
                yield match[2], match[3]


def neo4j_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """The settings that the image makes of its variables: `_` is a dot, `__` is a `_`."""
    return {
        name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".").replace("\0", "_"): value
        for name, value in environment.items()
        if name.startswith("NEO4J_") and name != "NEO4J_AUTH"
    }


def _value(match: re.Match[str], variables: Mapping[str, str]) -> str:
    dollar, name, operator, text = match.groups()
    if dollar:
        return "$"
    value = variables.get(name, "")
    if not value and operator == "?":
        raise MissingVariable(f"{name}: {text}")
    return value or (text if operator == "-" else "")
