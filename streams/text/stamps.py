"""Publication times as outlets write them, brought to ISO 8601 with a zone."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
ISO = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"  # 2015-08-07, 2015/8/7
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<rest>\d\d(?::\d\d(?:[.,]\d+)?)?))?"  # 14:30, 14:30:05.25
    r"\s*(?:UTC|GMT)?(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?([Zz]|[+-]\d\d:?\d\d)?", re.ASCII)


def zoned(stamp: str) -> str:
    """The stamp in ISO 8601; a date or a time without a zone is read as UTC.

    Reads ISO 8601 with its loose relatives, and the dates of mail and RSS. What is neither is returned as it came.
    """
    plain = stamp.strip().translate(DIGITS)
    iso = ISO.fullmatch(plain)
    if iso:
        time = f"{int(iso['hour']):02}:{iso['rest'].replace(',', '.')}" if iso["hour"] else "00:00"
        return f"{iso['year']}-{int(iso['month']):02}-{int(iso['day']):02}T{time}{_zone(iso['zone'])}"
    compact = COMPACT.fullmatch(plain)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        return f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{_zone(zone)}"
    return _from_mail(plain) or stamp


def _zone(zone: str | None) -> str:
    if zone is None or zone in "Zz":
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _from_mail(stamp: str) -> str | None:
    """Fri, 07 Aug 2015 10:00:00 +0300."""
    try:
        found: datetime = parsedate_to_datetime(stamp)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat()
