"""Items, galleries and faults to well-formed HTML skeletons, by the templates in `templates/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import jinja2

from ..course import Bank, Entry
from ..formats import FORMATS, fingerprint
from ..item import Item
from ..pages import Block, Lesson
from ..settings import Settings
from ..words import SIGNALS, Terms, words_in
from .faces import portrait
from .gallery import filters, item_href, shelves
from .shapes import Plain, Shapes

_BREAKS = re.compile(r">\n+<")
#: What the templates use of an item itself.
_SHOWN = frozenset("checklist choose format formerly instruction place question rationale situation title".split())


class Renderer:
    """Turns what the bank holds into skeletons, and nothing more.

    Attributes:
        words: What is said around an author's texts.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.words = words_in(settings.language)
        self._templates = jinja2.Environment(
            loader=jinja2.PackageLoader("mkdocs_rehearse"),
            auto_reload=False,  # one process, one version of the templates
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
        )
        self._templates.globals |= {"say": self.words.say, "count": self.words.count}
        self._shapes = Shapes(self._run)

    def use(self, terms: Terms) -> None:
        """Take a course's own terms."""
        self.words = words_in(self._settings.language).of_course(terms)

    def render_item(
        self,
        name: str,
        item: Item,
        uid: str,
        level: int,
        own_page: bool = False,
        plain: Plain | None = None,
        mark: str = "",
    ) -> str:
        """Render one item.

        Args:
            name: The item's id.
            item: What to show.
            uid: An id that no other element of the page has.
            level: Heading level of the title, 1 to 6; 0 for a title that is no heading.
            own_page: Whether the page holds this item alone, so that it needs no link there.
            plain: Knows which of its texts need no parser.
            mark: The item's fingerprint, where it is known.
        """
        channel = self.words.channel(item.channel) if item.channel else None
        shown = {
            "name": name,
            "item": {key: value for key, value in item.__dict__.items() if key in _SHOWN}
            | {"title": self.words.title(item.title)},
            "uid": uid,
            "heading": f"h{level}" if level else "p",
            "titled": bool(level),
            "link": "" if own_page or not level or not self._settings.item_pages else item_href(name),
            "course": self._settings.course,
            "fingerprint": mark or fingerprint(item),
            "channel": {"label": channel.label, "manner": channel.manner} if channel else None,
            "role": self.words.role(item.role) if item.role else "",
            "person": portrait(item.person) if item.person else None,
            "key_status": self.words.key_status(item.key_status),
            **FORMATS[item.format].view(item, self.words),
        }
        return self._shapes.fill(f"item/{item.format}.html", shown, plain)

    def render_gallery(self, bank: Bank, entries: Iterable[Entry], level: int) -> str:
        """Render cards of the given entries, by lesson, with headings of the given level; 0 for none."""
        shown = shelves(bank, entries, self._settings.item_pages, self.words)
        rounds = self._settings.item_pages  # a round walks them
        return self._run(
            "gallery.html", {"shelves": shown, "level": level, "filters": filters(shown, self.words), "rounds": rounds}
        )

    def render_practice(self, bank: Bank, lesson: Lesson | None, entries: Iterable[Entry]) -> str:
        """Render what is left of a lesson to practise, as links; a script makes a round of them."""
        shown = shelves(bank, entries, self._settings.item_pages, self.words)
        return self._run("practice.html", {"lesson": lesson.stem if lesson else "", "shelves": shown})

    def render_tool(self, block: Block, uid: str, level: int, bank: Bank) -> str:
        """Render what shows or keeps something of the learner's: a record, a review, a plan or a desk."""
        shown = {
            "name": block.argument,
            "uid": uid,
            "level": level,
            "heading": f"h{level}",
            "course": self._settings.course,
            "mastery": self._settings.mastery,
            "shelves": [(lesson, entries) for lesson, entries in bank.by_lesson() if entries],
            "review": bank.page_with("review"),
            "options": block.options,
            "questions": self.words.desk,
            "signals": self.words.signal_patterns(SIGNALS),
        }
        return self._run(f"{block.name}.html", shown)

    def render_fault(self, messages: Iterable[str], what: str = "scenario") -> str:
        """Render the card that stands where a block failed.

        Args:
            messages: Why.
            what: What cannot be shown: `scenario`, `quiz`, `block`, `page` or `front`, for front matter.
        """
        return self._run("fault.html", {"messages": list(messages), "title": getattr(self.words.say, f"faulty_{what}")})

    def render_instructor(self, shown: Mapping[str, Any]) -> str:
        """Render what only the instructor sees of a page."""
        return self._run("instructor/panel.html", shown)

    def _run(self, template: str, shown: Mapping[str, Any]) -> str:
        """Return what a template makes, without the line breaks between its elements."""
        return _BREAKS.sub("><", self._templates.get_template(template).render(shown))
