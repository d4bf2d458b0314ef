"""`rasd broker`: Apache Kafka on this machine, nothing installed beforehand."""

import signal
import threading

import typer
from rich.console import Console

from streams import settings as configuration
from streams.cli.edge import DataDir, Port, told
from streams.errors import Unavailable
from streams.kafka.distribution import VERSION
from streams.kafka.embedded import EmbeddedBroker


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(broker)


@told
def broker(data_dir: DataDir = None, port: Port = None) -> None:
    """Run the embedded broker until SIGINT or SIGTERM; its data stays."""
    settings = configuration.load(data_dir=data_dir, broker_port=port)
    console = Console(stderr=True)
    stop = stop_on_signals()
    with EmbeddedBroker(settings.data_dir / "broker", settings.broker_port, console) as running:
        console.print(f"Apache Kafka {VERSION} takes connections at [bold]{running.bootstrap}[/]")
        console.print(f"Data: {running.data_dir}. Stop with Ctrl-C.")
        while not stop.wait(1):
            if not running.is_running:
                raise Unavailable(f"the broker ended by itself; its last words stand in {running.log}")
        console.print("Stopping …")


def stop_on_signals() -> threading.Event:
    """An event that SIGINT and SIGTERM set."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop
