"""The key of one item: what is right, by response format."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import checks
from ..blanks import find_blanks, find_loose
from ..diagnostics import Diagnostic
from ..yamldoc import Document
from .conversation import check_conversation
from .options import check_options, options_at, rating_of

BEST, WORST = 3, 0

_OPTIONS = ("options",)


def check_key(document: Document) -> Iterator[Diagnostic]:
    """Check what makes one item's key valid in its format."""
    check = _BY_FORMAT.get(str(document.data.get("format")), _check_choice)
    yield from check(document)


def _check_choice(document: Document) -> Iterator[Diagnostic]:
    yield from check_options(document, _OPTIONS)


def _check_best(document: Document) -> Iterator[Diagnostic]:
    yield from _check_choice(document)
    yield from _check_single(document, BEST, "best")


def _check_best_worst(document: Document) -> Iterator[Diagnostic]:
    yield from _check_best(document)
    yield from _check_single(document, WORST, "worst")


def _check_single(document: Document, rating: int, word: str) -> Iterator[Diagnostic]:
    """Check that exactly one option has the rating. An unreadable rating may be the missing one."""
    ratings = [rating_of(option) for option in options_at(document, _OPTIONS) or []]
    holders = [index for index, given in enumerate(ratings) if given == rating]
    for index in holders[1:]:
        message = f"option {index + 1} is rated {rating}, and so is option {holders[0] + 1}; only one can be the {word}"
        hint = f'{"lower" if rating else "raise"} one of them, or use "format: rate"'
        yield checks.TWO_KEYS.at(document.path, document.span("options", index, "rating"), message, hint)
    if not holders and ratings and None not in ratings:
        message = f"no option is rated {rating}, so none is the {word}"
        hint = f'give the {word} option "rating: {rating}"'
        yield checks.NO_KEY.at(document.path, document.key_span("options"), message, hint)


def _check_rank(document: Document) -> Iterator[Diagnostic]:
    yield from _check_choice(document)
    first: dict[int, int] = {}
    for index, option in enumerate(options_at(document, _OPTIONS) or []):
        rating = rating_of(option)
        other = first.setdefault(rating, index) if rating is not None else index
        if other != index:
            message = f"option {index + 1} is rated {rating}, and so is option {other + 1}; a rank has no ties"
            hint = 'give each a rating of its own, or use "format: rate"'
            yield checks.RANK_TIE.at(document.path, document.span("options", index, "rating"), message, hint)


def _check_draft(document: Document) -> Iterator[Diagnostic]:
    yield from check_options(document, ("examples",), noun="example", fewest=2)


def _check_multiple(document: Document) -> Iterator[Diagnostic]:
    yield from check_options(document, _OPTIONS, fewest=2)
    options = options_at(document, _OPTIONS)
    if not options:
        return
    marks = [option.get("correct", False) if isinstance(option, dict) else None for option in options]
    correct = [index for index, mark in enumerate(marks) if mark is True]
    if not correct and all(mark is False for mark in marks):  # an unreadable one may be the missing one
        message, hint = "no option is correct", 'write "correct: true" under each one that is'
        yield checks.NO_KEY.at(document.path, document.key_span("options"), message, hint)
    for index in correct[1:] if document.data.get("choose") == "one" else []:
        message = (
            f'option {index + 1} is correct, and so is option {correct[0] + 1}; with "choose: one" only one can be'
        )
        span = document.span("options", index, "correct")
        yield checks.TWO_KEYS.at(document.path, span, message, 'remove one, or write "choose: all"')


def _check_blank(document: Document) -> Iterator[Diagnostic]:
    sentence = document.data.get("sentence")
    if not isinstance(sentence, str) or not sentence.strip():
        return
    blanks = list(find_blanks(sentence))
    span = document.key_span("sentence")
    if loose := find_loose(sentence):
        yield checks.NO_KEY.at(document.path, span, loose.message, loose.hint)
    elif not blanks:
        yield checks.NO_KEY.at(document.path, span, "the sentence has no blank", "write the answer as [[answer]]")
    if any(not answer or "|" in answer for blank in blanks for answer in blank.answers):
        bar = any(len(answer) > 1 and "|" in answer for blank in blanks for answer in blank.answers)
        message = 'a "|" in a blank stands beside nothing' if bar else "a blank has no answer in it"
        yield checks.NO_KEY.at(document.path, span, message, "write [[answer]] or [[answer|another]]")


_BY_FORMAT: dict[str, Callable[[Document], Iterator[Diagnostic]]] = {
    "best": _check_best,
    "best-worst": _check_best_worst,
    "rate": _check_choice,
    "rank": _check_rank,
    "conversation": check_conversation,
    "draft": _check_draft,
    "multiple": _check_multiple,
    "blank": _check_blank,
}
