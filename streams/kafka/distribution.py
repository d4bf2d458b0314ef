"""The jars of Apache Kafka: resolved once, kept in a cache, and checked against pinned digests before every start.

`jars.sha256` beside this file pins each jar by name (which holds its version) and SHA-256. It holds no addresses: where
the jars come from is the resolver's affair, what they are is ours.
"""

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from streams.errors import Misconfigured, Unavailable

VERSION = "4.3.1"
BROKER = f"org.apache.kafka:kafka_2.13:{VERSION}"
# resolved in a call of its own: joined with the broker, its parent pulls kafka-clients down to an older major version
LOGGING = "org.apache.logging.log4j:log4j-slf4j-impl:2.25.4"


def pinned() -> dict[str, str]:
    """SHA-256 by name of jar."""
    lines = files(__package__).joinpath("jars.sha256").read_text("ascii").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def verified(jars: Iterable[Path]) -> list[Path]:
    """The pinned jars among `jars`, each once.

    Raises Misconfigured when one is missing, is not pinned, or differs from its digest.
    """
    pins = pinned()
    found = {jar.name: jar for jar in jars}
    for name, jar in found.items():
        if hashlib.sha256(jar.read_bytes()).hexdigest() != pins.get(name):
            raise Misconfigured(f"{jar} is not the pinned file: delete it and start again")
    if missing := pins.keys() - found.keys():
        raise Misconfigured(f"Apache Kafka {VERSION} is incomplete, without {', '.join(sorted(missing))}")
    return [found[name] for name in sorted(found)]


def jars(console: Console | None = None) -> list[Path]:
    """All jars of the broker, fetched when they are not in the cache yet, checked each time.

    Raises Unavailable when they cannot be fetched, Misconfigured when they are not the pinned ones.
    """
    with ThreadPoolExecutor(1) as pool, _progress(console) as progress:
        fetching = pool.submit(_resolve)
        bar = progress.add_task(f"Apache Kafka {VERSION}", total=len(pinned()))
        while wait([fetching], timeout=0.5).not_done:
            progress.update(bar, completed=_cached())
        progress.update(bar, completed=len(pinned()))
    try:
        return verified(fetching.result())
    except Misconfigured:
        raise
    except Exception as error:  # the resolver raises what its HTTP library raises
        raise Unavailable(
            f"Apache Kafka {VERSION} could not be fetched ({error}); it is needed once, then kept. "
            "Try again with a network, or set RASD_BOOTSTRAP_SERVERS to a broker that runs elsewhere"
        ) from error


def _resolve() -> list[Path]:
    import jgo  # noqa: PLC0415 - a slow import, which only this needs

    return [*jgo.build(LOGGING).all_jars, *jgo.build(BROKER).all_jars]


def _cached() -> int:
    """How many pinned jars have arrived, for the progress bar."""
    from jgo.config import GlobalSettings  # noqa: PLC0415 - a slow import, which only this needs

    repository = GlobalSettings.load().repo_cache
    return sum(1 for name in pinned() if any(repository.glob(f"**/{name}")))


def _progress(console: Console | None) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total} jars"))
    return Progress(*columns, TimeElapsedColumn(), console=console, transient=True, disable=console is None)
