"""A text broken into lines for a drawing, which breaks none itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: How wide signs are, in parts of the size of the type: never less than in the sans-serif fonts of browsers.
_NARROW = re.compile(r"[iljtfrI.,:;'’|!()\[\] -]")
_BROAD = re.compile(r"[mwMW@%&—…]")
_ELLIPSIS = "…"


def width_of(text: str) -> float:
    """Return about how wide a text is, in parts of the size of its type; rather too wide than too narrow."""
    return sum(map(_width, text))


def broken(text: str, width: float, most: int) -> list[str]:
    """Return a text as lines; what does not fit into them is left out, and a sign says so.

    Args:
        text: Words; one that is wider than a line is broken too.
        width: The most that a line takes, in parts of the size of the type.
        most: How many lines there may be.
    """
    lines = [""]
    for gap, part in _parts(text, width):
        longer = f"{lines[-1]}{gap}{part}".lstrip()
        if width_of(longer) <= width:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = _cut(longer, width)
            break
        else:
            lines.append(part)
    return [line for line in lines if line]


def _width(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0
    if unicodedata.east_asian_width(sign) in "WF" or _BROAD.match(sign):
        return 1
    return 0.36 if _NARROW.match(sign) else 0.72 if sign.isupper() else 0.6


def _parts(text: str, width: float) -> Iterator[tuple[str, str]]:
    """Yield what may begin a line, after what stands before it within one: words, and what follows their hyphens."""
    for word in text.split():
        gap = " "
        for part in re.findall("[^-]+-*|-+", word):
            for piece in _pieces(part, width):
                yield gap, piece
                gap = ""


def _pieces(word: str, width: float) -> Iterator[str]:
    while width_of(word) > width:
        length = next(end for end in range(1, len(word) + 1) if width_of(word[: end + 1]) > width)
        yield word[:length]
        word = word[length:]
    yield word


def _cut(text: str, width: float) -> str:
    """Return the words of a line that leave room for the sign; of a single one, its beginning."""
    while width_of(text + _ELLIPSIS) > width:
        text = text.rpartition(" ")[0] or text[:-1]
    return text + _ELLIPSIS
