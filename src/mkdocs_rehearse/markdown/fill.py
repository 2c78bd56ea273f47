"""Placeholders to items, within the page's own tree."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from ..pages import Quiz
from ..text.invisible import BLANK_CLOSE, BLANK_OPEN, PHRASE_CLOSE, PHRASE_OPEN, PHRASE_TEXT
from .course import CourseBlocks
from .inline_html import mark_html
from .page import PageRef
from .places import PLACEHOLDER, PlacePreprocessor
from .plain import PlainTexts
from .skeleton import tree_of

#: What the element around all that a block shows is called until the page's inline patterns have run: its texts are
#: no page's, whatever a template makes.
FRAME = "rehearse-frame"
#: What follows a blank without a space, and must not begin a line.
_STOPS = "[.,;:!?…)’”]"
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: A page's table of contents names its items up to so many; more would hide the sections of the page.
_LISTED = 5
_UNLISTED = "rehearse-unlisted"


class FillProcessor(Treeprocessor):
    """Replaces placeholders by skeletons with their Markdown parsed, before the page's inline patterns run.

    Attributes:
        slots: Elements of this run that hold an author's Markdown, and whether each stands in a link.
        frames: The elements of this run's skeletons, with the tag and the attributes that are ours.
        unlisted: Headings that the table of contents leaves out, with their tags.
        is_closed: Whether an item's text is being parsed, which defines nothing for the page around it.
    """

    def __init__(self, md: Markdown, course: CourseBlocks, marks: PlacePreprocessor) -> None:
        super().__init__(md)
        self._course = course
        self._marks = marks
        self._plain = PlainTexts(md)
        self._uids: dict[str, int] = {}
        self._level = 1
        self._page: PageRef | None = None
        self.is_closed = False
        self.slots: list[tuple[Element, bool]] = []
        self.frames: list[tuple[Element, str, dict[str, str]]] = []
        self.unlisted: list[tuple[Element, str]] = []

    def run(self, root: Element) -> None:
        """Fill the placeholders of a page, from top to bottom."""
        self.slots, self.frames, self.unlisted = [], [], []
        self._uids, self._level = {}, 1
        self._page = self._course.page_of(self.md)
        if self._marks.places:
            self._plain.begin()
        self._walk(root)
        if lost := [place for number, place in enumerate(self._marks.places) if number not in self._marks.filled]:
            root.append(self._framed(self._course.render_lost(lost, self._page), False))

    def _walk(self, parent: Element) -> None:
        for index, child in enumerate(list(parent)):
            if child.tag == PLACEHOLDER:
                parent[index] = self._fill(child)
            elif child.tag in _HEADINGS:
                self._level = _HEADINGS[child.tag]
            else:
                self._walk(child)

    def _fill(self, placeholder: Element) -> Element:
        number = int(placeholder.get("number", ""))
        place = self._marks.places[number]
        self._marks.filled.add(number)
        level = min(self._level + 1, 6)
        name = place.id if isinstance(place, Quiz) else place.argument or place.name
        skeleton = self._course.render(place, self._uid(name), level, self._page, self._plain)
        element = self._framed(skeleton, in_page=isinstance(place, Quiz))
        element.tail = placeholder.tail
        return element

    def _framed(self, skeleton: str, in_page: bool) -> Element:
        """Return what a block shows, kept apart from the page's own texts."""
        element = tree_of(skeleton, self.md.htmlStash)
        self._prepare(element, in_page)
        element.tag = FRAME
        return element

    def _uid(self, name: str) -> str:
        """Return an id for the item's heading: its own, with a number when it stands in the page again."""
        self._uids[name] = self._uids.get(name, 0) + 1
        return name if self._uids[name] == 1 else f"{name}-{self._uids[name]}"

    def _prepare(self, skeleton: Element, in_page: bool) -> None:
        """Parse the Markdown in the skeleton's slots.

        Args:
            skeleton: What a template made.
            in_page: Whether the text stands in the page itself, and may hold what a page may: fences and some HTML.
        """
        for element in list(skeleton.iter()):
            kind = element.attrib.pop("markdown", "")
            if kind and in_page:
                element.text = self._opened(element.text or "", kind == "block")
            if kind == "block":
                text, element.text = element.text or "", None
                self.is_closed = not in_page
                self.md.parser.parseChunk(element, text)
                self.is_closed = False
            if kind:
                self.slots.append((element, kind == "linked"))
            if element.tag in _HEADINGS and len(self._marks.places) > _LISTED:
                self.unlisted.append((element, element.tag))
                element.tag = _UNLISTED
            self.keep(element)

    def _opened(self, text: str, block: bool) -> str:
        text = mark_html(text, block)
        if block and "fenced_code_block" in self.md.preprocessors:
            return "\n".join(self.md.preprocessors["fenced_code_block"].run(text.split("\n")))
        return text

    def name_of(self, blank: int) -> str:
        """Return what a blank is called for those who do not see it, by its number from 1 on."""
        return str(self._course.renderer.words.say.blank.format(number=blank))

    def keep(self, element: Element) -> None:
        """Remember an element of ours as it is, so that nothing which an author writes can change it."""
        self.frames.append((element, element.tag, dict(element.attrib)))


class HeadingProcessor(Treeprocessor):
    """Makes headings of what the table of contents was not to see, once that is made."""

    def __init__(self, md: Markdown, fill: FillProcessor) -> None:
        super().__init__(md)
        self._fill = fill

    def run(self, root: Element) -> None:
        """Give each its tag."""
        for element, tag in self._fill.unlisted:
            element.tag = tag


class BlankProcessor(InlineProcessor):
    """Turns the marks that stand for blanks in a sentence into inputs; a stop behind one stays on its line."""

    def __init__(self, md: Markdown, fill: FillProcessor) -> None:
        super().__init__(f"{BLANK_OPEN}([0-9]+){BLANK_CLOSE}({_STOPS}*)", md)
        self._fill = fill

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return the input of one blank in its frame."""
        frame = Element("span", {"class": "rehearse-blank"})
        gap = SubElement(frame, "input", {"class": "rehearse-gap", "type": "text", "data-blank": m[1]})
        gap.attrib |= {"aria-label": self._fill.name_of(int(m[1]) + 1), "autocomplete": "off", "autocapitalize": "off"}
        gap.tail = m[2]
        self._fill.keep(frame)
        self._fill.keep(gap)
        return frame, m.start(0), m.end(0)


class PhraseProcessor(InlineProcessor):
    """Turns the marks around a phrase of a message into a tick whose label it is, so that the text flows on."""

    def __init__(self, md: Markdown, fill: FillProcessor) -> None:
        super().__init__(f"{PHRASE_OPEN}([0-9a-f]{{8}}){PHRASE_TEXT}(.*?){PHRASE_CLOSE}", md)
        self._fill = fill

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return the label of one phrase."""
        label = Element("label", {"class": "rehearse-phrase", "data-option": m[1]})
        tick = SubElement(label, "input", {"class": "rehearse-hidden", "type": "checkbox", "value": m[1]})
        tick.tail = m[2]
        self._fill.keep(label)
        self._fill.keep(tick)
        return label, m.start(0), m.end(0)
