"""IPTC ninjs 2.x and 3.x to the native article. Source: the ninjs property tables at iptc.org."""

import re
from collections.abc import Iterable

DATE_ONLY = re.compile(r"\d{4}-\d\d-\d\d")
NAIVE = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)")
SHORT_NUMBER = re.compile(r"[0-9]{1,8}")
PUBLISHED = ("versioncreated", "versionCreated", "firstcreated", "firstCreated", "contentcreated", "contentCreated")
BODY_MEMBERS = ("body_text", "body_xhtml", "body_html")


def is_ninjs(members: dict[str, object]) -> bool:
    """True for an object that has ninjs' `uri` and a body or headline in one of its forms, and no native `body`."""
    if "body" in members or "uri" not in members:
        return False
    return any(name in members for name in (*BODY_MEMBERS, "bodies", "headline", "headlines", "pubstatus", "pubStatus"))


def to_native(members: dict[str, object]) -> dict[str, object]:
    """The native members of a ninjs object; what the native article has no place for is left out."""
    native = {
        "id": members.get("uri"),
        "body": _body(members),
        "title": _headline(members),
        "language": members.get("language"),
        "status": members.get("pubstatus") or members.get("pubStatus"),
        "version": _version(members.get("version")),
        "published_at": next((members[name] for name in PUBLISHED if members.get(name)), None),
        "outlet": _outlet(members),
        "url": _url(members),
    }
    return {name: value for name, value in native.items() if value is not None}


def aware(stamp: str) -> str:
    """A date or a time without a zone is read as UTC."""
    stamp = stamp.strip()
    if DATE_ONLY.fullmatch(stamp):
        return f"{stamp}T00:00:00Z"
    naive = NAIVE.fullmatch(stamp)
    return f"{naive[1]}T{naive[2]}Z" if naive else stamp


def _body(members: dict[str, object]) -> object:
    for name in BODY_MEMBERS:
        if members.get(name):
            return members[name]
    bodies = list(_objects(members.get("bodies")))
    chosen = sorted(bodies, key=lambda b: "plain" not in str(b.get("contenttype", b.get("contentType", ""))))
    return next((b.get("value") for b in chosen if b.get("value")), None)


def _headline(members: dict[str, object]) -> object:
    if members.get("headline"):
        return members["headline"]
    headlines = list(_objects(members.get("headlines")))
    main = sorted(headlines, key=lambda h: h.get("role") not in {None, "main"})
    return main[0].get("value") if main else members.get("title")


def _outlet(members: dict[str, object]) -> object:
    provider = members.get("provider")
    if isinstance(provider, dict):
        return provider.get("name") or provider.get("literal") or provider.get("uri")
    sources = list(_objects(members.get("infosources") or members.get("infosource") or members.get("infoSources")))
    return next((s.get("name") for s in sources if s.get("name")), None)


def _url(members: dict[str, object]) -> object:
    for association in _objects(members.get("altids")):
        if association.get("role") == "url":
            return association.get("value")
    return members.get("url")


def _version(value: object) -> object:
    return int(value) if isinstance(value, str) and SHORT_NUMBER.fullmatch(value) else value


def _objects(value: object) -> Iterable[dict[str, object]]:
    return (each for each in value if isinstance(each, dict)) if isinstance(value, list) else ()
