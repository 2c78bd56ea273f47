"""Nearest names, for "did you mean": an author's slip is most often one letter away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from ..message import SILENCE, Message, say

LONGEST = 40
#: How like two names must be, 0 to 1, for one to be offered where the other stands. Measured on the names of a course
#: of 158 items: of two slips in a name all are found, and of names that nothing is called 12 are offered another.
_LIKE = 0.75
#: The form of ids and of other names that become a part of an address.
KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
#: How letters are spelt where the alphabet is that of English.
_SPELT = {ord(sign): spelt for sign, spelt in zip("äöüÄÖÜß", "ae oe ue ae oe ue ss".split(), strict=True)}


def kebab_of(text: str) -> str:
    """Return a text as a name in lower-case words joined by hyphens; empty where no letter of it can be kept."""
    plain = unicodedata.normalize("NFKD", text.translate(_SPELT)).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))


def nearest(word: str, names: Iterable[str], likeness: float = _LIKE) -> str | None:
    """Return the name most like `word`, or None when nothing is as close as `likeness`, 0 to 1.

    The only name whose words are all among several words is as close as is asked for without a `likeness`.
    """
    known = list(names)
    matches = get_close_matches(word[:LONGEST].lower(), known, n=1, cutoff=likeness)
    words = set(_words_of(word)) if not matches and likeness <= _LIKE else ()
    within = [name for name in known if set(_words_of(name)) < words] if len(words) > 1 else []
    return matches[0] if matches else within[0] if len(within) == 1 else None


def _words_of(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name[: 2 * LONGEST].lower())


def shortened(text: str) -> str:
    """Return a text as a message can quote it: on one line, of a bearable length, without control characters."""
    line = " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text[: 2 * LONGEST]).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def quoted(value: object) -> Message:
    """Return a value as a message names it: a list or a group of keys as what it is, any other in quotes."""
    if isinstance(value, list | dict):
        return say("a list") if isinstance(value, list) else say("a group of keys")
    return say('"{text}"', text=shortened(str(value)))


def did_you_mean(word: str, names: Iterable[str], otherwise: Message = SILENCE) -> Message:
    """Return the question that offers the nearest name, or `otherwise`."""
    match = nearest(word, names)
    return say('did you mean "{name}"?', name=match) if match else otherwise


def listed(names: Iterable[str], last: Literal["or", "and"] = "or") -> Message:
    """Return names as a phrase: `a, b or c`."""
    *head, tail = list(names) or [""]
    if not head:
        return say("{name}", name=tail)
    phrase = {"or": say("{names} or {last}"), "and": say("{names} and {last}")}[last]
    return say(phrase.template, names=", ".join(head), last=tail)
