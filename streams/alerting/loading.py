"""Reading a rule file: every fault is named with file, line and field."""

import re
from pathlib import Path

import yaml
from pydantic import ValidationError

from streams.alerting.rules import RuleBook
from streams.errors import Misconfigured

LARGEST = 1_000_000
"""Bytes of the largest rule file."""


class Loader(yaml.SafeLoader):
    """YAML as people mean it: `NO` is Norway and `22:00` a time, not false and a number."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag.rsplit(":", 1)[-1] in {"null", "float", "merge"}]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))


def load(path: Path) -> RuleBook:
    """The rules of a file.

    Raises Misconfigured with the file, the line and the field of each fault.
    """
    try:
        text = path.read_bytes()[:LARGEST].decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{path}: the rule file cannot be read: {error}") from error
    return parse(text, str(path))


def parse(text: str, name: str) -> RuleBook:
    """The rules of a text; `name` is what faults are reported under."""
    loader = Loader(text)
    try:
        root = loader.get_single_node()
        _no_doubles(root, name)
        content = loader.construct_document(root) if root is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Misconfigured(f"{name}:{line}: {error.problem}") from error
    except yaml.YAMLError as error:
        raise Misconfigured(f"{name}:1: {error}") from error
    finally:
        loader.dispose()
    try:
        return RuleBook.model_validate(content)
    except ValidationError as error:
        raise Misconfigured("\n".join(_fault(name, root, fault) for fault in error.errors())) from error


def _fault(name: str, root: yaml.Node | None, fault: object) -> str:
    """`rules.yaml:7: rules[0].quiet_hours.zone: 'Damascus' is no time zone`."""
    assert isinstance(fault, dict)
    path = [part for part in fault["loc"] if part != "[key]"]
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
    words = fault["msg"].removeprefix("Value error, ")
    return f"{name}:{_line(root, path)}: {field or 'file'}: {words}"


def _line(node: yaml.Node | None, path: list[int | str]) -> int:
    """Line of the deepest part of a path that the file has."""
    line = node.start_mark.line + 1 if node is not None else 1
    for part in path:
        found = _child(node, part)
        if found is None:
            return line
        line, node = found
    return line


def _child(node: yaml.Node | None, part: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark.line + 1, node.value[part]
    if isinstance(node, yaml.MappingNode):
        return next(((k.start_mark.line + 1, v) for k, v in node.value if k.value == str(part)), None)
    return None


def _no_doubles(node: yaml.Node | None, name: str) -> None:
    """Refuse a field that is given twice: YAML would silently take the last."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise Misconfigured(f"{name}:{key.start_mark.line + 1}: {key.value}: given twice")
            seen.add(key.value)
            _no_doubles(value, name)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _no_doubles(value, name)
