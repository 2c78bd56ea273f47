"""The gallery: links to items, by lesson, and the filters that narrow it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..course import Bank, Entry
from ..item import Item
from ..pages import Lesson
from ..words import Words


@dataclass(frozen=True, slots=True)
class Card:
    """An item as the gallery sees it; `role` and `channel` may be empty."""

    id: str
    lesson: str
    role: str
    channel: str
    format: str
    title: str
    question: str
    meta: str
    href: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """A lesson's cards."""

    title: str
    href: str
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the gallery.

    Attributes:
        name: The key in the page's address.
        label: What the learner reads.
        values: What it may ask for, in the learner's words.
    """

    name: str
    label: str
    values: dict[str, str]


def shelves(bank: Bank, entries: Iterable[Entry], item_pages: bool, words: Words) -> list[Shelf]:
    """Return the entries by lesson, both in the order in which the course shows them."""
    wanted = {entry.id for entry in entries}
    held = [(lesson, [entry for entry in items if entry.id in wanted]) for lesson, items in bank.by_lesson()]
    return [_shelf(lesson, items, item_pages, words) for lesson, items in held if items]


def filters(shown: Iterable[Shelf], words: Words) -> list[Filter]:
    """Return the filters that tell the cards apart, each with the values that they have."""
    held = list(shown)
    cards = [card for shelf in held for card in shelf.cards]
    roles, channels, formats = ({getattr(card, name) for card in cards} for name in ("role", "channel", "format"))
    labels = {name: words.channel(name).label for name in channels if name}
    say = words.say
    every = [
        Filter("lesson", say.lesson, {shelf.cards[0].lesson: shelf.title for shelf in held}),
        Filter("role", say.role, {name: label for name, label in words.roles.items() if name in roles}),
        Filter("channel", say.channel, dict(sorted(labels.items(), key=lambda pair: pair[1]))),
        Filter("format", say.task, {name: label for name, label in words.formats.items() if name in formats}),
    ]
    return [one for one in every if len(one.values) > 1]


def item_href(name: str) -> str:
    """Return the address of an item's own page, from the root of `docs/`."""
    return f"/practice/{name}.md"


def _shelf(lesson: Lesson, entries: list[Entry], item_pages: bool, words: Words) -> Shelf:
    cards = [_card(entry.id, entry.item, lesson, item_pages, words) for entry in entries if entry.item]
    return Shelf(lesson.title or lesson.stem, f"/{lesson.source}", cards)


def _card(name: str, item: Item, lesson: Lesson, item_pages: bool, words: Words) -> Card:
    parts = [words.channel(item.channel).label if item.channel else "", words.role(item.role) if item.role else ""]
    href = item_href(name) if item_pages else f"/{lesson.source}#{name}"
    kind = (lesson.stem, item.role or "", item.channel or "", item.format)
    return Card(name, *kind, item.title, item.question, " · ".join(part for part in parts if part), href)
