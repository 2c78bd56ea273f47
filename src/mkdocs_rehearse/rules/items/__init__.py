"""What makes one item a good one: checks of a sound item by itself. They warn, and an item may allow them."""

from typing import NamedTuple

from ...diagnostics import Diagnostic
from ...item import Item
from ...yamldoc import Document
from .cues import Cues, cues_of
from .ease import check_ease
from .echo import check_echo
from .options import check_lengths, check_likeness, check_ratings, check_words
from .reading import read_item
from .reasons import check_reasons
from .scenes import check_scenes
from .texts import check_places, check_question, check_situation

__all__ = ["Cues", "Judged", "judge_item"]

_CHECKS = (
    check_situation,
    check_question,
    check_lengths,
    check_likeness,
    check_words,
    check_ratings,
    check_echo,
    check_reasons,
    check_places,
    check_ease,
    check_scenes,
)


class Judged(NamedTuple):
    """What is to be said of a sound item.

    Attributes:
        found: What would make it better.
        cues: By what its best option can be found without reading; None where it has not exactly one.
    """

    found: tuple[Diagnostic, ...]
    cues: Cues | None


def judge_item(item: Item, document: Document) -> Judged:
    """Check whether a sound item is a good one."""
    reading = read_item(item, document)
    found = [finding for check in _CHECKS for finding in check(reading)]
    return Judged(tuple(document.sure(found)), cues_of(reading))
