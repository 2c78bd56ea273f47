"""A mistake in a text's syntax: what its author reads of it, and what may let a reader go on behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ... import checks
from ...diagnostics import Diagnostic, Span
from ...message import Message


class Remedy(Enum):
    """What must change for the rest of the text to be read.

    Attributes:
        VALUE: What stands behind a key or a dash.
        TEXT: A colon in running text.
        COLON: Nothing but the colon behind a key, unless the line belongs to the text above.
        COLUMN: Where the line begins.
        DASH: The dash that the line lacks.
        TABS: Tabs in the indentation.
    """

    VALUE = auto()
    TEXT = auto()
    COLON = auto()
    COLUMN = auto()
    DASH = auto()
    TABS = auto()


@dataclass(frozen=True, slots=True)
class Mistake:
    """What keeps a text from being read.

    Attributes:
        check: The check that it breaks.
        span: Its place within the text.
        message: One plain sentence.
        hint: How its author mends it.
        remedy: How a reader may get past it.
    """

    check: checks.Check
    span: Span
    message: Message
    hint: Message
    remedy: Remedy = Remedy.VALUE

    def at(self, path: str, offset: int) -> Diagnostic:
        """Return it as a finding in a file in which the text stands below `offset` other lines."""
        return self.check.at(path, self.span.shift(offset), self.message, self.hint)


def syntax_mistake(
    index: int, column: int, width: int, message: Message, hint: Message, remedy: Remedy = Remedy.VALUE
) -> Mistake:
    """Return what breaks YAML's own rules at a place; line and column count from 0, as PyYAML's do."""
    return Mistake(checks.YAML_SYNTAX, Span.at(index + 1, column + 1, width), message, hint, remedy)
