"""A list of options, wherever it stands: how many there are, and that no two are alike."""

from __future__ import annotations

from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic
from ..yamldoc import Data, Document, Where
from .identity import normalise
from .parts import FEWEST, MOST

BEST, WORST = 3, 0


def check_options(
    document: Document,
    where: Where,
    owner: str = "the item",
    noun: str = "option",
    fewest: int = FEWEST,
    most: int = MOST,
) -> Iterator[Diagnostic]:
    """Check the number and the difference of options.

    Args:
        document: The item.
        where: The place of the list.
        owner: What has the options, as a message names it.
        noun: What an author calls one of them.
        fewest: How many there must be.
        most: How many there may be.
    """
    options = options_at(document, where)
    if options is None:
        return
    if not fewest <= len(options) <= most:
        found = f"{owner} has {_counted(len(options), noun)}"
        yield _count(document, where, found, len(options) < fewest, fewest, most)
    yield from _check_duplicates(document, where, options, noun)


def options_at(document: Document, where: Where) -> list[Data] | None:
    """Return the list at a place, or None when something else or nothing stands there."""
    value: Data = document.data
    for step in where:
        value = value.get(str(step)) if isinstance(value, dict) else None
    return value if isinstance(value, list) else None


def rating_of(option: Data) -> int | None:
    """Return an option's rating, or None when it cannot be read."""
    rating = option.get("rating") if isinstance(option, dict) else None
    return rating if isinstance(rating, int) and not isinstance(rating, bool) and 0 <= rating <= 3 else None


def _count(document: Document, where: Where, found: str, few: bool, fewest: int, most: int) -> Diagnostic:
    span = document.key_span(*where) if few else document.key_span(*where, most)
    message = f"{found}, but needs {'at least' if few else 'at most'} {fewest if few else most}"
    hint = "add a plausible one" if few else "remove the weakest"
    return checks.OPTION_COUNT.at(document.path, span, message, hint)


def _check_duplicates(document: Document, where: Where, options: list[Data], noun: str) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, option in enumerate(options):
        text = option.get("text") if isinstance(option, dict) else None
        if not isinstance(text, str) or not text.strip():
            continue
        other = first.setdefault(normalise(text), index)
        if other != index:
            message = f"{noun} {index + 1} has the same text as {noun} {other + 1}"
            span = document.span(*where, index, "text")
            yield checks.DUPLICATE_OPTION.at(document.path, span, message, "change or remove one of them")


def _counted(count: int, noun: str) -> str:
    many = "replies" if noun == "reply" else f"{noun}s"
    return {0: f"no {many}", 1: f"1 {noun}"}.get(count, f"{count} {many}")
