"""The extension itself: it registers the blocks and holds the course that they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import HtmlInlineProcessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .. import checks
from ..bank import Bank, BankLoader
from ..diagnostics import Diagnostic, Report, Severity
from ..lessons import Block
from ..model import Item
from ..render import Renderer, item_href
from ..reporters import describe
from ..rules import check_block
from ..settings import Settings
from .blocks import PLACEHOLDER, ScenarioBlock, ScenariosBlock
from .fill import FillProcessor, SanitiseProcessor
from .page import PageRef

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
            "load": [self._load_own, "Returns the bank and the report"],
            "page": [_no_page, "Returns the PageRef of the page that a Markdown instance renders"],
            "log": [_ignore, "Takes a finding that no check of the whole course reports"],
        }
        super().__init__(**options)
        self._settings = Settings.of(self.getConfigs())
        self._renderer = Renderer(self._settings)
        self._load: Callable[[], Course] = self.getConfig("load")
        self.page_of: Callable[[Markdown], PageRef | None] = self.getConfig("page")
        self._log: Callable[[Diagnostic], None] = self.getConfig("log")
        self._own: Course | None = None

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register what turns blocks into items."""
        block_mgr.register(ScenarioBlock, self.getConfigs())
        block_mgr.register(ScenariosBlock, self.getConfigs())
        md.block_level_elements.extend([ITEM_TAG, PLACEHOLDER])
        fill = FillProcessor(md, self)
        md.treeprocessors.register(fill, "rehearse-fill", 45)
        md.treeprocessors.register(SanitiseProcessor(md, fill, self), "rehearse-sanitise", 7.9)
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
        if faults := self._faults(block, page):
            return self._renderer.render_fault(faults)
        bank, options = self._course[0], dict(block.options)
        level = int(options.pop("level", level))
        if block.name == "scenarios":
            entries = [entry for entry in bank.entries.values() if entry.item and _passes(entry.item, options)]
            return self._renderer.render_gallery(bank, entries, level)
        item = bank.entries[block.argument].item
        assert item is not None, "a broken item is a fault"
        own = page is not None and f"/{page.source}" == item_href(block.argument)
        return self._renderer.render_item(block.argument, item, uid, level, own_page=own)

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


def _passes(item: Item, filters: dict[str, str]) -> bool:
    """Tell whether an item has every value that is asked for."""
    values = {"lesson": item.objective.partition("/")[0], "role": item.role, "channel": item.channel}
    values["format"] = item.format
    return all(values[name] == value for name, value in filters.items())
