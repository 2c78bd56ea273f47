"""What was read of a course: its items and its lessons, and which belong together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from .diagnostics import Report
from .formats import fingerprint
from .item import Item
from .pages import Lesson
from .reviews import Review
from .text.names import KEBAB
from .words import Terms, Words, words_in
from .yamldoc import Document


@dataclass(frozen=True)
class Entry:
    """One file of the bank.

    Attributes:
        id: The file's stem.
        path: The file as the author would name it.
        document: Its data with their places, or None when it could not be read.
        item: The item, or None when it has errors.
    """

    id: str
    path: str
    document: Document | None = None
    item: Item | None = None

    @cached_property
    def fingerprint(self) -> str:
        """Return what changes when a learner's old answer stops meaning the same; empty without an item."""
        return fingerprint(self.item) if self.item else ""

    @property
    def has_id(self) -> bool:
        """Tell whether the file's name can be an id, and so a part of an address."""
        return is_id(self.id)


#: Where the page of practice stands below `docs/`, unless the course has one elsewhere.
GALLERY = "practice/index.md"


def is_id(stem: str) -> bool:
    """Tell whether a file's stem can be an id: `index` is kept for the practice page."""
    return stem != "index" and re.fullmatch(KEBAB, stem) is not None


@dataclass(frozen=True)
class Bank:
    """All items, by id, and all lessons.

    Attributes:
        entries: Id → entry, in the order of the files' paths; the first file keeps an id that two claim.
        lessons: The pages of `docs/`, in the order of their paths.
        reviews: What people say of the items' keys, by the file that says it.
        terms: The course's own channels, roles and scales.
        translations: The course in other languages; what is not translated is there as it is here.
        lost: Files that stand where nothing reads them, by the names that items and pages would call them.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    lessons: tuple[Lesson, ...] = ()
    reviews: Mapping[str, Review] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    translations: Mapping[str, Bank] = field(default_factory=dict)
    lost: Mapping[str, str] = field(default_factory=dict)

    def words(self, language: str) -> Words:
        """Return what learners read in a language, with the course's own terms."""
        return words_in(language).of_course(self.terms)

    def in_language(self, language: str) -> Bank:
        """Return the course in a language, or as it is where nothing is translated into that."""
        return self.translations.get(language, self)

    def entry_named(self, name: str) -> Entry | None:
        """Return the entry of an id, or of a former one."""
        held = (entry for entry in self.entries.values() if entry.item and name in entry.item.formerly)
        return self.entries.get(name) or next(held, None)

    def lesson_of(self, item: Item) -> Lesson | None:
        """Return the lesson that holds the item's objective."""
        return self._by_objective.get(item.objective)

    def lesson_at(self, source: str) -> Lesson | None:
        """Return the lesson that a file below `docs/` holds."""
        return self._by_source.get(source)

    def page_with(self, block: str) -> Lesson | None:
        """Return the first page that holds a block of a name."""
        return next((page for page in self.lessons if any(held.name == block for held in page.blocks)), None)

    @property
    def gallery(self) -> Lesson | None:
        """The page that shows all items: `practice/index.md`, or else the first one with a gallery of them all."""
        known = next(filter(None, map(self.lesson_at, (GALLERY, "practice.md", "practice/README.md"))), None)
        galleries = (page for page in self.lessons if any(block.is_gallery for block in page.blocks))
        return known or next(galleries, None)

    def is_reserved(self, name: str) -> bool:
        """Tell whether an item is kept for the final check."""
        item = self.entries[name].item if name in self.entries else None
        return item is not None and item.reserved

    def count_of(self, source: str) -> int:
        """Return how many items and quick checks a lesson has, but for those kept for the final check.

        Args:
            source: The lesson's file below `docs/`, with forward slashes.
        """
        lesson = self.lesson_at(source)
        if lesson is None:
            return 0
        own = sum(1 for entry in self._held.get(lesson.path, ()) if entry.item and not entry.item.reserved)
        return own + sum(1 for quiz in lesson.quizzes if quiz.item)

    @property
    def questions(self) -> int:
        """How many items and quick checks the course has, with those kept for the final check."""
        checks = (sum(1 for quiz in lesson.quizzes if quiz.item) for lesson, _ in self.by_lesson())
        return sum(checks) + sum(len(entries) for _, entries in self.by_lesson())

    def practice_of(self, lesson: Lesson) -> list[Entry]:
        """Return the sound items of a lesson that its text does not show, but for those kept for the final check."""
        shown = {block.argument for block in lesson.blocks if block.name == "scenario"}
        own = self._held.get(lesson.path, ())
        return [entry for entry in own if entry.item and entry.id not in shown and not entry.item.reserved]

    def by_lesson(self) -> list[tuple[Lesson, list[Entry]]]:
        """Return the lessons in the order of the course, each with its sound items in the order of the page."""
        return self._shelves

    # A bank never changes, and a large one is slow to search for every item and every page.

    @cached_property
    def _by_objective(self) -> dict[str, Lesson]:
        pairs = [(f"{lesson.stem}/{key}", lesson) for lesson in self.lessons for key in lesson.objectives]
        return dict(reversed(pairs))  # the first one counts

    @cached_property
    def _by_source(self) -> dict[str, Lesson]:
        return {lesson.source: lesson for lesson in reversed(self.lessons)}

    @cached_property
    def _held(self) -> dict[str, list[Entry]]:
        """The sound items of each page with objectives, by its path."""
        held: dict[str, list[Entry]] = {lesson.path: [] for lesson in self.lessons if lesson.objectives}
        for entry in self.entries.values():
            if entry.item and (lesson := self.lesson_of(entry.item)):
                held[lesson.path].append(entry)
        return held

    @cached_property
    def _shelves(self) -> list[tuple[Lesson, list[Entry]]]:
        shelved = (one for one in self.lessons if one.path in self._held)
        lessons = sorted(shelved, key=lambda one: (one.number, one.path))
        return [(lesson, _in_order(self._held[lesson.path], lesson)) for lesson in lessons]


class Course(NamedTuple):
    """A bank, as complete as it could be read, and every finding."""

    bank: Bank
    report: Report


def _in_order(entries: list[Entry], lesson: Lesson) -> list[Entry]:
    places = {block.argument: index for index, block in enumerate(lesson.blocks)}
    return sorted(entries, key=lambda entry: places.get(entry.id, len(places)))
