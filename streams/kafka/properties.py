"""Settings of the embedded broker: one node that is broker and controller at once."""

from pathlib import Path

CLUSTER_ID = "cmFzZC1lbWJlZGRlZC0xMA"


def server_properties(host: str, port: int, controller_port: int, logs: Path) -> str:
    """The file that Apache Kafka is started with."""
    settings = {
        "node.id": 1,
        "process.roles": "broker,controller",
        "listeners": f"PLAINTEXT://{host}:{port},CONTROLLER://{host}:{controller_port}",
        "advertised.listeners": f"PLAINTEXT://{host}:{port},CONTROLLER://{host}:{controller_port}",
        "controller.listener.names": "CONTROLLER",
        "controller.quorum.bootstrap.servers": f"{host}:{controller_port}",
        "log.dirs": logs,
        # one node: nothing to replicate to, and few partitions keep the start short
        "offsets.topic.replication.factor": 1,
        "offsets.topic.num.partitions": 4,
        "transaction.state.log.replication.factor": 1,
        "transaction.state.log.min.isr": 1,
        "transaction.state.log.num.partitions": 4,
        "share.coordinator.state.topic.replication.factor": 1,
        "share.coordinator.state.topic.min.isr": 1,
        "share.coordinator.state.topic.num.partitions": 1,
        "group.initial.rebalance.delay.ms": 0,  # one worker: nobody to wait for
        "auto.create.topics.enable": "false",  # a misspelt topic is an error, not a new topic
        "message.max.bytes": 16 * 1024 * 1024,
        "replica.fetch.max.bytes": 16 * 1024 * 1024,
        "log.segment.bytes": 256 * 1024 * 1024,
    }
    return "".join(f"{name}={value}\n" for name, value in settings.items())
