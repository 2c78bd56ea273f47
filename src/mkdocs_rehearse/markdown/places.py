"""Blocks and quizzes to placeholders, where `pages` found them: check and page know the same of a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from ..pages import Block, Quiz
from .course import CourseBlocks

PLACEHOLDER = "rehearse-placeholder"
Place: TypeAlias = Block | Quiz

#: Stands for a place from the page's text to its tree. Control characters: no page holds them.
_MARK = re.compile("\x02rehearse-place:([0-9]+)\x03")
#: A line with nothing else on it: at the margin, further right, or behind whatever begins a line.
_AT_MARGIN = re.compile(f"^ {{0,3}}{_MARK.pattern} *$", re.MULTILINE)
_FURTHER_RIGHT = re.compile(f"^[ \t]*{_MARK.pattern} *$", re.MULTILINE)
_ANYWHERE = re.compile(rf"^[^\n]*?{_MARK.pattern} *$", re.MULTILINE)
_ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")


class PlacePreprocessor(Preprocessor):
    """Puts a mark in the place of every block and quiz, before code and raw HTML are taken out of the page.

    Attributes:
        places: The blocks and quizzes of the page at work, by the number in their marks.
        typed: Their text as it was typed.
        filled: The numbers of those that the page shows.
    """

    def __init__(self, md: Markdown, course: CourseBlocks) -> None:
        super().__init__(md)
        self._course = course
        self.places: list[Place] = []
        self.typed: list[str] = []
        self.filled: set[int] = set()

    def run(self, lines: list[str]) -> list[str]:
        """Replace the blocks and quizzes of a page."""
        text = "\n".join(lines)
        self.places = sorted(self._course.read(text, self.md), key=lambda place: place.start)
        self.typed = [text[place.start : place.end] for place in self.places]
        self.filled = set()
        parts, end = [], 0
        for number, place in enumerate(self.places):
            before = _before_quiz if isinstance(place, Quiz) else _before_block
            parts += [*before(text[end : place.start]), f"\x02rehearse-place:{number}\x03\n\n"]
            end = place.end
        return "".join([*parts, text[end:]]).split("\n")


class PlaceProcessor(BlockProcessor):
    """Makes a placeholder of a mark.

    Args:
        parser: Markdown's parser of blocks.
        marks: Knows the places.
        line: Matches the line that a mark stands on.
    """

    def __init__(self, parser: BlockParser, marks: PlacePreprocessor, line: re.Pattern[str]) -> None:
        super().__init__(parser)
        self._marks = marks
        self._line = line

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block holds a mark."""
        return self._line.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the placeholder where the mark is, between what stands above and below it."""
        block = blocks.pop(0)
        mark = self._line.search(block)
        assert mark, "the test found it"
        if above := block[: mark.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [above])
        parent.append(_placeholder(mark[1]))
        if below := block[mark.end() :].lstrip("\n"):
            blocks.insert(0, below)


class PlaceInHtmlProcessor(Treeprocessor):
    """Takes marks out of raw HTML, which the block parser never sees: the HTML goes on below the placeholder."""

    def __init__(self, md: Markdown, marks: PlacePreprocessor) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, root: Element) -> None:
        """Look through the raw HTML of a page."""
        if not self._marks.places:
            return
        for parent in list(root.iter()):
            for child in list(parent):
                if HTML_PLACEHOLDER_RE.fullmatch(child.text or "") and not len(child):
                    self._replace(parent, child)
                else:
                    self._open(child)

    def _split(self, text: str) -> list[str]:
        """Return a text, and the raw HTML in it, in parts: what is above a mark, its number, what is below it."""
        kind, stash = type(text), self.md.htmlStash
        parts = [""]
        for index, piece in enumerate(HTML_PLACEHOLDER_RE.split(text)):
            raw = self._raw(int(piece)) if index % 2 else piece
            if index % 2 and not _MARK.search(raw):
                parts[-1] += stash.get_placeholder(int(piece))
                continue
            above, *others = _MARK.split(raw)
            texts = [above, *others[1::2]]
            kept = [stash.store(part) if index % 2 else part for part in texts]
            parts[-1] += kept[0]
            parts += [part for pair in zip(others[::2], kept[1:], strict=True) for part in pair]
        return [kind(part) for part in parts]

    def _raw(self, number: int) -> str:
        """Return a piece of raw HTML with the pieces in it.

        md_in_html keeps elements, and leaves those that begin within a text as they are.
        """
        raw = self.md.htmlStash.rawHtmlBlocks[number]
        text = self.md.serializer(raw) if isinstance(raw, Element) else raw
        return HTML_PLACEHOLDER_RE.sub(lambda inner: self._raw(int(inner[1])), text)

    def _replace(self, parent: Element, child: Element) -> None:
        """Take the marks out of an element that is nothing but raw HTML."""
        above, *pairs = self._split(child.text or "")
        if not pairs:
            return
        at = list(parent).index(child)
        parent.remove(child)
        # A text without an element of its own would be wrapped in a paragraph: it ends what stands above.
        if at:
            parent[at - 1].tail = (parent[at - 1].tail or "") + above
        else:
            parent.text = (parent.text or "") + above
        pairs[-1] += child.tail or ""
        _insert(parent, at, pairs)

    def _open(self, element: Element) -> None:
        """Take the marks out of raw HTML that begins within a text."""
        for at, child in reversed(list(enumerate(element, 1))):
            child.tail, *pairs = self._split(child.tail or "")
            _insert(element, at, pairs)
        element.text, *pairs = self._split(element.text or "")
        _insert(element, 0, pairs)


class PlacePostprocessor(Postprocessor):
    """Shows a block or a quiz as it was typed where its mark is left in a finished page."""

    def __init__(self, md: Markdown, marks: PlacePreprocessor) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, text: str) -> str:
        """Replace the marks that are left."""
        if "\x02rehearse" not in text:
            return text
        return _MARK.sub(lambda mark: html.escape(self._marks.typed[int(mark[1])]), text)


def register_places(md: Markdown, course: CourseBlocks) -> PlacePreprocessor:
    """Register what turns blocks and quizzes into placeholders, and return what knows the places of a page."""
    marks, parser = PlacePreprocessor(md, course), md.parser
    md.preprocessors.register(marks, "rehearse-place", 28)
    parser.blockprocessors.register(PlaceProcessor(parser, marks, _AT_MARGIN), "rehearse-place", 96)
    # After entries of lists and definitions, before code: what the reader found is no code.
    parser.blockprocessors.register(PlaceProcessor(parser, marks, _FURTHER_RIGHT), "rehearse-place-right", 84)
    # Before what is left becomes a paragraph.
    parser.blockprocessors.register(PlaceProcessor(parser, marks, _ANYWHERE), "rehearse-place-any", 12)
    md.treeprocessors.register(PlaceInHtmlProcessor(md, marks), "rehearse-place", 46)
    md.postprocessors.register(PlacePostprocessor(md, marks), "rehearse-place", 25)
    return marks


def _insert(parent: Element, at: int, pairs: list[str]) -> None:
    """Insert placeholders from a place on, each with the text that follows it."""
    for number, below in zip(pairs[::2], pairs[1::2], strict=True):
        place = _placeholder(number)
        place.tail = below
        parent.insert(at, place)
        at += 1


def _placeholder(number: str) -> Element:
    return Element(PLACEHOLDER, {"number": number})


def _before_block(text: str) -> Iterator[str]:
    """Yield the text above a block, with an empty line before the line on which the block begins."""
    above, newline, prefix = text.rpartition("\n")
    yield above
    yield newline
    if above.strip() and not above.endswith("\n"):
        yield "\n"
    yield prefix


def _before_quiz(text: str) -> Iterator[str]:
    """Yield the text above a quiz, ended so that the quiz begins a block where its tag stands."""
    above, newline, prefix = text.rpartition("\n")
    if not prefix.strip():
        yield from (above, newline, newline, prefix)
    elif _ENTRY.fullmatch(prefix):
        yield text
    else:
        yield from (text, "\n\n", prefix[: len(prefix) - len(prefix.lstrip())])
