import os
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.events import RECOUNT
from streams.extraction.pipeline import extract
from tests.unit.extraction.builders import article


def happened(body, title=""):
    return [(e.type, e.status) for e in extract(article(body, title)).events]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("At least 12 people were killed in an air strike on a market on Monday.", "airstrike"),
        ("A suicide bomber killed nine policemen at a checkpoint.", "suicide_bombing"),
        ("Four miners drowned when a ferry capsized.", "transport_accident"),
        ("Six people were killed when a bus collided with a truck on the highway.", "road_accident"),
        ("Gunmen opened fire on a cafe, killing three people.", "shooting"),
        ("A five-storey residential building collapsed on Monday, killing 8 people.", "building_collapse"),
        ("قتل 14 شخصا في غارة جوية على سوق شعبي.", "airstrike"),
        ("لقي خمسة أشخاص مصرعهم في حادث مروري على الطريق الساحلي.", "road_accident"),
        ("قتل تسعة جنود في تفجير انتحاري استهدف حاجزا.", "suicide_bombing"),
        ("أصيب سبعة عمال في حريق اندلع في مصنع للنسيج.", "fire"),
    ],
)
def test_extract_names_the_means(body, expected):
    assert happened(body) == [(expected, "new")]


def test_extract_calls_a_raid_by_aircraft_an_airstrike_even_when_it_is_called_a_massacre():
    body = "ارتفع عدد ضحايا مجزرة السوق إلى أكثر من 40 قتيلا بعد غارات لطيران النظام على البلدة."
    assert happened(body) == [("airstrike", "new")]


def test_extract_keeps_repeats_of_a_toll_in_one_event():
    enriched = extract(
        article(
            "Nine people were killed in a car bomb blast in the town.\n\nThe blast killed nine people.",
            "Car bomb kills nine",
        )
    )
    assert [len(e.figures) for e in enriched.events] == [3]


@pytest.mark.parametrize(
    ("body", "recounted"),
    [
        ("The death toll from the flood in the city rose to 43, police said.", True),
        ("ارتفعت حصيلة الفيضانات في المدينة إلى 43 قتيلا.", True),
        ("The flood in the city killed 43 people, police said.", False),
    ],
)
def test_extract_marks_an_event_whose_toll_is_counted_again(body, recounted):
    assert [RECOUNT in e.rules for e in extract(article(body)).events] == [recounted]


@pytest.mark.parametrize(
    ("body", "events"),
    [
        ("قتل 5 أشخاص في تصادم سيارتين في محافظة المنيا. وفي محافظة البحيرة، قتل 3 أشخاص في انقلاب حافلة.", 2),
        ("Five people died in a car crash in Minya. In Alexandria, a bus crash killed three people.", 2),
        ("Floods killed 9 people in Nigeria. In Maiduguri, six people drowned.", 1),
    ],
)
def test_extract_parts_what_happened_in_places_apart(body, events):
    assert len(extract(article(body)).events) == events


def test_extract_prefers_the_town_beside_to_the_country_of_a_speaker():
    body = "A plane crashed near Almaty on Monday. At least 7 people were killed, Kazakhstan's interior ministry said."
    assert [e.place.name for e in extract(article(body)).events if e.place] == ["Almaty"]


def test_extract_takes_no_speakers_seat_for_the_place():
    body = "أعلنت وزارة الصحة في بغداد مقتل 12 مدنيا في قصف مدرسة في الفلوجة صباح الأحد."
    assert [e.place.name for e in extract(article(body)).events if e.place] == ["الفلوجة"]


def test_extract_says_nothing_of_an_article_without_harm():
    enriched = extract(article("The library opens at nine and closes at five on weekdays."))
    assert (enriched.events, enriched.figures) == ((), ())


def test_extract_says_nothing_of_a_canceled_article():
    assert extract(article("Nine people were killed in a blast.", status="canceled")).events == ()


def test_extract_gives_the_same_records_each_time():
    read = article("Nine people were killed in a blast and 20 were wounded.")
    assert extract(read) == extract(read)


def test_extract_numbers_events_and_derives_their_ids():
    enriched = extract(
        article("Nine people were killed in an air strike. Police arrested four men over drugs in another city.")
    )
    assert [e.ordinal for e in enriched.events] == list(range(1, len(enriched.events) + 1))
    assert len({e.event_id for e in enriched.events}) == len(enriched.events)


@pytest.mark.parametrize(
    "body",
    [
        "<p>At least <b>12</b> people were killed&nbsp;in an <i>air strike</i>.</p>",
        "قتل&nbsp;<b>14</b> شخصا في غارة جوية &على سوق شعبي.",
    ],
)
def test_extract_gives_the_published_characters_of_every_span(body):
    read = article(body)
    enriched = extract(read)
    spans = [s for e in enriched.events for s in e.evidence]
    spans += [s for e in enriched.events for f in e.figures for s in (f.evidence, f.marks.number, f.marks.harm) if s]
    assert spans
    assert [s for s in spans if read.published_body[s.start : s.end] != s.text] == []


def test_extract_keeps_a_known_person_in_one_event():
    enriched = extract(
        article(
            "A man was shot dead at a bar on Monday.\n\nThe roads were icy on Tuesday.\n\n"
            "The man was killed by two officers in a separate raid.",
            "Man dead",
        )
    )
    assert [len(e.figures) for e in enriched.events if e.figures] == [3]


READ = """
import json
from datetime import UTC, datetime
from pathlib import Path
from schemas.articles import Article
from streams.extraction.pipeline import extract
from streams.text.cleaning import clean
rows = map(json.loads, Path("bench/texts/agency.jsonl").read_text("utf-8").splitlines())
row = next(row for row in rows if row["id"] == "agency-058")
article = Article(id=row["id"], title=row["title"], body=row["body"])
print(extract(clean(article, datetime(2026, 1, 1, tzinfo=UTC))).to_bytes().decode())
"""
"""Reads an article in which two groups of figures are so alike that the last bit of a sum can part them."""


def test_extract_reads_the_same_in_every_process():
    root = Path(__file__).resolve().parents[3]
    read = {
        subprocess.run(
            [sys.executable, "-c", READ],
            check=True,
            capture_output=True,
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed in ("1", "7")
    }
    assert len(read) == 1
