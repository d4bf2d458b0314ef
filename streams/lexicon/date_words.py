"""Words of dates, folded. Months as numbers, weekdays counted from Monday as 0."""

WEEKDAYS: dict[str, int] = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "الجمعه": 4, "السبت": 5,
    "الاحد": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
MONTHS: dict[str, int] = {
    "يناير": 1, "فبراير": 2, "مارس": 3, "ابريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6, "يوليو": 7, "يوليه": 7,
    "اغسطس": 8, "سبتمبر": 9, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
    "شباط": 2, "اذار": 3, "نيسان": 4, "ايار": 5, "مايس": 5, "حزيران": 6, "تموز": 7, "اب": 8, "ايلول": 9,
    "يوليوز": 7, "غشت": 8, "شتنبر": 9, "نونبر": 11, "دجنبر": 12,
    "جانفي": 1, "فيفري": 2, "افريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "اوت": 8,
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""Egyptian, Levantine, Moroccan, Tunisian and English; Levantine months of two words stand in `MONTH_PAIRS`."""
MONTH_PAIRS: dict[tuple[str, str], int] = {
    ("كانون", "الثاني"): 1, ("تشرين", "الاول"): 10, ("تشرين", "الثاني"): 11, ("كانون", "الاول"): 12,
}  # fmt: skip
HIJRI_MONTHS: dict[str, int] = {"محرم": 1, "صفر": 2, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10}
DAYS_AGO: dict[str, int] = {
    "امس": 1, "البارحة": 1, "اليوم": 0, "today": 0, "tonight": 0, "yesterday": 1,
}  # fmt: skip
LAST_NIGHT = frozenset({("last", "night"), ("الليلة", "الماضية"), ("ليلة", "امس")})
OVERNIGHT = frozenset({"overnight"})
"""Of yesterday and of today."""
NUMBERS: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "ثلاثة": 3, "ثلاثه": 3, "اربعة": 4, "اربعه": 4, "خمسة": 5, "خمسه": 5, "ستة": 6, "سته": 6,
}  # fmt: skip
AGO_AR: dict[str, int] = {"يومين": 2, "يوم": 1}
DAYS_AR = "ايام"
NTH: dict[str, int] = {
    "الاول": 1, "الحادي": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8,
    "التاسع": 9, "العاشر": 10, "العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30,
}  # fmt: skip
AND_TENS: dict[str, int] = {"عشر": 10, "والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30}
"""Days of a month by their order: الثاني والعشرين من مايو."""
TOMORROW = frozenset("المقبل القادم next".split())
PAST = frozenset("الماضي الفائت المنصرم المنقضي الفارط last".split())
REPORTING = frozenset(
    (
        "قال قالت اعلن اعلنت اكد اكدت ذكر ذكرت افاد افادت اوضح اوضحت صرح صرحت اضاف اضافت نقلت اشار اشارت دان ادان دانت "
        "ادانت استنكر استنكرت said says announced told reported added confirmed condemned stated"
    ).split()
)
TOLLS = frozenset("toll tolls deaths fatalities حصيلة الحصيلة حصيله عدد".split())
COUNTED_EN = frozenset("killed dead died victims bodies".split())
"""Words that make an English `number` a toll."""
RECOUNTED_EN = frozenset(
    "rise rises rose reach gone bringing taking lower cut cuts risen rising climbs climbed climbing jumps jumped grew grown mounts mounted reaches reached increased "
    "increases raised raises lowered lowers revised revises updated put puts stands stood".split()
)
RECOUNTED_AR = frozenset(
    "ارتفع ارتفعت ترتفع يرتفع ارتفاع بارتفاع بلغ بلغت وصل وصلت تصل يصل زاد زادت خفض خفضت تراجع تراجعت رفع رفعت".split()
)
"""Words by which a toll rises or falls."""
