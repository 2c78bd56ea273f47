"""Reads on behind a mistake, so that an author sees all of a file's mistakes at once.

PyYAML stops at the first one. Here the line is mended in one of several ways, and the way is kept that lets the
reader come furthest. What is found behind a mend that nothing confirms stays unsaid. What explains and mends is
imported when the first mistake is met: most courses have none, and a build starts sooner.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from ... import checks
from ..document import LOADER
from .mistake import Mistake
from .refused import find_excess

#: So many mistakes are looked for, in a text of so many characters: every attempt reads it from the top.
_MOST = 10
_LONGEST = 40_000


@dataclass(slots=True)
class Reading:
    """A text, read as far as it can be.

    Attributes:
        text: The text as it was read in the end; every line that was not mended is as its author wrote it.
        limit: How many keys and values it may hold.
        root: What it holds; None if it is empty, or `failed`.
        failed: Whether it could not be read to its end.
        mended: The numbers of the lines that were mended, from 1.
        found: The mistakes that kept it from being read.
    """

    text: str
    limit: int
    root: yaml.Node | None = None
    failed: bool = False
    mended: set[int] = field(default_factory=set)
    found: list[Mistake] = field(default_factory=list)

    def read(self) -> None:
        """Read the text to its end, past mistakes in its syntax."""
        while isinstance(outcome := _compose(self.text, self.limit), Mistake):
            lines = self._mended(outcome)
            known = outcome.span.line in self.mended
            if not known and (lines is not None or self._is_sure(outcome)):
                self.found.append(outcome)
            if lines is None:
                self.failed = True
                return
            self._change(lines)
        self.root = outcome

    def reread(self, lines: list[str]) -> None:
        """Read a mended text, of as many lines as before."""
        self._change(lines)
        self.read()

    def _change(self, lines: list[str]) -> None:
        old, self.text = self.text.split("\n"), "\n".join(lines)
        self.mended |= {at for at, (line, other) in enumerate(zip(old, lines, strict=True), 1) if line != other}

    def _mended(self, mistake: Mistake) -> list[str] | None:
        """Return the text with the mistake mended in the way that leads furthest, and None if none leads on."""
        if mistake.check is checks.TOO_LARGE or len(self.found) >= _MOST or len(self.text) > _LONGEST:
            return None
        from .mends import mends

        best, furthest = None, mistake.span
        for lines in mends(self.text.split("\n"), mistake):
            following = _compose("\n".join(lines), self.limit)
            if not isinstance(following, Mistake):
                return lines
            if following.span > furthest:
                best, furthest = lines, following.span
        return best

    def _is_sure(self, mistake: Mistake) -> bool:
        """Tell whether a mistake that could not be mended is one in itself, not the fruit of a mend further up.

        So it is when the part of the file that it stands in, read alone, has it too.
        """
        if not self.mended:
            return True
        lines = self.text.split("\n")
        first = next((n for n in range(mistake.span.line, 0, -1) if lines[n - 1][:1].isalpha()), 1)
        alone = _compose("\n".join([""] * (first - 1) + lines[first - 1 :]), self.limit)
        return alone == mistake and max(self.mended) < first


def _compose(text: str, limit: int) -> yaml.Node | Mistake | None:
    """Return what a text holds, None if it is empty, or the mistake that PyYAML stops at."""
    try:
        return find_excess(text, limit) or yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        from .problem import explain_syntax

        return explain_syntax(error, text)
