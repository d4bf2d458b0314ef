"""How to reach Kafka, as one plain value."""

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from streams.errors import Misconfigured


@dataclass(frozen=True, slots=True)
class Connection:
    """Address, topic prefix and security of a Kafka cluster. The password never shows in its repr."""

    bootstrap: str
    prefix: str = ""
    protocol: str = "PLAINTEXT"
    mechanism: str = "PLAIN"
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    ca: Path | None = None
    cert: Path | None = None
    key: Path | None = None

    def topic(self, name: str) -> str:
        """Name of a topic of the catalogue on this cluster."""
        return self.prefix + name

    def options(self) -> dict[str, Any]:
        """Arguments that every aiokafka client takes."""
        options: dict[str, Any] = {"bootstrap_servers": self.bootstrap, "security_protocol": self.protocol}
        if self.protocol.startswith("SASL"):
            options |= {
                "sasl_mechanism": self.mechanism,
                "sasl_plain_username": self.username,
                "sasl_plain_password": self.password,
            }
        if context := self.tls():
            options["ssl_context"] = context
        return options

    def tls(self) -> ssl.SSLContext | None:
        """The TLS context, None on a plain connection. Raises Misconfigured when a certificate cannot be read."""
        if not self.protocol.endswith("SSL"):
            return None
        try:
            context = ssl.create_default_context(cafile=self.ca)
            if self.cert is not None:
                context.load_cert_chain(self.cert, self.key)
        except OSError as error:  # ssl.SSLError is one
            raise Misconfigured(f"RASD_TLS_CA, RASD_TLS_CERT or RASD_TLS_KEY cannot be used: {error}") from error
        return context
