"""Placeholders to items, within the page's own tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..lessons import Block
from .blocks import PLACEHOLDER, block_of
from .page import PageRef
from .sanitise import resolve_root, sanitise

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Source(Protocol):
    """Where the processors get skeletons from: the extension."""

    @property
    def page_of(self) -> Callable[[Markdown], PageRef | None]:
        """Return the page that a Markdown instance renders."""

    def render_block(self, block: Block, uid: str, level: int, md: Markdown) -> str:
        """Return the skeleton of what a block shows."""


class FillProcessor(Treeprocessor):
    """Replaces placeholders by skeletons with their Markdown parsed, before the page's inline patterns run.

    Attributes:
        slots: Elements of this run that hold an author's Markdown.
        frames: All elements of this run's skeletons, with the attributes that the templates gave them.
    """

    def __init__(self, md: Markdown, source: Source) -> None:
        super().__init__(md)
        self._source = source
        self._uids: dict[str, int] = {}
        self._level = 1
        self.slots: list[Element] = []
        self.frames: list[tuple[Element, dict[str, str]]] = []

    def run(self, root: Element) -> None:
        """Fill the placeholders of a page, from top to bottom."""
        self.slots, self.frames = [], []
        self._uids, self._level = {}, 1
        self._walk(root)

    def _walk(self, parent: Element) -> None:
        for index, child in enumerate(list(parent)):
            if child.tag == PLACEHOLDER:
                parent[index] = self._fill(child)
            elif child.tag in _HEADINGS:
                self._level = _HEADINGS[child.tag]
            else:
                self._walk(child)

    def _fill(self, place: Element) -> Element:
        block = block_of(place)
        level = min(self._level + 1, 6)
        element = fromstring(self._source.render_block(block, self._uid(block.argument), level, self.md))
        self._prepare(element)
        element.tail = place.tail
        element.extend(list(place))
        return element

    def _uid(self, name: str) -> str:
        """Return an id for the item's heading: its own, with a number when it stands in the page again."""
        self._uids[name] = self._uids.get(name, 0) + 1
        return name if self._uids[name] == 1 else f"{name}-{self._uids[name]}"

    def _prepare(self, skeleton: Element) -> None:
        """Parse the Markdown in the skeleton's slots and protect every other text from the page's patterns."""
        for element in list(skeleton.iter()):
            element.tail = _kept_space(element.tail)
            kind = element.attrib.pop("markdown", "")
            if kind == "block":
                text, element.text = element.text or "", None
                self.md.parser.parseChunk(element, text)
            elif not kind:
                element.text = _kept_space(element.text)
            if kind:
                self.slots.append(element)
            self.frames.append((element, dict(element.attrib)))


class SanitiseProcessor(Treeprocessor):
    """Cuts what became of an item's Markdown down to safe elements, after the inline patterns ran."""

    def __init__(self, md: Markdown, fill: FillProcessor, source: Source) -> None:
        super().__init__(md)
        self._fill = fill
        self._source = source

    def run(self, _root: Element) -> None:
        """Check the slots, and give the elements around them back the attributes of their templates."""
        page = self._source.page_of(self.md)
        source = page.source if page else None
        for slot in self._fill.slots:
            sanitise(slot, source)
        for element, attributes in self._fill.frames:
            element.attrib.clear()
            element.attrib.update(attributes)
            if element.tag == "a":
                element.set("href", resolve_root(element.get("href", ""), source))


def _kept_space(text: str | None) -> str | None:
    """Return a skeleton's final text, closed to patterns; line breaks between elements are dropped."""
    if text is None or (not text.strip() and "\n" in text):
        return None
    return AtomicString(text)
