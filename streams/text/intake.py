"""Bytes of `articles.raw.v1` to an Article: native JSON, or IPTC ninjs as it is."""

import orjson
from pydantic import ValidationError

from schemas.articles import Article
from streams.errors import Unprocessable
from streams.text import ninjs

LARGEST = 1024 * 1024
"""Bytes of a record; what is larger is set aside."""


def decode(value: bytes | None, key: bytes | None = None) -> Article:
    """The article that a raw record holds. A key serves as id where the article has neither id nor address.

    Raises Unprocessable with reason `empty`, `too-large`, `not-utf-8`, `not-json` or `wrong-shape`.
    """
    members = _members(value)
    if ninjs.is_ninjs(members):
        members = ninjs.to_native(members)
    if members.get("status") in {"canceled", "withheld"}:
        members.setdefault("body", "")
    if key and not members.get("id") and not members.get("url"):
        members["id"] = key.decode("utf-8", "replace")
    article = _validated(members)
    if article.status == "usable" and not article.body.strip():
        raise Unprocessable("empty", "the body is empty")
    return article


def _members(value: bytes | None) -> dict[str, object]:
    if not value or not value.strip():
        raise Unprocessable("empty", "the record has no value")
    if len(value) > LARGEST:
        raise Unprocessable("too-large", f"{len(value)} bytes; the most is {LARGEST}")
    try:
        value.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unprocessable("not-utf-8", f"byte {error.start} of {len(value)}") from error
    try:
        members = orjson.loads(value.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise Unprocessable("not-json", str(error)) from error
    if not isinstance(members, dict):
        raise Unprocessable("wrong-shape", f"a JSON object was expected, not {type(members).__name__}")
    return members


def _validated(members: dict[str, object]) -> Article:
    given = {name: value for name, value in members.items() if value is not None}
    stamp = given.get("published_at")
    if isinstance(stamp, str):
        given["published_at"] = ninjs.aware(stamp)
    try:
        return Article.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise Unprocessable("wrong-shape", f"{where}: {first['msg']}") from error
