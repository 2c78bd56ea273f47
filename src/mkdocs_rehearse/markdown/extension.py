"""The extension itself: it registers what turns blocks into items."""

from __future__ import annotations

from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from click import ClickException
from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import HtmlInlineProcessor

from ..course import Course
from ..diagnostics import Diagnostic
from ..settings import Settings, without_problems
from .course import CourseBlocks
from .fill import FRAME, BlankProcessor, FillProcessor, HeadingProcessor, PhraseProcessor
from .host import host_of, load_shared, shared_renderer
from .inline_html import register_html
from .page import PageRef
from .places import PLACEHOLDER, register_places
from .sanitise import SanitiseProcessor

#: What takes a definition out of a text, and makes it hold for the whole page: of a link's address, an abbreviation,
#: a footnote.
_DEFINING = ("reference", "abbr", "footnote")


#: What MkDocs resolves links with.
_OF_MKDOCS = "relpath"


class MissingPluginError(ClickException):
    """MkDocs renders a page, and the plugin is missing. It prints this as a sentence."""

    def __init__(self) -> None:
        super().__init__('the plugin "rehearse" is missing: add "- rehearse" under "plugins:" in mkdocs.yml')


class _OutsideItems(HtmlInlineProcessor):
    """Raw inline HTML, but for an item's text: there it is shown as it was typed."""

    ANCESTOR_EXCLUDES = (FRAME,)


class _OutsideTexts:
    """The test of a block processor, but for an item's text: there it finds nothing to do."""

    def __init__(self, processor: BlockProcessor, fill: FillProcessor) -> None:
        self._test = processor.test
        self._fill = fill

    def __call__(self, parent: Element, block: str) -> bool:
        return not self._fill.is_closed and self._test(parent, block)


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
            "language": [plain.language, "Language of what learners read"],
            "outside": [plain.outside, "Whether links may lead out of the repository"],
            "offline": [plain.offline, "Whether a published site is kept on the device"],
            "load": [self._load_own, "Returns the bank and the report"],
            "page": [_page_of, "Returns the PageRef of the page that a Markdown instance renders"],
            "renderer": [
                shared_renderer,
                "Returns the Renderer for some settings; pages share it",
            ],
            "log": [_ignore, "Takes a finding that no check of the whole course reports"],
        }
        self._said = without_problems(options, self.config)
        super().__init__(**self._said)
        self._settings = Settings.of(self.getConfigs())
        self._own: Course | None = None

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what turns blocks into items."""
        if host := host_of(md):
            self._settings = host.settings(self._said)
        blocks = self._course_blocks()
        md.block_level_elements.extend([FRAME, PLACEHOLDER])
        fill = FillProcessor(md, blocks, register_places(md, blocks))
        md.treeprocessors.register(fill, "rehearse-fill", 45)
        md.treeprocessors.register(SanitiseProcessor(md, fill, blocks), "rehearse-sanitise", 7.9)
        md.treeprocessors.register(HeadingProcessor(md, fill), "rehearse-headings", 4)  # behind Markdown's own "toc"
        md.inlinePatterns.register(BlankProcessor(md, fill), "rehearse-blank", 185)
        md.inlinePatterns.register(PhraseProcessor(md, fill), "rehearse-phrase", 184)
        if self._settings.quiz:
            register_html(md)
        self._guard = partial(_guard, md, fill)
        md.registerExtension(self)

    def reset(self) -> None:
        """Guard items against what other extensions have registered, before this one or behind it."""
        self._guard()

    def _course_blocks(self) -> CourseBlocks:
        return CourseBlocks(
            load=self.getConfig("load"),
            renderer=self.getConfig("renderer")(self._settings),
            page_of=self.getConfig("page"),
            log=self.getConfig("log"),
            quiz_blocks=self._settings.quiz,
        )

    def _load_own(self) -> Course:
        if self._own is None:
            self._own = load_shared(self._settings)
            shared_renderer(self._settings).use(self._own.bank.terms)
        return self._own


def _guard(md: Markdown, fill: FillProcessor) -> None:
    """Keep an item's text from making HTML, and from defining what the text of the page around it means."""
    md.inlinePatterns.register(_OutsideItems(md.inlinePatterns["html"].pattern, md), "html", 90)
    for name in filter(md.parser.blockprocessors.__contains__, _DEFINING):
        processor = md.parser.blockprocessors[name]
        if not isinstance(processor.test, _OutsideTexts):
            processor.test = _OutsideTexts(processor, fill)  # type: ignore[method-assign]


def _page_of(md: Markdown) -> PageRef | None:
    """Outside a site, nobody says which page is rendered; within MkDocs the plugin does.

    Raises:
        MissingPluginError: The site has the extension, but not the plugin.
    """
    if _OF_MKDOCS in md.treeprocessors:
        raise MissingPluginError
    host = host_of(md)
    return host.page() if host else None


def _ignore(_found: Diagnostic) -> None:
    """Outside a site, the card on the page is the only message."""
