from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction import codebook, pipeline

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def happenings(text, language="ar"):
    """Type, country and largest number of each event with figures."""
    ref = ArticleRef(article_id="a", language=language, received_at=NOON, published_at=NOON)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    read = codebook.objects(pipeline.extract(clean), clean)
    hosts = {f["event"] for f in read["figures"]}
    numbers = {e: max(f["low"] for f in read["figures"] if f["event"] == e) for e in hosts}
    return {(e["type"], e["country"], numbers[e["id"]]) for e in read["events"] if e["id"] in numbers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قتل ثلاثة أشخاص في غارة جوية في حلب، فيما أصيب ستة أشخاص في حادث سير في بغداد.",
            {("airstrike", "SY", 3), ("road_accident", "IQ", 6)},
        ),
        (
            "أسفر زلزال في كراتشي عن مقتل خمسة أشخاص، بينما قتل سبعة جنود في هجوم انتحاري في كابول.",
            {("earthquake", "PK", 5), ("suicide_bombing", "AF", 7)},
        ),
        (
            "أعلنت الشرطة مقتل 3 أشخاص في حريق منزل في أنقرة وإصابة 6 في تصادم شاحنتين في القاهرة.",
            {("fire", "TR", 3), ("road_accident", "EG", 6)},
        ),
        (
            "قتل خمسة أشخاص في عملية طعن في باريس. وفي طهران، قتل ثمانية أشخاص في انهيار مبنى.",
            {("stabbing", "FR", 5), ("building_collapse", "IR", 8)},
        ),
        (
            "Seven people died in clashes with rebels in Lagos on Monday. In Manila, 6 were killed in a suicide bombing.",
            {("armed_clash", "NG", 7), ("suicide_bombing", "PH", 6)},
        ),
        (
            "A bus crash in Dhaka killed 3 people on Monday, and a stampede in Karachi left 4 people dead.",
            {("road_accident", "BD", 3), ("crowd_crush", "PK", 4)},
        ),
        (
            "A landmine explosion killed 7 people in Mosul on Monday. Separately, 6 people were injured in a riot in Tunis.",
            {("landmine", "IQ", 7), ("riot", "TN", 6)},
        ),
    ],
)
def test_each_clause_has_the_happening_that_it_names(text, expected):
    assert happenings(text, "en" if text.isascii() else "ar") == expected


def test_one_happening_that_two_clauses_share_stays_one():
    assert happenings("قتل ثلاثة أشخاص وأصيب ستة في غارة جوية في حلب.") == {("airstrike", "SY", 6)}


@pytest.mark.parametrize(
    ("text", "number"),
    [("In Manila, 6 were killed in a fire.", 6), ("Sarah, 6, was killed in a fire.", 1)],
)
def test_number_behind_a_place_is_a_count_and_behind_a_name_an_age(text, number):
    assert {(kind, n) for kind, _, n in happenings(text, "en")} == {("fire", number)}


@pytest.mark.parametrize(
    "text",
    [
        "قتل تسعة أشخاص، ستة في حريق بمصنع وثلاثة في حادث سير.",
        "مقتل تسعة في حريق وحادث سير. لقي ستة عمال مصرعهم في حريق بمصنع، وقتل ثلاثة في حادث سير على طريق سريع.",
    ],
)
def test_a_total_that_parts_of_two_happenings_share_out_is_of_neither(text):
    ref = ArticleRef(article_id="a", language="ar", received_at=NOON, published_at=NOON)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    read = codebook.objects(pipeline.extract(clean), clean)
    types = {e["id"]: e["type"] for e in read["events"]}
    told = [(f["low"], types.get(f["event"]), f["part_of"]) for f in read["figures"]]
    assert told == [(9, None, None), (6, "fire", 0), (3, "road_accident", 0)]
