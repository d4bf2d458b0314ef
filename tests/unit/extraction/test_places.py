from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.places import Named, country_of, lies, mentions, resolve
from streams.text.sentences import sentences

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def article(text, language="ar"):
    ref = ArticleRef(article_id="a", language=language, received_at=NOON, published_at=NOON)
    return CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)


def said(text, language="ar"):
    clean = article(text, language)
    return mentions(clean, sentences(clean), None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سقط جرحى في حلب وإدلب", ["حلب", "إدلب"]),
        ("انفجار بسوق الخضار في مدينة القامشلي", ["سوق الخضار", "القامشلي"]),
        ("قصف قرية زرزورة الشرقية", ["زرزورة"]),
        ("هجوم قرب الحسكة", ["الحسكة"]),
        ("قصف سوق بلدة كفرنبل", ["كفرنبل"]),
        ("غارات على مخيم النبعة في دير الزور", ["مخيم النبعة", "دير الزور"]),
        ("قالت صحيفة الرياض إن الحادث وقع في جدة", ["جدة"]),
        ("اشتباكات في بيان رسمي", []),
        ("حريق في قرية صغيرة", ["صغيرة"][:0]),
        ("قال مصدر بمديرية الصحة إن الجرحى في حماة", ["حماة"]),
        ("اشتباكات في مديرية المسراخ", ["المسراخ"]),
        ("احترق مستودع بحي الياسمين", ["حي الياسمين"]),
        ("نزاع على سوق للماشية", []),
        ("غرق قارب في البحر المتوسط", ["البحر المتوسط"]),
        ("حرائق في كاليفورنيا وأريزونا", ["كاليفورنيا", "أريزونا"]),
        ("سلم الوزير رياض المالكي ملفا في لاهاي", ["لاهاي"]),
        ("انفجار قرب مقر لواء شهداء اليرموك في درعا", ["درعا"]),
        ("يكرر دومًا أن الهدنة قائمة في حمص", ["حمص"]),
        ("فتح الباب أمام الحوار في حلب", ["حلب"]),
        ("قصف في الباب بريف حلب", ["الباب", "حلب"]),
        ("غارة قرب مدينة صور", ["صور"]),
        ("اشتباكات في بلدة وقالت الشرطة إنها انتهت", []),
        ("حريق في شارع الستين", ["شارع الستين"]),
        ("توفي اثنان. رابط الخبر بصحيفة المثال", []),
        ("قبض على منفذ التفجير في تطاوين", ["تطاوين"]),
        ("انقلبت حافلة على طريق الأمير فيصل بن فهد في تبوك", ["طريق الأمير فيصل بن فهد", "تبوك"]),
        ("حادث في شارع الملك خالد أمس", ["شارع الملك خالد"]),
        ("زيارة الملك خالد إلى حماة", ["حماة"]),
        ('هبط في مطار "بلانكا الجديد" أمس', ["بلانكا الجديد"]),
        ("قصف أحياء دار سعد", ["دار سعد"]),
        ("وقع زلزال في نيبال وحريق في إسرائيل", ["نيبال", "إسرائيل"]),
        ("حريق في مدينة شنغهاي", ["شنغهاي"]),
        ("فاز برشلونة على ليفربول", []),
        ("حريق في برشلونة", ["برشلونة"]),
        ("اشتباكات في قرية الصفراء", ["الصفراء"]),
        ("هجوم في بلدة حضر السورية", ["حضر"]),
        ("هجوم في بلدة حضر", []),
        ("سقطت قذيفة على مركز نجيل بمحافظة الكرك", ["نجيل", "الكرك"]),
        ("حادث في مركز تجاري بمحافظة الكرك", ["الكرك"]),
        ("احتجاز رجل بمطار شامبيري", ["مطار شامبيري"]),
        ("احتجاز رجل في مطار دولي", []),
        ("معارك في تل جوسق وخور الملح", ["تل جوسق", "خور الملح"]),
        ("حريق في سوق مكتظة بمدينة كانو", ["كانو"]),
        ("تفجير في دامبوارا بشمال شرق نيجيريا", ["دامبوارا", "نيجيريا"]),
        ("هجوم في تولميتا (شمال) أمس", ["تولميتا"]),
        ("أصيب في منزله بمدينة حماة", ["حماة"]),
        ("غرق طفلان في ترعة بقرية الفنت", ["الفنت"]),
        ("سقطوا في مستنقع بمدينة حماة", ["حماة"]),
        ("إطلاق نار في مقهى بمدينة حماة", ["حماة"]),
        ("قتل اثنان في «رفح» أمس", ["رفح"]),
        ("يحمي الوطن من حماه، وجاء مع جده", []),
        ("قتل اثنان في حماه ونقلا إلى حماة", ["حماه", "حماة"]),
        ("سيطر المسلحون على بلدات وأعدم أجانب", []),
        ("حريق بخصوص التأمين، ووصل الركاب بأمان في مشهد مؤثر", []),
        ("زلزال في مدينة مشهد", ["مشهد"]),
        ("سافر الوفد للقدس", ["القدس"]),
        ("اشتباكات بمحافظة إب", ["إب"]),
        ("اب الضحية في المستشفى", []),
        ("اشتباكات وسط مركز المدينة", []),
        ("هجوم في منطقة المدينة المنورة", ["المدينة المنورة"]),
        ("قتل ثلاثة في بلماسا التي تبعد عن حماة أربعين ميلا", ["بلماسا", "حماة"]),
        ("قتل ثلاثة في بلماسا الواقعة في ريف حماة", ["بلماسا", "حماة"]),
        ("حريق في فندق بالدمام", ["الدمام"]),
        ("حريق في فندق بيروت", ["فندق بيروت"]),
        ("حريق في منزله الواقع في حماة", ["حماة"]),
        ("حريق في مزرعة تقع قرب حماة", ["حماة"]),
    ],
)
def test_mentions_in_arabic_are_the_bare_names(text, names):
    assert [m.name for m in said(text) if m.hint != "n"] == names


def test_a_raid_on_a_place_tells_where_it_was():
    assert [m.preposition for m in said("غارة جوية على حجة")] == [True]
    assert [m.preposition for m in said("مفاوضات على حجة")] == [False]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two men died in the village of Qarnaba on Monday.", ["Qarnaba"]),
        ("Fire broke out near 14th Street.", ["14th Street"]),
        ("A blast hit Aleppo and Idlib.", ["Aleppo", "Idlib"]),
        ("Shelling hit Nigeria's Borno state.", ["Nigeria", "Borno"]),
        ("A mine went off near al-Tabni.", ["al-Tabni"]),
        ("Fire hit the South Sudanese town of Bentiu.", ["Bentiu"]),
        ("Floods swept through Utiel in eastern Spain.", ["Utiel", "Spain"]),
    ],
)
def test_mentions_in_english_are_the_bare_names(text, names):
    assert [m.name for m in said(text, "en") if m.hint != "n"] == names


def test_mention_marks_its_name_without_clitics():
    text = "قتيل وجريحان بحلب"
    mention = said(text)[0]
    assert text[mention.mark.start : mention.mark.end] == mention.name == "حلب"
    assert mention.preposition


def test_the_capital_is_a_province_only_where_the_text_says_so():
    assert [m.name for m in said("قتل أربعة جنوب العاصمة دكا")] == ["دكا"]
    found = said("قتل أربعة في نهر ميغنا جنوب العاصمة دكا")
    assert resolve(found[0], found).country == "BD"
    found = said("قتل أربعة في منطقة طبربور شرق العاصمة عمان")
    assert [resolve(m, found).country for m in found] == ["JO", "JO"]
    assert [m.name for m in said("حريق في أمانة العاصمة")] == ["أمانة العاصمة"]


def test_nationality_is_a_hint_at_the_country_and_no_place():
    found = said("مقتل جندي نيجيري")
    assert [m.hint for m in found] == ["n"]
    assert country_of(found) == "NG"


def test_unknown_village_gets_the_containers_said_with_it():
    found = said("غارات على سوق في قرية النبعة الجديدة بناحية تل حميس بريف الحسكة")
    place = resolve(next(m for m in found if m.name == "النبعة"), found)
    assert (place.name, place.country, place.gazetteer_id) == ("النبعة", "SY", None)
    assert place.admin1 == "SY-HA"


def test_district_named_after_its_town_is_no_town():
    found = said("Nine pilgrims died in Punjab's Rawalpindi district in Pakistan.", "en")
    place = resolve(next(m for m in found if m.name == "Rawalpindi"), found)
    assert (place.canonical, place.precision) == ("Rawalpindi", "district")


@pytest.mark.parametrize(
    ("text", "name", "canonical"),
    [
        ("Shelling hit the western countryside of Aleppo.", "Aleppo", "Halab"),
        ("Shelling hit Aleppo's southern countryside.", "Aleppo", "Halab"),
        ("Shelling killed three in rural Aleppo.", "Aleppo", "Halab"),
        ("Shelling hit Yemen's northern al-Jawf province.", "al-Jawf", "Al Jawf"),
    ],
)
def test_province_said_is_the_province(text, name, canonical):
    found = said(text, "en")
    place = resolve(next(m for m in found if m.name == name), found)
    assert (place.canonical, place.precision) == (canonical, "governorate")


def test_port_lies_at_the_town_it_is_named_after():
    found = said("انفجار في ميناء الزاوية")
    place = resolve(found[0], found)
    assert (place.name, place.precision, place.country) == ("ميناء الزاوية", "exact", "LY")
    assert place.latitude is not None


def test_country_has_no_coordinates():
    found = said("انفجار في العراق")
    place = resolve(found[0], found)
    assert (place.precision, place.latitude, place.country) == ("country", None, "IQ")


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("A fire killed four in the Lebanese city of Tripoli.", "en", "Tripoli", "LB"),
        ("A fire killed four in Tripoli, northern Lebanon.", "en", "Tripoli", "LB"),
        ("A fire killed four in Tripoli.", "en", "Tripoli", "LY"),
        ("A fire killed four in Hyderabad in Pakistan.", "en", "Hyderabad", "PK"),
        ("Floods hit Iran, Iraq and Syria.", "en", "Iran", "IR"),
        ("A fire killed four in the Costa Rican town of Liberia.", "en", "Liberia", "CR"),
        ("A fire killed four in Nigeria's Niger state.", "en", "Niger state", "NG"),
        ("A storm killed two in the state of Georgia.", "en", "Georgia", "US"),
        ("Blasts shook Mosul, Raqqa and Homs.", "en", "Mosul", "IQ"),
        ("قتل أربعة في حريق بمدينة طرابلس اللبنانية", "ar", "طرابلس", "LB"),
        ("قتل أربعة في حريق في طرابلس شمالي لبنان", "ar", "طرابلس", "LB"),
        ("استشهد أربعة في قصف إسرائيلي على مدينة رفح", "ar", "رفح", "PS"),
        ("قتل أربعة في محافظة المنيا. وفي محافظة البحيرة قتل ثلاثة", "ar", "البحيرة", "EG"),
        ("قتل أربعة في حريق بالعاصمة الليبية طرابلس", "ar", "طرابلس", "LY"),
        ("قتل أربعة في حريق في قرية النبعة الباكستانية", "ar", "النبعة", "PK"),
        ("قتل أربعة في حريق في العاصمة عمان", "ar", "عمان", "JO"),
    ],
)
def test_what_contains_a_place_settles_its_country(text, language, name, country):
    found = said(text, language)
    place = resolve(next(m for m in found if m.name == name), found)
    assert (place.country, place.gazetteer_id is None) == (country, name == "النبعة")


@pytest.mark.parametrize(
    "text", ["قتل أربعة في طرابلس شمالي لبنان", "حريق في قرية النبعة الباكستانية", "هجوم قرب الحسكة"]
)
def test_a_place_lies_where_its_record_says(text):
    found = said(text)
    for mention in found:
        place = resolve(mention, found)
        assert lies(mention, found) == (place.gazetteer_id or "", place.within)


def test_state_after_the_comma_decides_between_places_of_one_name():
    found = said("A man was shot in Paris, Texas.", "en")
    place = resolve(found[0], found)
    assert (place.country, place.admin1) == ("US", "US-TX")


def test_small_place_of_a_country_not_spoken_of_is_another_of_that_name():
    found = said("قتل جنود في العراق قرب بغداد والموصل. وقع الهجوم في قرية سراقب")
    place = resolve(found[-1], found)
    assert (place.name, place.country, place.gazetteer_id) == ("سراقب", "IQ", None)


def test_long_text_of_names_stays_cheap():
    found = said("حلب " * 5000)
    assert len(found) == 5000


def test_names_are_read_sentence_by_sentence_when_asked_for():
    clean = article("وصل الوزير صباحا. انفجار في حلب. قصف في إدلب.")
    named = Named(clean, sentences(clean))
    assert not named.found
    assert named.of(0) == []
    assert [m.name for m in named.of(1)] == ["حلب"]
    assert list(named.found) == [0, 1]
    assert [m.sentence for m in named.all()] == [1, 2]
    assert named.of(7) == []


def test_offsets_hold_beside_hyphens_and_possessives():
    clean = article("A blast in Mazar-i-Sharif and in Aleppo's old market.", "en")
    found = mentions(clean, sentences(clean), None)
    assert found[0].name == "Mazar-i-Sharif"
    assert all(clean.text[m.mark.start : m.mark.end] == m.name for m in found)


def test_city_that_one_country_has_lies_there_also_where_another_country_speaks():
    found = said("دانت تركيا التفجير الذي استهدف مسجدا بمدينة أبها. وأكدت الخارجية التركية تضامن تركيا مع الضحايا.")
    city = next(m for m in found if m.name == "أبها")
    assert resolve(city, found).country == "SA"
