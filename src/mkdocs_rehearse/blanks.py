"""The blanks of a sentence, `[[answer]]` or `[[answer|another]]`: where they stand and what fills them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .prose import mask_code

#: An answer is shorter than that by far; without a limit, many brackets would take long to look through.
_BLANK = re.compile(r"\[\[([^\]]{0,300})\]\]")


@dataclass(frozen=True, slots=True)
class Gap:
    """One blank.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        answers: What may be written into it. A bar beside nothing is a bar, not a choice: `[[|]]`.
    """

    start: int
    end: int
    answers: tuple[str, ...]


def find_blanks(text: str) -> Iterator[Gap]:
    """Find the blanks of a text; what stands in code is code."""
    for match in _BLANK.finditer(mask_code(text)):
        yield Gap(match.start(), match.end(), _answers(text[match.start(1) : match.end(1)]))


def replace_blanks(text: str, mark: Callable[[int, Gap], str]) -> str:
    """Return the text with each blank replaced by what `mark` returns for its number, from 0, and itself."""
    parts, end = [], 0
    for number, gap in enumerate(find_blanks(text)):
        parts += [text[end : gap.start], mark(number, gap)]
        end = gap.end
    return "".join([*parts, text[end:]])


def _answers(written: str) -> tuple[str, ...]:
    whole = " ".join(written.split())
    parts = tuple(part.strip() for part in whole.split("|"))
    return parts if all(parts) else (whole,)
