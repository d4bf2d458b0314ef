"""What a newer schema may not do to an older one: refuse what it allowed."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def breaches(old: Json, new: Json) -> list[str]:
    """Every way in which a value that `old` allows could be refused by `new`."""
    found: list[str] = []
    for name, before in old["$defs"].items():
        after = new["$defs"].get(name)
        if after is None:
            found.append(f"{name}: gone")
        else:
            found += [f"{name}{where}" for where in _compare(before, after)]
    return found


def _compare(old: Json, new: Json, at: str = "") -> Iterator[str]:
    for name, before in old.get("properties", {}).items():
        after = new.get("properties", {}).get(name)
        if after is None:
            yield f"{at}.{name}: removed"
        else:
            yield from _compare(before, after, f"{at}.{name}")
    for name in sorted(set(new.get("required", [])) - set(old.get("required", []))):
        yield f"{at}.{name}: newly required"
    yield from _values(old, new, at)


def _values(old: Json, new: Json, at: str) -> Iterator[str]:
    if "enum" in new and not set(old.get("enum", [old.get("const")])) <= set(new["enum"]):
        yield f"{at}: fewer values"
    if "const" in new and old.get("const") != new["const"]:
        yield f"{at}: another constant"
    if "type" in new and old.get("type") != new["type"] and (old.get("type"), new["type"]) != ("integer", "number"):
        yield f"{at}: another type"
    if "$ref" in old and "$ref" in new and old["$ref"] != new["$ref"]:
        yield f"{at}: another record"
    if "anyOf" in new:
        kept = [str(sorted(choice.items(), key=str)) for choice in new["anyOf"]]
        gone = [choice for choice in old.get("anyOf", [old]) if not _allowed(choice, new["anyOf"], kept)]
        yield from (f"{at}: no longer {choice.get('type') or choice.get('$ref')}" for choice in gone)
    if "items" in old and "items" in new:
        yield from _compare(old["items"], new["items"], f"{at}[]")


def _allowed(choice: Json, choices: list[Json], kept: list[str]) -> bool:
    return str(sorted(choice.items(), key=str)) in kept or any(not list(_compare(choice, other)) for other in choices)
