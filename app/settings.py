"""Settings, read from the environment once, at the edge of a process, and passed down."""

from pathlib import Path
from typing import Any, Final

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MIN_TOKEN: Final = 16
MIN_DIFFERENT: Final = 8
"""Characters of a token, and how many of them must differ; any random one has more."""

# Words of the examples that people forget to replace.
PLACEHOLDERS: Final = ("change", "example", "placeholder", "password", "secret", "token", "your")


class Settings(BaseSettings):
    """Everything that may differ from one installation to the next.

    Each field is read from `ENTENTE_<FIELD>`; the three of Neo4j from their customary names.
    """

    model_config = SettingsConfigDict(
        env_prefix="ENTENTE_",
        frozen=True,
        extra="ignore",
        populate_by_name=True,
        # A secret that is refused must not be shown.
        hide_input_in_errors=True,
    )

    data_dir: Path = Field(
        default=Path(".entente"),
        description="Directory of the embedded store, its lock and its connection file.",
    )
    host: str = Field(default="127.0.0.1", description="Address the API listens on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port of the API; 0 takes any.")
    write_token: SecretStr | None = Field(
        default=None,
        description="Secret that writing over HTTP needs; without one only this machine may write.",
    )
    max_body_bytes: int = Field(
        default=2_000_000, ge=1_000, description="Largest request body or input file, in bytes."
    )
    heap_mb: int = Field(
        default=512, ge=128, description="Heap of the embedded store's Java runtime, in MiB."
    )
    batch: int = Field(
        default=256, ge=1, description="Articles that a worker reads and writes together."
    )
    lease_s: int = Field(
        default=300, ge=1, description="How long a worker may hold a batch, in seconds."
    )
    max_attempts: int = Field(
        default=3, ge=1, description="Tries at an article before it is `failed`."
    )
    poll_ms: int = Field(
        default=300, ge=10, description="Pause of an idle worker between two looks at the queue."
    )
    command_timeout_ms: int = Field(
        default=30_000, ge=100, description="Longest run of one statement, in milliseconds."
    )
    neo4j_uri: str | None = Field(
        default=None,
        validation_alias="NEO4J_URI",
        description="Address of a Neo4j; without one the embedded store is used.",
    )
    neo4j_username: str = Field(
        default="neo4j", validation_alias="NEO4J_USERNAME", description="User of that Neo4j."
    )
    neo4j_password: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="NEO4J_PASSWORD",
        description="Password of that user.",
    )

    @field_validator("write_token", mode="before")
    @classmethod
    def _empty_is_none(cls, value: Any) -> Any:
        return None if value == "" else value

    @field_validator("write_token")
    @classmethod
    def _hard_to_guess(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and (fault := _fault(token.get_secret_value())):
            raise ValueError(
                f"{fault}; make one with: python3 -c 'import secrets; print(secrets.token_hex(16))'"
            )
        return token


def _fault(token: str) -> str | None:
    """Why a token will not do, None if it will."""
    if not (token.isascii() and token.isprintable() and " " not in token):
        return "a token is of letters, digits and signs of ASCII, without a space"
    if len(token) < MIN_TOKEN:
        return f"a token has at least {MIN_TOKEN} characters, and this one {len(token)}"
    if len(set(token)) < MIN_DIFFERENT:
        return f"a token has at least {MIN_DIFFERENT} different characters"
    if any(word in token.casefold() for word in PLACEHOLDERS):
        return "this token is a placeholder, or reads like one"
    return None
