"""Items and pages in several languages: which file translates which, and the course in each of them.

A language other than the course's own stands in the name of a file, `dye-testing.de.yml`, or of the first folder,
`de/first-message/dye-testing.yml`. What is not translated stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from .. import checks
from ..course import Bank, Entry
from ..diagnostics import Diagnostic, Severity, Span
from ..formats import fingerprint
from ..item.known_as import known_as
from ..message import say
from ..pages import Lesson, Quiz
from ..rules import check_links, check_page, check_translation
from ..text.names import did_you_mean


def split_language(source: str, languages: Sequence[str]) -> tuple[str, str]:
    """Return the language of a file, empty for the course's own, and its path without it.

    Args:
        source: Its path below its root, with forward slashes.
        languages: All languages of the site, the course's own first.
    """
    if not languages:
        return "", source
    folder, _, rest = source.partition("/")
    stem, dot, ending = source.rpartition(".")
    head, _, name = stem.rpartition(".")
    language, place = (folder, rest) if rest and folder in languages else ("", source)
    if not language and head and name in languages:
        language, place = name, f"{head}{dot}{ending}"
    return ("" if language == languages[0] else language), place


def translate_bank(
    bank: Bank, entries: Iterable[Entry], lessons: Mapping[str, Lesson], places: Mapping[str, str]
) -> tuple[Bank, list[Diagnostic]]:
    """Return a course in another language, and what is wrong with its translations.

    Args:
        bank: The course in its own language.
        entries: Translated items.
        lessons: Translated pages, by their paths without the language.
        places: The path of each page of the course without its language.
    """
    found: list[Diagnostic] = []
    items = dict(bank.entries)
    for entry in entries:
        base = bank.entries.get(entry.id)
        found += _check(entry, base, bank)
        if base and entry.item and base.item and not any(one.path == entry.path for one in found):
            items[entry.id] = replace(entry, item=known_as(entry.item, base.item, base.fingerprint))
    pages = dict(lessons)
    shown = [_page(pages.pop(places[lesson.source], lesson), lesson, found) for lesson in bank.lessons]
    made = replace(bank, entries=items, lessons=(*shown, *pages.values()))
    own = {*(entry.path for entry in items.values()), *(lesson.path for lesson in lessons.values())}
    known = {*(entry.path for entry in bank.entries.values()), *(lesson.path for lesson in bank.lessons)}
    found += [finding for finding in check_links(made) if finding.path in own - known]
    return made, found


def _check(entry: Entry, base: Entry | None, bank: Bank) -> Iterator[Diagnostic]:
    if base is None:
        hint = did_you_mean(entry.id, bank.entries, say("call it as the item that it translates"))
        message = say('there is no item "{id}" that this would translate', id=entry.id)
        yield checks.TRANSLATION.at(entry.path, Span.at(1), message, hint)
    else:
        yield from check_translation(entry, base)


def _page(page: Lesson, base: Lesson, found: list[Diagnostic]) -> Lesson:
    if page is base:
        return base
    found += (differences := list(check_page(page, base)))
    if any(one.severity is Severity.ERROR for one in differences):
        return page
    quizzes = tuple(_quiz(mine, theirs) for mine, theirs in zip(page.quizzes, base.quizzes, strict=False))
    return replace(page, number=page.number or base.number, quizzes=quizzes)


def _quiz(quiz: Quiz, base: Quiz) -> Quiz:
    """Return a quick check that is known as the one in its place, where it asks the same."""
    pair = Entry(quiz.id, "", item=quiz.item), Entry(base.id, "", item=base.item)
    if not quiz.item or not base.item or list(check_translation(*pair)):
        return quiz
    return replace(quiz, id=base.id, own_id=quiz.id, item=known_as(quiz.item, base.item, fingerprint(base.item)))
