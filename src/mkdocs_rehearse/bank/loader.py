"""From folders to a bank and a report: every file by itself, then what they say of each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TypeVar

from .. import checks
from ..collector import without_collector
from ..course import Bank, Course, Entry
from ..diagnostics import Diagnostic, Report, Span
from ..message import say
from ..pages import Lesson, parse_lesson, snippets_of
from ..reviews import Review
from ..rules import (
    check_addresses,
    check_channels,
    check_links,
    check_reviews,
    without_allowed,
)
from ..settings import REVIEWS, Settings
from ..vocabulary import load_vocabulary
from ..words import Terms
from ..yamldoc import read_source, read_typed
from .entry import load_entry
from .files import ITEM_ENDINGS, LESSON_ENDINGS, FileCache, display_path, each_file
from .lost import find_lost, names_of
from .reach import Roots, cannot_open, check_link, read_snippet
from .review import load_review, take_status
from .translations import split_language, translate_bank

_T = TypeVar("_T")


class BankLoader:
    """Reads a course; asked again, it reads only the files that changed.

    Args:
        texts: Texts that stand for those on the disk, by absolute path: an editor's, not saved yet.
        judges: Whether it says, of items without errors, what would make them better. A build can do without.
    """

    def __init__(self, texts: Mapping[str, str] = MappingProxyType({}), judges: bool = False) -> None:
        self._texts = texts
        self._judge = _judge() if judges else None
        self._terms = Terms()
        self._languages: tuple[str, ...] = ()
        self._entries = self._cache_entries()
        self._vocabulary = FileCache(lambda file, _, text: load_vocabulary(file, display_path(file), text), texts)
        self._lessons = FileCache(self._load_lesson, texts)
        self._reviews = FileCache(load_review, texts)

    def load(self, settings: Settings) -> Course:
        """Read the course that the settings name."""
        return self.load_folders([settings.quizzes], [settings.docs], settings)

    def load_folders(self, quizzes: Iterable[Path], docs: Iterable[Path], settings: Settings | None = None) -> Course:
        """Read items and lessons, and the reviews beside the folders of items.

        Args:
            quizzes: Folders or files of items.
            docs: Folders or files of lessons.
            settings: Whether `<quiz>` blocks are ours, whether links may lead out of the repository, and where the
                course's own terms are; and in which languages its files may be.

        Returns:
            The bank, as complete as it could be read, and every finding.
        """
        quizzes, docs, report = [*quizzes], [*docs], Report()
        settings = settings or Settings()
        roots = None if settings.outside else [*quizzes, *docs]
        self._languages = settings.languages
        self._load_vocabulary(settings.vocabulary, report)
        with without_collector():
            reviews = self._load_reviews(quizzes, report)
            entries = self._load_entries(quizzes, roots, report, reviews)
            told = {path: review for path, review in reviews.items() if review}
            lessons = self._load_lessons(docs, roots, report)
            lost = [*find_lost(quizzes, docs, settings)]
            report.add(lost)
            bank = Bank(
                entries.pop("", {}), tuple(lessons.pop("", {}).values()), told, self._terms, lost=names_of(lost)
            )
            take_status(bank)
            bank = self._translated(bank, entries, lessons, report)
            if settings.quiz:
                pages = {one.path: one for held in (bank, *bank.translations.values()) for one in held.lessons}
                report.add(finding for page in pages.values() for quiz in page.quizzes for finding in quiz.found)
            else:  # another plugin shows them, and takes its own settings
                report.found = [one for one in report.found if one.check != checks.QUIZ_SETTING.slug]
            report.add(_sure(check_links(bank), bank))
            report.add(_sure(check_channels(bank), bank))
            report.add(check_reviews(bank))
            report.add(check_addresses(bank) if settings.item_pages else ())
            if self._judge:
                report.add(self._judge(bank))
        return Course(bank, without_allowed(report, bank, self._judge is not None))

    def _cache_entries(self) -> FileCache[tuple[Entry, list[Diagnostic]]]:
        return FileCache(self._load_entry, self._texts)

    def _load_vocabulary(self, file: Path, report: Report) -> None:
        """Read the course's own terms; when they change, so may what is wrong with items."""
        terms = Terms()
        if file.is_file():
            terms, found = self._vocabulary.get(file, file.name)
            report.add(found)
        if terms != self._terms:
            self._terms, self._entries = terms, self._cache_entries()

    def _load_entries(
        self, quizzes: Iterable[Path], roots: Roots, report: Report, apart: Collection[str]
    ) -> dict[str, dict[str, Entry]]:
        """Return the items of each language, by id; those of the course's own under an empty name."""
        held: dict[str, dict[str, Entry]] = {}
        files = each_file(quizzes, ITEM_ENDINGS)
        if apart:
            files = ((file, source) for file, source in files if display_path(file) not in apart)
        for source, entry in _read(self._entries, files, roots, report):
            entries = held.setdefault(self._split(source)[0], {})
            first = entries.setdefault(entry.id, entry)
            if first is not entry:
                message = say('the id "{id}" is taken by {path}', id=entry.id, path=first.path)
                report.add(
                    [checks.DUPLICATE_ID.at(entry.path, Span.at(1), message, say("rename one of the two files"))]
                )
        return held

    def _load_reviews(self, quizzes: Iterable[Path], report: Report) -> dict[str, Review | None]:
        reviews: dict[str, Review | None] = {}
        for file, source in each_file((root.parent / REVIEWS for root in quizzes if root.is_dir()), ITEM_ENDINGS):
            review, found = self._reviews.get(file, source)
            report.add(found)
            reviews[display_path(file)] = review
        return reviews

    def _load_lessons(self, docs: Iterable[Path], roots: Roots, report: Report) -> dict[str, dict[str, Lesson]]:
        """Return the pages of each language, by their paths; without the language where they are translations."""
        held: dict[str, dict[str, Lesson]] = {}
        for source, page in _read(self._lessons, each_file(docs, LESSON_ENDINGS), roots, report):
            if not page.is_generated:
                language, place = self._split(source)
                held.setdefault(language, {})[place if language else page.path] = page
        return held

    def _translated(
        self,
        bank: Bank,
        entries: dict[str, dict[str, Entry]],
        lessons: dict[str, dict[str, Lesson]],
        report: Report,
    ) -> Bank:
        """Return the bank with what it is in other languages."""
        places = {lesson.source: self._split(lesson.source)[1] for lesson in bank.lessons}
        made: dict[str, Bank] = {}
        for language in sorted(entries.keys() | lessons.keys()):
            own = entries.get(language, {}).values(), lessons.get(language, {})
            made[language], found = translate_bank(bank, *own, places)
            report.add(found)
        return replace(bank, translations=made) if made else bank

    def _split(self, source: str) -> tuple[str, str]:
        return split_language(source, self._languages)

    def _load_entry(self, file: Path, source: str, typed: str | None) -> tuple[Entry, list[Diagnostic]]:
        place = self._split(source)[1]
        return load_entry(file, typed, self._terms, PurePosixPath(place).stem if place != source else "")

    def _load_lesson(self, file: Path, source: str, typed: str | None) -> tuple[Lesson, list[Diagnostic]]:
        path = display_path(file)
        text, found = read_source(file, path) if typed is None else read_typed(typed, path)
        lesson, more = parse_lesson(text, path, source, self._split(source)[1])
        if lesson.is_generated:
            return lesson, []
        unread = text if found or lesson.found else ""
        snippets = [read_snippet(file, name) for name in snippets_of(text)]
        made = "\n".join([lesson.made, *filter(None, snippets)]).strip()
        held = replace(lesson, found=(*found, *lesson.found), unread=unread, made=made, is_open=None in snippets)
        return held, [*found, *more]


def _read(
    cache: FileCache[tuple[_T, list[Diagnostic]]], files: Iterable[tuple[Path, str]], roots: Roots, report: Report
) -> Iterator[tuple[str, _T]]:
    """Yield what the files hold, each after its path below its root, and report what is wrong with each.

    One that cannot be read is reported alone.
    """
    for file, source in files:
        if fault := check_link(file, roots):
            report.add([fault])
            continue
        try:
            held, found = cache.get(file, source)
        except OSError as error:
            report.add([cannot_open(file, error)])
        else:
            report.add(found)
            yield source, held


def _judge() -> Callable[[Bank], Iterator[Diagnostic]]:
    """Return what says what would make a bank better: a build, which does not ask, starts sooner without it."""
    from .judge import Judge

    return Judge().judge


def _sure(found: Iterable[Diagnostic], bank: Bank) -> Iterator[Diagnostic]:
    """Leave out what would speak of a line that was mended in order to read on."""
    documents = {entry.path: entry.document for entry in bank.entries.values() if entry.document}
    for finding in found:
        document = documents.get(finding.path)
        yield from document.sure([finding]) if document else [finding]
