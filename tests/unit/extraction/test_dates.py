from datetime import UTC, date, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.dates import date_of
from streams.text.sentences import sentences

WEDNESDAY = datetime(2026, 3, 4, 12, tzinfo=UTC)


def read(text, published=WEDNESDAY, language="ar"):
    ref = ArticleRef(article_id="a", language=language, received_at=WEDNESDAY, published_at=published)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    found = date_of(clean, sentences(clean), [0])
    return found.start if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل ثلاثة أمس في انفجار", date(2026, 3, 3)),
        ("قتل ثلاثة أول من أمس في انفجار", date(2026, 3, 2)),
        ("قتل ثلاثة مساء الأحد", date(2026, 3, 1)),
        ("قتل ثلاثة الأربعاء", date(2026, 3, 4)),
        ("قتل ثلاثة الأربعاء الماضي", date(2026, 2, 25)),
        ("قتل ثلاثة قبل يومين", date(2026, 3, 2)),
        ("قتل ثلاثة قبل ثلاثة أيام", date(2026, 3, 1)),
        ("قتل ثلاثة قبل 5 أيام", date(2026, 2, 27)),
        ("قتل ثلاثة في الثاني والعشرين من فبراير", date(2026, 2, 22)),
        ("قتل ثلاثة في الثامن عشر من شباط/فبراير 2025", date(2025, 2, 18)),
        ("قتل ثلاثة في الأول من آذار", date(2026, 3, 1)),
        ("قتل ثلاثة في 12 شتنبر", date(2025, 9, 12)),
        ("قتل ثلاثة في 12 شباط/فبراير 2025", date(2025, 2, 12)),
        ("قتل ثلاثة في 3 كانون الثاني الماضي", date(2026, 1, 3)),
        ("قتل ثلاثة في 9 رمضان 1447", date(2026, 2, 26)),
        ("Three people died on Monday", date(2026, 3, 2)),
        ("Three people died two days ago", date(2026, 3, 2)),
        ("Three people died last night", date(2026, 3, 3)),
        ("Three people died on June 12, 2019", date(2019, 6, 12)),
        ("Three people died on 12 June", date(2025, 6, 12)),
        ("Three people died on 2024-02-29", date(2024, 2, 29)),
    ],
)
def test_date_of_reads_words_against_publication(text, day):
    found = read(text)
    assert (found, type(found)) == (day, date)


@pytest.mark.parametrize("text", ["قتل ثلاثة أمس", "Three people died on Monday", "Three died on 12 June"])
def test_date_of_says_nothing_relative_without_publication(text):
    assert read(text, published=None) is None


@pytest.mark.parametrize(
    "text",
    ["قتل ثلاثة", "يجتمعون الأحد المقبل", "التفجير الثاني من نوعه", "on 2024-02-31 nothing was", "31 February 2020"],
)
def test_date_of_is_none_where_no_past_day_is_named(text):
    assert read(text) is None


def test_adverb_of_the_reporting_verb_gives_way_to_the_events_own_time():
    assert read("أعلنت أمس الشرطة أن ثلاثة قتلوا الأحد") == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ministry on Tuesday lowered the death toll from Sunday's quake to 61", date(2026, 3, 1)),
        ("The death toll from Sunday’s quake rose to 61, the ministry said on Tuesday", date(2026, 3, 1)),
        ("The death toll from the quake on Sunday rose to 61 on Tuesday", date(2026, 3, 1)),
        ("Funerals were held on Tuesday for the men killed last Sunday", date(2026, 3, 1)),
        ("ارتفعت الثلاثاء حصيلة الزلزال الذي وقع الأحد إلى 61 قتيلا", date(2026, 3, 1)),
        ("ارتفع إلى 14 عدد قتلى غرق العبارة يوم الأحد", date(2026, 3, 1)),
    ],
)
def test_what_happened_is_dated_and_not_the_later_count(text, day):
    assert read(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from the quake rose to 61 on Tuesday",
        "The number of people killed in the quake has gone up to 61, police said on Tuesday",
        "The death toll from the quake has reached 61, police said on Tuesday",
        "ارتفعت الثلاثاء حصيلة الزلزال إلى 61 قتيلا",
    ],
)
def test_a_count_told_later_dates_nothing(text):
    assert read(text) is None


def test_overnight_is_of_yesterday_and_of_today():
    ref = ArticleRef(article_id="a", language="en", received_at=WEDNESDAY, published_at=WEDNESDAY)
    text = "Three people died overnight"
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    found = date_of(clean, sentences(clean), [0])
    assert found is not None
    assert (found.start, found.end) == (date(2026, 3, 3), date(2026, 3, 4))
