"""The schema of an item as its keys: what may stand in which place, what it means, and which values it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..message import Message, say


@dataclass(frozen=True, slots=True)
class Property:
    """A key.

    Attributes:
        name: The key.
        meaning: What it holds.
        values: The values that it may have, where they are a closed list.
        example: A value, as data.
        required: Whether it must be there.
        of: The group of keys that its value is or lists; empty for a plain value.
        kind: Of what kind the value is: `text`, `number`, `list` and so on.
    """

    name: str
    meaning: str
    values: tuple[str, ...]
    example: Any
    required: bool
    of: str
    kind: Message


class Shape:
    """Answers what the schema says of a place in an item.

    Args:
        schema: The JSON Schema of an item.
    """

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._groups: Mapping[str, Any] = schema["$defs"]
        self._formats = {name: _named(ref) for name, ref in schema["discriminator"]["mapping"].items()}

    def group_of(self, style: str) -> str:
        """Return the name of the group of keys of a format; of the first one where there is no such format."""
        return self._formats.get(style) or next(iter(self._formats.values()))

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of all groups of keys, those of the formats first."""
        first = tuple(self._formats.values())
        return (*first, *(name for name in self._groups if name not in first))

    def meaning_of(self, group: str) -> str:
        """Return what a group of keys is."""
        return str(self._groups[group].get("description", ""))

    def properties(self, group: str) -> dict[str, Property]:
        """Return the keys of a group."""
        model = self._groups[group]
        required = model.get("required", [])
        return {name: _property(name, one, name in required) for name, one in model.get("properties", {}).items()}

    def group_at(self, style: str, way: Sequence[str]) -> str | None:
        """Return the group of keys that may stand at the end of a way of keys, None where none may.

        Args:
            style: The item's format.
            way: Keys from the top; the place in a list does not count, and a turn's or an ending's own name does.
        """
        group, named = self.group_of(style), False
        for key in way:
            if named:
                named = False
                continue
            one = self.properties(group).get(key)
            if one is None or not one.of:
                return None
            group, named = one.of, one.kind == "group by name"
        return None if named else group


_TEXT = say("text")
_KINDS = {"integer": say("whole number"), "boolean": say("true or false")}


def _property(name: str, one: Mapping[str, Any], required: bool) -> Property:
    plain = next((part for part in one.get("anyOf", ()) if part.get("type") != "null"), one)
    kind, of = _kind(plain)
    values = plain.get("enum") or plain.get("items", {}).get("enum") or ([plain["const"]] if "const" in plain else [])
    examples = one.get("examples") or [None]
    return Property(name, str(one.get("description", "")), tuple(map(str, values)), examples[0], required, of, kind)


def _kind(plain: Mapping[str, Any]) -> tuple[Message, str]:
    if "$ref" in plain:
        return say("group"), _named(plain["$ref"])
    if plain.get("type") == "array":
        return say("list"), _named(plain.get("items", {}).get("$ref", ""))
    if plain.get("type") == "object":
        named = plain.get("patternProperties", {})  # where names have a form
        inner: Mapping[str, Any] = plain.get("additionalProperties") or next(iter(named.values()), {})
        return say("group by name"), _named(inner.get("$ref", ""))
    return _KINDS.get(plain.get("type", ""), _TEXT), ""


def _named(ref: str) -> str:
    return ref.rpartition("/")[2]
