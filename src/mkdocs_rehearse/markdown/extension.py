"""The extension itself: it registers what turns blocks into items."""

from __future__ import annotations

from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import HtmlInlineProcessor

from ..bank import BankLoader
from ..course import Course
from ..diagnostics import Diagnostic
from ..render import Renderer
from ..settings import Settings, without_problems
from .course import CourseBlocks
from .fill import BlankProcessor, FillProcessor, PhraseProcessor
from .inline_html import register_html
from .places import PLACEHOLDER, register_places
from .sanitise import SanitiseProcessor

ITEM_TAG = "rehearse-item"


class _OutsideItems(HtmlInlineProcessor):
    """Raw inline HTML, but for an item's text: there it is shown as it was typed."""

    ANCESTOR_EXCLUDES = (ITEM_TAG,)


class RehearseExtension(Extension):
    """Registers the blocks, and hands them the course."""

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
        super().__init__(**without_problems(options, self.config))
        self._settings = Settings.of(self.getConfigs())
        self._own: Course | None = None
        self._blocks = CourseBlocks(
            load=self.getConfig("load"),
            renderer=self.getConfig("renderer")(self._settings),
            page_of=self.getConfig("page"),
            log=self.getConfig("log"),
            quiz_blocks=self._settings.quiz,
        )

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what turns blocks into items."""
        md.block_level_elements.extend([ITEM_TAG, PLACEHOLDER])
        fill = FillProcessor(md, self._blocks, register_places(md, self._blocks))
        md.treeprocessors.register(fill, "rehearse-fill", 45)
        md.treeprocessors.register(SanitiseProcessor(md, fill, self._blocks), "rehearse-sanitise", 7.9)
        md.inlinePatterns.register(BlankProcessor(md, fill), "rehearse-blank", 185)
        md.inlinePatterns.register(PhraseProcessor(md, fill), "rehearse-phrase", 184)
        if self._settings.quiz:
            register_html(md)
        md.registerExtension(self)
        self._guard_html(md)

    def _guard_html(self, md: Markdown) -> None:
        html = md.inlinePatterns["html"]
        md.inlinePatterns.register(_OutsideItems(html.pattern, md), "html", 90)

    def _load_own(self) -> Course:
        if self._own is None:
            self._own = BankLoader().load(self._settings)
        return self._own


def _no_page(_md: Markdown) -> None:
    """Outside a site, nobody says which page is rendered."""


def _ignore(_found: Diagnostic) -> None:
    """Outside a site, the card on the page is the only message."""
