"""What a message says, in Arabic and in English."""

from typing import get_args

from schemas.alerts import Action, Text
from schemas.incidents import Incident
from schemas.quantities import Estimate, Kind, Toll
from streams.alerting import arabic
from streams.alerting.wording import Language, type_name, where

ENGLISH: dict[Kind, str] = {
    "killed": "killed", "injured": "injured", "missing": "missing", "abducted": "abducted", "detained": "detained",
    "displaced": "displaced", "killed_or_injured": "killed or injured",
}  # fmt: skip
ARABIC: dict[Kind, arabic.Noun] = {
    "killed": arabic.KILLED, "injured": arabic.INJURED, "missing": arabic.MISSING, "abducted": arabic.ABDUCTED,
    "detained": arabic.DETAINED, "displaced": arabic.DISPLACED, "killed_or_injured": arabic.CASUALTIES,
}  # fmt: skip
NOTICE = {
    "en": "Automatic summary of news reports, not an official warning.",
    "ar": "ملخص آلي لتقارير إخبارية، وليس إنذارا رسميا.",
}
PREFIX: dict[Action, tuple[str, str]] = {
    "raise": ("", ""),
    "update": ("تحديث: ", "Update: "),
    "correct": ("تصحيح: ", "Correction: "),
    "cancel": ("إلغاء: ", "Cancelled: "),
}


def text(incident: Incident, action: Action, kind: Kind, old: Estimate | None, language: Language) -> Text:
    """Headline and text of one message in one language."""
    prefix = PREFIX[action][0 if language == "ar" else 1]
    what = type_name(incident.type, language)
    place = where(incident.place, incident.country, language)
    new: Estimate | None = getattr(incident.toll, kind)
    said = f"{amount(new, kind, language)}{before(new, old, kind, language)}" if action != "cancel" and new else ""
    headline = f"{prefix}{said}: {what}{place}" if said else f"{prefix}{what}{place}"
    return Text(language=language, headline=headline, description=_description(incident, language))


def amount(estimate: Estimate, kind: Kind, language: Language) -> str:
    """A number as the ledger knows it: exact, at least, more than, unknown, or denied."""
    if estimate.best is None:
        return _denied(kind, language) if estimate.low == 0 else _unknown(kind, language)
    counted = _counted(estimate.best, kind, language)
    if estimate.low > estimate.best:
        return f"أكثر من {counted}" if language == "ar" else f"more than {counted}"
    if estimate.high is None:
        return f"{counted} على الأقل" if language == "ar" else f"at least {counted}"
    return counted


def before(new: Estimate | None, old: Estimate | None, kind: Kind, language: Language) -> str:
    """The number told before, where it was another."""
    if old is None or old.best is None or (new and new.best == old.best):
        return ""
    if language == "ar":
        return f" (بعد {_counted(old.best, kind, language)})"
    return f" (was {old.best})"


def _counted(number: int, kind: Kind, language: Language) -> str:
    return arabic.counted(number, ARABIC[kind]) if language == "ar" else f"{number:,} {ENGLISH[kind]}"


def _denied(kind: Kind, language: Language) -> str:
    """Where every claim was denied; a bare plural, whose number is unknown, is two at least."""
    if language == "ar":
        return f"نفي وجود {ARABIC[kind].few}"
    return f"reports of people {ENGLISH[kind]} denied"


def _unknown(kind: Kind, language: Language) -> str:
    if language == "ar":
        return f"{ARABIC[kind].few} بعدد غير معروف"
    return f"people {ENGLISH[kind]}, number unknown"


def _description(incident: Incident, language: Language) -> str:
    return " ".join(
        [*tolls(incident.toll, language), sources(incident.independent_sources, language), NOTICE[language]]
    )


def tolls(toll: Toll, language: Language) -> list[str]:
    """One sentence a kind of harm, with the range where reports differ."""
    return [
        f"{amount(estimate, kind, language)}{_range(estimate, language)}."
        for kind in get_args(Kind)
        if (estimate := getattr(toll, kind))
    ]


def _range(estimate: Estimate, language: Language) -> str:
    if estimate.best is None or estimate.low >= (estimate.high or estimate.best):
        return ""
    low, high = estimate.low, estimate.high
    if language == "ar":
        bound = f"إلى {arabic.isolate(high)}" if high is not None else "فأكثر"
        return f" (من {arabic.isolate(low)} {bound})"
    return f" (reports range from {low:,} to {high:,})" if high is not None else f" (reports range from {low:,} up)"


def sources(number: int, language: Language) -> str:
    """How many independent sources there are."""
    if language == "ar":
        return f"عدد المصادر المستقلة: {arabic.isolate(number)}."
    return f"{number} independent source{'' if number == 1 else 's'}."
