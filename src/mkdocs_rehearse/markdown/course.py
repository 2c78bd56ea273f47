"""What the blocks of a page show of the course: skeletons, or cards with the faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from markdown import Markdown

from .. import checks
from ..course import Course
from ..diagnostics import Diagnostic, Severity
from ..message import say
from ..pages import Block, Lesson, Quiz, read_parts, stem_of
from ..render import Plain, Renderer, item_href
from ..reporters import describe
from ..rules import check_block, passes
from .page import PageRef


@dataclass
class CourseBlocks:
    """Finds what a block asks for.

    Attributes:
        load: Returns the bank and the report.
        renderer: Makes the skeletons.
        page_of: Returns the page that a Markdown instance renders, or None outside a site.
        log: Takes a finding that no check of the whole course reports.
        quiz_blocks: Whether `<quiz>` blocks are ours.
    """

    load: Callable[[], Course]
    renderer: Renderer
    page_of: Callable[[Markdown], PageRef | None]
    log: Callable[[Diagnostic], None]
    quiz_blocks: bool = True

    def read(self, text: str, md: Markdown) -> list[Block | Quiz]:
        """Return the blocks and quizzes in a page's text.

        They are those of the check where the text is that of the page's file, and point to its lines. Where another
        plugin or a snippet has put them there, no check knows them: their findings are logged.
        """
        page = self.page_of(md)
        lesson = self._lesson(page)
        known: list[Block | Quiz] = [*lesson.blocks, *lesson.quizzes] if lesson else []
        shift = lesson.shift_in(text) if lesson and (self.quiz_blocks or not lesson.quizzes) else None
        if shift is not None:  # to read it again would find the same
            held = [replace(one, start=one.start + shift, end=one.end + shift) for one in known]
        else:
            own = self._read_anew(text, page, lesson)
            if [_meaning(one) for one in own] != [_meaning(one) for one in known]:
                self._log_all(own, page)
                return own
            held = [replace(there, start=here.start, end=here.end) for here, there in zip(own, known, strict=True)]
        # The check leaves alone what a macro should have written.
        self._log_all([block for block in lesson.blocks if block.is_written] if lesson else [], page)
        return held

    def _read_anew(self, text: str, page: PageRef | None, lesson: Lesson | None) -> list[Block | Quiz]:
        stem = lesson.stem if lesson else stem_of(page.source) if page else "page"
        quiz_blocks = self.quiz_blocks and (lesson is None or lesson.has_quizzes)
        parts = read_parts(text, page.path if page else "", stem, quiz_blocks=quiz_blocks)
        return [*parts.blocks, *parts.quizzes]

    def _log_all(self, places: Iterable[Block | Quiz], page: PageRef | None) -> None:
        """Log what is wrong with blocks and quizzes; nobody reads a page that was generated but its author."""
        path = page.path if page else ""
        for one in places if path else ():
            for finding in one.found if isinstance(one, Quiz) else check_block(path, one, self.load().bank):
                self.log(finding)

    def render(self, place: Block | Quiz, uid: str, level: int, page: PageRef | None, plain: Plain) -> str:
        """Return the skeleton of what a block or a quiz shows: an item, a gallery, or a card with its faults.

        Args:
            place: The block or quiz.
            uid: An id that no other element of the page has.
            level: Heading level, unless the block names one.
            page: The page at work, None outside a site.
            plain: Knows which texts need no parser.
        """
        if isinstance(place, Quiz):
            return self._quiz(place, uid, plain)
        if faults := self._faults(place, page):
            return self.renderer.render_fault(faults)
        level = int(place.options.get("level", level))
        if place.name == "scenario":
            return self._item(place.argument, uid, level, page, plain)
        if place.name == "scenarios":
            return self._gallery(place, level, page)
        if place.name == "practice":
            return self._practice(page)
        return self.renderer.render_tool(place, uid, level, self.load().bank)

    def render_lost(self, places: Iterable[Block | Quiz], page: PageRef | None) -> str:
        """Return the card for blocks and quizzes that Markdown has lost, and log why."""
        message = say("the page cannot show this: HTML around it is not closed, or Markdown takes it for code")
        hint = say("close the HTML above it, or put it at the left margin below an empty line")
        found = [checks.OPEN_BLOCK.at(page.path if page else "", place.span, message, hint) for place in places]
        for finding in found:
            self.log(finding)
        return self.renderer.render_fault(map(self._told, found), "block")

    def _lesson(self, page: PageRef | None) -> Lesson | None:
        return self.load().bank.lesson_at(page.source) if page else None

    def _quiz(self, quiz: Quiz, uid: str, plain: Plain) -> str:
        if quiz.item:
            return self.renderer.render_item(quiz.id, quiz.item, uid, 0, plain=plain)
        return self.renderer.render_fault([self._told(found) for found in quiz.found], "quiz")

    def _item(self, name: str, uid: str, level: int, page: PageRef | None, plain: Plain) -> str:
        entry = self.load().bank.entries[name]
        assert entry.item is not None, "a broken item is a fault"
        own = page is not None and f"/{page.source}" == item_href(name)
        return self.renderer.render_item(name, entry.item, uid, level, own, plain, entry.fingerprint)

    def _practice(self, page: PageRef | None) -> str:
        bank, lesson = self.load().bank, self._lesson(page)
        return self.renderer.render_practice(bank, lesson, bank.practice_of(lesson) if lesson else [])

    def _gallery(self, block: Block, level: int, page: PageRef | None) -> str:
        """Show what the filters ask for, without the items that stand in the same page."""
        bank = self.load().bank
        lesson = self._lesson(page)
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
            return [self._told(d) for d in own if d.severity is Severity.ERROR]
        return [self._told(d) for d in found]

    def _told(self, found: Diagnostic) -> str:
        return describe(found, language=self.renderer.words.language)


def _meaning(place: Block | Quiz) -> tuple[str, ...]:
    """Return what a block or a quiz is, wherever it stands."""
    if isinstance(place, Quiz):
        return "quiz", place.own_id or place.id
    return place.name, place.argument, *(f"{name}: {value}" for name, value in place.options.items())
