import json
from datetime import datetime

import pytest

from streams.errors import Unprocessable
from streams.text.intake import decode


def encoded(**members: object) -> bytes:
    return json.dumps(members).encode()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, "empty"),
        (b"", "empty"),
        (b" \n", "empty"),
        (b'{"body": "  "}', "empty"),
        (b"\xff\xfe{}", "not-utf-8"),
        (b'{"body": "\xed\xa0\x80"}', "not-utf-8"),
        (b"{", "not-json"),
        (b'{"body": NaN}', "not-json"),
        (b'{"body": "\\ud800"}', "not-json"),
        (b"[" * 100_000, "not-json"),
        (b'{"body": ' + b"[" * 2000 + b"]" * 2000 + b"}", "not-json"),
        (b"{" + b'"a":{' * 2000, "not-json"),
        (b"[]", "wrong-shape"),
        (b'"text"', "wrong-shape"),
        (b"12", "wrong-shape"),
        (b"{}", "wrong-shape"),
        (b'{"body": null}', "wrong-shape"),
        (b'{"body": 5}', "wrong-shape"),
        (b'{"body": "a", "title": ["b"]}', "wrong-shape"),
        (b'{"body": "a", "version": 0}', "wrong-shape"),
        (b'{"body": "a", "version": 1.5}', "wrong-shape"),
        (b'{"body": "a", "version": 18446744073709551615}', "wrong-shape"),
        (b'{"body": "a", "version": 1' + b"0" * 500 + b"}", "not-json"),
        (b'{"body": "a", "status": "lost"}', "wrong-shape"),
        (b'{"body": "a", "published_at": "soon"}', "wrong-shape"),
        (b'{"body": "a", "published_at": "2024-02-31"}', "wrong-shape"),
        (b'{"body": "a", "published_at": "0001-01-01T00:00:00+14:00"}', "wrong-shape"),
        (b'{"body": "a", "published_at": "9999-12-31T23:59:59-12:00"}', "wrong-shape"),
        (b'{"body": "a", "published_at": 1e308}', "wrong-shape"),
        (b'{"status": "canceled"}', "wrong-shape"),
        (b'{"body": "a", "id": "' + b"i" * 3000 + b'"}', "wrong-shape"),
        (b'{"body": "' + b"a" * 2**20 + b'"}', "too-large"),
    ],
    ids=range(32),
)
def test_decode_refuses_with_a_reason(value: bytes | None, reason: str) -> None:
    with pytest.raises(Unprocessable) as refused:
        decode(value)
    assert refused.value.reason == reason
    assert refused.value.detail


def test_decode_names_the_member_that_is_wrong() -> None:
    with pytest.raises(Unprocessable, match=r"wrong-shape: outlet: Input should be a valid string"):
        decode(encoded(body="text", outlet=7))


def test_decode_needs_only_a_body_and_ignores_what_it_does_not_know() -> None:
    article = decode(b'\xef\xbb\xbf{"body": "a", "body": "b", "mood": {"x": [1]}, "title": null, "id": " ", "url": ""}')
    assert (article.body, article.title, article.id, article.url, article.version) == ("b", None, None, None, 1)


def test_decode_takes_the_key_for_an_article_without_id_or_address() -> None:
    assert decode(encoded(body="a"), b"k-1").id == "k-1"
    assert decode(encoded(body="a", id="i-1"), b"k-1").id == "i-1"
    assert decode(encoded(body="a", url="https://x.example/1"), b"k-1").id is None


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2015-08-07T10:30:00+03:00", "2015-08-07T10:30:00+03:00"),
        ("2015-08-07T10:30:00", "2015-08-07T10:30:00+00:00"),
        ("2015-08-07 10:30", "2015-08-07T10:30:00+00:00"),
        ("2015-08-07", "2015-08-07T00:00:00+00:00"),
        ("2015/8/7 9:05", "2015-08-07T09:05:00+00:00"),
        ("٢٠١٥-٠٨-٠٧", "2015-08-07T00:00:00+00:00"),
        ("20150807T103000Z", "2015-08-07T10:30:00+00:00"),
        ("20150807", "2015-08-07T00:00:00+00:00"),
        ("Fri, 07 Aug 2015 10:30:00 +0300", "2015-08-07T10:30:00+03:00"),
        ("Fri, 07 Aug 2015 10:30:00 GMT", "2015-08-07T10:30:00+00:00"),
        (1438943400, "2015-08-07T10:30:00+00:00"),
    ],
)
def test_decode_reads_dates_as_outlets_write_them(stamp: object, expected: str) -> None:
    assert decode(encoded(body="a", published_at=stamp)).published_at == datetime.fromisoformat(expected)


@pytest.mark.parametrize("status", ["canceled", "withheld", "Cancelled"])
def test_decode_needs_no_body_of_a_cancelled_article(status: str) -> None:
    article = decode(encoded(id="a-1", status=status))
    assert (article.body, article.status) == ("", "withheld" if status == "withheld" else "canceled")


NINJS_2 = {
    "uri": "urn:example:1",
    "standard": {"name": "ninjs", "version": "2.1"},
    "type": "text",
    "version": "3",
    "versioncreated": "2024-05-02T10:00:00+02:00",
    "firstcreated": "2024-05-01T10:00:00Z",
    "pubstatus": "usable",
    "language": "en-GB",
    "copyrightholder": "Example Wire",
    "headlines": [{"role": "sub", "value": "Sub"}, {"role": "main", "value": "Main"}],
    "bodies": [
        {"role": "nitf", "contenttype": "application/xml", "value": "<nitf/>"},
        {"role": "html", "contenttype": "text/html", "value": "<p>Nine died.</p>"},
    ],
    "altids": [{"role": "url", "value": "https://x.example/1"}],
}


def test_decode_reads_ninjs_2() -> None:
    article = decode(encoded(**NINJS_2))
    assert article.model_dump(mode="json") == {
        "body": "<p>Nine died.</p>",
        "id": "urn:example:1",
        "url": "https://x.example/1",
        "outlet": "Example Wire",
        "title": "Main",
        "language": "en-GB",
        "published_at": "2024-05-02T10:00:00+02:00",
        "version": 3,
        "status": "usable",
    }


def test_decode_reads_ninjs_3_with_its_camel_case() -> None:
    article = decode(
        encoded(
            uri="urn:example:2",
            versionCreated="2024-05-02T10:00:00Z",
            pubStatus="usable",
            infoSources=[{"name": "Example Wire"}],
            headlines=[{"value": "Head"}],
            bodies=[
                {"role": "rich", "contentType": "application/xhtml+xml", "value": "<p>x</p>"},
                {"role": "main", "contentType": "text/plain", "value": "Nine died."},
            ],
        )
    )
    assert (article.body, article.title, article.outlet) == ("Nine died.", "Head", "Example Wire")
    assert article.published_at == datetime.fromisoformat("2024-05-02T10:00:00+00:00")


def test_decode_reads_the_flat_members_of_ninjs_1() -> None:
    article = decode(encoded(uri="urn:x:3", headline="H", body_text="Nine died.", provider={"name": "W"}, version="b"))
    assert (article.id, article.title, article.body, article.outlet, article.version) == (
        "urn:x:3", "H", "Nine died.", "W", 1,
    )  # fmt: skip


@pytest.mark.parametrize("status", ["canceled", "withheld", "stat:canceled"])
def test_decode_reads_a_ninjs_cancellation_without_body(status: str) -> None:
    article = decode(encoded(uri="urn:x:4", pubstatus=status, version="4"))
    assert (article.id, article.status, article.version, article.body) == (
        "urn:x:4",
        status.rsplit(":", maxsplit=1)[-1],
        4,
        "",
    )


@pytest.mark.parametrize(
    "members",
    [
        {"bodies": "text"},
        {"bodies": [None, 5, {"value": 5}]},
        {"headlines": [{"value": {"a": 1}}], "bodies": [{"value": "a"}]},
        {"pubstatus": ["usable"], "body_text": "a"},
        {"bodies": [{"value": "a", "contenttype": 5}], "version": {"a": 1}},
    ],
)
def test_decode_refuses_misshapen_ninjs(members: dict[str, object]) -> None:
    with pytest.raises(Unprocessable, match="wrong-shape"):
        decode(encoded(uri="urn:x:5", **members))
