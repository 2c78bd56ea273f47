"""How a person is drawn: initials on a tint that is always the same for a name."""

from __future__ import annotations

import re
from typing import TypedDict
from zlib import crc32

#: A dozen tints, as degrees between two neighbours on the circle of hues.
_STEP = 30
_WORD = re.compile(r"[^\W\d_]")


class Portrait(TypedDict):
    """What the head of a thread shows of a person; `hue` is in degrees."""

    name: str
    initials: str
    hue: str


def portrait(name: str) -> Portrait:
    """Return how a person is drawn."""
    return Portrait(name=name, initials=initials(name), hue=str(crc32(name.encode()) % (360 // _STEP) * _STEP))


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name that begin with one."""
    letters = [word[0].upper() for word in name.split() if _WORD.match(word)]
    return "".join(letters[:1] + letters[1:][-1:])
