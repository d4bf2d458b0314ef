"""The contract as others read it: a JSON Schema for each topic and one AsyncAPI 3 document, made from the records.

`rasd schemas --write schemas/published` writes them; a test compares them with what is checked in. The rule of
evolution: within a version of a topic, whatever an older record allowed the newer one allows (readers are deployed
before writers); what cannot keep to it becomes a new version of the topic.
"""

import json
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic.json_schema import models_json_schema

from schemas.base import Record
from schemas.topics import CATALOGUE, Topic

ASYNCAPI = "asyncapi.yaml"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Json = dict[str, Any]

HEADERS: Json = {
    "type": "object",
    "description": "CloudEvents 1.0, binary mode for Kafka",
    "properties": {
        "ce_specversion": {"type": "string", "const": "1.0"},
        "ce_id": {"type": "string", "description": "Deterministic: a replay sends the same id again"},
        "ce_source": {"type": "string"},
        "ce_type": {"type": "string"},
        "ce_time": {"type": "string", "format": "date-time"},
        "content-type": {"type": "string", "const": "application/json"},
        "event-id": {"type": "string", "description": "The same as ce_id"},
    },
}


def schema_of(topic: Topic) -> Json:
    """JSON Schema of a topic's values: one record, or one of several."""
    _, made = models_json_schema([(record, "validation") for record in topic.records])
    definitions: Json = made["$defs"]
    names = [record.__name__ for record in topic.records]
    one = [{"$ref": f"#/$defs/{name}"} for name in names]
    root: Json = one[0] if len(one) == 1 else {"oneOf": one}
    return {"$schema": DIALECT, "title": topic.name, "description": topic.about, **root, "$defs": definitions}


def published() -> dict[str, str]:
    """File name and content of everything that is published."""
    files = {
        f"{topic.name}.json": json.dumps(schema_of(topic), indent=2, ensure_ascii=False) + "\n" for topic in CATALOGUE
    }
    files[ASYNCAPI] = yaml.safe_dump(asyncapi(), sort_keys=False, allow_unicode=True, width=120)
    return files


def asyncapi() -> Json:
    """The AsyncAPI 3 document: a channel for each topic, with the direction as an outsider sees it."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "rasd",
            "version": "1.0.0",
            "description": "Articles in; events, incidents with tolls, and casualty alerts out.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {name(topic): channel(topic) for topic in CATALOGUE},
        "operations": dict(operations()),
        "components": {
            "messages": {r.__name__: message(topic, r) for topic in CATALOGUE for r in topic.records},
        },
    }


def name(topic: Topic) -> str:
    """A topic's name as a key: `articles_raw_v1`."""
    return topic.name.replace(".", "_").replace("-", "_")


def channel(topic: Topic) -> Json:
    """A topic with its messages and its Kafka settings."""
    configuration: Json = {"cleanup.policy": [topic.cleanup], "max.message.bytes": topic.max_message_bytes}
    if topic.retention_ms >= 0:
        configuration["retention.ms"] = topic.retention_ms
    return {
        "address": topic.name,
        "description": f"{topic.about}. Key: {topic.key}.",
        "messages": {r.__name__: {"$ref": f"#/components/messages/{r.__name__}"} for r in topic.records},
        "bindings": {
            "kafka": {"partitions": topic.partitions, "topicConfiguration": configuration, "bindingVersion": "0.5.0"}
        },
    }


def message(topic: Topic, record: type[Record]) -> Json:
    """A record with its headers and key."""
    definition = f"./{topic.name}.json#/$defs/{record.__name__}"
    return {
        "name": record.__name__,
        "summary": (record.__doc__ or "").split("\n", 1)[0],
        "headers": HEADERS,
        "payload": {"schemaFormat": "application/schema+json;version=draft-2020-12", "schema": {"$ref": definition}},
        "bindings": {"kafka": {"key": {"type": "string", "description": topic.key}, "bindingVersion": "0.5.0"}},
    }


def operations() -> Iterator[tuple[str, Json]]:
    """What rasd does with each topic that outsiders meet."""
    for topic in CATALOGUE:
        taken = topic.name.startswith(("articles.raw", "corrections"))
        action = "receive" if taken else "send"
        yield f"{action}_{name(topic)}", {"action": action, "channel": {"$ref": f"#/channels/{name(topic)}"}}
