"""Words that look like a harm and are none: homographs, names, what is lost or stopped that is nobody."""

from streams.extraction.ar.reading import Words

TAKING = 5
"""Words between `أودى` and `بحياة`, with its subject, at the most."""
BODIES = frozenset(("جثث", "جثثا", "جثامين", "الجثث", "الجثامين"))
COUNTED = frozenset(("عشرات", "مئات", "ميات", "الاف", "من"))
FOUND = frozenset(
    """
    عثر عثرت عثروا عثور انتشال انتشل انتشلت انتشلوا اكتشف اكتشفت اكتشاف نقل نقلت نقلوا وصل وصلت وصول استقبل استقبلت
    استقبال تسلم تسلمت تسليم سحب سحبت اخراج اخرج اخرجت شوهدت شاهد شاهدوا مشاهده جمع جمعت دفن دفنت احصاء احصى
    """.split()
)
"""Words by which bodies come to be counted."""
TWICE, TWICE_REACH = frozenset(("مرتين", "تكرارا", "مكررا", "مكرره")), 4
NAMED_AFTER = frozenset("ساحه شارع حي ميدان مقبره مسجد مدرسه جسر حديقه دوار كتايب لواء معرض مستشفي قاعه يوم".split())
"""Words behind which the martyrs are a name: `ساحة الشهداء`."""
HOMOGRAPHS = frozenset(("فقد", "الاسر", "وفر", "وفرت", "تردي", "الهجره", "شنقا", "ذبحا", "نحرا", "حرقا", "دهسا"))
"""Forms that are mostly another word: `وفّر`, `تردّي`, `الهجرة`; or only the manner of a harm: `شنقا`."""
LIVES = frozenset("حياته حياتها حياتهم حياتهما حياتهن ارواحهم روحه روحها".split())
LOSING, LOSING_REACH = ("فقد", "خسر", "يفقد", "يخسر", "تفقد", "تخسر", "فاقد"), 7
"""Lives, and the verbs in front of them by which they are lost: `فقد 12 عاملا حياتهم`."""
KEPT = frozenset(
    """
    سيطره سيطرته توازن توازنه توازنها توازنهما توازنهم وعي وعيه وعيها صواب صوابه اعصابه امل ثقه ثقته ذاكره ذاكرته بصر
    بصره تركيز منصبه وظيفته وظيفتها اموال اموالهم ممتلكات منازلهم منازل صبره شهيته وزن وزنه قدره بريق نقاط اتصال
    وظايفهم وظايف اصواتهم مباراه مباراته لقب لقبه مقعد مقعده مقاعد انتخابات قضيه دعوي رهان جوله نهايي
    عمله عملها عملهم اعماله اعمالهم بيوتهم
    """.split()
)
"""What is lost without anybody being missing: `فقد السيطرة`."""
LOST = "خسر"
"""A verb that only with people behind it tells of deaths: `خسر الجيش 30 جنديا`."""
DUTIES = frozenset(
    "عمل اعمال عمله عملها عملهما عملهم لعب خدمه مهام مهامه مزاوله ممارسه تدريس دراسه نشاط كتابه نشر بث".split()
)
"""What people are stopped from without being held: `إيقاف موظفين عن العمل`."""
STOPPING, STOPPING_REACH = frozenset(("اوقف", "ايقاف", "توقيف", "موقوف", "موقوفا", "موقوفين", "موقوفون")), 6
CAUGHT = frozenset(
    """
    نزيف مساعده مساعدات نفس امني امنيه مخالفه مخالفات كميه كميات مستشفي مستشفيات بث برنامج مشروع مفاوضات تنفيذ قرار
    رحلات قتال حرب دعم صرف نشاط تدهور انهيار
    """.split()
)
"""Things that are caught, stopped or kept right behind a word for that: `ضبط 42 مخالفة`, `إيقاف النزيف`."""
CAUGHT_BEHIND, CAUGHT_REACH = frozenset(("علي", "عدد", "من")), 4
HOLDS_THE_EYE = "استوقف"
"""In the present mostly what holds the eye: `لوحات تستوقف الزوار`."""
COMMAS = frozenset(("،", ",", "؛"))
FALLING = frozenset(("سقط", "سقوط"))
THINGS = frozenset(
    """
    طايره طايرات مروحيه صاروخ صواريخ قذيفه قذايف قنبله قنابل مقذوف مقذوفات برميل براميل شظايا شظيه امطار ثلوج شجره اشجار
    جدار سقف عمود رافعه حافله سياره مركبه شاحنه حجر صخره صخور حكومه نظام مدينه بلده قريه موقع مواقع مشروع قانون
    """.split()
)
"""What falls that is nobody: `سقوط طائرة على متنها 131 شخصا`."""
MEETS, DEATHS, MEETING_REACH = "لقي", frozenset("ربه ربها ربهم وجه الموت منيته".split()), 40
"""A verb of meeting (لقي تصفيقا), and what is met, beside `مصرعه` and the like, by who dies."""
DOCTRINE = frozenset("نفسا نفس النفس الانفس انفس انفسا انفسكم مومنا معاهدا امري امرئ".split())
"""Whom only maxims and scripture kill: `قتل النفس التي حرم الله`."""
LET_GO = frozenset(
    """
    الافراج افراج افرج افرجت افرجوا يفرج تفرج اطلاق اطلق اطلقت اطلقوا يطلق تطلق سراح سبيل تحرير حرر حررت حرروا يحرر تحرر
    عوده اعاده عاد عادت استسلام استسلم انقاذ انقذ انقذت انقذوا تبادل يبادل تبادلت مبادله استبدال استبدل استبدلت مقايضه
    مقابل
    """.split()
)
"""Words in front of which the held and the displaced are that no more: `الإفراج عن 30 معتقلا`."""
LETTING_REACH = 8
ESCAPED, ESCAPE_REACH = frozenset("هروب هرب هربت هربوا يهرب فرار فر فرت فروا وفر".split()), 2
AFFAIRS = frozenset(("شوون", "مفوضيه", "غوث", "وزاره", "وزير"))
"""Offices for people, who are only in their name: `مفوضية شؤون اللاجئين`."""
SURVIVING, SURVIVING_REACH = frozenset("نجا نجت نجوا نجاه ينجو تنجو ينجوا انقذ انقذت انقذوا انقاذ نجي".split()), 8
FELL_THEY = frozenset(("سقطوا", "سقطا"))
"""Verbs whose people stand before them: `40 مهاجما سقطوا قتلى`."""
MANNER, FELLS, FELLING_REACH = (
    frozenset("قتيلا قتيله قتيلين قتلي صريعا".split()),
    frozenset(("اردي", "اردت", "يردي")),
    8,
)
"""How somebody is brought down, which is nobody more: `أردى مسلح شرطيا | قتيلا`."""


def is_other(words: Words, at: int) -> bool:
    """Homographs: `فقد` as ف+قد, `الحياه` and lives only behind parting and losing."""
    meaning = words.meanings[at]
    if meaning.form.endswith("الشهداء") and words.form(at - 1).lstrip("وبل").removeprefix("ال") in NAMED_AFTER:
        return True
    lost = meaning.form == "فقد" and _opens_people(words, at + 1 + (words.form(at + 1) == "("))
    if (meaning.form in HOMOGRAPHS and not lost) or (meaning.form == "الحياه" and "فارق" not in words.form(at - 1)):
        return True
    if meaning.form in LIVES:
        return not any(words.form(k).removeprefix("و").startswith(LOSING) for k in range(max(0, at - LOSING_REACH), at))
    if (
        _of_things(words, at)
        or _thing_fell(words, at)
        or _met_no_death(words, at)
        or _let_go(words, at)
        or _is_manner(words, at)
        or _is_maxim(words, at)
        or _is_survived(words, at)
    ):
        return True
    takes_life = meaning.harm is not None and meaning.harm.frame == "b"
    return takes_life and not any(
        "ود" in words.form(k) or "كلف" in words.form(k) for k in range(max(0, at - TAKING), at)
    )


def _opens_people(words: Words, at: int) -> bool:
    """Whether people stand here, and no verb: `فقد 12 بحارا`, not `فقد قتل`."""
    meaning = words.meanings[at] if at < len(words.meanings) else None
    if meaning is None or meaning.harm:
        return False
    return bool(meaning.person or meaning.number is not None or meaning.flags & {"one_of", "vague"})


def _of_things(words: Words, at: int) -> bool:
    """`فقدان السيطرة`, `إيقاف موظفين عن العمل`: nobody is missing, nobody is held."""
    harm = words.meanings[at].harm
    if harm is None or (harm.kind not in {"missing", "detained"} and harm.lemma != LOST):
        return False
    if harm.kind == "detained":
        if _of_caught_things(words, at) or (harm.lemma == HOLDS_THE_EYE and harm.slot == "present"):
            return True
        return harm.lemma in STOPPING and any(
            words.form(k) == "عن" and words.form(k + 1).removeprefix("ال") in DUTIES
            for k in range(at + 1, at + STOPPING_REACH)
        )
    for k in range(at + 1, at + LOSING_REACH):
        form = words.form(k)
        if form in COMMAS:
            return False
        if form in LIVES or form.removeprefix("ال") in KEPT:
            return True
    return False


def _of_caught_things(words: Words, at: int) -> bool:
    """`ضبط 42 مخالفة`, `التحفظ على 16 مستشفى`: behind a word of holding, its preposition and a number stand things."""
    behind = at + 1
    while behind < at + CAUGHT_REACH and (words.form(behind) in CAUGHT_BEHIND or words.counts(behind)):
        behind += 1
    return behind < len(words.meanings) and words.meanings[behind].stem in CAUGHT


def _is_maxim(words: Words, at: int) -> bool:
    """`من قتل نفسه`, `قتل النفس`: whoever kills, nobody in particular."""
    harm = words.meanings[at].harm
    if harm is None or harm.kind != "killed":
        return False
    behind = words.form(at + 1)
    return behind in DOCTRINE or (behind == "نفسه" and words.form(at - 1).lstrip("وف") == "من")


def _thing_fell(words: Words, at: int) -> bool:
    """`سقوط طائرة`, `سقطت قذائف`: who was in it, or beneath, is told by other words."""
    harm = words.meanings[at].harm
    if harm is None or harm.lemma not in FALLING or at + 1 >= len(words.meanings):
        return False
    if words.meanings[at].clitic.endswith("ب"):
        return False  # 17 منهم بسقوط مروحية
    return words.meanings[at + 1].stem in THINGS


def _met_no_death(words: Words, at: int) -> bool:
    """`لقي العرض تصفيقا`: nobody died."""
    harm = words.meanings[at].harm
    if harm is None or harm.lemma != MEETS:
        return False
    behind = words.meanings[at + 1 : at + 1 + MEETING_REACH]
    return not any((m.harm and m.harm.frame == "r") or m.form in DEATHS for m in behind)


def _let_go(words: Words, at: int) -> bool:
    """`الإفراج عن 30 معتقلا`, `عودة اللاجئين`: people who are held, or displaced, no more."""
    harm = words.meanings[at].harm
    if harm is None or harm.frame != "n" or harm.kind not in {"detained", "abducted", "displaced"}:
        return False
    if harm.kind == "displaced" and words.meanings[at - 1].stem in AFFAIRS and at:
        return True
    if any(words.meanings[k].stem in ESCAPED for k in range(max(0, at - ESCAPE_REACH), at)):
        return True
    return any(words.meanings[k].stem in LET_GO for k in range(max(0, at - LETTING_REACH), at))


def _is_survived(words: Words, at: int) -> bool:
    """`نجا 12 راكبا من الغرق`: what they came through."""
    harm = words.meanings[at].harm
    if harm is None or harm.frame not in {"m", "p"} or words.form(at - 1) != "من":
        return False
    return any(words.meanings[k].stem in SURVIVING for k in range(max(0, at - SURVIVING_REACH), at))


def _is_manner(words: Words, at: int) -> bool:
    """`أردى مسلح شرطيا قتيلا`: the verb has its people already."""
    if words.form(at) not in MANNER:
        return False
    return words.form(at - 1).lstrip("وف") in FELL_THEY or any(
        words.form(k).lstrip("وف") in FELLS for k in range(max(0, at - FELLING_REACH), at)
    )


def counts_nobody(words: Words, at: int) -> bool:
    """Bodies that only describe (`أشلاء وجثث متفحمة`: none is found or brought), and what was entered twice."""
    if words.meanings[at].harm and words.form(at).removeprefix("و") in BODIES and not _is_counted(words, at):
        forms = {form for m in words.meanings for form in (m.form, m.form[1:], m.form.lstrip("وب").removeprefix("ال"))}
        return not forms & FOUND
    return any(words.form(k) in TWICE for k in range(at + 1, at + TWICE_REACH))


def _is_counted(words: Words, at: int) -> bool:
    """Whether a number, or people, stand beside: `ثلاث جثث`, `جثث ستة جنود`."""
    before, behind = words.meanings[max(at - 1, 0)], words.meanings[at + 1 : at + 2]
    numbered = before.number is not None or any(m.number is not None or m.person for m in behind)
    return numbered or before.form in COUNTED or "vague" in before.flags
