"""What the formats with rated options share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import Field

from .. import checks
from ..diagnostics import Diagnostic
from ..item import Choice, check_options, options_at, rating_of
from ..item.identity import rated
from ..message import Message, say
from ..yamldoc import Document

OPTIONS = ("options",)


class Pick(Choice):
    """An item in which options are picked."""

    instruction: Literal["both", "should"] = Field(
        default="should",
        description="Both: ask first what the learner would do today, which is not scored",
        examples=["both"],
    )


def check_choice(document: Document) -> Iterator[Diagnostic]:
    """Check the options of an item."""
    yield from check_options(document, OPTIONS)


def choice_content(item: Choice) -> Sequence[object]:
    """Return what of rated options an answer depends on."""
    return rated(item.options)


def check_holder(document: Document, rating: int, word: Message) -> Iterator[Diagnostic]:
    """Check that exactly one option has the rating. An unreadable rating may be the missing one."""
    ratings = [rating_of(option) for option in options_at(document, OPTIONS) or []]
    holders = [index for index, given in enumerate(ratings) if given == rating]
    for index in holders[1:]:
        message = say(
            "option {number} is rated {rating}, and so is option {other}; only one can be the {word}",
            number=index + 1,
            rating=rating,
            other=holders[0] + 1,
            word=word,
        )
        lower = say('lower one of them, or use "format: rate"')
        hint = lower if rating else say('raise one of them, or use "format: rate"')
        yield checks.TWO_KEYS.at(document.path, document.span("options", index, "rating"), message, hint)
    if not holders and ratings and None not in ratings:
        message = say("no option is rated {rating}, so none is the {word}", rating=rating, word=word)
        hint = say('give the {word} option "rating: {rating}"', word=word, rating=rating)
        yield checks.NO_KEY.at(document.path, document.key_span("options"), message, hint)
