"""The instructor's panel below a page: one line when it is folded, and everything about the page's items in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ...conversation import Conversation, draw_map
from ...course import Bank, Course, Entry
from ...diagnostics import Report
from ...item import Item
from ...message import say
from ...pages import Lesson
from ...render import item_href
from ...reporters import counted
from ...text.plain import plain_text
from ...words import AUTHORS, ENGLISH, Tell, direction_of, known_language, tell_in
from ...words.instructor import INSTRUCTOR
from ..shown import ShownCourse
from .card import Card, card_of
from .finding import Finding, Findings, count

_SHOWN = re.compile('<rehearse-item [^>]*?data-id="([^"]*)"')
_LISTED = re.compile('<li [^>]*?data-id="([^"]*)"')
#: Where a page's text ends, in this order of what themes have.
_ENDS = ("</article>", "</main>", "</body>")


class Instructor:
    """Adds the panel to pages, and keeps the drawings of conversations."""

    def __init__(self) -> None:
        self._found: tuple[Report, Findings] | None = None
        self._drawn: dict[tuple[str, str], tuple[Item, str]] = {}

    def add_to(self, html: str, source: str, shown: ShownCourse) -> str:
        """Return a page with its panel; one that shows no item and has no findings stays as it is.

        Args:
            html: The finished page.
            source: The page's file below `docs/`.
            shown: The course.
        """
        page = _PanelOf(self, html, source, shown)
        panel = page.panel()
        at = next((at for end in _ENDS if (at := html.rfind(end)) >= 0), -1)
        return html[:at] + panel + html[at:] if panel and at >= 0 else html

    def findings(self, course: Course) -> Findings:
        """Return what was found in a course."""
        if self._found is None or self._found[0] is not course.report:
            self._found = course.report, Findings(course.report, course.bank)
        return self._found[1]

    def picture(self, name: str, item: Item, shown: ShownCourse, tell: Tell) -> str:
        """Return the drawing of a conversation, made once as long as it does not change; nothing of another item."""
        if not isinstance(item, Conversation):
            return ""
        key = name, shown.words.language
        kept = self._drawn.get(key)
        if kept is None or kept[0] is not item:
            kept = self._drawn[key] = item, draw_map(item, shown.words, tell)
        return kept[1]


class _PanelOf:
    """The panel of one page."""

    def __init__(self, instructor: Instructor, html: str, source: str, shown: ShownCourse) -> None:
        self._instructor = instructor
        self._html = html
        self._source = source
        self._shown = shown
        course = shown.now
        self._bank: Bank = course.bank
        self._lesson: Lesson | None = self._bank.lesson_at(source)
        self._findings = instructor.findings(course)
        self._tell = tell_in(shown.settings.language)

    def panel(self) -> str:
        cards = list(self._cards())
        listed = [entry for entry in self._listed() if entry.id not in {card.id for card in cards}]
        noted = [card for card in map(self._card, listed) if card.found]
        page = self._findings.of_file(self._lesson.path, self._tell) if self._lesson else []
        if not cards and not listed and not page:
            return ""
        found = [*page, *(one for card in (*cards, *noted) for one in card.found)]
        language = self._shown.settings.language
        own = language if known_language(language, AUTHORS) else ENGLISH
        return self._shown.renderer.render_instructor(
            {
                "told": {name: self._tell(message) for name, message in INSTRUCTOR.items()},
                "language": "" if own == language else own,
                "direction": direction_of(own),
                "summary": self._summary(found, len(cards) + len(listed)),
                "counted": self._counted,
                "path": self._lesson.path if self._lesson else "",
                "found": page,
                "cards": [*cards, *noted],
                "is_short": len(noted) < len(listed),
                "is_open": len(cards) == 1,
                "picture": Markup,  # our own drawing, whose texts are escaped
            }
        )

    def _summary(self, found: list[Finding], scenarios: int) -> str:
        parts = [self._counted(found) or self._tell(INSTRUCTOR["sound"])]
        parts += [self._shown.words.count("scenarios", scenarios)] if scenarios else []
        return self._tell(say("For the instructor: {found}", found=" · ".join(parts)))

    def _counted(self, found: list[Finding]) -> str:
        numbers = count(found, "error"), count(found, "warning")
        said = zip(counted(*numbers), numbers, strict=True)
        return ", ".join(self._tell(message) for message, number in said if number)

    def _cards(self) -> Iterator[Card]:
        """Yield what the page shows, from top to bottom, and then what it cannot show."""
        quizzes = {quiz.id: quiz for quiz in self._lesson.quizzes} if self._lesson else {}
        held = dict.fromkeys(_SHOWN.findall(self._html))
        for name in held:
            quiz = quizzes.get(name)
            if entry := self._bank.entries.get(name):
                yield self._card(entry)
            elif quiz and quiz.item and self._lesson:  # what is found in it is found in the page
                place = f"{self._lesson.path}:{quiz.span.line}"
                card = card_of(name, place, quiz.item, self._bank, self._shown.words, [], "")
                yield replace(card, title=f"{card.title}: {plain_text(quiz.item.question)}")
        yield from (self._card(entry) for entry in self._broken() if entry.id not in held)

    def _broken(self) -> Iterator[Entry]:
        blocks = self._lesson.blocks if self._lesson else ()
        asked = {block.argument for block in blocks if block.name == "scenario"}
        for entry in self._findings.broken:
            if entry.id in asked or item_href(entry.id).lstrip("/") == self._source:
                yield entry

    def _listed(self) -> Iterator[Entry]:
        names = dict.fromkeys(_LISTED.findall(self._html))
        return (self._bank.entries[name] for name in names if name in self._bank.entries)

    def _card(self, entry: Entry) -> Card:
        found = self._findings.of_item(entry.id, entry.path, self._tell)
        place = f"{entry.path}:1"
        if entry.item is None:
            return Card(entry.id, place, "", found)
        picture = self._instructor.picture(entry.id, entry.item, self._shown, self._tell)
        return card_of(entry.id, place, entry.item, self._bank, self._shown.words, found, picture)
