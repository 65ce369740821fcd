"""Settings, read from the environment once, at the edge of a process, and passed down."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that may differ from one installation to the next.

    Each field is read from `ENTENTE_<FIELD>`; the three of Neo4j from their customary names.
    """

    model_config = SettingsConfigDict(
        env_prefix="ENTENTE_", frozen=True, extra="ignore", populate_by_name=True
    )

    data_dir: Path = Field(
        default=Path(".entente"),
        description="Directory of the embedded store, its lock and its connection file.",
    )
    host: str = Field(default="127.0.0.1", description="Address the API listens on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port of the API; 0 takes any.")
    max_body_bytes: int = Field(
        default=2_000_000, ge=1_000, description="Largest request body or input file, in bytes."
    )
    heap_mb: int = Field(
        default=512, ge=128, description="Heap of the embedded store's Java runtime, in MiB."
    )
    batch: int = Field(
        default=64, ge=1, le=1_000, description="Articles that a worker reads and writes together."
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
    neo4j_username: str = Field(default="neo4j", validation_alias="NEO4J_USERNAME")
    neo4j_password: SecretStr = Field(default=SecretStr(""), validation_alias="NEO4J_PASSWORD")
