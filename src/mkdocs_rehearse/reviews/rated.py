"""The options of an item that have a rating from 0 to 3, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..conversation import Conversation
from ..formats.draft import Draft
from ..item import Choice, Item, Option, option_id
from ..yamldoc import Where


@dataclass(frozen=True, slots=True)
class Rated:
    """An option and its rating in the key.

    Attributes:
        id: From the option's text, and in a conversation from what it replies to.
        text: As Markdown.
        rating: 0 to 3.
        where: Its place in the item's document.
        says: What it replies to in a conversation, as Markdown; else empty.
    """

    id: str
    text: str
    rating: int
    where: Where
    says: str = ""


def rated_options(item: Item) -> list[Rated]:
    """Return the rated options of an item; none of a question about facts."""
    if isinstance(item, Choice):
        return list(_rated(item.options, ("options",)))
    if isinstance(item, Draft):
        return list(_rated(item.examples, ("examples",)))
    turns = item.turns.items() if isinstance(item, Conversation) else ()
    return [rated for name, turn in turns for rated in _rated(turn.options, ("turns", name, "options"), turn.says)]


def _rated(options: Sequence[Option], where: Where, says: str = "") -> Iterator[Rated]:
    """Yield options; two turns may have the same reply with another rating, so what it replies to makes its id too."""
    for index, option in enumerate(options):
        name = option_id(f"{says}\n{option.text}" if says else option.text)
        yield Rated(name, option.text, option.rating, (*where, index), says)
