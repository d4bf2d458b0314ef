"""Names of event types in messages: what happened, in Arabic and English."""

from typing import Literal

from schemas.places import Place
from schemas.types import EventType
from streams.alerting.arabic import isolate
from streams.lexicon import gazetteer

Language = Literal["ar", "en"]

TYPE_NAMES: dict[EventType, tuple[str, str]] = {
    "airstrike": ("غارة جوية", "airstrike"),
    "drone_strike": ("ضربة بطائرة مسيرة", "drone strike"),
    "shelling": ("قصف", "shelling"),
    "missile_strike": ("ضربة صاروخية", "missile strike"),
    "bombing": ("تفجير", "bombing"),
    "suicide_bombing": ("تفجير انتحاري", "suicide bombing"),
    "landmine": ("انفجار لغم", "landmine blast"),
    "armed_clash": ("اشتباكات مسلحة", "armed clash"),
    "shooting": ("إطلاق نار", "shooting"),
    "stabbing": ("عملية طعن", "stabbing"),
    "vehicle_ramming": ("عملية دهس", "vehicle ramming"),
    "execution": ("إعدام", "execution"),
    "massacre": ("مجزرة", "massacre"),
    "abduction": ("عملية خطف", "abduction"),
    "arrest": ("حملة اعتقال", "arrests"),
    "chemical_attack": ("هجوم كيميائي", "chemical attack"),
    "riot": ("أعمال شغب", "riot"),
    "protest": ("احتجاجات", "protest"),
    "attack": ("هجوم", "attack"),
    "road_accident": ("حادث سير", "road accident"),
    "transport_accident": ("حادث نقل", "transport accident"),
    "fire": ("حريق", "fire"),
    "explosion": ("انفجار", "explosion"),
    "building_collapse": ("انهيار مبنى", "building collapse"),
    "crowd_crush": ("تدافع", "crowd crush"),
    "drowning": ("حادث غرق", "drowning"),
    "flood": ("فيضانات", "flood"),
    "earthquake": ("زلزال", "earthquake"),
    "storm": ("عاصفة", "storm"),
    "landslide": ("انهيار أرضي", "landslide"),
    "heat_or_cold": ("موجة حر أو برد", "extreme heat or cold"),
    "epidemic": ("تفشي وباء", "epidemic"),
    "poisoning": ("حادث تسمم", "poisoning"),
    "work_accident": ("حادث عمل", "work accident"),
    "crime": ("جريمة", "crime"),
    "other": ("حادث", "incident"),
    "meeting": ("اجتماع", "meeting"),
    "statement": ("تصريح", "statement"),
    "agreement": ("اتفاق", "agreement"),
    "ceasefire": ("وقف إطلاق نار", "ceasefire"),
    "sanction": ("عقوبات", "sanctions"),
    "aid_delivery": ("إيصال مساعدات", "aid delivery"),
    "displacement": ("نزوح", "displacement"),
    "military_movement": ("تحرك عسكري", "military movement"),
}


def type_name(event_type: EventType, language: Language) -> str:
    """What happened, as a noun."""
    arabic, english = TYPE_NAMES[event_type]
    return arabic if language == "ar" else english


def where(place: Place | None, country: str | None, language: Language) -> str:
    """Place and country with a preposition, or nothing where neither is known."""
    name = _name(place, language)
    named = place is not None and place.precision == "country"
    parts = [part for part in (name, None if named else _country(country, language)) if part]
    if not parts:
        return ""
    if language == "ar":
        return " في " + "، ".join(part if is_arabic(part) else isolate(part) for part in parts)
    return " in " + ", ".join(isolate(part) if is_arabic(part) else part for part in parts)


def is_arabic(text: str) -> bool:
    """Whether a name is written in Arabic letters."""
    return any("\u0600" <= letter <= "\u06ff" for letter in text)


def _country(code: str | None, language: Language) -> str | None:
    """Name of a country in the language of the message; its code where the gazetteer does not know it."""
    entry = gazetteer.load().country(code) if code else None
    return code if entry is None else entry.arabic if language == "ar" else entry.english


def _name(place: Place | None, language: Language) -> str | None:
    """The place as written where that is in the language of the message, else as the gazetteer calls it."""
    if place is None:
        return None
    entry = gazetteer.load().get(place.gazetteer_id) if place.gazetteer_id else None
    known = (entry.arabic, entry.english) if entry else ()
    names = [name for name in (place.name, place.canonical, *known) if name]
    fitting = [name for name in names if is_arabic(name) == (language == "ar")]
    return next(iter([*fitting, *names]), None)
