"""Faust's Kafka driver, with three things changed.

Faust does not commit: its late commit could rewind what a transaction committed. It reads committed records only. It
does not make four asyncio tasks for each record. Written against faust-streaming 0.15.3, which pyproject pins.
"""

import logging
import time
from collections.abc import Mapping
from typing import Any

import aiokafka
from aiokafka.coordinator.assignors.roundrobin import RoundRobinPartitionAssignor
from faust.transport.drivers import aiokafka as driver

from streams.kafka.connection import Connection


class ConsumerThread(driver.AIOKafkaConsumerThread):  # type: ignore[misc]
    """Reads committed records only, and leaves committing to the stages' transactions."""

    logger = logging.getLogger("faust.consumer")

    def _create_worker_consumer(self, transport: Any) -> aiokafka.AIOKafkaConsumer:
        conf = self.app.conf
        self._assignor = RoundRobinPartitionAssignor
        return aiokafka.AIOKafkaConsumer(
            client_id=conf.broker_client_id,
            group_id=conf.id,
            group_instance_id=conf.consumer_group_instance_id,
            partition_assignment_strategy=[RoundRobinPartitionAssignor],
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            isolation_level="read_committed",
            max_poll_records=conf.broker_max_poll_records,
            max_partition_fetch_bytes=conf.consumer_max_fetch_size,
            fetch_max_wait_ms=1000,
            session_timeout_ms=int(conf.broker_session_timeout * 1000),
            heartbeat_interval_ms=int(conf.broker_heartbeat_interval * 1000),
            request_timeout_ms=int(conf.broker_request_timeout * 1000),
            metadata_max_age_ms=conf.consumer_metadata_max_age_ms,
            **transport.connection.options(),
        )

    async def _commit(self, offsets: Mapping[Any, int]) -> bool:
        """Keep Faust's books without telling the broker."""
        self.tp_last_committed_at.update(dict.fromkeys(offsets, time.monotonic()))
        return True


class Consumer(driver.Consumer):  # type: ignore[misc]
    """Faust's consumer on our thread."""

    logger = logging.getLogger("faust.consumer")

    def _new_consumer_thread(self) -> ConsumerThread:
        return ConsumerThread(self, loop=self.loop, beacon=self.beacon)


class Transport(driver.Transport):  # type: ignore[misc]
    """Faust's transport to a Kafka that is reached as `connection` says."""

    Consumer = Consumer

    def __init__(self, *args: Any, connection: Connection, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.connection = connection
