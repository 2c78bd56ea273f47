"""What people say of the keys: where they contradict one, where they do not agree, and what was reworded since."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TypeAlias

from .. import checks
from ..course import Bank, Entry
from ..diagnostics import Diagnostic, Span
from ..formats import fingerprint
from ..message import say
from ..reviews import FEWEST, Rated, Review, ReviewedOption, rated_options
from ..text.names import did_you_mean
from ..yamldoc import Document

#: From which standard deviation on raters do not agree, and by how much a key must lead at least, in steps of rating.
#: These are the course's own bounds for publishing a key; no study names them.
WIDEST, LEAD = 0.75, 0.5

_Pair: TypeAlias = tuple[Rated, ReviewedOption]


def check_reviews(bank: Bank) -> Iterator[Diagnostic]:
    """Check every review against the item that it speaks of."""
    for path, review in bank.reviews.items():
        entry = bank.entry_named(review.item)
        if entry is None:
            hint = did_you_mean(review.item, bank.entries, say("delete the file, or rename it with its item"))
            message = say('there is no item "{name}"', name=review.item)
            yield checks.UNKNOWN_REVIEW.at(path, Span.at(2), message, hint)
        elif entry.item and entry.document:
            yield from _check(entry, entry.document, review)


def _check(entry: Entry, document: Document, review: Review) -> Iterator[Diagnostic]:
    assert entry.item is not None, "only sound items are compared"
    if review.fingerprint != fingerprint(entry.item):
        message = say("{count} people rated another wording of this item", count=review.raters)
        if review.raters == 1:
            message = say("1 person rated another wording of this item")
        hint = say("send it to raters again, or delete its file in reviews/")
        yield checks.OLD_REVIEW.at(entry.path, document.key_span("format"), message, hint)
        return
    told = {option.option: option for option in review.options if len(option.ratings) >= FEWEST}
    for _, group in groupby(rated_options(entry.item), key=lambda rated: rated.where[:-1]):
        pairs = [(rated, told[rated.id]) for rated in group if rated.id in told]
        yield from _check_key(document, pairs)
        yield from _check_spread(document, pairs)


def _check_key(document: Document, pairs: list[_Pair]) -> Iterator[Diagnostic]:
    """Compare the key's best options with all others of their list."""
    highest = max((rated.rating for rated, _ in pairs), default=0)
    best = [pair for pair in pairs if pair[0].rating == highest]
    others = [pair for pair in pairs if pair[0].rating < highest]
    if not best or not others:
        return
    own, other = max(best, key=_mean), max(others, key=_mean)
    span = document.span(*own[0].where, "rating")
    lead = _mean(own) - _mean(other)
    figures = say(
        "{mean:.1f} for option {number} and {other_mean:.1f} for option {other}",
        mean=_mean(own),
        number=_number(own),
        other_mean=_mean(other),
        other=_number(other),
    )
    if lead < 0:
        message = say(
            "raters prefer option {number} to the key: {figures} on average", number=_number(other), figures=figures
        )
        yield checks.CONTRADICTED_KEY.at(
            document.path, span, message, say("read their remarks in reviews/, and rewrite")
        )
    elif lead < LEAD:
        message = say("the key leads by {lead:.1f} only: {figures} on average", lead=lead, figures=figures)
        yield checks.LOW_AGREEMENT.at(document.path, span, message, say("make the difference clearer"))


def _check_spread(document: Document, pairs: list[_Pair]) -> Iterator[Diagnostic]:
    for rated, told in pairs:
        if told.spread > WIDEST:
            given = ", ".join(str(rating) for rating in sorted(told.ratings.values()))
            message = say(
                "raters do not agree on option {number}: they gave {given}", number=_number((rated, told)), given=given
            )
            span = document.span(*rated.where, "rating")
            yield checks.LOW_AGREEMENT.at(
                document.path, span, message, say("say what is unclear, or leave it unscored")
            )


def _mean(pair: _Pair) -> float:
    return pair[1].mean


def _number(pair: _Pair) -> int:
    return int(pair[0].where[-1]) + 1
