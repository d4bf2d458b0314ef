import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from streams.errors import Misconfigured, Unavailable
from streams.kafka import distribution
from streams.kafka.embedded import HOST, EmbeddedBroker, free_port, port_is_free
from streams.kafka.topics import create

PARENT = """
import sys, time, pathlib
from streams.kafka.embedded import EmbeddedBroker
broker = EmbeddedBroker(pathlib.Path(sys.argv[1]), int(sys.argv[2])).start()
print(broker._process.pid, flush=True)
time.sleep(120)
"""


def test_start_says_who_holds_the_directory(broker):
    with pytest.raises(Misconfigured, match=r"another broker runs on .*RASD_DATA_DIR"):
        EmbeddedBroker(broker.data_dir, port=0).start()


def test_start_says_that_the_port_is_taken(broker, tmp_path):
    with pytest.raises(Misconfigured, match=rf"port {broker.port} is in use.*RASD_BROKER_PORT"):
        EmbeddedBroker(tmp_path, broker.port).start()


async def test_data_outlives_a_killed_broker(tmp_path):
    from streams.kafka.connection import Connection  # noqa: PLC0415
    from streams.kafka.topics import presences  # noqa: PLC0415

    broker = EmbeddedBroker(tmp_path, port=0).start()
    await create(Connection(broker.bootstrap), partitions=1)
    broker.kill()
    assert not broker.is_running
    with broker:
        found = await presences(Connection(broker.bootstrap))
    assert [one.partitions for one in found] == [1] * len(found)


def test_broker_ends_when_its_parent_is_killed(tmp_path):
    port = free_port()
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(tmp_path), str(port)], stdout=subprocess.PIPE)
    pid = int(parent.stdout.readline())
    assert not port_is_free(port)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 30
    while not port_is_free(port) or _is_alive(pid):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_failed_download_names_the_way_out(tmp_path, monkeypatch):
    def fail():
        raise ConnectionError("no route")

    monkeypatch.setattr(distribution, "_resolve", fail)
    with pytest.raises(Unavailable, match=r"could not be fetched \(no route\).*RASD_BOOTSTRAP_SERVERS"):
        EmbeddedBroker(tmp_path, port=0).start()
    assert EmbeddedBroker(tmp_path)._lock is None


def test_verified_refuses_a_jar_that_is_not_the_pinned_one(tmp_path):
    jar = tmp_path / next(iter(distribution.pinned()))
    jar.write_bytes(b"something else")
    with pytest.raises(Misconfigured, match="not the pinned file"):
        distribution.verified([jar])


def test_verified_names_what_is_missing():
    with pytest.raises(Misconfigured, match=f"incomplete, without .*kafka_2.13-{distribution.VERSION}.jar"):
        distribution.verified([])


def test_free_port_is_one_that_can_be_bound():
    port = free_port()
    with socket.socket() as probe:
        probe.bind((HOST, port))
