"""What could not be read of a source, as data. No text that a source holds is ever repeated in one."""

from __future__ import annotations

from typing import NamedTuple


class Flaw(NamedTuple):
    """Something that was left out, or merged, while a source was read.

    Attributes:
        path: The file as it was named; the report leaves it out, for file names hold names of people.
        line: From 1; 0 where a source has no lines.
        message: What was found and what became of it, in plain words.
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"
