"""The extension itself: it registers the blocks and holds the course that they show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import HtmlInlineProcessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .. import checks
from ..bank import Bank, BankLoader
from ..diagnostics import Diagnostic, Report, Severity
from ..lessons import Block
from ..quiz_syntax import Quiz, parse_quizzes
from ..render import Renderer, item_href
from ..reporters import describe
from ..rules import check_block, passes
from ..settings import Settings
from .blocks import BLOCKS, PLACEHOLDER
from .fill import BlankProcessor, FillProcessor, SanitiseProcessor
from .inline_html import register_html
from .page import PageRef
from .quizzes import QUIZ, QuizPreprocessor, register_quizzes

ITEM_TAG = "rehearse-item"

Course = tuple[Bank, Report]


class _OutsideItems(HtmlInlineProcessor):
    """Raw inline HTML, but for an item's text: there it is shown as it was typed."""

    ANCESTOR_EXCLUDES = (ITEM_TAG,)


class RehearseExtension(BlocksExtension):  # type: ignore[misc]
    """Registers the blocks, and holds the course that they show."""

    def __init__(self, **options: Any) -> None:
        plain = Settings()
        self.config = {
            "quizzes": [str(plain.quizzes), "Folder of the bank"],
            "docs": [str(plain.docs), "Folder of the lessons"],
            "course": [plain.course, "Name of the learner's record"],
            "mastery": [plain.mastery, "Mean score from which a lesson is mastered"],
            "item_pages": [plain.item_pages, "Whether every item has a page of its own"],
            "quiz": [plain.quiz, "Whether <quiz> blocks become items"],
            "load": [self._load_own, "Returns the bank and the report"],
            "page": [_no_page, "Returns the PageRef of the page that a Markdown instance renders"],
            "renderer": [Renderer, "Returns the Renderer for given settings; a site shares one between its pages"],
            "log": [_ignore, "Takes a finding that no check of the whole course reports"],
        }
        super().__init__(**options)
        self._settings = Settings.of(self.getConfigs())
        self._renderer: Renderer = self.getConfig("renderer")(self._settings)
        self._load: Callable[[], Course] = self.getConfig("load")
        self.page_of: Callable[[Markdown], PageRef | None] = self.getConfig("page")
        self._log: Callable[[Diagnostic], None] = self.getConfig("log")
        self._own: Course | None = None
        self._marks: QuizPreprocessor | None = None

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register what turns blocks into items."""
        for block in BLOCKS:
            block_mgr.register(block, self.getConfigs())
        md.block_level_elements.extend([ITEM_TAG, PLACEHOLDER])
        fill = FillProcessor(md, self)
        md.treeprocessors.register(fill, "rehearse-fill", 45)
        md.treeprocessors.register(SanitiseProcessor(md, fill, self), "rehearse-sanitise", 7.9)
        md.inlinePatterns.register(BlankProcessor(md, fill), "rehearse-blank", 185)
        if self._settings.quiz:
            self._marks = register_quizzes(md, self)
            register_html(md)
        md.registerExtension(self)
        self._guard_html(md)

    def _guard_html(self, md: Markdown) -> None:
        html = md.inlinePatterns["html"]
        md.inlinePatterns.register(_OutsideItems(html.pattern, md), "html", 90)

    def render_block(self, block: Block, uid: str, level: int, md: Markdown) -> str:
        """Return the skeleton of what a block shows: an item, a gallery, or a card with its faults.

        Args:
            block: The block.
            uid: An id that no other element of the page has.
            level: Heading level, unless the block names one.
            md: The Markdown instance at work.
        """
        page = self.page_of(md)
        if block.name == QUIZ:
            return self._quiz(block.options.get("number", ""), uid)
        if faults := self._faults(block, page):
            return self._renderer.render_fault(faults)
        level = int(block.options.get("level", level))
        if block.name == "scenario":
            return self._item(block.argument, uid, level, page)
        if block.name == "scenarios":
            return self._gallery(block, level, page)
        return self._renderer.render_tool(block, uid, level, self._course[0])

    def read_quizzes(self, text: str, md: Markdown) -> list[Quiz]:
        """Return the quizzes in a page's text, with the findings that the check of the whole course has of them."""
        page = self.page_of(md)
        stem = PurePosixPath(page.source).stem if page else "page"
        quizzes = parse_quizzes(text, page.path if page else "", stem)
        if not quizzes or not page:
            return list(quizzes)
        lesson = next((lesson for lesson in self._course[0].lessons if lesson.path == page.path), None)
        known = list(lesson.quizzes) if lesson else []
        return [self._known(quiz, known) for quiz in quizzes]

    def _known(self, quiz: Quiz, known: list[Quiz]) -> Quiz:
        for other in known:
            if other.id == quiz.id:
                known.remove(other)
                return replace(quiz, found=other.found)
        for found in quiz.found:
            self._log(found)
        return quiz

    def _quiz(self, number: str, uid: str) -> str:
        quiz = self._marks.quiz_at(number) if self._marks else None
        if quiz and quiz.item:
            return self._renderer.render_item(quiz.id, quiz.item, uid, 0)
        return self._renderer.render_fault([describe(found) for found in quiz.found] if quiz else [], "quick check")

    def _item(self, name: str, uid: str, level: int, page: PageRef | None) -> str:
        item = self._course[0].entries[name].item
        assert item is not None, "a broken item is a fault"
        own = page is not None and f"/{page.source}" == item_href(name)
        return self._renderer.render_item(name, item, uid, level, own_page=own)

    def _gallery(self, block: Block, level: int, page: PageRef | None) -> str:
        """Show what the filters ask for, without the items that stand in the same page."""
        bank = self._course[0]
        lesson = next((lesson for lesson in bank.lessons if page and lesson.source == page.source), None)
        here = {other.argument for other in lesson.blocks} if lesson else set()
        entries = [entry for entry in bank.entries.values() if entry.item and passes(entry.item, block.options)]
        shown = [entry for entry in entries if entry.id not in here]
        return self._renderer.render_gallery(bank, shown, 0 if "lesson" in block.options else level)

    def _faults(self, block: Block, page: PageRef | None) -> list[str]:
        """Return why a block cannot be shown, as messages; an empty list when it can."""
        bank, report = self._course
        found = [self._placed(d, report) for d in check_block(page.path if page else "", block, bank)]
        if any(d.check == checks.BROKEN_ITEM.slug for d in found):
            found = [d for d in report.within([bank.entries[block.argument].path]) if d.severity is Severity.ERROR]
        return [describe(d) for d in found]

    def _placed(self, found: Diagnostic, report: Report) -> Diagnostic:
        """Return the finding with the place that the check of the whole course gave it; log it if that missed it."""
        for known in report:
            if (known.path, known.check, known.message) == (found.path, found.check, found.message):
                return known
        self._log(found)
        return found

    @property
    def _course(self) -> Course:
        return self._load()

    def _load_own(self) -> Course:
        if self._own is None:
            self._own = BankLoader().load(self._settings)
        return self._own


def _no_page(_md: Markdown) -> None:
    """Outside a site, nobody says which page is rendered."""


def _ignore(_found: Diagnostic) -> None:
    """Outside a site, the card on the page is the only message."""
