from datetime import UTC, datetime

import pytest

from schemas.articles import CleanArticle
from schemas.references import ArticleRef
from streams.extraction.attribution import by_sentence, of, speakers
from streams.extraction.drafts import FigureDraft, Mark
from streams.text.sentences import sentences

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def read(text):
    ref = ArticleRef(article_id="a", language="en" if text.isascii() or "’" in text else "ar", received_at=NOW)
    clean = CleanArticle(ref=ref, published_title="", published_body=text, title="", text=text)
    return speakers(clean, sentences(clean), None)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("قالت وزارة الصحة إن أربعة قتلوا", "وزارة الصحة", "health_ministry"),
        ("أعلن الدفاع المدني مقتل أربعة", "الدفاع المدني", "civil_defence"),
        ("وأفاد المرصد السوري لحقوق الإنسان بمقتل أربعة", "المرصد السوري لحقوق الإنسان", "monitors"),
        ("أعلنت وزارة الصحة العراقية الثلاثاء مقتل أربعة", "وزارة الصحة العراقية", "health_ministry"),
        ("أعلنت وكالة إدارة الطوارئ مقتل أربعة", "وكالة إدارة الطوارئ", "civil_defence"),
        ("قتل أربعة بحسب فرق الإنقاذ", "فرق الإنقاذ", "rescuers"),
        ("Four people drowned, the coast guard said", "coast guard", "rescuers"),
        ("قتل أربعة بحسب مسؤول في المستشفى الإقليمي", "مسؤول في المستشفى الإقليمي", "hospital"),
        ("Four died, said an official at the main hospital", "official at the main hospital", "hospital"),
        ("Four died, said an official of the city", "official", "official"),
        ("قتل أربعة بحسب شهود عيان", "شهود عيان", "witnesses"),
        ("Police said four people were killed", "Police", "police"),
        ("Four died, Mali's defence ministry said", "Mali's defence ministry", "army"),
        ("نقل الجرحى إلى المستشفى وفق مصدر بمديرية الصحة", "مصدر بمديرية الصحة", "health_ministry"),
        ("قتل أربعة بحسب مصدر بالشرطة", "مصدر بالشرطة", "police"),
        ("قتل أربعة وفقا للشرطة المحلية", "لشرطة المحلية", "police"),
        ("والشرطة تعلن مقتل أربعة", "الشرطة", "police"),
        ("Two prisoners died in hospital, the prison agency said", "prison agency", "official"),
        ("Four people were killed, the health ministry said", "health ministry", "health_ministry"),
    ],
)
def test_speakers_have_a_name_and_a_kind(text, name, kind):
    mention = read(text)[0]
    assert (text[mention.mark.start : mention.mark.end], mention.kind) == (name, kind)


def test_speakers_need_a_verb_of_saying():
    assert read("قتل أربعة من الشرطة") == []


def test_of_takes_the_nearest_speaker_of_the_figures_sentence():
    said = read("قالت وزارة الصحة إن أربعة قتلوا. قالت الشرطة إن الطريق مغلق.")
    figure = FigureDraft("body", 0, Mark(18, 30), "killed", 4, 4, 4, "exact", "test")
    found = of(figure, by_sentence(said))
    assert found is not None
    assert found.kind == "health_ministry"
    assert of(FigureDraft("body", 7, Mark(0, 1), "killed", 4, 4, 4, "exact", "test"), by_sentence(said)) is None


def test_phrase_cut_off_at_the_end_of_a_sentence_is_no_speaker():
    assert read("قتل أربعة بحسب بيان وعشرة بحسب الهلال") == []
