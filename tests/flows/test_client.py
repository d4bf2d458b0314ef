import asyncio
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from confluent_kafka import Producer

from schemas.dead_letters import DeadLetter
from streams.client import Publisher, subscribe
from streams.errors import Unavailable
from streams.kafka.connection import Connection

RASD = [sys.executable, "-c", "from streams.cli import app; app()"]
THEN = datetime(2026, 3, 1, 9, tzinfo=UTC)


def letter(number: int) -> bytes:
    return DeadLetter(
        letter_id=f"dl-{number}", reason="not-json", detail="", stage="clean", topic="articles.raw.v1", partition=0,
        offset=number, received_at=THEN, key_base64=None, value_base64=None,
    ).to_bytes()  # fmt: skip


def record(number: int, at: datetime = THEN) -> dict:
    return {"value": letter(number), "partition": 0, "timestamp": int(at.timestamp() * 1000),
            "headers": [("event-id", f"id-{number}")]}  # fmt: skip


async def read(connection, **options) -> list[int]:
    return [one.record.offset async for one in subscribe("dead-letters", connection, **options)]


async def test_publisher_and_a_plain_client_meet(connection, plain):
    async with Publisher(connection) as publisher:
        sent = [await publisher.publish({"id": name, "body": f"{name}: nine were killed."}) for name in ("a", "b", "a")]
    messages = plain.read("articles.raw.v1")
    assert sorted(json.loads(message.value())["id"] for message in messages) == ["a", "b"]
    assert {(m.key().decode(), m.partition(), m.offset()) for m in messages} == {
        (one.article_id, one.partition, one.offset) for one in sent if one.offset is not None
    }


async def test_publisher_sends_an_article_of_nearly_a_mebibyte(connection, plain):
    room = 2**20 - len(json.dumps({"body": ""}, separators=(",", ":")))
    async with Publisher(connection) as publisher:
        await publisher.publish({"body": "x" * room})
    assert [len(message.value()) for message in plain.read("articles.raw.v1")] == [2**20]


async def test_subscribe_drops_ids_it_has_given(connection, plain):
    plain.publish("dead-letters.v1", [record(1), record(2), record(1), record(3)])
    assert await read(connection) == [1, 2, 3]


async def test_subscribe_gives_committed_records_only(connection, plain):
    producer = Producer(
        {"bootstrap.servers": connection.bootstrap, "transactional.id": connection.prefix, "log_level": 0}
    )
    producer.init_transactions()
    for number, keep in ((1, False), (2, True)):
        producer.begin_transaction()
        producer.produce(connection.topic("dead-letters.v1"), **record(number))
        producer.flush(10)
        if keep:
            producer.commit_transaction()
        else:
            producer.abort_transaction()
    assert await read(connection) == [2]
    assert [m.offset() for m in plain.read("dead-letters.v1", isolation="read_uncommitted")] == [0, 2]


async def test_subscribe_starts_at_a_time(connection, plain):
    plain.publish("dead-letters.v1", [record(n, THEN + timedelta(hours=n)) for n in range(4)])
    assert await read(connection, since=THEN + timedelta(hours=2)) == [2, 3]
    assert await read(connection, since=THEN + timedelta(hours=9)) == []


async def test_subscribe_goes_on_where_its_group_left_off(connection, plain):
    plain.publish("dead-letters.v1", [record(1), record(2)])
    assert await read(connection, group=connection.prefix + "desk") == [1, 2]
    plain.publish("dead-letters.v1", [record(3)])
    assert await read(connection, group=connection.prefix + "desk") == [3]


async def test_subscribe_follows(connection, plain):
    plain.publish("dead-letters.v1", [record(1)])
    stream = subscribe("dead-letters", connection, follow=True)
    assert (await anext(stream)).record.offset == 1
    plain.publish("dead-letters.v1", [record(2)])
    assert (await asyncio.wait_for(anext(stream), 20)).record.offset == 2
    await stream.aclose()


async def test_publisher_says_when_nobody_listens():
    with pytest.raises(Unavailable, match=r"127\.0\.0\.1:1 cannot be reached"):
        async with Publisher(Connection("127.0.0.1:1")):
            pass


async def test_subscribe_says_when_nobody_listens():
    with pytest.raises(Unavailable, match=r"127\.0\.0\.1:1 cannot be reached"):
        await read(Connection("127.0.0.1:1"))


def rasd(connection, folder, *words, code=0):
    done = subprocess.run([*RASD, *words, "-b", connection.bootstrap, "--prefix", connection.prefix], capture_output=True,
                          text=True, timeout=90, cwd=folder, env=os.environ | {"COLUMNS": "200"}, check=False)  # fmt: skip
    assert done.returncode == code, done.stdout + done.stderr
    return done


def test_publish_tells_which_line_was_refused_and_sends_the_others(connection, plain, tmp_path):
    lines = [json.dumps({"id": str(n), "body": "Nine people were killed."}).encode() for n in range(3)]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join([lines[0], b"{no json", lines[1], lines[2]]))
    told = rasd(connection, tmp_path, "publish", "in.jsonl", code=1).stderr
    assert "in.jsonl:2 not published: not-json" in told
    assert "3 published, 1 refused" in told
    assert len(plain.read("articles.raw.v1")) == 3


def test_subscribe_prints_a_table_and_json(connection, plain, tmp_path):
    plain.publish("dead-letters.v1", [record(1), record(2)])
    assert "not-json" in rasd(connection, tmp_path, "subscribe", "dead-letters").stdout
    lines = rasd(connection, tmp_path, "subscribe", "dead-letters", "--as", "json").stdout.splitlines()
    assert [json.loads(line)["letter_id"] for line in lines] == ["dl-1", "dl-2"]
