"""The gallery: links to items, by lesson."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..bank import Bank, Entry
from ..lessons import Lesson
from ..model import Item
from ..vocabulary import ROLES, channel_named


@dataclass(frozen=True, slots=True)
class Card:
    """An item as the gallery sees it."""

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


def shelves(bank: Bank, entries: Iterable[Entry], item_pages: bool) -> list[Shelf]:
    """Return the entries by lesson, both in the order in which the course shows them."""
    wanted = {entry.id for entry in entries}
    held = [(lesson, [entry for entry in items if entry.id in wanted]) for lesson, items in bank.by_lesson()]
    return [_shelf(lesson, items, item_pages) for lesson, items in held if items]


def item_href(name: str) -> str:
    """Return the address of an item's own page, from the root of `docs/`."""
    return f"/practice/{name}.md"


def _shelf(lesson: Lesson, entries: list[Entry], item_pages: bool) -> Shelf:
    cards = [_card(entry.id, entry.item, lesson, item_pages) for entry in entries if entry.item]
    return Shelf(lesson.title or lesson.stem, f"/{lesson.source}", cards)


def _card(name: str, item: Item, lesson: Lesson, item_pages: bool) -> Card:
    parts = [channel_named(item.channel).label if item.channel else "", ROLES[item.role] if item.role else ""]
    href = item_href(name) if item_pages else f"/{lesson.source}#{name}"
    return Card(item.title, item.question, " · ".join(part for part in parts if part), href)
