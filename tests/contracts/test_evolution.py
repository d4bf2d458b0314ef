"""A topic's version never refuses what it once allowed."""

import copy
from pathlib import Path

import orjson
import pytest

from schemas import contract
from schemas.topics import CATALOGUE, EVENTS
from tests.contracts.evolution import breaches

RELEASED = Path(contract.__file__).parent / "published" / "released"


@pytest.mark.parametrize("topic", CATALOGUE, ids=lambda topic: topic.name)
def test_schemas_allow_what_the_last_release_allowed(topic):
    released = orjson.loads((RELEASED / f"{topic.name}.json").read_bytes())
    assert breaches(released, contract.schema_of(topic)) == []


@pytest.fixture
def event():
    return contract.schema_of(EVENTS)


def test_breaches_tells_a_removed_member(event):
    new = copy.deepcopy(event)
    del new["$defs"]["Event"]["properties"]["place"]
    assert breaches(event, new) == ["Event.place: removed"]


def test_breaches_tells_a_newly_required_member(event):
    new = copy.deepcopy(event)
    new["$defs"]["Event"]["required"].append("actors")
    assert breaches(event, new) == ["Event.actors: newly required"]


def test_breaches_tells_a_narrowed_enumeration(event):
    new = copy.deepcopy(event)
    new["$defs"]["Event"]["properties"]["type"]["enum"].remove("airstrike")
    assert breaches(event, new) == ["Event.type: fewer values"]


def test_breaches_tells_a_null_no_longer_allowed(event):
    new = copy.deepcopy(event)
    choices = new["$defs"]["Event"]["properties"]["country"]["anyOf"]
    choices[:] = [choice for choice in choices if choice["type"] != "null"]
    assert breaches(event, new) == ["Event.country: no longer null"]


def test_breaches_allows_a_new_optional_member_and_a_wider_enumeration(event):
    new = copy.deepcopy(event)
    new["$defs"]["Event"]["properties"]["mood"] = {"type": "string", "default": ""}
    new["$defs"]["Event"]["properties"]["type"]["enum"].append("eruption")
    assert breaches(event, new) == []
