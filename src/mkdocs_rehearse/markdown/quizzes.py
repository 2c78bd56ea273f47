"""`<quiz>` blocks to placeholders, each the same as a `/// scenario` block leaves."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from ..pages.quiz import Quiz
from .blocks import PLACEHOLDER, QUIZ
from .course import CourseBlocks

#: Stands for a quiz from the page's text to its tree. Control characters: no page holds them.
_MARK = re.compile("\x02rehearse-quiz:([0-9]+)\x03")
_LINE = re.compile(f"^ {{0,3}}{_MARK.pattern} *$", re.MULTILINE)
_ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")


class QuizPreprocessor(Preprocessor):
    """Puts a mark in the place of every quiz, before code and raw HTML are taken out of the page.

    Attributes:
        quizzes: The quizzes of the page at work, by the number in their marks.
        typed: Their text as it was typed.
    """

    def __init__(self, md: Markdown, course: CourseBlocks) -> None:
        super().__init__(md)
        self._course = course
        self.quizzes: list[Quiz] = []
        self.typed: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        """Replace the quizzes of a page."""
        text = "\n".join(lines)
        self.quizzes = self._course.read_quizzes(text, self.md)
        self.typed = [text[quiz.start : quiz.end] for quiz in self.quizzes]
        parts, end = [], 0
        for number, quiz in enumerate(self.quizzes):
            parts += [*_before(text[end : quiz.start]), f"\x02rehearse-quiz:{number}\x03\n\n"]
            end = quiz.end
        return "".join([*parts, text[end:]]).split("\n")


class QuizBlockProcessor(BlockProcessor):
    """Makes a placeholder of a mark."""

    def __init__(self, parser: BlockParser, marks: QuizPreprocessor) -> None:
        super().__init__(parser)
        self._marks = marks

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block holds a mark."""
        return _LINE.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the placeholder where the mark is, between what stands above and below it."""
        block = blocks.pop(0)
        mark = _LINE.search(block)
        assert mark, "the test found it"
        if above := block[: mark.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [above])
        parent.append(_place_of(self._marks.quizzes, mark[1]))
        if below := block[mark.end() :].lstrip("\n"):
            blocks.insert(0, below)


class QuizInHtmlProcessor(Treeprocessor):
    """Takes marks out of raw HTML, which the block parser never sees: the HTML goes on below the placeholder."""

    def __init__(self, md: Markdown, marks: QuizPreprocessor) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, root: Element) -> None:
        """Look through the raw HTML of a page."""
        if not self._marks.quizzes:
            return
        for parent in list(root.iter()):
            for child in list(parent):
                raw = self._raw(child)
                if _MARK.search(raw):
                    self._replace(parent, child, raw)

    def _raw(self, element: Element) -> str:
        match = HTML_PLACEHOLDER_RE.fullmatch(element.text or "") if not len(element) else None
        raw = self.md.htmlStash.rawHtmlBlocks[int(match[1])] if match else ""
        return raw if isinstance(raw, str) else ""

    def _replace(self, parent: Element, child: Element, raw: str) -> None:
        above, *pairs = _MARK.split(raw)
        at = list(parent).index(child)
        parent.remove(child)
        # A text without an element of its own would be wrapped in a paragraph: it ends what stands above.
        text = self.md.htmlStash.store(above)
        if at:
            parent[at - 1].tail = (parent[at - 1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        for number, below in zip(pairs[::2], pairs[1::2], strict=True):
            place = _place_of(self._marks.quizzes, number)
            place.tail = self.md.htmlStash.store(below)
            parent.insert(at, place)
            at += 1
        parent[at - 1].tail = (parent[at - 1].tail or "") + (child.tail or "")


class QuizPostprocessor(Postprocessor):
    """Shows a quiz as it was typed where its mark ended up in code or within a line of raw HTML."""

    def __init__(self, md: Markdown, marks: QuizPreprocessor) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, text: str) -> str:
        """Replace the marks that are left in a finished page."""
        return _MARK.sub(lambda mark: html.escape(self._marks.typed[int(mark[1])]), text)


def register_quizzes(md: Markdown, course: CourseBlocks) -> None:
    """Register what turns quizzes into placeholders."""
    marks = QuizPreprocessor(md, course)
    md.preprocessors.register(marks, "rehearse-quiz", 28)
    md.parser.blockprocessors.register(QuizBlockProcessor(md.parser, marks), "rehearse-quiz", 96)
    md.treeprocessors.register(QuizInHtmlProcessor(md, marks), "rehearse-quiz", 46)
    md.postprocessors.register(QuizPostprocessor(md, marks), "rehearse-quiz", 25)


def _place_of(quizzes: list[Quiz], number: str) -> Element:
    """Return the placeholder of a quiz."""
    return Element(PLACEHOLDER, {"name": QUIZ, "argument": quizzes[int(number)].id, "option-number": number})


def _before(text: str) -> list[str]:
    """Return the text above a quiz, ended so that the quiz begins a block where its tag stands."""
    above, newline, prefix = text.rpartition("\n")
    if not prefix.strip():
        return [above, newline, newline, prefix]
    if _ENTRY.fullmatch(prefix):
        return [text]
    return [text, "\n\n", prefix[: len(prefix) - len(prefix.lstrip())]]
