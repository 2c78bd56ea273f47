"""Settings as TOML, which Zensical reads: plain data with places, like those of YAML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..yamldoc import Document, Key, Where, read_source

#: The table in which all settings stand; Zensical takes them without it, too.
_SCOPE = "project"
_TABLE = re.compile(r"\s*\[+\s*([^\[\]]+?)\s*\]+\s*(#.*)?")
_ENTRY = re.compile(r"(\s*)((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=\s*(.*?)\s*")
_NAME = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")


@dataclass(frozen=True)
class TomlDocument(Document):
    """A table of TOML. A value within a list or an inline table has the place of the whole."""

    @cached_property
    def _places(self) -> dict[Where, tuple[Span, Span]]:
        """Where each key and its value stand, by the way to them."""
        return dict(_entries(self.text))

    def span(self, *where: Key) -> Span:
        """Return the place of a value; of its nearest parent if it is missing."""
        return self._nearest(where)[1]

    def key_span(self, *where: Key) -> Span:
        """Return the place of the key itself, or of its nearest parent."""
        return self._nearest(where)[0]

    def _nearest(self, where: Where) -> tuple[Span, Span]:
        names = tuple(step for step in where if isinstance(step, str))
        ways = (names[:length] for length in range(len(names), 0, -1))
        return next((self._places[way] for way in ways if way in self._places), (Span.at(1), Span.at(1)))


def _entries(text: str) -> Iterator[tuple[Where, tuple[Span, Span]]]:
    table: Where = ()
    for number, line in enumerate(text.split("\n"), 1):
        if match := _TABLE.fullmatch(line):
            table = _way(match[1])
            place = Span.at(number, match.start(1) + 1, len(match[1]))
            yield table, (place, place)
        elif match := _ENTRY.fullmatch(line):
            key, value = (Span.at(number, match.start(part) + 1, max(1, len(match[part]))) for part in (2, 3))
            yield (*table, *_names(match[2])), (key, value)


def _way(table: str) -> Where:
    """Return the way to a table, from the one that holds all settings."""
    names = _names(table)
    return names[1:] if names[:1] == (_SCOPE,) else names


def _names(text: str) -> tuple[str, ...]:
    return tuple(next(filter(None, match), "") for match in _NAME.findall(text))


def read_toml(file: Path) -> tuple[Document | None, list[Diagnostic]]:
    """Return the settings in a file of TOML, and what is wrong with it."""
    text, found = read_source(file, str(file))
    if found:
        return None, found
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, [_unreadable(str(file), text, str(error))]
    scope = data.get(_SCOPE)
    return TomlDocument(str(file), scope if isinstance(scope, dict) else data, text), []


def _unreadable(path: str, text: str, reason: str) -> Diagnostic:
    place = _PLACE.search(reason)
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (text.count("\n") + 1, 1)
    message = say("this is no TOML from here on: {reason}", reason=_PLACE.sub("", reason).strip())
    return checks.YAML_SYNTAX.at(path, Span.at(line, column), message, say("mend the line; Zensical reads it alike"))
