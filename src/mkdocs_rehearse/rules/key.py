"""The key of one item: how many options, and which of them is right."""

from __future__ import annotations

from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic
from ..identity import normalise
from ..yamldoc import Data, Document

FEWEST, MOST = 3, 5
BEST, WORST = 3, 0


def check_key(document: Document) -> Iterator[Diagnostic]:
    """Check the options of one item: their number, their difference and their ratings."""
    options = document.data.get("options")
    if not isinstance(options, list):
        return
    yield from _check_count(document, options)
    yield from _check_duplicates(document, options)
    ratings = [_rating(option) for option in options]
    name = document.data.get("format")
    if name in ("best", "best-worst"):
        yield from _check_single(document, ratings, BEST, "best")
    if name == "best-worst":
        yield from _check_single(document, ratings, WORST, "worst")
    if name == "rank":
        yield from _check_ties(document, ratings)


def _check_count(document: Document, options: list[Data]) -> Iterator[Diagnostic]:
    count = len(options)
    if FEWEST <= count <= MOST:
        return
    span = document.key_span("options", MOST) if count > MOST else document.key_span("options")
    few = count < FEWEST
    found = {0: "no options", 1: "1 option"}.get(count, f"{count} options")
    message = f"the item has {found}, but needs {'at least' if few else 'at most'} {FEWEST if few else MOST}"
    hint = "add a plausible option" if few else "remove the weakest"
    yield checks.OPTION_COUNT.at(document.path, span, message, hint)


def _check_duplicates(document: Document, options: list[Data]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, option in enumerate(options):
        text = option.get("text") if isinstance(option, dict) else None
        if not isinstance(text, str) or not text.strip():
            continue
        other = first.setdefault(normalise(text), index)
        if other != index:
            message = f"option {index + 1} has the same text as option {other + 1}"
            span = document.span("options", index, "text")
            yield checks.DUPLICATE_OPTION.at(document.path, span, message, "change or remove one of them")


def _check_single(document: Document, ratings: list[int | None], rating: int, word: str) -> Iterator[Diagnostic]:
    """Check that exactly one option has the rating. An unreadable rating may be the missing one."""
    holders = [index for index, given in enumerate(ratings) if given == rating]
    for index in holders[1:]:
        message = f"option {index + 1} is rated {rating}, and so is option {holders[0] + 1}; only one can be the {word}"
        span = document.span("options", index, "rating")
        yield checks.TWO_KEYS.at(
            document.path,
            span,
            message,
            'lower one of them, or use "format: rate"' if rating else 'raise one of them, or use "format: rate"',
        )
    if not holders and ratings and None not in ratings:
        message = f"no option is rated {rating}, so none is the {word}"
        yield checks.NO_KEY.at(
            document.path, document.key_span("options"), message, f'give the {word} option "rating: {rating}"'
        )


def _check_ties(document: Document, ratings: list[int | None]) -> Iterator[Diagnostic]:
    first: dict[int, int] = {}
    for index, rating in enumerate(ratings):
        other = first.setdefault(rating, index) if rating is not None else index
        if other != index:
            message = f"option {index + 1} is rated {rating}, and so is option {other + 1}; a rank has no ties"
            span = document.span("options", index, "rating")
            yield checks.RANK_TIE.at(
                document.path, span, message, 'give each a rating of its own, or use "format: rate"'
            )


def _rating(option: Data) -> int | None:
    rating = option.get("rating") if isinstance(option, dict) else None
    return rating if isinstance(rating, int) and not isinstance(rating, bool) and 0 <= rating <= 3 else None
