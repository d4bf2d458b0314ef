"""What a channel is: a name, and a way to send one alert."""

from typing import Protocol

from schemas.alerts import Alert


class Refused(Exception):
    """Raised when a channel did not take a message. Says why, without address and secret."""


class Channel(Protocol):
    """One way to people. The name is the one of the rule file."""

    name: str

    async def send(self, alert: Alert) -> None:
        """Send one alert. Raises Refused when it was not taken."""
