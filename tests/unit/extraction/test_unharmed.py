import pytest

from streams.extraction.pipeline import extract
from tests.unit.extraction.builders import article


def happened(body, title=""):
    return [e.type for e in extract(article(body, title)).events]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "طيران التحالف يشن غارات على مواقع شمال المدينة",
            "شن طيران التحالف غارات جوية على مواقع عسكرية شمال المدينة مساء أمس.",
            "airstrike",
        ),
        (
            "مظاهرة أمام مقر البلدية",
            "خرجت مظاهرة أمام مقر البلدية احتجاجا على غلاء الأسعار، وردد المتظاهرون شعارات.",
            "protest",
        ),
    ],
)
def test_violent_events_are_recorded_without_figures(title, body, expected):
    assert expected in happened(body, title)


def test_political_article_is_one_record_without_figures():
    title = "وزراء الخارجية يدينون الهجوم"
    body = "دانت وزارة الخارجية بأشد العبارات الهجوم الإرهابي الذي استهدف سوقا في المدينة. واستنكر الوزير الجريمة."
    enriched = extract(article(body, title))
    assert [e.type for e in enriched.events].count("statement") == 1
    assert all(not e.figures for e in enriched.events if e.type == "statement")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Mock raid at the port",
            "Firefighters took part on Monday in a drill simulating a bombing at the port of Sidon.",
        ),
        (
            "تمرين على مواجهة الحرائق في المدرسة",
            "نفذ الدفاع المدني صباح اليوم تمرينا وهميا يحاكي تفجيرا بسيارة مفخخة أمام مبنى البلدية.",
        ),
    ],
)
def test_drills_are_no_happening(title, body):
    assert not {"bombing", "airstrike", "fire", "attack"} & set(happened(body, title))


def test_what_is_told_with_figures_has_no_second_record():
    body = "شن طيران التحالف غارات على مواقع شمال المدينة فقتل سبعة مقاتلين. واستمرت الغارات حتى المساء وسط تحليق كثيف."
    assert happened(body, "غارات على مواقع شمال المدينة").count("airstrike") == 1


@pytest.mark.parametrize(
    "body",
    ["The striker scored twice and the keeper made a fine save.", "يفتتح المتحف أبوابه صباح الأحد للزوار مجانا."],
)
def test_other_articles_have_no_event(body):
    assert happened(body) == []
