from streams.extraction.codebook import objects
from streams.extraction.pipeline import extract
from tests.unit.extraction.builders import article


def coded(body, title=""):
    read = article(body, title)
    return objects(extract(read), read)


def test_objects_have_the_fields_of_the_codebook():
    found = coded("More than 40 people were killed in an air strike, among them six children.")
    assert set(found) == {"id", "events", "figures"}
    assert set(found["events"][0]) == {"id", "type", "status", "place", "country", "date", "perpetrator"}
    assert set(found["figures"][0]) == {
        "kind", "low", "high", "stated", "qualifier", "victims", "status", "part_of", "event", "where", "start", "end", "quote",
    }  # fmt: skip


def test_objects_tell_the_number_as_worded():
    figure = coded("More than 40 people were killed in an air strike.")["figures"][0]
    assert (figure["stated"], figure["low"], figure["high"], figure["qualifier"]) == (40, 41, None, "more_than")


def test_objects_point_to_the_published_field():
    title, body = "Blast kills 9", "<p>Nine people were <b>killed</b>.</p>"
    fields = {"title": title, "body": body}
    found = coded(body, title)["figures"]
    assert {f["where"] for f in found} == {"title", "body"}
    assert all(fields[f["where"]][f["start"] : f["end"]] == f["quote"] for f in found)


def test_objects_name_wholes_by_index():
    found = coded("Nine people were killed in a blast, including two children.")["figures"]
    assert [f["part_of"] for f in found] == [None, 0]
