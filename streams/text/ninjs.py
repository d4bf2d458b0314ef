"""IPTC ninjs 2.x and 3.x to the native article.

Source: the IPTC's JSON schemas of ninjs 2.0 to 2.4 (`versioncreated`) and 3.0 to 3.3 (`versionCreated`), and its
examples. Names of members are compared without regard to case, which makes the two generations one; the flat
`headline` and `body_text` of 1.x are read as well.
"""

import re
from collections.abc import Iterable

Members = dict[str, object]
SHORT_NUMBER = re.compile(r"[0-9]{1,8}")
PUBLISHED = ("versioncreated", "firstcreated", "contentcreated")
FLAT_BODIES = ("body_text", "body_xhtml", "body_html", "body_html5", "body_richtext")
SIGNS = (*FLAT_BODIES, "bodies", "headline", "headlines", "pubstatus", "versioncreated", "representationtype")
PREFERRED = ("plain", "html", "")
"""Content types of a body, the best to read first; other kinds of XML only where nothing else is there."""


def is_ninjs(members: Members) -> bool:
    """True for an object with ninjs' `uri` and one of its own members, and no native `body`."""
    if "uri" not in members or "body" in members:
        return False
    return "standard" in members or not {name.lower() for name in members}.isdisjoint(SIGNS)


def to_native(members: Members) -> Members:
    """The native members of a ninjs object; what the native article has no place for is left out."""
    ninjs = _lowered(members)
    native: Members = {
        "id": ninjs.get("uri"),
        "body": _body(ninjs),
        "title": _headline(ninjs),
        "language": ninjs.get("language"),
        "status": _status(ninjs.get("pubstatus")),
        "version": _version(ninjs.get("version")),
        "published_at": next((ninjs[name] for name in PUBLISHED if ninjs.get(name)), None),
        "outlet": _outlet(ninjs),
        "url": _url(ninjs),
    }
    return {name: value for name, value in native.items() if value is not None}


def _lowered(members: Members) -> Members:
    return {name.lower(): value for name, value in members.items()}


def _body(ninjs: Members) -> object:
    for name in FLAT_BODIES:
        if ninjs.get(name):
            return ninjs[name]
    bodies = sorted((body for body in _objects(ninjs.get("bodies")) if body.get("value")), key=_preference)
    return bodies[0]["value"] if bodies else None


def _preference(body: Members) -> int:
    kind = str(body.get("contenttype") or "").lower()
    return next((i for i, wanted in enumerate(PREFERRED) if wanted in kind and (wanted or not kind)), len(PREFERRED))


def _headline(ninjs: Members) -> object:
    if ninjs.get("headline"):
        return ninjs["headline"]
    headlines = [headline for headline in _objects(ninjs.get("headlines")) if headline.get("value")]
    main = sorted(headlines, key=lambda headline: headline.get("role") not in (None, "main"))
    return main[0]["value"] if main else ninjs.get("title")


def _outlet(ninjs: Members) -> object:
    provider = ninjs.get("provider")
    sources = [_lowered(provider)] if isinstance(provider, dict) else []
    for source in (*sources, *_objects(ninjs.get("infosources"))):
        named = source.get("name") or source.get("literal") or source.get("uri")
        if named:
            return named
    return provider if isinstance(provider, str) else ninjs.get("copyrightholder")


def _url(ninjs: Members) -> object:
    for other in _objects(ninjs.get("altids")):
        if other.get("role") == "url":
            return other.get("value")
    return ninjs.get("url")


def _status(value: object) -> object:
    """`usable`, also where the code stands in full: `stat:usable`."""
    return value.rsplit(":", 1)[-1] if isinstance(value, str) else value


def _version(value: object) -> object:
    """A version is text in ninjs: "2" is a number, "1.2-final" is no order that we could follow."""
    if isinstance(value, str):
        return int(value) if SHORT_NUMBER.fullmatch(value) else None
    return value


def _objects(value: object) -> Iterable[Members]:
    return (_lowered(each) for each in value if isinstance(each, dict)) if isinstance(value, list) else ()
