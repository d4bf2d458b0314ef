import pytest

from streams.delivery.addresses import channels
from streams.delivery.chat import Chat
from streams.delivery.webhook import SignedWebhook
from streams.errors import Misconfigured
from tests.unit.delivery.test_webhook import SECRET


def test_channels_take_addresses_and_secrets_from_the_environment():
    environment = {"DESK": "signed+https://example.org/hook", "RASD_SECRET_NEWS_DESK": SECRET}
    made = channels({"news-desk": "env:DESK", "chat": "json://localhost"}, environment)
    assert {name: type(channel) for name, channel in made.items()} == {"news-desk": SignedWebhook, "chat": Chat}


@pytest.mark.parametrize(
    ("address", "environment", "named"),
    [
        ("env:MISSING", {}, "MISSING"),
        ("signed+https://example.org/s3cret", {}, "RASD_SECRET_DESK"),
        ("signed+ftp://example.org/s3cret", {"RASD_SECRET_DESK": SECRET}, "signed\\+https"),
        ("nowhere://s3cret", {}, "apprise"),
    ],
)
def test_channel_that_cannot_be_used_is_named_without_its_address(address, environment, named):
    with pytest.raises(Misconfigured, match=named) as error:
        channels({"desk": address}, environment)
    assert "channel desk" in str(error.value)
    assert "s3cret" not in str(error.value)
