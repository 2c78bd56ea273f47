"""Items, galleries and faults to well-formed HTML skeletons, by the templates in `templates/`.

A skeleton is XML. An element marked `markdown="block"` or `markdown="inline"` holds Markdown that
`markdown.py` parses into the page's own tree; every other text is final, and Jinja has escaped all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

import jinja2

from .bank import Bank, Entry
from .identity import fingerprint, option_id
from .lessons import Lesson
from .model import Item
from .settings import Settings
from .vocabulary import ROLES, SCALES, channel_named, key_status_words


@dataclass(frozen=True, slots=True)
class ShownOption:
    """An option as a template sees it."""

    id: str
    letter: str
    text: str
    rating: int
    word: str
    rationale: str


@dataclass(frozen=True, slots=True)
class Card:
    """An item as the gallery sees it: plain text and a link."""

    title: str
    question: str
    channel: str
    role: str
    href: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """A lesson's cards in the gallery."""

    title: str
    href: str
    cards: list[Card]


class Renderer:
    """Turns what the bank holds into skeletons, and nothing more."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._templates = jinja2.Environment(
            loader=jinja2.PackageLoader("mkdocs_rehearse"),
            auto_reload=False,  # one process, one version of the templates
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )

    def render_item(self, name: str, item: Item, uid: str, level: int, own_page: bool = False) -> str:
        """Render one item.

        Args:
            name: The item's id.
            item: What to show.
            uid: An id that no other element of the page has.
            level: Heading level of the title, 1 to 6.
            own_page: Whether the page holds this item alone, so that it needs no link there.
        """
        link = "" if own_page or not self.settings.item_pages else item_href(name)
        return self._templates.get_template(f"item/{item.format}.html").render(
            name=name,
            item=item,
            uid=uid,
            level=level,
            link=link,
            course=self.settings.course,
            fingerprint=fingerprint(item),
            options=_shown_options(item),
            scale=SCALES[item.scale],
            channel=channel_named(item.channel),
            role=ROLES[item.role],
            key_status=key_status_words(item.key_status),
        )

    def render_gallery(self, bank: Bank, entries: Iterable[Entry], level: int) -> str:
        """Render cards of the given entries, by lesson, with headings of the given level."""
        shelves = [_shelf(lesson, items, self.settings) for lesson, items in _by_lesson(bank, entries)]
        return self._templates.get_template("gallery.html").render(shelves=shelves, level=level)

    def render_fault(self, messages: Iterable[str]) -> str:
        """Render the card that stands where a block failed."""
        return self._templates.get_template("fault.html").render(messages=list(messages))


def item_href(name: str) -> str:
    """Return the address of an item's own page, from the root of `docs/`."""
    return f"/practice/{name}.md"


def _shown_options(item: Item) -> list[ShownOption]:
    words = SCALES[item.scale].words
    return [
        ShownOption(option_id(option.text), letter, option.text, option.rating, words[option.rating], option.rationale)
        for letter, option in zip(ascii_uppercase, item.options, strict=False)
    ]


def _by_lesson(bank: Bank, entries: Iterable[Entry]) -> list[tuple[Lesson, list[Entry]]]:
    """Group entries by lesson, both in the order in which the course shows them."""
    shelves: dict[str, tuple[Lesson, list[Entry]]] = {}
    for entry in entries:
        lesson = bank.lesson_of(entry.item) if entry.item else None
        if lesson:
            shelves.setdefault(lesson.path, (lesson, []))[1].append(entry)
    for lesson, items in shelves.values():
        places = {block.argument: index for index, block in enumerate(lesson.blocks)}
        items.sort(key=lambda entry: places.get(entry.id, len(places)))
    return sorted(shelves.values(), key=lambda shelf: (shelf[0].number, shelf[0].path))


def _shelf(lesson: Lesson, entries: list[Entry], settings: Settings) -> Shelf:
    cards = [_card(entry.id, entry.item, lesson, settings) for entry in entries if entry.item]
    return Shelf(lesson.title or lesson.stem, f"/{lesson.source}", cards)


def _card(name: str, item: Item, lesson: Lesson, settings: Settings) -> Card:
    href = item_href(name) if settings.item_pages else f"/{lesson.source}#{name}"
    return Card(item.title, item.question, channel_named(item.channel).label, ROLES[item.role], href)
