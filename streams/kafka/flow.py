"""A Faust app made of stages: one consumer for all of them, one agent each."""

import asyncio
import logging
import os
import signal
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import faust
import structlog
from aiokafka.errors import KafkaError
from yarl import URL

from schemas.topics import MIB
from streams.kafka.connection import Connection
from streams.kafka.courier import Courier
from streams.kafka.stage import BUG, Stage
from streams.kafka.transport import Transport

HEARTBEATS_A_SESSION = 4
REQUEST_SECONDS = 40
log = structlog.get_logger()


class Flow(faust.App):  # type: ignore[misc]
    """Stages of one worker. Building it connects to nothing and starts nothing."""

    logger = logging.getLogger("faust.app")

    def __init__(
        self,
        stages: Sequence[Stage],
        connection: Connection,
        group: str,
        worker: str | None,
        session_seconds: float,
        *,
        couriers: Sequence[Courier] = (),
    ) -> None:
        self.connection = connection
        self.stages = tuple(stages)
        self.couriers = tuple(couriers)
        super().__init__(
            group,
            broker=[URL(f"kafka://{server.strip()}") for server in connection.bootstrap.split(",")],
            broker_credentials=_credentials(connection),
            broker_session_timeout=session_seconds,
            broker_heartbeat_interval=session_seconds / HEARTBEATS_A_SESSION,
            broker_request_timeout=max(REQUEST_SECONDS, session_seconds),
            consumer_group_instance_id=worker,
            consumer_max_fetch_size=MIB,
            stream_wait_empty=True,
            topic_disable_leader=True,
            topic_allow_declare=False,
            store="memory://",
            datadir=Path(tempfile.gettempdir()) / "rasd-faust",  # Faust makes one, though nothing is kept there
            web_enabled=False,
            autodiscover=False,
        )
        for stage in self.stages:
            self._seat(stage)
        self.on_partitions_assigned.connect(self._assigned)
        self.on_partitions_revoked.connect(self._revoked)

    def _seat(self, stage: Stage) -> None:
        """Make an agent that runs the stage; raw bytes, so that nothing is parsed outside a step."""
        name = self.connection.topic(stage.plan.source.name)
        topic = self.topic(name, key_serializer="raw", value_serializer="raw")
        self.agent(topic, name=stage.plan.name, concurrency=1)(stage.run)

    async def _assigned(self, _: Any, assigned: set[Any], **__: Any) -> None:
        for stage in self.stages:
            await stage.assigned(self._of(stage, assigned))

    async def _revoked(self, _: Any, __: set[Any], **___: Any) -> None:
        await asyncio.gather(*(stage.revoked() for stage in self.stages))

    def _of(self, stage: Stage, partitions: set[Any]) -> set[int]:
        name = self.connection.topic(stage.plan.source.name)
        return {at.partition for at in partitions if at.topic == name}

    def _new_transport(self) -> Transport:
        return Transport(self.conf.broker_consumer, self, connection=self.connection)

    async def _on_agent_error(self, agent: Any, error: BaseException) -> None:
        """Stop without a commit: Faust's own way would commit the record that failed."""
        if not isinstance(error, asyncio.CancelledError):
            log.error("agent.failed", agent=agent.name, exc_info=error)
            os._exit(BUG)


async def run(flow: Flow, check: Callable[[], Awaitable[None]]) -> int:
    """Run until SIGINT or SIGTERM, then stop cleanly; gives the exit code. `check` is called once the broker is there.

    Raises what `check` raises.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    if not await _reachable(flow.connection, stop):
        return 0
    await check()
    tasks = [asyncio.create_task(courier.run()) for courier in flow.couriers]
    if flow.stages:  # Faust's consumer wants at least one topic
        flow.finalize()
        await flow.start()
        tasks.append(asyncio.create_task(flow.wait_until_stopped()))
    log.info(
        "worker.started",
        stages=[stage.plan.name for stage in flow.stages],
        channels=[courier.name for courier in flow.couriers],
    )
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({stopped, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    failed = next((task.exception() for task in tasks if task.done()), None) or flow.crash_reason
    if failed and not stop.is_set():
        log.error("worker.crashed", error=repr(failed))
        os._exit(BUG)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    if flow.stages:
        await flow.stop()
        await asyncio.gather(*(stage.revoked() for stage in flow.stages))
    log.info("worker.stopped")
    return 0


async def _reachable(connection: Connection, stop: asyncio.Event) -> bool:
    """Wait for the broker, for as long as it is away; False when asked to stop meanwhile."""
    from aiokafka.admin import AIOKafkaAdminClient  # noqa: PLC0415

    while not stop.is_set():
        client = AIOKafkaAdminClient(**connection.options())
        try:
            await client.start()
        except (KafkaError, OSError) as error:
            log.warning("broker.unreachable", bootstrap=connection.bootstrap, error=str(error))
            await asyncio.sleep(1)
        else:
            return True
        finally:
            await client.close()
    return False


def _credentials(connection: Connection) -> Any:
    """What Faust's own producer authenticates with; the consumer takes the connection's options."""
    context = connection.tls()
    if connection.protocol.startswith("SASL"):
        return faust.SASLCredentials(
            username=connection.username,
            password=connection.password,
            mechanism=connection.mechanism,
            ssl_context=context,
        )
    return faust.SSLCredentials(context) if context else None
