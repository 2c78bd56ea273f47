"""Signs by which a learner who does not read finds the best option of one item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...item import BEST, Choice
from ...text.english import COMMON
from .reading import Reading

_DIGIT = re.compile(r"\d")


class Cues(NamedTuple):
    """How likely a learner who goes by one sign alone takes the best option, 0 to 1.

    Attributes:
        key: The place of the best option, from 0.
        longest: Whether it is longer than every other.
        shortest: Whether it is shorter than every other.
        question: The sign is a question mark.
        polite: A word of courtesy.
        plain: That there is no figure.
        shared: Most words of the situation.
    """

    key: int
    longest: float
    shortest: float
    question: float
    polite: float
    plain: float
    shared: float


def cues_of(reading: Reading) -> Cues | None:
    """Return the signs of an item with exactly one best option; None of any other."""
    if not isinstance(reading.item, Choice):
        return None
    texts = [reply.text for reply in reading.lists[0]]
    ratings = [reply.rating for reply in reading.lists[0]]
    if ratings.count(BEST) != 1:
        return None
    key, lengths, lowered = ratings.index(BEST), [*map(len, texts)], [text.lower() for text in texts]
    situation = reading.situation - COMMON
    return Cues(
        key,
        float(lengths[key] == max(lengths) and lengths.count(lengths[key]) == 1),
        float(lengths[key] == min(lengths) and lengths.count(lengths[key]) == 1),
        _found(["?" in text for text in texts], key),
        _found([_is_polite(text) for text in lowered], key),
        _found([not _DIGIT.search(text) for text in texts], key),
        _found([len(reply.words & situation) for reply in reading.lists[0]], key),
    )


def _found(signs: Sequence[int], key: int) -> float:
    """Return how likely the best option is taken, where one of those with most of a sign is drawn."""
    most = max(signs)
    return (signs[key] == most) / signs.count(most)


def _is_polite(text: str) -> bool:
    return "thank" in text or "sorry" in text or "please" in text or "apolog" in text
