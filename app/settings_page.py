"""The page that explains the settings: `python -m app.settings_page` prints `docs/settings.md`."""

import sys
from typing import Any, Final

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from app.settings import Settings

HEAD: Final = """\
# Settings

Read from the environment, once, when a process starts; `entente` refuses what does not fit in one
sentence. This page is made from `app/settings.py` (`make settings`), and a test compares the two.

| variable | default | what it means |
|---|---|---|
"""

TAIL: Final = """
Two more are no settings of the service: `ENTENTE_NEO4J_LIB` (where `make neo4j` and the tests keep
the jars of Neo4j) and `CI` (`true` makes a missing Neo4j a failure of the tests).
"""


def page() -> str:
    """The whole page, one row for each setting in the order of the class."""
    return HEAD + "".join(map(_row, *zip(*Settings.model_fields.items(), strict=True))) + TAIL


def variable(name: str, field: FieldInfo) -> str:
    """The name of a field in the environment."""
    return str(field.validation_alias or f"{Settings.model_config['env_prefix']}{name.upper()}")


def _row(name: str, field: FieldInfo) -> str:
    bounds = _bounds(field)
    meaning = f"{field.description}{f' {bounds}.' if bounds else ''}"
    return f"| `{variable(name, field)}` | {_shown(field.default)} | {meaning} |\n"


def _shown(default: Any) -> str:
    if isinstance(default, SecretStr):
        default = default.get_secret_value()
    return "none" if default in (None, "") else f"`{default}`"


def _bounds(field: FieldInfo) -> str:
    """`From 0 to 65535`, as far as the field has limits."""
    low = next((each.ge for each in field.metadata if hasattr(each, "ge")), None)
    high = next((each.le for each in field.metadata if hasattr(each, "le")), None)
    if low is None:
        return ""
    return f"From {low} to {high}" if high is not None else f"At least {low}"


if __name__ == "__main__":
    sys.stdout.write(page())
