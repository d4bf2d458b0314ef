"""The gate: how well the project's own texts are read may rise, never fall. `python -m bench.quality --raise` lifts it."""

import pytest

from bench import own_texts


@pytest.mark.parametrize("language", own_texts.LANGUAGES)
def test_reader_holds_its_floors(language):
    shares, _ = own_texts.measured(language)
    assert list(own_texts.below(language, shares)) == []


@pytest.mark.parametrize("language", own_texts.LANGUAGES)
def test_texts_are_many_and_labelled(language):
    rows = own_texts.texts(language)
    assert len(rows) >= 150
    assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize("language", own_texts.LANGUAGES)
def test_quotes_stand_in_their_texts(language):
    rows = own_texts.texts(language)
    lost = [
        (row["id"], f["quote"])
        for row in rows
        for f in row["figures"]
        if f["quote"] not in own_texts.fields(row)[f["where"]]
    ]
    assert lost == []


@pytest.mark.parametrize("language", own_texts.LANGUAGES)
def test_parts_point_to_another_figure_of_their_text(language):
    wrong = [
        row["id"]
        for row in own_texts.texts(language)
        for at, f in enumerate(row["figures"])
        if f.get("part_of") is not None and (f["part_of"] == at or not 0 <= f["part_of"] < len(row["figures"]))
    ]
    assert wrong == []
