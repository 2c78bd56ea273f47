"""How long Markdown takes for a text. Its time grows with the square of some signs, and it recurses for others.

Measured with Python-Markdown 3.10: 1,000 opening brackets take a third of a second, 10,000 more than half a minute; a
thousand lists within each other end the process of reading, and so do a thousand definitions without an empty line
between them; three thousand headings without one take two seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..message import SILENCE, Message, say

MOST_SIGNS = 20_000
MOST_BRACKETS = 1_000
MOST_LEVELS = 50
MOST_LINES = 200

_EMPTY = re.compile(r"\n[ \t]*\n")
_LEVELS = re.compile(rf"^(?:[ \t]*(?:[-*+>]|\d{{1,9}}[.)])(?=[ \t>])){{{MOST_LEVELS + 1}}}", re.MULTILINE)


def is_light(text: str) -> bool:
    """Tell at a glance that no part of a text can be too much."""
    marks = sum(map(text.count, ">-*+.)"))
    is_short = len(text) <= MOST_SIGNS and text.count("\n") < MOST_LINES
    return is_short and text.count("[") <= MOST_BRACKETS and marks <= MOST_LEVELS


def burdens_of(texts: Iterator[str]) -> Iterator[Message]:
    """Yield for each text of a file why it is too much, as the end of a sentence; an empty text for one that is not.

    Args:
        texts: The texts; brackets of all of them count together.
    """
    brackets = 0
    for text in texts:
        brackets += text.count("[")
        if len(text) > MOST_SIGNS:
            yield say(
                "has {count:,} characters, and {most:,} is the most that is read", count=len(text), most=MOST_SIGNS
            )
        elif brackets > MOST_BRACKETS:
            yield say(
                'brings the file to {count:,} times "[", and {most:,} is the most that is read',
                count=brackets,
                most=MOST_BRACKETS,
            )
            brackets = 0
        elif _LEVELS.search(text):
            yield say("has lists or quotations within each other more than {most} deep", most=MOST_LEVELS)
        elif (lines := max(part.count("\n") for part in _EMPTY.split(text.strip())) + 1) > MOST_LINES:
            yield say(
                "has {count:,} lines without an empty one between them, and {most:,} is the most that is read",
                count=lines,
                most=MOST_LINES,
            )
        else:
            yield SILENCE
