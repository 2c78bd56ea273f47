"""What the blocks of a page show of the course: skeletons, or cards with the faults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from markdown import Markdown

from .. import checks
from ..course import Course
from ..diagnostics import Diagnostic, Report, Severity
from ..pages import Block
from ..pages.quiz import Quiz, parse_quizzes
from ..render import Renderer, item_href
from ..reporters import describe
from ..rules import check_block, passes
from .blocks import QUIZ
from .page import PageRef


@dataclass
class CourseBlocks:
    """Finds what a block asks for.

    Attributes:
        load: Returns the bank and the report.
        renderer: Makes the skeletons.
        page_of: Returns the page that a Markdown instance renders, or None outside a site.
        log: Takes a finding that no check of the whole course reports.
    """

    load: Callable[[], Course]
    renderer: Renderer
    page_of: Callable[[Markdown], PageRef | None]
    log: Callable[[Diagnostic], None]
    _quizzes: list[Quiz] = field(default_factory=list)

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
            return self.renderer.render_fault(faults)
        level = int(block.options.get("level", level))
        if block.name == "scenario":
            return self._item(block.argument, uid, level, page)
        if block.name == "scenarios":
            return self._gallery(block, level, page)
        return self.renderer.render_tool(block, uid, level, self.load().bank)

    def read_quizzes(self, text: str, md: Markdown) -> list[Quiz]:
        """Return the quizzes in a page's text, with the findings that the check of the whole course has of them."""
        page = self.page_of(md)
        stem = PurePosixPath(page.source).stem if page else "page"
        self._quizzes = list(parse_quizzes(text, page.path if page else "", stem))
        if page and self._quizzes:
            lesson = next((lesson for lesson in self.load().bank.lessons if lesson.path == page.path), None)
            known = list(lesson.quizzes) if lesson else []
            self._quizzes = [self._known(quiz, known) for quiz in self._quizzes]
        return self._quizzes

    def _known(self, quiz: Quiz, known: list[Quiz]) -> Quiz:
        for other in known:
            if other.id == quiz.id:
                known.remove(other)
                return replace(quiz, found=other.found)
        for found in quiz.found:
            self.log(found)
        return quiz

    def _quiz(self, number: str, uid: str) -> str:
        quiz = self._quizzes[int(number)] if number.isdecimal() and int(number) < len(self._quizzes) else None
        if quiz and quiz.item:
            return self.renderer.render_item(quiz.id, quiz.item, uid, 0)
        return self.renderer.render_fault([describe(found) for found in quiz.found] if quiz else [], "quick check")

    def _item(self, name: str, uid: str, level: int, page: PageRef | None) -> str:
        item = self.load().bank.entries[name].item
        assert item is not None, "a broken item is a fault"
        own = page is not None and f"/{page.source}" == item_href(name)
        return self.renderer.render_item(name, item, uid, level, own_page=own)

    def _gallery(self, block: Block, level: int, page: PageRef | None) -> str:
        """Show what the filters ask for, without the items that stand in the same page."""
        bank = self.load().bank
        lesson = next((lesson for lesson in bank.lessons if page and lesson.source == page.source), None)
        here = {other.argument for other in lesson.blocks} if lesson else set()
        entries = [entry for entry in bank.entries.values() if entry.item and passes(entry.item, block.options)]
        shown = [entry for entry in entries if entry.id not in here]
        return self.renderer.render_gallery(bank, shown, 0 if "lesson" in block.options else level)

    def _faults(self, block: Block, page: PageRef | None) -> list[str]:
        """Return why a block cannot be shown, as messages; an empty list when it can."""
        bank, report = self.load()
        found = list(check_block(page.path if page else "", block, bank))
        if any(d.check == checks.BROKEN_ITEM.slug for d in found):  # the item's own findings say more
            own = report.within([bank.entries[block.argument].path])
            return [describe(d) for d in own if d.severity is Severity.ERROR]
        return [describe(self._placed(d, report)) for d in found]

    def _placed(self, found: Diagnostic, report: Report) -> Diagnostic:
        """Return the finding with the place that the check of the whole course gave it; log it if that missed it."""
        for known in report:
            if (known.path, known.check, known.message) == (found.path, found.check, found.message):
                return known
        self.log(found)
        return found
