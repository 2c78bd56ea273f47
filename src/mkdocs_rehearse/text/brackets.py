"""The blanks of a sentence, `[[answer]]` or `[[answer|another]]`: where they stand and what fills them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..message import Message, say
from .markdown import mask_code

#: An answer is shorter than that by far; without a limit, many brackets would take long to look through.
_BLANK = re.compile(r"\[\[([^\]]{0,300})\]\]")

_TWO = say("write the answer as [[answer]], with two brackets at each end")
_LOOSE: dict[str, Message] = {"[[": say('a "[[" is not closed by "]]"'), "]]": say('no "[[" stands before a "]]"')}


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


@dataclass(frozen=True, slots=True)
class Loose:
    """A bracket that belongs to no blank.

    Attributes:
        at: Where it stands in the text.
        message: One plain sentence.
        hint: How to mend it.
    """

    at: int
    message: Message
    hint: Message


def find_blanks(text: str) -> Iterator[Gap]:
    """Find the blanks of a text; what stands in code is code."""
    for match in _BLANK.finditer(mask_code(text)) if "[[" in text else ():
        yield Gap(match.start(), match.end(), _answers(text[match.start(1) : match.end(1)]))


def find_loose(text: str) -> Loose | None:
    """Find the first bracket that belongs to no blank, as in `[[answer`, `answer]]` or `[[an [[answer]]`."""
    rest = list(mask_code(text))
    for gap in find_blanks(text):
        if "[" in (inside := rest[gap.start + 2 : gap.end - 2]):
            return Loose(gap.start + 2 + inside.index("["), say('a "[" stands inside a blank'), _TWO)
        rest[gap.start : gap.end] = " " * (gap.end - gap.start)
    for sign, message in _LOOSE.items():
        if (at := "".join(rest).find(sign)) >= 0:
            return Loose(at, message, say("write the answer as [[answer]], or put brackets that are none in backticks"))
    return None


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
