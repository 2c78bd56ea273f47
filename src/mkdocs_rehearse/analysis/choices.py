"""What a response says about each option. A response that does not fit its item says nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, NamedTuple

from .course import CourseItem

#: Formats whose responses hold what a learner typed: they are never read.
TYPED = frozenset({"blank", "draft"})

_ID = re.compile("[0-9a-f]{8}")

#: What can be done with an option, beside a rating or a place as a digit.
CHOSEN, WORST, TICKED = "chosen", "worst", "ticked"
#: Formats in which a response takes one option as the best, and how it does so.
PICKS = MappingProxyType({"best": CHOSEN, "best-worst": CHOSEN, "rank": "1"})


class Choice(NamedTuple):
    """What a response does with one option: `chosen`, `worst`, `ticked`, a rating 0–3, or a place from 1."""

    option: str
    value: str


def choices_of(item: CourseItem, response: str, current: bool = True) -> tuple[Choice, ...]:
    """Return what a response says, option by option; nothing if it does not fit the item's options.

    Args:
        item: The item that was answered.
        response: An option's id, or the response as JSON.
        current: Whether it was answered as it is now; an older version had options that nobody knows any more.
    """
    if item.format in TYPED:
        return ()
    known = {option.id for option in item.options}
    found = tuple(_read(item.format, _parse(response)))
    fits = all(choice.option in known or (not current and _ID.fullmatch(choice.option)) for choice in found)
    return found if fits else ()


def is_harmful(item: CourseItem, choices: tuple[Choice, ...]) -> bool:
    """Tell whether a response treats an option rated 0 as good, as the browser does when it sets `harm`."""
    if item.format in ("multiple", "mark"):
        return False
    bad = {option.id for option in item.options if option.rating == 0}
    good = ("2", "3") if item.format == "rate" else ("1",) if item.format == "rank" else (CHOSEN,)
    return any(choice.option in bad and choice.value in good for choice in choices)


def picked(item: CourseItem, choices: tuple[Choice, ...]) -> str:
    """Return the one option that a response takes as the best, or nothing where it does not single one out."""
    value = PICKS.get(item.format)
    return next((choice.option for choice in choices if choice.value == value), "")


def _parse(response: str) -> Any:
    if response[:1] not in ("{", "[", '"'):
        return response
    try:
        return json.loads(response)
    except (ValueError, RecursionError):
        return None


def _read(style: str, data: Any) -> Iterator[Choice]:
    if style == "best" and isinstance(data, str):
        yield Choice(data, CHOSEN)
    elif style == "best-worst" and isinstance(data, dict):
        yield from (Choice(str(data.get(key)), value) for key, value in (("best", CHOSEN), ("worst", WORST)))
    elif style == "rate" and isinstance(data, dict):
        yield from (Choice(option, str(rating)) for option, rating in data.items() if rating in (0, 1, 2, 3))
    elif style == "rank" and isinstance(data, list):
        yield from (Choice(str(option), str(place)) for place, option in enumerate(data, 1))
    elif style in ("multiple", "mark") and isinstance(data, list):
        yield from (Choice(str(option), TICKED) for option in data)
    elif style == "conversation" and isinstance(data, list):
        yield from (Choice(str(option), CHOSEN) for option in dict.fromkeys(map(str, data)))
