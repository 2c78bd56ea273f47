"""From folders to a bank and a report: every file by itself, then what they say of each other."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from .. import checks
from ..course import Bank, Course, Entry
from ..diagnostics import Diagnostic, Report, Severity, Span
from ..pages import Lesson, parse_lesson
from ..rules import check_links
from ..settings import Settings
from ..yamldoc import read_source
from .entry import load_entry
from .files import ITEM_ENDINGS, LESSON_ENDINGS, FileCache, display_path, each_file


class BankLoader:
    """Reads a course; asked again, it reads only the files that changed."""

    def __init__(self) -> None:
        self._entries = FileCache(lambda file, _: load_entry(file))
        self._lessons = FileCache(_load_lesson)

    def load(self, settings: Settings) -> Course:
        """Read the course that the settings name."""
        return self.load_folders([settings.quizzes], [settings.docs], settings.quiz)

    def load_folders(self, quizzes: Iterable[Path], docs: Iterable[Path], quiz_blocks: bool = True) -> Course:
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
        with _without_collector():
            bank = Bank(self._load_entries(quizzes, report), self._load_lessons(docs, report))
        if quiz_blocks:
            report.add(finding for lesson in bank.lessons for quiz in lesson.quizzes for finding in quiz.found)
        report.add(_sure(check_links(bank), bank))
        return Course(bank, _without_allowed(report, bank))

    def _load_entries(self, quizzes: Iterable[Path], report: Report) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for file, source in each_file(quizzes, ITEM_ENDINGS):
            entry, found = self._entries.get(file, source)
            report.add(found)
            first = entries.setdefault(entry.id, entry)
            if first is not entry:
                message = f'the id "{entry.id}" is taken by {first.path}'
                report.add([checks.DUPLICATE_ID.at(entry.path, Span.at(1), message, "rename one of the two files")])
        return entries

    def _load_lessons(self, docs: Iterable[Path], report: Report) -> tuple[Lesson, ...]:
        loaded = [self._lessons.get(file, source) for file, source in each_file(docs, LESSON_ENDINGS)]
        report.add(finding for _, found in loaded for finding in found)
        return tuple(lesson for lesson, _ in loaded)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Read without the collector of circles: there are none to find in thousands of new documents."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load_lesson(file: Path, source: str) -> tuple[Lesson, list[Diagnostic]]:
    path = display_path(file)
    text, found = read_source(file, path)
    lesson, more = parse_lesson(text, path, source)
    unread = text if found or lesson.found else ""
    return replace(lesson, found=(*found, *lesson.found), unread=unread), [*found, *more]


def _sure(found: Iterable[Diagnostic], bank: Bank) -> Iterator[Diagnostic]:
    """Leave out what would speak of a line that was mended in order to read on."""
    documents = {entry.path: entry.document for entry in bank.entries.values() if entry.document}
    for finding in found:
        document = documents.get(finding.path)
        yield from document.sure([finding]) if document else [finding]


def _without_allowed(report: Report, bank: Bank) -> Report:
    """Leave out the warnings that an item allows itself."""
    allowed = {
        (entry.path, allowance.check) for entry in bank.entries.values() if entry.item for allowance in entry.item.allow
    }
    return Report([d for d in report if d.severity is not Severity.WARNING or (d.path, d.check) not in allowed])
