"""Bytes of `articles.raw.v1` to an Article: native JSON, or IPTC ninjs as it is."""

from datetime import datetime

import orjson
from pydantic import ValidationError

from schemas.articles import Article
from streams.errors import Unprocessable
from streams.text import ninjs, stamps

LARGEST = 1024 * 1024
"""Bytes of a record; what is larger is set aside."""
LARGEST_VERSION = 2**31
LONGEST_NAME = 2_048
"""Characters of what names an article: each of its events repeats them, and so does each incident."""
NAMES = ("id", "url", "outlet", "language")
YEARS = range(1900, 2200)
"""A publication date outside them is a mistake, and could not be counted forward or back from."""
OPTIONAL = ("id", "url", "outlet", "title", "language", "published_at", "version", "status")


def decode(value: bytes | None, key: bytes | None = None) -> Article:
    """The article that a raw record holds. A key serves as id where the article has neither id nor address.

    Raises Unprocessable with reason `empty`, `too-large`, `not-utf-8`, `not-json` or `wrong-shape`.
    """
    members = _members(value)
    if ninjs.is_ninjs(members):
        members = ninjs.to_native(members)
    members = _given(members)
    if key and not members.get("id") and not members.get("url"):
        members["id"] = key.decode("utf-8", "replace")
    if members.get("status") in ("canceled", "withheld"):  # a list could not be looked up in a set
        if not members.get("id") and not members.get("url"):
            raise Unprocessable("wrong-shape", f"which article is {members['status']}? It has no id, address or key")
        members.setdefault("body", "")
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
        text = value.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unprocessable("not-utf-8", f"byte {error.start} of {len(value)}") from error
    try:
        members = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Unprocessable("not-json", str(error)) from error
    if not isinstance(members, dict):
        raise Unprocessable("wrong-shape", f"a JSON object was expected, not {type(members).__name__}")
    return members


def _given(members: dict[str, object]) -> dict[str, object]:
    """The members that say something: null, and blank where a value is optional, count as absent."""
    given = {name: value for name, value in members.items() if value is not None}
    for name in OPTIONAL:
        value = given.get(name)
        if isinstance(value, str) and not value.strip():
            del given[name]
    stamp, status = given.get("published_at"), given.get("status")
    if isinstance(stamp, str):
        given["published_at"] = stamps.zoned(stamp)
    if isinstance(status, str):
        given["status"] = status.strip().lower().replace("cancelled", "canceled")
    return given


def _validated(members: dict[str, object]) -> Article:
    try:
        article = Article.model_validate(members)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise Unprocessable("wrong-shape", f"{where}: {first['msg']}") from error
    if article.version > LARGEST_VERSION:
        raise Unprocessable("wrong-shape", f"version: the greatest is {LARGEST_VERSION}")
    _check_names(article)
    _check_year(article.published_at)
    return article


def _check_names(article: Article) -> None:
    for name in NAMES:
        length = len(getattr(article, name) or "")
        if length > LONGEST_NAME:
            raise Unprocessable("wrong-shape", f"{name}: {length} characters; the most is {LONGEST_NAME}")


def _check_year(stamp: datetime | None) -> None:
    if stamp and stamp.year not in YEARS:
        raise Unprocessable("wrong-shape", f"published_at: the year {stamp.year} is not from {YEARS[0]} to {YEARS[-1]}")
