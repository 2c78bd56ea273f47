"""A quiz with blanks to fill: the sentence, and below a line of three dashes the explanation."""

from __future__ import annotations

from collections.abc import Sequence

from ...diagnostics import Span
from ...text.brackets import Gap, find_blanks, replace_blanks
from .lines import Line, text_of


def split(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines of the sentence and those of the explanation."""
    for index, line in enumerate(lines):
        if index and line.mask.strip() == "---":
            return lines[:index], lines[index + 1 :]
    return lines, ()


def blanks_of(lines: Sequence[Line]) -> list[tuple[Gap, Span]]:
    """Return the blanks in some lines, each with its place in the page."""
    text = "\n".join(line.text for line in lines)
    return [(gap, span_in(lines, gap.start, gap.end - gap.start)) for gap in find_blanks(text)]


def sentence_of(lines: Sequence[Line]) -> str:
    """Return the sentence with each blank on one line."""
    return replace_blanks(text_of(lines), lambda _, gap: f"[[{'|'.join(gap.answers)}]]")


def words_of(lines: Sequence[Line]) -> str:
    """Return the sentence with its blanks empty: what is asked, whatever the answers."""
    return replace_blanks(text_of(lines), lambda _number, _gap: "[[]]")


def span_in(lines: Sequence[Line], at: int, width: int) -> Span:
    """Return the place of some characters in the page, from where they stand in the lines joined to one text."""
    number, column = 0, at
    while column > len(lines[number].text):
        column -= len(lines[number].text) + 1
        number += 1
    line = lines[number]
    indent = len(line.text) - len(line.text.lstrip())
    return Span.at(line.span.line, line.span.column + column - indent, min(width, len(line.text) - column))
