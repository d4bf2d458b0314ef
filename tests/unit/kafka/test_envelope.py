from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from aiokafka.partitioner import DefaultPartitioner

from schemas.base import Record
from schemas.topics import CLEAN
from streams.kafka.envelope import partition_of, received, seal
from streams.steps.records import Output

AT = datetime(2026, 3, 1, tzinfo=UTC)


class Note(Record):
    text: str


def test_seal_puts_cloud_events_attributes_into_headers():
    sealed = seal(Output(CLEAN, "مفتاح", Note(text="x"), "id-1"), AT)
    assert sealed.key == "مفتاح".encode()
    assert sealed.value == b'{"text":"x"}'
    assert dict(sealed.headers) == {
        "ce_specversion": b"1.0", "ce_id": b"id-1", "ce_source": b"/rasd", "ce_type": b"rasd.articles.clean.v1.Note",
        "ce_time": b"2026-03-01T00:00:00+00:00", "content-type": b"application/json", "event-id": b"id-1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("size", "fits"), [(1000, True), (CLEAN.max_message_bytes - 2000, True), (CLEAN.max_message_bytes, False)]
)
def test_sealed_fits_leaves_room_for_what_kafka_adds(size, fits):
    assert seal(Output(CLEAN, "k", Note(text="x" * size), "id"), AT).fits is fits


@pytest.mark.parametrize("stamp", [1_772_323_200_000, 1_772_323_200.0])
def test_received_reads_the_clocks_of_both_clients(stamp):
    message = SimpleNamespace(topic="t", partition=1, offset=2, key=b"k", value=None, headers=None, timestamp=stamp)
    assert received(message).received_at == datetime(2026, 3, 1, tzinfo=UTC)
    assert received(message).headers == ()


@pytest.mark.parametrize("partitions", [1, 2, 7])
@pytest.mark.parametrize("key", [b"SY", b"IQ", b"ZZ", b"inc-1", b""])
def test_partition_of_agrees_with_aiokafka(key, partitions):
    chosen = DefaultPartitioner()(key, list(range(partitions)), list(range(partitions)))
    assert partition_of(key, partitions) == chosen
