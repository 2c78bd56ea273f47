"""A course as an export meets it: chapters of tasks; and what an export could not say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..course import Bank
from ..item import Item
from ..message import Message, say
from ..pages import Lesson
from ..paper import Sheet, sheet_of
from ..words import Scale, Tell, Words


@dataclass(frozen=True, slots=True)
class Task:
    """An item on its way out: as the author wrote it, and in plain parts."""

    item: Item
    sheet: Sheet
    words: Words

    @property
    def id(self) -> str:
        """The item's id."""
        return self.sheet.id

    @property
    def oldest(self) -> str:
        """The item's first id, which it keeps however often its file is renamed."""
        return next(iter(self.item.formerly), self.sheet.id)

    @property
    def scale(self) -> Scale:
        """What the ratings judge, in words."""
        return self.words.scale(getattr(self.item, "scale", "effective"))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A lesson with its items and quick checks, in the order of the page."""

    lesson: Lesson
    tasks: tuple[Task, ...]

    @property
    def title(self) -> str:
        """What the lesson is called."""
        return self.lesson.title or self.lesson.stem


@dataclass(frozen=True, slots=True)
class Parts:
    """What an export is made from.

    Attributes:
        course: Name of the course, in lower-case words joined by hyphens.
        title: What the course calls itself.
        home: The address at which it is published, with a slash at its end; empty where none is known.
        language: Of its texts, as a tag of BCP 47.
        chapters: Its lessons.
    """

    course: str
    title: str
    home: str
    language: str
    chapters: tuple[Chapter, ...]


class Written(NamedTuple):
    """A file of an export, and how much it holds, in words."""

    content: bytes
    counted: Message


@dataclass
class Unsaid:
    """What a format of another tool has no words for: a sentence → the ids of the items that it is about."""

    held: dict[Message, list[str]] = field(default_factory=dict)

    def note(self, name: str, sentence: Message) -> None:
        """Note a sentence about an item, once."""
        names = self.held.setdefault(sentence, [])
        if name not in names:
            names.append(name)

    def lines(self, tell: Tell = str) -> Iterator[str]:
        """Yield the report, told by `tell`: every sentence with all ids, so that nothing is lost in silence."""
        for sentence, names in self.held.items():
            yield f"{tell(sentence)} ({len(names)}):"
            yield f"  {', '.join(names)}"


def parts_of(bank: Bank, names: Iterable[str], words: Words, unsaid: Unsaid) -> Iterator[Chapter]:
    """Yield the lessons of some names, or all; then the other pages with quick checks.

    Args:
        bank: The items and lessons.
        names: Stems of lessons; none for the whole course.
        words: What is said around an item's own texts.
        unsaid: Takes the items that have errors.
    """
    chosen = set(names)
    for entry in bank.entries.values():
        if entry.item is None and not chosen:
            unsaid.note(entry.id, say("Left out, because it has errors; see rehearse check"))
    shelves = bank.by_lesson()
    others = [page for page in bank.lessons if not page.objectives]
    for lesson, entries in [*shelves, *((page, []) for page in others)]:
        own = [(entry.id, entry.item) for entry in entries] + [(quiz.id, quiz.item) for quiz in lesson.quizzes]
        tasks = tuple(Task(item, sheet_of(name, item, words), words) for name, item in own if item)
        if tasks and (not chosen or lesson.stem in chosen):
            yield Chapter(lesson, tasks)
