"""The whole course on disk: a folder of items and a folder of lessons, read and checked together."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from errno import EINVAL
from pathlib import Path
from stat import S_ISREG
from typing import Generic, TypeVar

from . import checks
from .diagnostics import Diagnostic, Report, Span
from .lessons import Lesson, front_end, parse_lesson
from .model import KEBAB, Item
from .quiz_syntax import parse_quizzes
from .rules import check_key, check_links
from .settings import Settings
from .spelling import shortened
from .validation import validate_item
from .yamldoc import Document, parse_document, read_source

#: With what some editors put behind them unseen.
ITEM_ENDINGS = (".yml", ".yaml", ".yml.txt", ".yaml.txt")
LESSON_ENDINGS = (".md",)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
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
    document: Document | None
    item: Item | None


@dataclass(frozen=True, slots=True)
class Bank:
    """All items, by id, and all lessons.

    Attributes:
        entries: Id → entry, in the order of the files' paths; the first file keeps an id that two claim.
        lessons: The pages of `docs/`, in the order of their paths.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    lessons: tuple[Lesson, ...] = ()

    def lesson_of(self, item: Item) -> Lesson | None:
        """Return the lesson that holds the item's objective."""
        stem, _, key = item.objective.partition("/")
        return next((lesson for lesson in self.lessons if lesson.stem == stem and key in lesson.objectives), None)

    def by_lesson(self) -> list[tuple[Lesson, list[Entry]]]:
        """Return the lessons in the order of the course, each with its sound items in the order of the page."""
        held: dict[str, list[Entry]] = {lesson.path: [] for lesson in self.lessons if lesson.objectives}
        for entry in self.entries.values():
            if entry.item and (lesson := self.lesson_of(entry.item)):
                held[lesson.path].append(entry)
        lessons = sorted((one for one in self.lessons if one.path in held), key=lambda one: (one.number, one.path))
        return [(lesson, _in_order(held[lesson.path], lesson)) for lesson in lessons]


def _in_order(entries: list[Entry], lesson: Lesson) -> list[Entry]:
    places = {block.argument: index for index, block in enumerate(lesson.blocks)}
    return sorted(entries, key=lambda entry: places.get(entry.id, len(places)))


class FileCache(Generic[_T]):
    """Keeps what was made of a file until its modification time or size changes, and nothing more."""

    def __init__(self, make: Callable[[Path, str], _T]) -> None:
        self._make = make
        self._kept: dict[Path, tuple[int, int, _T]] = {}

    def get(self, file: Path, source: str) -> _T:
        """Return what the file holds, read again only if it changed."""
        stat = file.stat()
        if not S_ISREG(stat.st_mode):  # to open a pipe would wait for ever
            raise OSError(EINVAL, "this is not a file", str(file))
        kept = self._kept.get(file)
        if kept is None or kept[:2] != (stat.st_mtime_ns, stat.st_size):
            kept = (stat.st_mtime_ns, stat.st_size, self._make(file, source))
            self._kept[file] = kept
        return kept[2]


class BankLoader:
    """Reads a course; asked again, it reads only the files that changed."""

    def __init__(self) -> None:
        self._entries = FileCache(_load_entry)
        self._lessons = FileCache(_load_lesson)

    def load(self, settings: Settings) -> tuple[Bank, Report]:
        """Read the course that the settings name."""
        return self.load_folders([settings.quizzes], [settings.docs], settings.quiz)

    def load_folders(
        self, quizzes: Iterable[Path], docs: Iterable[Path], quiz_blocks: bool = True
    ) -> tuple[Bank, Report]:
        """Read items and lessons.

        Args:
            quizzes: Folders or files of items.
            docs: Folders or files of lessons.
            quiz_blocks: Whether what is wrong with `<quiz>` blocks is reported.

        Returns:
            The bank, as complete as it could be read, and every finding.

        Raises:
            OSError: A file cannot be opened.
        """
        report = Report()
        entries: dict[str, Entry] = {}
        for file, source in _each(quizzes, ITEM_ENDINGS):
            entry, found = self._entries.get(file, source)
            report.add(found)
            first = entries.setdefault(entry.id, entry)
            if first is not entry:
                message = f'the id "{entry.id}" is taken by {first.path}'
                report.add([checks.DUPLICATE_ID.at(entry.path, Span.at(1), message, "rename one of the two files")])
        lessons = [self._lessons.get(file, source) for file, source in _each(docs, LESSON_ENDINGS)]
        report.add(finding for _, found in lessons for finding in found)
        bank = Bank(entries, tuple(lesson for lesson, _ in lessons))
        if quiz_blocks:
            report.add(finding for lesson in bank.lessons for quiz in lesson.quizzes for finding in quiz.found)
        report.add(_sure(check_links(bank), bank))
        return bank, _allowed(report, bank)


def _each(roots: Iterable[Path], endings: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Yield each file once, with its path below its root."""
    seen: set[str] = set()
    for root in roots:
        for file in find_files(root, endings):
            if (absolute := os.path.abspath(file)) not in seen:
                seen.add(absolute)
                yield file, (file.relative_to(root) if file != root else Path(file.name)).as_posix()


def find_files(root: Path, endings: tuple[str, ...]) -> list[Path]:
    """Return the files below a folder with one of the endings, sorted; hidden files and folders are left out."""
    if root.is_file():
        return [root] if root.name.lower().endswith(endings) else []
    return sorted(_walk(root, endings))


def display_path(file: Path) -> str:
    """Return a path as an author in the current folder would type it."""
    absolute, here = os.path.abspath(file), os.getcwd()
    inside = absolute == here or absolute.startswith(here.rstrip(os.sep) + os.sep)
    return Path(os.path.relpath(absolute, here) if inside else absolute).as_posix()


def _walk(root: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.lower().endswith(endings) and not name.startswith("."):
                yield Path(folder, name)


def _load_entry(file: Path, _source: str) -> tuple[Entry, list[Diagnostic]]:
    path = display_path(file)
    text, found = read_source(file, path)
    found += _check_id(file.stem, path)
    document, more = parse_document(text, path) if text or not found else (None, [])
    found += more
    if document is None or (document.mended and "format" not in document.data):
        return Entry(file.stem, path, None, None), found
    item, more = validate_item(document)
    found += list(document.sure(d for d in (*more, *check_key(document)) if not any(_covers(d.span, f) for f in found)))
    return Entry(file.stem, path, document, None if found else item), found


def _covers(span: Span, known: Diagnostic) -> bool:
    """Tell whether a value has a finding of its own already: what is said of the rest of it may follow from that."""
    line, column = known.span.line, known.span.column
    return span.line == line and span.column <= column < max(span.end_column, span.column + 1)


def _check_id(stem: str, path: str) -> Iterator[Diagnostic]:
    if stem.lower().endswith((".yml", ".yaml")):
        message = 'the file name ends in ".txt"'
        yield checks.BAD_ID.at(path, Span.at(1), message, f"rename it to {stem}, and let your system show file endings")
    elif stem == "index" or not re.fullmatch(KEBAB, stem):
        reason = "is kept for the practice page" if stem == "index" else "is not lower-case words joined by hyphens"
        message = f'the file name "{shortened(stem)}" {reason}'
        yield checks.BAD_ID.at(path, Span.at(1), message, "rename the file, as in dye-testing.yml")


def _load_lesson(file: Path, source: str) -> tuple[Lesson, list[Diagnostic]]:
    path = display_path(file)
    text, found = read_source(file, path)
    lesson, more = parse_lesson(text, path, source)
    quizzes = parse_quizzes(text, path, lesson.stem, front_end(text))
    return replace(lesson, quizzes=quizzes, sound=lesson.sound and not found), [*found, *more]


def _sure(found: Iterable[Diagnostic], bank: Bank) -> Iterator[Diagnostic]:
    """Leave out what would speak of a line that was mended in order to read on."""
    documents = {entry.path: entry.document for entry in bank.entries.values() if entry.document}
    for finding in found:
        document = documents.get(finding.path)
        yield from document.sure([finding]) if document else [finding]


def _allowed(report: Report, bank: Bank) -> Report:
    """Leave out the warnings that an item allows itself."""
    allowed = {
        (entry.path, allowance.check) for entry in bank.entries.values() if entry.item for allowance in entry.item.allow
    }
    return Report([d for d in report if d.severity != "warning" or (d.path, d.check) not in allowed])
