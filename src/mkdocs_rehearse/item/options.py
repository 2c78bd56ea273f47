"""A list of options, wherever it stands: how many there are, and that no two are alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import checks
from ..diagnostics import Diagnostic
from ..message import Message, say
from ..yamldoc import Data, Document, Where
from .identity import normalise
from .parts import FEWEST, MOST

BEST, WORST = 3, 0
THE_ITEM = say("the item")


@dataclass(frozen=True, slots=True)
class Noun:
    """What an author calls one of some options.

    Attributes:
        name: What stands before its number.
        many: What stands behind a number of them.
        single: That there is one.
        none: That there are none.
    """

    name: Message
    many: Message
    single: Message
    none: Message

    def numbered(self, number: int) -> Message:
        """Return which one is meant: `option 2`."""
        return say("{part} {number}", part=self.name, number=number)

    def counted(self, count: int) -> Message:
        """Return how many there are: `2 options`."""
        few = {0: self.none, 1: self.single}
        return few.get(count) or say("{count} {parts}", count=count, parts=self.many)


OPTION = Noun(say("option"), say("options"), say("1 option"), say("no options"))
EXAMPLE = Noun(say("example"), say("examples"), say("1 example"), say("no examples"))
PHRASE = Noun(say("phrase"), say("phrases"), say("1 phrase"), say("no phrases"))
REPLY = Noun(say("reply"), say("replies"), say("1 reply"), say("no replies"))


def check_options(
    document: Document,
    where: Where,
    owner: Message = THE_ITEM,
    noun: Noun = OPTION,
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
        counted = noun.counted(len(options))
        yield _count(
            document, where, say("{owner} has {count}", owner=owner, count=counted), len(options) < fewest, fewest, most
        )
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


def _count(document: Document, where: Where, found: Message, few: bool, fewest: int, most: int) -> Diagnostic:
    span = document.key_span(*where) if few else document.key_span(*where, most)
    message = say("{found}, but needs at most {most}", found=found, most=most)
    if few:
        message = say("{found}, but needs at least {fewest}", found=found, fewest=fewest)
    hint = say("add a plausible one") if few else say("remove the weakest")
    return checks.OPTION_COUNT.at(document.path, span, message, hint)


def _check_duplicates(document: Document, where: Where, options: list[Data], noun: Noun) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, option in enumerate(options):
        text = option.get("text") if isinstance(option, dict) else None
        if not isinstance(text, str) or not text.strip():
            continue
        other = first.setdefault(normalise(text), index)
        if other != index:
            message = say(
                "{name} has the same text as {other}", name=noun.numbered(index + 1), other=noun.numbered(other + 1)
            )
            span = document.span(*where, index, "text")
            yield checks.DUPLICATE_OPTION.at(document.path, span, message, say("change or remove one of them"))
