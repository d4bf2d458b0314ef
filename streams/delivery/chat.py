"""Chat, e-mail and the other services that apprise reaches: one text for each message."""

import asyncio

import apprise

from schemas.alerts import Alert
from streams.delivery.channel import Refused
from streams.errors import Misconfigured

SECONDS = 30.0


class Chat:
    """Sends alerts as text through apprise, which works in threads."""

    def __init__(self, name: str, url: str) -> None:
        self.name = name
        self._apprise = apprise.Apprise()
        if not self._apprise.add(url):
            raise Misconfigured(f"channel {name}: apprise does not know this kind of address; see its list of services")

    async def send(self, alert: Alert) -> None:
        """Send one alert. Raises Refused when the service did not take it, which apprise says without a reason."""
        title, body = message(alert)
        call = self._apprise.async_notify(body=body, title=title, body_format=apprise.NotifyFormat.TEXT)
        try:
            taken = await asyncio.wait_for(call, SECONDS)
        except TimeoutError as error:
            raise Refused(f"no answer within {SECONDS:g} s") from error
        except (OSError, TypeError) as error:
            raise Refused(type(error).__name__) from error
        if not taken:
            raise Refused("the service did not take the message")


def message(alert: Alert) -> tuple[str, str]:
    """Title and text: all languages of the rule, then where the numbers come from."""
    parts = [f"{text.headline}\n{text.description}" for text in alert.texts[1:]]
    first = alert.texts[0]
    links = [source.url for source in alert.sources if source.url]
    marks = f"{alert.alert_id} · {alert.status}"
    return first.headline, "\n\n".join([first.description, *parts, *links, marks])
