from datetime import UTC, datetime

import orjson

from schemas.dead_letters import DeadLetter
from schemas.topics import CLEAN, DEAD_LETTERS
from streams.steps.chain import Chain, arrival, run
from tests.scenarios.builders import START

ARTICLE = orjson.dumps({"id": "a", "outlet": "Harbor Post", "body": "A meeting of ministers was held in Amman."})


def test_chain_gives_dead_letters_in_their_place() -> None:
    outputs = list(run([ARTICLE, b"{", ARTICLE], Chain(), START))
    letters = [output.record for output in outputs if output.topic is DEAD_LETTERS]
    assert len(letters) == 1
    assert isinstance(letters[0], DeadLetter)
    assert (letters[0].offset, letters[0].value_base64, letters[0].stage) == (1, "ew==", "clean")


def test_chain_takes_the_newest_time_for_an_article_without_one() -> None:
    dated = orjson.dumps({**orjson.loads(ARTICLE), "id": "b", "published_at": "2026-03-02T10:00:00+02:00"})
    clean = [o.record for o in run([dated, ARTICLE], Chain(), START) if o.topic is CLEAN]
    assert [record.model_dump()["ref"]["received_at"] for record in clean] == [datetime(2026, 3, 2, 8, tzinfo=UTC)] * 2


def test_arrival_reads_native_and_ninjs_times_and_nothing_else() -> None:
    assert arrival(b'{"versioncreated": "2026-03-02T10:00:00Z"}') == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert arrival(b'{"published_at": "2026-03-02T10:00:00"}') is None
    assert arrival(b'{"published_at": 5}') is None
    assert arrival(b"[]") is None
    assert arrival(b"\xff") is None
