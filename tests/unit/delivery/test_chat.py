import json

import pytest

from streams.delivery.channel import Refused
from streams.delivery.chat import Chat, message
from tests.unit.delivery.builders import alert
from tests.unit.delivery.test_webhook import receiver  # noqa: F401 - a fixture


def test_message_says_all_languages_and_the_id():
    title, body = message(alert())
    assert title == "قتيل: غارة جوية"
    assert "1 killed: airstrike" in body
    assert alert().alert_id in body


async def test_chat_posts_through_apprise(receiver):  # noqa: F811
    await Chat("desk", receiver.url.replace("http://", "json://")).send(alert())
    ((_, body),) = receiver.got
    assert json.loads(body)["title"] == "قتيل: غارة جوية"


@pytest.mark.parametrize("receiver", [(500,)], indirect=True)
async def test_chat_says_that_a_service_refused(receiver):  # noqa: F811
    with pytest.raises(Refused, match="did not take"):
        await Chat("desk", receiver.url.replace("http://", "json://")).send(alert())
