import pytest

from streams.text.language import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل خمسة جنود", "ar"),
        ("مقتل 5 في هجوم لـ ISIS", "ar"),
        ("Five people were killed in the attack on the market", "en"),
        ("Troops kill three near Qamishli", "en"),
        ("Ten dead, says médecin José Núñez in the town", "en"),
        ("در حمله هوایی دیروز پنج نفر کشته شدند و گروهی زخمی شدند", None),
        ("دھماکے میں پانچ افراد ہلاک ہو گئے", None),
        ("پێنج کەس کوژران لە هێرشێکدا", None),
        ("Пять человек погибли", None),
        ("חמישה בני אדם נהרגו", None),
        ("五人在袭击中丧生", None),
        ("Cinq personnes ont été tuées dans une explosion", None),
        ("Bei einem Anschlag sind fünf Menschen getötet worden", None),
        ("Cinco personas murieron en un ataque contra el mercado", None),
        ("Pazar yerine düzenlenen saldırıda beş kişi öldü", None),
        ("", None),
        ("5 - 10 - 15", None),
    ],
)
def test_language_is_arabic_english_or_neither(text: str, expected: str | None) -> None:
    assert language(text) == expected


def test_language_declared_decides_between_equal_signs():
    text = "Eight aid workers die in road accidents every year."
    assert language(text) is None
    assert language(text, "en-GB") == "en"
    assert language("Der Minister sprach mit den Leuten in der Stadt und die Polizei war dort.", "en") is None
