"""What a response says about each option. A response that does not fit its item says nothing."""

from __future__ import annotations

import json
import re
from typing import Any

from ..formats import Choice
from .course import CourseItem

_ID = re.compile("[0-9a-f]{8}")


def choices_of(item: CourseItem, response: str, current: bool = True) -> tuple[Choice, ...]:
    """Return what a response says, option by option; nothing if it does not fit the item's options.

    Args:
        item: The item that was answered.
        response: An option's id, or the response as JSON.
        current: Whether it was answered as it is now; an older version had options that nobody knows any more.
    """
    if item.form.typed:
        return ()
    known = {option.id for option in item.options}
    found = tuple(item.form.read(_parse(response)))
    fits = all(choice.option in known or (not current and _ID.fullmatch(choice.option)) for choice in found)
    return found if fits else ()


def is_harmful(item: CourseItem, choices: tuple[Choice, ...]) -> bool:
    """Tell whether a response treats an option rated 0 as good, as the browser does when it sets `harm`."""
    bad = {option.id for option in item.options if option.rating == 0}
    return any(choice.option in bad and choice.value in item.form.good for choice in choices)


def picked(item: CourseItem, choices: tuple[Choice, ...]) -> str:
    """Return the one option that a response takes as the best, or nothing where it does not single one out."""
    best = item.form.best
    return next((choice.option for choice in choices if best and choice.value == best), "")


def _parse(response: str) -> Any:
    if response[:1] not in ("{", "[", '"'):
        return response
    try:
        return json.loads(response)
    except (ValueError, RecursionError):
        return None
