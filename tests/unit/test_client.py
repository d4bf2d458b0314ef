import asyncio
import inspect

import pytest
from aiokafka.errors import KafkaTimeoutError

from schemas.articles import Article
from streams import client
from streams.client import STREAMS, Publisher, Seen, subscribe
from streams.errors import Unavailable, Unprocessable
from streams.kafka.connection import Connection

NOBODY = "127.0.0.1:1"


class Sent:
    partition, offset = 0, 7


class Producer:
    """Takes everything, as long as `fails` is not set."""

    def __init__(self, **options):
        self.options, self.records, self.fails = options, [], None

    async def start(self):
        pass

    async def stop(self):
        pass

    async def send_and_wait(self, topic, value, key, headers):
        if self.fails:
            raise self.fails
        self.records.append((topic, key, value, dict(headers)))
        return Sent


@pytest.fixture
def producer(monkeypatch):
    made = Producer()
    monkeypatch.setattr(client, "AIOKafkaProducer", lambda **options: made)
    return made


def test_seen_tells_new_ids_and_forgets_the_oldest():
    seen = Seen(most=2)
    assert [seen.add(name) for name in ("a", "b", "a", "c", "a")] == [True, True, False, True, True]


def test_seen_takes_an_id_back():
    seen = Seen()
    seen.add("a")
    seen.forget("a")
    assert seen.add("a")


async def test_publish_sends_an_article_under_its_id_and_the_prefix(producer):
    async with Publisher(Connection(NOBODY, prefix="x.")) as publisher:
        there = await publisher.publish({"id": "a1", "body": "Nine people were killed."})
    assert (there.article_id, there.partition, there.offset) == ("a1", 0, 7)
    ((topic, key, _, headers),) = producer.records
    assert (topic, key) == ("x.articles.raw.v1", b"a1")
    assert headers["event-id"].startswith(b"art-")


async def test_publish_derives_the_same_id_again(producer):
    async with Publisher(NOBODY) as publisher:
        first = await publisher.publish({"body": "Nine people were killed.", "outlet": "One"})
    async with Publisher(NOBODY) as publisher:
        again = await publisher.publish(Article(body="Nine people were killed.", outlet="One"))
    assert first.article_id == again.article_id
    assert len(producer.records) == 2


async def test_publish_drops_what_it_has_sent_but_no_other_version(producer):
    async with Publisher(NOBODY) as publisher:
        for version in (1, 1, 2):
            last = await publisher.publish({"id": "a1", "version": version, "body": "Nine people were killed."})
        again = await publisher.publish({"id": "a1", "version": 2, "body": "Nine people were killed."})
    assert len(producer.records) == 2
    assert last.offset == 7
    assert (again.partition, again.offset) == (None, None)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (b"\xff\xfe", "not-utf-8"),
        (b"{no json", "not-json"),
        ({"title": "no body"}, "wrong-shape"),
        ({"body": " \n"}, "empty"),
        ({"body": "x" * 2**20}, "too-large"),
    ],
)
async def test_publish_refuses_what_the_flow_would_set_aside(producer, value, reason):
    async with Publisher(NOBODY) as publisher:
        with pytest.raises(Unprocessable, match=reason):
            await publisher.publish(value)
    assert producer.records == []


async def test_publish_sends_again_what_the_broker_did_not_take(producer):
    async with Publisher(NOBODY) as publisher:
        producer.fails = KafkaTimeoutError()
        with pytest.raises(Unavailable, match="did not take"):
            await publisher.publish({"body": "Nine people were killed."})
        producer.fails = None
        assert (await publisher.publish({"body": "Nine people were killed."})).offset == 7


def test_publisher_waits_for_all_replicas_and_is_idempotent(monkeypatch):
    options = {}
    monkeypatch.setattr(client, "AIOKafkaProducer", lambda **given: options.update(given) or Producer())

    async def enter():
        async with Publisher(NOBODY):
            pass

    asyncio.run(enter())
    assert options["acks"] == "all"
    assert options["enable_idempotence"] is True


def test_public_face_is_what_the_documents_show():
    assert {"events", "enriched", "incidents", "alerts", "dead-letters"} == set(STREAMS)
    assert list(inspect.signature(subscribe).parameters) == ["stream", "to", "prefix", "since", "follow", "group"]
    assert list(inspect.signature(Publisher).parameters) == ["to", "prefix"]
    assert list(inspect.signature(Publisher.publish).parameters) == ["self", "article"]
