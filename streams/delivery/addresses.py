"""From the channels of a rule file to ways of sending."""

import time
from collections.abc import Callable, Mapping

from streams.delivery.channel import Channel
from streams.delivery.chat import Chat
from streams.delivery.webhook import SignedWebhook, secret_key
from streams.errors import Misconfigured

FROM_ENVIRONMENT = "env:"
SIGNED = "signed+"
SECRET_VARIABLE = "RASD_SECRET_"  # noqa: S105 - the name of a variable, not what it holds
"""Start of the variable that holds a signed webhook's secret; the channel's name in capitals follows."""


def channels(
    addresses: Mapping[str, str], environment: Mapping[str, str], clock: Callable[[], float] = time.time
) -> dict[str, Channel]:
    """A channel for each address, by name.

    `env:NAME` takes the address from the environment. `signed+https://…` is the signed webhook; anything else is
    apprise's. Raises Misconfigured naming the channel, never the address.
    """
    return {name: _channel(name, address, environment, clock) for name, address in addresses.items()}


def _channel(name: str, address: str, environment: Mapping[str, str], clock: Callable[[], float]) -> Channel:
    url = _from_environment(name, address.removeprefix(FROM_ENVIRONMENT), environment) if _named(address) else address
    if not url.startswith(SIGNED):
        return Chat(name, url)
    target = url.removeprefix(SIGNED)
    if not target.startswith(("https://", "http://")):
        raise Misconfigured(f"channel {name}: a signed webhook is written signed+https://…")
    variable = SECRET_VARIABLE + "".join(letter if letter.isalnum() else "_" for letter in name).upper()
    secret = _from_environment(name, variable, environment)
    return SignedWebhook(name, target, secret_key(secret, name), clock)


def _named(address: str) -> bool:
    return address.startswith(FROM_ENVIRONMENT)


def _from_environment(channel: str, variable: str, environment: Mapping[str, str]) -> str:
    value = environment.get(variable)
    if not value:
        raise Misconfigured(f"channel {channel}: {variable} is not set in the environment")
    return value
