"""Keys that stand twice because something between the two is missing: the dash of an entry, or a file of its own."""

from __future__ import annotations

import yaml

from ... import checks
from ...diagnostics import Span
from ...message import say
from .mistake import Mistake
from .slips import Lines


def part_doubled(node: yaml.MappingNode, lines: Lines) -> tuple[Mistake, Lines] | None:
    """Part keys that begin anew in their middle.

    Args:
        node: Keys with their values; one of the keys stands twice.
        lines: The text, by lines.

    Returns:
        What is missing where they begin anew, and the text as if they were parted; None where nothing shows that.
    """
    keys = [str(key.value) for key, _ in node.value]
    again = next((at for at in range(1, len(keys)) if keys[at] == keys[0]), None)
    if again is None or not set(keys[again : again + 2]) <= set(keys[:again]) or again + 1 == len(keys):
        return None
    mark = node.value[again][0].start_mark
    first = node.start_mark
    if mark.column == 0:
        return _second_item(keys[0], first.line, mark.line, lines)
    dash = lines[first.line][: first.column].rstrip().endswith("-")
    return _entry(keys[0], mark.line, mark.column, lines) if dash else None


def _second_item(key: str, first: int, at: int, lines: Lines) -> tuple[Mistake, Lines]:
    message = say('a second item begins here: "{key}" stands already on line {line}', key=key, line=first + 1)
    span = Span.at(at + 1, 1, len(key))
    mistake = Mistake(checks.DUPLICATE_KEY, span, message, say("move it to a file of its own"))
    return mistake, [*lines[:at], *[""] * (len(lines) - at)]


def _entry(key: str, at: int, column: int, lines: Lines) -> tuple[Mistake, Lines] | None:
    before, after = lines[at][:column], lines[at][column:]
    if len(before) < 2 or before.strip():
        return None
    message = say('a new entry of the list begins here, but the "-" before "{key}:" is missing', key=key)
    span = Span.at(at + 1, column + 1, len(key))
    mistake = Mistake(checks.DUPLICATE_KEY, span, message, say('write "- {key}: …"', key=key))
    return mistake, [*lines[:at], f"{before[:-2]}- {after}", *lines[at + 1 :]]
