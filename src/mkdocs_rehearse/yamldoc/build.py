"""Composed YAML nodes to plain data, and what YAML allows in a mapping but an item does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import yaml

from .. import checks
from ..diagnostics import Diagnostic
from ..message import Message, say
from ..text.invisible import INVISIBLE
from .document import Data, head_of, tag_of

#: Makes numbers and dates of single values, and nothing else: it is never given more.
_READ = yaml.constructor.SafeConstructor()
_INTEGER = re.compile(r"[-+]?[0-9]+")


class Builder:
    """Turns composed nodes, none of them an alias, into plain data.

    Args:
        path: How to name the file in a finding.
        offset: Lines above the YAML in its file.
        has_escapes: Whether a text may hold characters that were written as escapes.

    Attributes:
        found: What is wrong so far.
        doubled: The groups of keys in which one stands twice.
    """

    def __init__(self, path: str, offset: int, has_escapes: bool = True) -> None:
        self.path = path
        self.offset = offset
        self._has_escapes = has_escapes
        self.found: list[Diagnostic] = []
        self.doubled: list[yaml.MappingNode] = []

    def value(self, node: yaml.Node) -> Data:
        """Return a node's value; a tag that YAML itself does not know counts for nothing."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child) for child in node.value]
        return self.mapping(node) if isinstance(node, yaml.MappingNode) else None

    def mapping(self, node: yaml.MappingNode) -> dict[str, Data]:
        """Return a mapping; the first of two equal keys is kept."""
        data: dict[str, Data] = {}
        first: dict[str, yaml.Node] = {}
        run = False
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                message = say("a key must be a word, but is a list or a group of keys")
                self._find(checks.WRONG_TYPE, key, message, say('write "key: value", or put the text in quotes'))
                continue
            if key.value in data:
                if not run:  # of several below each other, the first one shows where they begin anew
                    self._double(node, key, first[key.value].start_mark.line + 1 + self.offset)
                run = True
                continue
            run = False
            first[key.value] = key
            data[key.value] = self.value(value)
        return data

    def _double(self, node: yaml.MappingNode, key: yaml.ScalarNode, line: int) -> None:
        self.doubled.append(node)
        message = say('"{key}" stands here a second time; it is already on line {line}', key=key.value, line=line)
        self._find(checks.DUPLICATE_KEY, key, message, say("keep one of the two"))

    def _scalar(self, node: yaml.ScalarNode) -> Data:
        if self._has_escapes and (bad := INVISIBLE.search(node.value)):
            message = say("the text holds the invisible character U+{code:04X}", code=ord(bad[0]))
            self._find(checks.CONTROL_CHARACTER, node, message, say("delete it, and type the words around it anew"))
            return INVISIBLE.sub("", node.value)
        return _plain(node)

    def _find(self, check: checks.Check, node: yaml.Node, message: Message, hint: Message) -> None:
        self.found.append(check.at(self.path, head_of(node).shift(self.offset), message, hint))


def _plain(node: yaml.ScalarNode) -> Data:
    """Return what YAML reads: a number in whichever of its forms, as 0x1F, 12:30 or .nan; a date."""
    text, tag = str(node.value), tag_of(node)
    if tag in ("", "str"):
        return text
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() in ("yes", "true", "on")
    if tag == "int" and _INTEGER.fullmatch(text):
        return int(text) if len(text) < 19 else float(text)
    if tag in ("int", "float"):
        return _read(node, _READ.construct_yaml_float if tag == "float" else _READ.construct_yaml_int, float("nan"))
    if tag == "timestamp":
        return _read(node, _READ.construct_yaml_timestamp, date.max)
    return text


def _read(node: yaml.ScalarNode, read: Callable[[yaml.ScalarNode], Data], otherwise: Data) -> Data:
    """Return a value, or one of the same kind where what stands there is none, as 31 February."""
    try:
        return read(node)
    except (ValueError, OverflowError):
        return otherwise
