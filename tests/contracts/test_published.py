"""What is published is what the records are."""

from pathlib import Path

import jsonschema
import orjson
import pytest
import yaml
from jsonschema import Draft202012Validator

from schemas import contract
from schemas.articles import Article
from schemas.topics import CATALOGUE

FOLDER = Path(contract.__file__).parent / "published"


@pytest.mark.parametrize("name", sorted(contract.published()))
def test_published_files_are_what_the_records_say(name):
    assert (FOLDER / name).read_text(encoding="utf-8") == contract.published()[name], (
        "the records changed: read schemas/contract.py on evolution, then run `rasd schemas --write schemas/published`"
    )


def test_published_holds_nothing_else():
    assert {path.name for path in FOLDER.iterdir() if path.is_file()} == set(contract.published())


@pytest.mark.parametrize("topic", CATALOGUE, ids=lambda topic: topic.name)
def test_schema_is_valid_json_schema(topic):
    Draft202012Validator.check_schema(contract.schema_of(topic))


def test_schema_accepts_what_the_record_gives_and_refuses_another_shape():
    schema = orjson.loads((FOLDER / "articles.raw.v1.json").read_bytes())
    jsonschema.validate(orjson.loads(Article(body="three people were killed").to_bytes()), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"title": "no body"}, schema)


def test_asyncapi_names_each_topic_and_resolves_its_references():
    document = yaml.safe_load((FOLDER / contract.ASYNCAPI).read_text(encoding="utf-8"))
    assert document["asyncapi"] == "3.0.0"
    assert {channel["address"] for channel in document["channels"].values()} == {topic.name for topic in CATALOGUE}
    for operation in document["operations"].values():
        assert operation["channel"]["$ref"].removeprefix("#/channels/") in document["channels"]
    for message in document["components"]["messages"].values():
        file, pointer = message["payload"]["schema"]["$ref"].removeprefix("./").split("#/$defs/")
        assert pointer in orjson.loads((FOLDER / file).read_bytes())["$defs"]
