import csv
import io

from schemas.incidents import Incident
from streams.incidents.exports import COLUMNS, newest, to_csv, to_geojson
from streams.incidents.fold import Fold
from tests.scenarios.builders import event, killed, place

PINNED = place(latitude=36.05, longitude=37.05, admin1="SY-HL")
COUNTRY = place("=Syria", "SY", precision="country", within=())


def records() -> list[Incident]:
    fold = Fold()
    events = [
        event("a", 0, killed(3), where=PINNED),
        event("b", 1, killed(5), where=PINNED),
        event("c", 2, killed(None, high=None), where=COUNTRY, type="flood"),
    ]
    return [record for n, one in enumerate(events) for record in fold.add(one, n)]


def test_newest_keeps_the_last_revision_of_each() -> None:
    assert [(i.revision, i.type) for i in newest(reversed(records()))] == [(2, "airstrike"), (1, "flood")]


def test_geojson_pins_a_town_and_never_a_country() -> None:
    content = to_geojson(newest(records()))
    features = content["features"]
    assert isinstance(features, list)
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [37.05, 36.05]}
    assert features[0]["properties"]["toll"]["killed"]["best"] == 5
    assert features[1]["geometry"] is None


def test_csv_has_names_tags_and_leaves_the_unknown_empty() -> None:
    names, tags, first, second = csv.reader(io.StringIO(to_csv(newest(records()))))
    assert len(names) == len(tags) == len(COLUMNS)
    assert all(tag.startswith("#") for tag in tags)
    row = dict(zip(names, first, strict=True))
    assert (row["low"], row["best"], row["high"]) == ("5", "5", "5")
    other = dict(zip(names, second, strict=True))
    assert (other["low"], other["best"], other["high"]) == ("2", "", "")


def test_csv_gives_no_formula_to_a_spreadsheet() -> None:
    assert "'=Syria" in to_csv(newest(records()))
