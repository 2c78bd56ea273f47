"""What could not be read of a source, as data. No text that a source holds is ever repeated in one."""

from __future__ import annotations

from typing import NamedTuple

from ..message import Message, say
from ..words import Tell


def left_out(what: Message, count: int, is_first: bool) -> Message:
    """Return how much was left out, and whether the first of it stands at the place that is named."""
    if is_first:
        return say("{count:,} left out, the first of them here: {what}", count=count, what=what)
    return say("{count:,} left out: {what}", count=count, what=what)


class Flaw(NamedTuple):
    """Something that was left out, or merged, while a source was read.

    Attributes:
        path: The file as it was named; the report leaves it out, for file names hold names of people.
        line: From 1; 0 where a source has no lines.
        message: What was found and what became of it, in plain words.
    """

    path: str
    line: int
    message: Message

    def __str__(self) -> str:
        return self.told(str)

    def told(self, tell: Tell) -> str:
        """Return it in a language, with its place."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {tell(self.message)}"
