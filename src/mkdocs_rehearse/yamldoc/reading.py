"""Reads on behind a mistake, so that an author sees all of a file's mistakes at once.

PyYAML stops at the first one. Here the line is mended in one of several ways, and the way is kept that lets the
reader come furthest. What is found behind a mend that nothing confirms stays unsaid.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from .. import checks
from .document import LOADER
from .mends import Lines, mends
from .problem import explain_syntax
from .refused import find_excess
from .slips import Explanation

#: So many mistakes are looked for, in a text of so many characters: every attempt reads it from the top.
_MOST = 10
_LONGEST = 40_000


@dataclass(slots=True)
class Reading:
    """A text, read as far as it could be.

    Attributes:
        text: The text as it was read in the end; every line that was not mended is as its author wrote it.
        root: What it holds; None if it is empty, or `failed`.
        failed: Whether it could not be read to its end.
        mended: The numbers of the lines that were mended, from 1.
        found: The mistakes that kept it from being read.
    """

    text: str
    root: yaml.Node | None = None
    failed: bool = False
    mended: set[int] = field(default_factory=set)
    found: list[Explanation] = field(default_factory=list)

    def change(self, lines: Lines) -> None:
        """Take a mended text, of as many lines as before."""
        old, self.text = self.text.split("\n"), "\n".join(lines)
        self.mended |= {at for at, (line, other) in enumerate(zip(old, lines, strict=True), 1) if line != other}


def read_on(text: str, limit: int) -> Reading:
    """Read YAML of at most `limit` keys and values to its end, past mistakes in its syntax."""
    reading = Reading(text)
    read_more(reading, limit)
    return reading


def read_more(reading: Reading, limit: int) -> None:
    """Read a text, or a changed text, to its end."""
    while mistake := _compose(reading, limit):
        known = mistake[1].line in reading.mended
        lines = _mended(reading, mistake, limit)
        reading.failed = lines is None
        if not known and (lines is not None or _is_sure(reading, mistake, limit)):
            reading.found.append(mistake)
        if lines is None:
            return
        reading.change(lines)


def _compose(reading: Reading, limit: int) -> Explanation | None:
    """Read the text, and return the mistake that it stops at."""
    try:
        if excess := find_excess(reading.text, limit):
            return checks.TOO_LARGE, *excess
        reading.root = yaml.compose(reading.text, Loader=LOADER)
    except yaml.YAMLError as error:
        return explain_syntax(error, reading.text)
    return None


def _mended(reading: Reading, mistake: Explanation, limit: int) -> Lines | None:
    """Return the text with the mistake mended in the way that leads furthest, and None if none leads on."""
    if mistake[0] is checks.TOO_LARGE or len(reading.found) >= _MOST or len(reading.text) > _LONGEST:
        return None
    best, furthest = None, mistake[1]
    for lines in mends(reading.text.split("\n"), mistake):
        following = _compose(Reading("\n".join(lines)), limit)
        if following is None:
            return lines
        if following[1] > furthest:
            best, furthest = lines, following[1]
    return best


def _is_sure(reading: Reading, mistake: Explanation, limit: int) -> bool:
    """Tell whether a mistake that could not be mended is one in itself, not the fruit of a mend further up.

    So it is when the part of the file that it stands in, read alone, has it too.
    """
    lines, at = reading.text.split("\n"), mistake[1].line
    if not reading.mended:
        return True
    first = next((n for n in range(at, 0, -1) if lines[n - 1][:1].isalpha()), 1)
    alone = _compose(Reading("\n".join([""] * (first - 1) + lines[first - 1 :])), limit)
    return alone == mistake and not any(number >= first for number in reading.mended)
