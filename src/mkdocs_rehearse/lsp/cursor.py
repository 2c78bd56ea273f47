"""Where a cursor stands in a file that is being typed, and so may be no YAML yet: read from indentation alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_KEY = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+):(?=\s|$)")
_ENTRY = re.compile(r"\s*(?:- *)+")
_BAR = re.compile(r"[|>][+-]?\d?\s*$")
_WORD = re.compile(r"[^\s\[\],\"'{}]*$")


@dataclass(frozen=True, slots=True)
class Cursor:
    """What a cursor's place asks for.

    Attributes:
        way: The keys above it, from the top.
        key: The key whose value it stands in, or empty where a key may stand.
        word: What has been typed of the word so far.
        begin: The column, from 0, at which that word begins.
        taken: The keys that stand beside it already.
    """

    way: tuple[str, ...]
    key: str
    word: str
    begin: int
    taken: frozenset[str] = frozenset()


def cursor_at(lines: Sequence[str], line: int, column: int) -> Cursor | None:
    """Return what a cursor in YAML asks for; None within a text of several lines.

    Args:
        lines: The file.
        line: The cursor's line, from 0.
        column: The cursor's column, from 0, in characters.
    """
    before = lines[line][:column] if line < len(lines) else ""
    word = _WORD.search(before)
    begin = word.start() if word else column
    typed = before[begin:]
    if match := _KEY.match(before):
        way = _way(lines, line, len(match["lead"]))
        return None if way is None else Cursor(way, match["key"], typed, begin)
    entry = _ENTRY.match(before)
    indent = entry.end() if entry and entry.end() <= begin else begin
    if before[:indent].strip(" -"):  # words before the word: a text
        return None
    way = _way(lines, line, indent)
    if way is None:
        return None
    return Cursor(way, "", typed, begin, frozenset(_beside(lines, line, indent)))


def _way(lines: Sequence[str], line: int, indent: int) -> tuple[str, ...] | None:
    """Return the keys above a line, or None within a block text."""
    way: list[str] = []
    for text in reversed(lines[:line]):
        match = _KEY.match(text)
        column = _column(text, match)
        if not text.strip() or text.lstrip().startswith("#") or column >= indent:
            continue
        if match is None or _BAR.search(text[match.end() :]):
            return None
        way.insert(0, match["key"])
        indent = column
    return tuple(way)


def _beside(lines: Sequence[str], line: int, indent: int) -> Iterator[str]:
    """Yield the other keys of the group that a line belongs to."""
    if "-" not in lines[line][:indent]:
        yield from _keys(reversed(lines[:line]), indent, upwards=True)
    yield from _keys(lines[line + 1 :], indent, upwards=False)


def _keys(lines: Iterable[str], indent: int, upwards: bool) -> Iterator[str]:
    """Yield the keys that begin in a column, until something stands further left or another entry begins."""
    for text in filter(str.strip, lines):
        match = _KEY.match(text)
        column = _column(text, match)
        is_entry = match is not None and "-" in match["lead"]
        if column < indent or (column == indent and is_entry and not upwards):
            return
        if match and column == indent:
            yield match["key"]
            if is_entry:
                return


def _column(text: str, match: re.Match[str] | None) -> int:
    """Return where a line's key begins, or its text."""
    return len(match["lead"]) if match else len(text) - len(text.lstrip())
