"""One HTML file with items to rate. It works from a disk and sends nothing; what it saves goes back by mail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ..course import Entry
from ..item import Item
from ..item.identity import digest
from ..markdown.paper import PaperText
from ..paper import sheet_of
from ..render import render_document
from ..reviews import Rated, rated_options
from ..words import Words


@dataclass(frozen=True, slots=True)
class Reply:
    """An option to rate: its id and its HTML."""

    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Group:
    """Options that answer the same words; `html` is what they answer, and empty where that is the situation."""

    html: Markup
    replies: list[Reply]


@dataclass(frozen=True, slots=True)
class Card:
    """An item to rate, without anything that tells its key."""

    id: str
    title: str
    fingerprint: str
    frame: str
    situation: Markup
    question: Markup
    words: tuple[str, ...]
    groups: list[Group]


def panel_page(course: str, title: str, entries: Iterable[Entry], words: Words | None = None) -> str:
    """Return the page. Items without ratings from 0 to 3 are left out.

    Args:
        course: Name of the course's record, so that files of two courses are not mixed.
        title: What the course is called.
        entries: The items to rate.
        words: What is said around the texts, and what ratings are called; English where nothing is given.
    """
    text = PaperText()
    cards = [_card(entry.id, entry.item, text, words) for entry in entries if entry.item and rated_options(entry.item)]
    names = "".join(f"{card.id}:{card.fingerprint};" for card in cards)
    return render_document(
        "panel/page.html",
        {"course": course, "title": title, "cards": cards, "key": digest(f"{course};{names}", 16)},
        words,
    )


def _card(name: str, item: Item, text: PaperText, words: Words | None) -> Card:
    sheet = sheet_of(name, item, words)
    return Card(
        id=name,
        title=sheet.title,
        fingerprint=sheet.fingerprint,
        frame=sheet.frame,
        situation=Markup(text.block(sheet.situation)),
        question=Markup(text.inline(sheet.question)),
        words=sheet.words,
        groups=list(_groups(item, text)),
    )


def _groups(item: Item, text: PaperText) -> Iterable[Group]:
    """Yield the options by what they answer, in an order that has nothing to do with the key's."""
    for _, options in groupby(rated_options(item), key=lambda rated: rated.where[:-1]):
        held = sorted(options, key=_shuffled)
        replies = [Reply(one.id, Markup(text.inline(one.text))) for one in held]
        yield Group(Markup(text.block(held[0].says)), replies)


def _shuffled(rated: Rated) -> str:
    return digest(f"order of {rated.id}", 16)
