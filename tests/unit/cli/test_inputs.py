import json

import pytest

from streams.cli.inputs import guessed, raw


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        ([b"Nine people were killed.\n", b"Ten were hurt.\n"], ["Nine people were killed.\nTen were hurt.\n"]),
        ([b'{"body": "a"}\n', b"\n", b'{"body": "b"}\n'], ["a", "b"]),
        ([b"{\n", b'"body": "a"}\n'], ["a"]),
    ],
)
def test_guessed_tells_lines_from_one_object_and_from_text(lines, bodies):
    assert [json.loads(value)["body"] for _, value in guessed(lines)] == bodies


def test_guessed_numbers_records_by_their_lines():
    assert [number for number, _ in guessed([b'{"body": "a"}\n', b"\n", b"broken\n"])] == [1, 3]


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_raw_makes_an_article_of_a_text_or_page(tmp_path, name):
    (tmp_path / name).write_text("<p>نص</p>", "utf-8")
    assert [json.loads(value) for _, value in raw(str(tmp_path / name))] == [{"body": "<p>نص</p>"}]
