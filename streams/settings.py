"""What an operator can set, read once at the edge: by environment (`RASD_…`), file, and option, each stronger."""

import os
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
    YamlConfigSettingsSource,
)

from schemas.topics import DEFAULT_PARTITIONS
from streams.errors import Misconfigured

DEFAULT_FILE = "rasd.toml"


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "rasd"


class Settings(BaseSettings):
    """All settings. Field `name` is `RASD_NAME` in the environment and `name` in the file."""

    model_config = SettingsConfigDict(env_prefix="RASD_", extra="ignore", frozen=True)

    bootstrap_servers: str | None = Field(None, description="Kafka to connect to; none means the embedded broker")
    prefix: str = Field("", pattern=r"^[A-Za-z0-9._-]*$", description="Put before every topic name on shared clusters")
    partitions: int = Field(DEFAULT_PARTITIONS, ge=1, le=1000, description="Partitions of topics that are created")
    replication: int = Field(-1, ge=-1, description="Replicas of topics that are created; -1 is the broker's default")
    group: str = Field("rasd", min_length=1, description="Start of the names of consumer groups and transactions")
    worker: str | None = Field(None, description="Stable name of this worker, so that a restart keeps its partitions")
    session_seconds: float = Field(10, ge=1, description="After this silence a worker's partitions go to another")

    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = "PLAINTEXT"
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = "PLAIN"
    sasl_username: str | None = None
    sasl_password: SecretStr | None = None
    tls_ca: Path | None = Field(None, description="Certificates to trust; none means the system's")
    tls_cert: Path | None = None
    tls_key: Path | None = None

    data_dir: Path = Field(default_factory=_data_home, description="Where the embedded broker keeps its data")
    broker_port: int = Field(9092, ge=0, le=65535, description="Port of the embedded broker; 0 takes a free one")

    rules: Path | None = Field(None, description="Alert rules (YAML); none means the rules that come with rasd")
    deliver_within_hours: float = Field(24, gt=0, description="An alert that arrived longer ago is sent to nobody")
    deliver_attempts: int = Field(8, ge=1, le=100, description="Tries of a message before it is a dead letter")
    deliver_pause_seconds: float = Field(1, gt=0, description="Pause after the first try; it doubles, up to a minute")
    metrics_port: int = Field(0, ge=0, le=65535, description="Port of the metrics and health page; 0 is off")
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - unused: one file is enough
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options first, then the file, then the environment: the first that has a value wins."""
        named = os.environ.get("RASD_CONFIG")
        path = Path(named or DEFAULT_FILE)
        if named and not path.is_file():
            raise Misconfigured(f"RASD_CONFIG names {path}, which is no file")
        source = YamlConfigSettingsSource if path.suffix in {".yaml", ".yml"} else TomlConfigSettingsSource
        return init_settings, source(settings_cls, path), env_settings


def load(**options: Any) -> Settings:
    """The settings in force; options that are None count as not given.

    Raises Misconfigured naming the setting that cannot be used.
    """
    try:
        return Settings(**{name: value for name, value in options.items() if value is not None})
    except ValidationError as error:
        wrong = "; ".join(f"RASD_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise Misconfigured(wrong) from error
    except (OSError, ValueError) as error:
        raise Misconfigured(f"the settings file cannot be read: {error}") from error
