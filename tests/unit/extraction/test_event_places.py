import pytest

from streams.extraction.pipeline import extract

from .builders import article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed four shepherds near al-Tabni, west of Deir ez-Zor, on Sunday.", "al-Tabni"),
        ("A truck fell off a bridge near Kisoro, southwest of Kampala, killing 9.", "Kisoro"),
        ("A blast in Mahmudiya, 30 kilometers south of the capital Baghdad, killed 9.", "Mahmudiya"),
        ("A tornado tore through Greenfield in southwestern Iowa, killing four people.", "Greenfield"),
        ("A raid on a school in Jabalia killed nine, Gaza's health ministry said on Monday.", "Jabalia"),
        ("The death toll from the eruption of Mount Semeru in Indonesia's East Java has risen to 22.", "East Java"),
        ("A bomb killed nine people in Aleppo, six of them in Salah al-Din district.", "Aleppo"),
    ],
)
def test_place_of_is_not_what_tells_where_it_lies(text, name):
    assert extract(article(text)).events[0].place.name == name


def test_place_of_is_the_province_where_the_title_leaves_the_word_out():
    text = "Artillery hit an olive grove in the countryside of Aleppo province on Monday, killing five farmers."
    found = extract(article(text, "Five farmers killed in Aleppo"))
    assert found.events[0].place.precision == "governorate"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل خمسة مزارعين بانفجار لغم في بلدة سلقين التابعة لمحافظة إدلب يوم الأحد.", "سلقين"),
        ("أصيب ثلاثة عمال في حريق في الحسكة ونقلوا إلى مستشفى الأمل في القامشلي.", "الحسكة"),
        ("استقبل مستشفى الأمل في القامشلي تسعة جرحى أصيبوا في انفجار في الحسكة.", "الحسكة"),
        ("قصفت الطائرات الرستن وتلبيسة، وحماة ما أدى إلى مقتل سبعة مدنيين.", "حماة"),
        ("قتل سبعة رعاة في بلدة عورتا جنوب مدينة نابلس يوم الأحد.", "عورتا"),
        ("كان تسعة عمال عائدين من حلب حين قتلوا في حادث سير في إدلب.", "إدلب"),
    ],
)
def test_place_of_in_arabic_goes_by_the_words_around_it(text, name):
    assert extract(article(text)).events[0].place.name == name
