"""The signed webhook, by the Standard Webhooks specification 1.0.

The body is the alert as JSON. Three headers prove where it comes from: `webhook-id` (the alert's id: the same on every
try), `webhook-timestamp` (seconds) and `webhook-signature` (`v1,` and the HMAC-SHA256 over `id.timestamp.body`, in
base64). Any library of that specification checks them; docs/delivery.md shows the check in a few lines.
"""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Callable
from hashlib import sha256

import aiohttp

from schemas.alerts import Alert
from streams.delivery.channel import Refused
from streams.errors import Misconfigured

PREFIX = "whsec_"
SHORTEST_SECRET = 24
"""Bytes of a secret, at the least, as the specification asks."""
SECONDS = 10.0
FAILED = 300


def secret_key(secret: str, channel: str) -> bytes:
    """The bytes of a secret written as `whsec_` and base64.

    Raises Misconfigured, without the secret in its message.
    """
    try:
        key = b64decode(secret.removeprefix(PREFIX), validate=True)
    except ValueError as error:
        raise Misconfigured(f"channel {channel}: the webhook secret is not `{PREFIX}` and base64") from error
    if len(key) < SHORTEST_SECRET:
        raise Misconfigured(f"channel {channel}: the webhook secret has fewer than {SHORTEST_SECRET} bytes")
    return key


def signature(key: bytes, message_id: str, timestamp: int, body: bytes) -> str:
    """Value of the header `webhook-signature`."""
    signed = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, sha256).digest()
    return "v1," + b64encode(signed).decode()


class SignedWebhook:
    """Posts alerts to one address. No redirect is followed, and no answer is read beyond its status."""

    def __init__(self, name: str, url: str, key: bytes, clock: Callable[[], float]) -> None:
        self.name = name
        self._url = url
        self._key = key
        self._clock = clock

    async def send(self, alert: Alert) -> None:
        """Post one alert.

        Raises Refused when the other side cannot be reached or answers with anything but 2xx.
        """
        body, timestamp = alert.to_bytes(), int(self._clock())
        headers = {
            "content-type": "application/json",
            "webhook-id": alert.alert_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signature(self._key, alert.alert_id, timestamp, body),
        }
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.post(self._url, data=body, headers=headers, allow_redirects=False) as answer,
            ):
                if answer.status >= FAILED:
                    raise Refused(f"answered {answer.status}")
        except TimeoutError as error:
            raise Refused(f"no answer within {SECONDS:g} s") from error
        except (aiohttp.ClientError, OSError) as error:
            raise Refused(type(error).__name__) from error  # the message of the error may hold the address
