"""Events folded a second, and the memory of it: `python bench/fold.py [EVENTS]`.

Synthetic events of 60 countries and a year, ten reports an incident on average, one in ten arriving out of order by
some hours. Memory is told at each tenth of the way: it must stay flat once the window is full.
"""

import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zlib import crc32

from schemas.events import Event
from schemas.identifiers import event_id
from schemas.places import Place
from schemas.quantities import CasualtyFigure
from schemas.references import ArticleRef
from schemas.spans import Span
from schemas.types import EventType
from streams.incidents.fold import Fold

START = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = 365
REPORTS = 10
PARTITIONS = 4
AT_ONCE = 400
LATE = 0.1
TYPES: tuple[EventType, ...] = ("airstrike", "shelling", "shooting", "bombing", "road_accident", "fire", "flood")
Happening = tuple[int, str, Place, EventType, int]
"""Number of its first report, country, place, type, and first toll."""
WORD = Span(field="body", start=10, end=19, text="12 killed")


def events(count: int, seed: int = 7) -> Iterator[Event]:
    """Events in the order of arrival, as of a steady stream."""
    chance = random.Random(seed)
    incidents: list[Happening] = []
    step = timedelta(days=DAYS) / count
    for n in range(count):
        now = START + n * step
        if len(incidents) < AT_ONCE // 8 or chance.random() < 1 / REPORTS:
            incidents = [*incidents[-AT_ONCE:], _incident(n, chance)]
        incident = incidents[int(len(incidents) * chance.random() ** 0.3)]
        told = now - timedelta(hours=chance.random() * 6) if chance.random() < LATE else now
        yield _event(n, (told, now), incident)


def _incident(n: int, chance: random.Random) -> Happening:
    country = f"C{int(60 * chance.random() ** 2):02}"
    town = f"{country}-{chance.randrange(2000)}"
    within = (f"{country}-gov{chance.randrange(15)}", country)
    place = Place(name=town, gazetteer_id=town, precision="settlement", country=country, within=within)
    return n, country, place, chance.choice(TYPES), chance.choice((1, 2, 3, 5, 8, 13, 40))


def _event(n: int, times: tuple[datetime, datetime], happening: Happening) -> Event:
    told, now = times
    first, country, place, kind, toll = happening
    toll += (n - first) // 2000
    figure = CasualtyFigure(
        id="f1", kind="killed", stated=toll, low=toll, high=toll, qualifier="exact", victims="civilians",
        status="new", evidence=WORD, rule="bench",
    )  # fmt: skip
    article = f"art-{n}"
    ref = ArticleRef(
        article_id=article, outlet=f"outlet {n % 40}", language="ar", title="", published_at=told, received_at=now
    )
    return Event(
        event_id=event_id(article, 1, 1, kind), ordinal=1, article=ref, type=kind, plover=None, acled=None,
        status="new", place=place, country=country, date=None, figures=(figure,), reader="bench",
    )  # fmt: skip


def resident() -> float:
    """Resident memory of this process now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    folds: defaultdict[int, Fold] = defaultdict(Fold)  # one a partition, as in the flow
    folding, records = 0.0, 0
    for n, event in enumerate(events(count), 1):
        start = time.process_time()
        records += len(folds[crc32((event.country or "").encode()) % PARTITIONS].add(event, n))
        folding += time.process_time() - start
        if n % (count // 10) == 0:
            print(
                f"{n:>9,} events  {n / folding:>7,.0f} events/s  {resident():>5.0f} MB  "
                f"{sum(len(fold.incidents) for fold in folds.values()):>6,} open incidents  {records:>9,} records"
            )


if __name__ == "__main__":
    main()
