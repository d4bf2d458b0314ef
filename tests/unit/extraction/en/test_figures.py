import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.articles import CleanArticle
from streams.extraction.en import figures
from streams.text.sentences import sentences


def test_figures_marks_stand_on_their_words(read):
    text = "Police said at least nine farmers were killed near Osk."
    (found,) = read(text)
    marks = [text[m.start : m.end] for m in (found.number, found.harm, found.victims_mark, found.qualifier_mark)]
    assert marks == ["nine", "were killed", "at least nine farmers", "at least"]
    assert text[found.span.start : found.span.end] == "at least nine farmers were killed"


def test_figures_hint_names_the_means(read):
    assert [f.type_hint for f in read("Two men drowned. A man was beheaded.")] == ["drowning", "execution"]


def test_figures_title_and_body_each_count(read):
    assert [f.field for f in read("Three men were killed.", title="3 killed in Osk")] == ["title", "body"]


def test_figures_hard_wrapped_sentence_is_one(read):
    (found,) = read("A report says that three\nfarmers were killed.")
    assert found.low == 3


def test_figures_article_without_harm_is_empty(read):
    assert read("The council met on Monday to talk about the bridge.") == []


@given(st.integers(2, 99_999), st.sampled_from(["killed", "wounded", "kidnapped", "arrested", "displaced"]))
@settings(max_examples=60, deadline=None)
def test_figures_follow_the_number(number, verb):
    (found,) = drafts(f"Gunmen said {number:,} villagers were {verb}.")
    assert (found.low, found.high, found.stated) == (number, number, number)


@pytest.mark.parametrize(
    ("noun", "group"), [("nurses", "civilians"), ("soldiers", "security"), ("rebels", "militants")]
)
@pytest.mark.parametrize(
    "pattern", ["Seven {} were killed.", "A blast killed seven {}.", "Seven {} died.", "7 {} dead in blast"]
)
def test_figures_follow_the_people(pattern, noun, group):
    (found,) = drafts(pattern.format(noun))
    assert (found.kind, found.low, found.victims) == ("killed", 7, group)


@pytest.mark.parametrize(
    "piece",
    [
        "five killed\n",
        "John Doe and ",
        "killed ",
        "1,",
        "five people killed and ",
        "death toll ",
        "the man who was killed when ",
        "A man was shot. Another boy was killed. ",
        "the number of people killed ",
        "one of four people killed ",
        "in 2015 200 killed ",
    ],
)
def test_figures_cost_is_linear(piece):
    def cost(size: int) -> float:
        text = piece * (size // len(piece)) + " were killed"
        start = time.process_time()
        drafts(text)
        return time.process_time() - start

    assert cost(120_000) < 8 * cost(30_000) + 0.5


def drafts(text: str):
    clean = CleanArticle.model_validate(
        {
            "ref": {"article_id": "t", "language": "en", "received_at": "2016-05-20T12:00:00Z"},
            "published_title": "",
            "published_body": text,
            "title": "",
            "text": text,
        }
    )
    return figures(clean, sentences(clean))


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("A man was shot dead. The man was killed in a bar.", [None, 0]),
        ("Omar Dell, 23, was killed. Police said Dell was killed at home.", [None, 0]),
        ("A man was killed. The woman was killed too.", [None, None]),
        ("A man was killed. His brother was killed too.", [None, None]),
        ("Two brothers were killed. The two brothers were killed at home.", [None, 0]),
    ],
)
def test_figures_of_the_same_people_know_it(text, again):
    assert [draft.same_as for draft in drafts(text)] == again


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("All but one of the 242 people aboard the jet were killed when it crashed.", [("killed", 241)]),
        ("All but three of 120 passengers died in the fire.", [("killed", 117)]),
        ("All but one died.", []),
        ("Ninety-four hostages are still held in Gaza, 34 of whom the army says are dead.", [("killed", 34)]),
    ],
)
def test_figures_count_who_is_left_of_a_whole(read, text, figures):
    assert [(d.kind, d.low) for d in read(text) if d.kind == "killed"] == figures
