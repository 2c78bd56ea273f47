"""Plain data, and where each part of it stands in its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

import yaml

from ..diagnostics import Diagnostic, Span

Data: TypeAlias = "str | int | float | bool | date | list[Data] | dict[str, Data] | None"
Key: TypeAlias = "str | int"
#: The way to a part of the data: a key for each mapping, a place from 0 for each list.
Where: TypeAlias = tuple[Key, ...]

#: What YAML takes for a note, from the first space before it.
_NOTE = re.compile(r"[ \t]+(#.*?)[ \t]*$")
_PREFIX = "tag:yaml.org,2002:"
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LOADER(_Base):  # type: ignore[misc]  # a constant to those who use it
    """PyYAML's C parser, or its Python one where the C library is missing; tags depend on no path here."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Keep no path."""

    def ascend_resolver(self) -> None:
        """Keep no path."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """Return the tag of a node that has none; that of a text without quotes is asked for when it is needed."""
        return "" if kind is yaml.ScalarNode and implicit[0] else _TAGS[kind]


_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: f"{_PREFIX}str",
    yaml.SequenceNode: f"{_PREFIX}seq",
    yaml.MappingNode: f"{_PREFIX}map",
}


def tag_of(node: yaml.Node) -> str:
    """Return the tag of a node, without the prefix of YAML's own."""
    # Nothing but a text begins with a letter and has a space in it.
    if node.tag == "" and not (node.value[:1].isalpha() and " " in node.value):
        for tag, pattern in LOADER.yaml_implicit_resolvers.get(node.value[:1], ()):
            if pattern.match(node.value):
                return str(tag).removeprefix(_PREFIX)
    return str(node.tag).removeprefix(_PREFIX)


@dataclass(frozen=True)
class Document:
    """A YAML mapping as plain data, and where each part of it stands.

    Places are looked up in the text again when one is asked for: few documents have mistakes, and
    keeping every document's node tree makes the garbage collector slow down the whole build.

    Attributes:
        path: The file as the author would name it.
        data: The mapping: text, numbers, truth values, lists and mappings.
        text: The YAML that the data came from.
        offset: Lines above the YAML in its file; 1 for front matter below its `---`.
        mended: The lines of the file whose mistakes in syntax were mended, so that the rest could be read.
    """

    path: str
    data: dict[str, Data]
    text: str
    offset: int = 0
    mended: frozenset[int] = frozenset()

    def sure(self, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield the findings that speak of what the author wrote, not of what was put in its place."""
        return (finding for finding in found if finding.span.line not in self.mended)

    @cached_property
    def _root(self) -> yaml.Node:
        root = yaml.compose(self.text, Loader=LOADER)
        assert root is not None, "the text gave data before"
        return root

    def span(self, *where: Key) -> Span:
        """Return the place of a value: `span("options", 2, "rating")`; of its nearest parent if it is missing."""
        node: yaml.Node = self._root
        for step in where:
            child = _pair(node, step)[1]
            if child is None:
                break
            node = child
        return span_of(node).shift(self.offset)

    def key_span(self, *where: Key) -> Span:
        """Return the place of the key itself, or of the list entry when the last step is a number."""
        *parents, last = where
        node = self._node(parents)
        key = _pair(node, last)[0] if node else None
        return span_of(key).shift(self.offset) if key else self.span(*where)

    def _node(self, where: Iterable[Key]) -> yaml.Node | None:
        node: yaml.Node | None = self._root
        for step in where:
            node = _pair(node, step)[1] if node else None
        return node

    def raw(self, *where: Key) -> str:
        """Return a scalar as the author typed it, without its quotes."""
        node = self._node(where)
        return node.value if isinstance(node, yaml.ScalarNode) else ""

    def cuts(self) -> Iterator[tuple[Where, Span, str]]:
        """Yield each text without quotes that a `#` ends, with the place and the words of the note that follows it."""
        lines = self.text.split("\n") if "#" in self.text else []
        noted = {number for number, line in enumerate(lines) if _NOTE.search(line)}
        for where, node in _texts_of(self._root, ()) if noted else ():
            line, column = node.end_mark.line, node.end_mark.column
            if line in noted and (note := _NOTE.match(lines[line], column)):
                yield where, Span.at(line + 1, note.start(1) + 1, len(note[1])).shift(self.offset), note[1]

    def find(self, words: str, *where: Key) -> Span:
        """Return the place of some words of a value, whatever the case and the line breaks; else the value's own."""
        node = self._node(where)
        if words and node:
            begin, end = node.start_mark.index, node.end_mark.index
            pattern = r"[\s>]+".join(map(re.escape, words.split()))
            if match := re.compile(pattern, re.IGNORECASE).search(self.text, begin, end):
                line = self.text.count("\n", 0, match.start())
                column = match.start() - self.text.rfind("\n", 0, match.start())
                width = len(match[0].partition("\n")[0])
                return Span.at(line + 1, column, width).shift(self.offset)
        return self.span(*where)

    def line_within(self, word: str, *where: Key) -> Span | None:
        """Return the place of a line that begins with `word:` but was taken into a block text of the part."""
        node = self._node(where)
        found = _line(node, re.compile(rf"^ *{re.escape(word)}:", re.MULTILINE)) if node else None
        return found.shift(self.offset) if found else None

    def line_noted(self, word: str, *where: Key) -> Span | None:
        """Return the place of a line of the part that would begin with `word:`, if it did not begin with `#`."""
        node = self._node(where)
        lines = self.text.split("\n") if node and "#" in self.text else []
        for number in range(node.start_mark.line, min(node.end_mark.line + 1, len(lines))) if node and lines else ():
            if match := re.match(rf"[ -]*(#+ *{re.escape(word)}):", lines[number]):
                return Span.at(number + 1, match.start(1) + 1, len(match[1])).shift(self.offset)
        return None


def _texts_of(node: yaml.Node, where: Where) -> Iterator[tuple[Where, yaml.Node]]:
    """Yield the texts that have no quotes, with the way to each."""
    if isinstance(node, yaml.ScalarNode):
        if not node.style and tag_of(node) in ("", "str"):
            yield where, node
        return
    pairs = isinstance(node, yaml.MappingNode)
    for index, part in enumerate(node.value):
        yield from _texts_of(part[1], (*where, part[0].value)) if pairs else _texts_of(part, (*where, index))


def _line(node: yaml.Node, pattern: re.Pattern[str]) -> Span | None:
    if isinstance(node, yaml.ScalarNode):
        match = pattern.search(node.value) if node.style == "|" else None
        return Span.at(node.start_mark.line + 2 + node.value.count("\n", 0, match.start())) if match else None
    pairs = isinstance(node, yaml.MappingNode)
    places = (_line(part[1] if pairs else part, pattern) for part in node.value)
    return next((place for place in places if place), None)


def _pair(node: yaml.Node, step: Key) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None, None


def span_of(node: yaml.Node) -> Span:
    """Return a scalar's own place; of a list, a mapping or a block text only its first line."""
    start, end = node.start_mark, node.end_mark
    if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
        return head_of(node)
    return Span(start.line + 1, start.column + 1, end.line + 1, max(end.column + 1, 1))


def head_of(node: yaml.Node) -> Span:
    """Point at where a node begins; a whole block underlined would hide what is meant."""
    start, end = node.start_mark, node.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Span.at(start.line + 1, start.column + 1, max(width, 1))
