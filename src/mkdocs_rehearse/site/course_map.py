"""What the browser must know of the whole course: lessons, objectives and items, with their addresses.

The record page, reviews, practice rounds and the marks in the navigation read it. It is a script
and not a JSON file because pages that are opened from a disk may load scripts, but no data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from ..course import Bank, Entry
from ..formats import FORMATS, fingerprint
from ..formats.choice import Pick
from ..item import Item, id_of
from ..pages import Lesson, Quiz
from ..render import item_href
from ..settings import Settings
from ..words import Words, words_in
from .script import literal


def course_script(bank: Bank, settings: Settings, url_of: Callable[[str], str], title: str = "") -> str:
    """Return the script that sets `rehearseCourse`.

    Args:
        bank: The items and lessons.
        settings: The course's name and bar of mastery.
        url_of: Returns the address, from the site's root, of a file below `docs/`.
        title: What the course calls itself.
    """
    return f"globalThis.rehearseCourse={literal({'title': title} | course_map(bank, settings, url_of))};\n"


def course_map(bank: Bank, settings: Settings, url_of: Callable[[str], str]) -> dict[str, Any]:
    """Return the lessons in the order of the course and, by id, the items that they hold."""
    shelves, words = bank.by_lesson(), words_in(settings.language)
    return {
        "course": settings.course,
        "mastery": settings.mastery,
        "formats": {name: asdict(one.traits) for name, one in FORMATS.items()},
        "lessons": [_lesson(lesson, entries, bank, url_of) for lesson, entries in shelves],
        "others": [quiz.id for page in bank.lessons if not page.objectives for quiz in page.quizzes if quiz.item],
        "items": {
            name: shown
            for lesson, entries in shelves
            for name, shown in [
                *((entry.id, _item(entry, lesson, settings, url_of)) for entry in entries),
                *((quiz.id, _check(quiz, lesson, url_of, words)) for quiz in lesson.quizzes if quiz.item),
            ]
        },
    }


def _lesson(lesson: Lesson, entries: list[Entry], bank: Bank, url_of: Callable[[str], str]) -> dict[str, Any]:
    return {
        "stem": lesson.stem,
        "title": lesson.title or lesson.stem,
        "url": url_of(lesson.source),
        "objectives": [{"key": key, "text": text} for key, text in lesson.objectives.items()],
        "items": [entry.id for entry in entries if not bank.is_reserved(entry.id)],
        "checks": [quiz.id for quiz in lesson.quizzes if quiz.item],
        "plans": [block.argument for block in lesson.blocks if block.name == "plan"],
    }


def _item(entry: Entry, lesson: Lesson, settings: Settings, url_of: Callable[[str], str]) -> dict[str, Any]:
    item = entry.item
    assert item is not None, "the map holds sound items only"
    own = url_of(item_href(entry.id).lstrip("/")) if settings.item_pages else f"{url_of(lesson.source)}#{entry.id}"
    shown = {
        "title": item.title,
        "url": own,
        "objective": item.objective,
        "format": item.format,
        "fingerprint": entry.fingerprint,
        "twin": item.twin,
        "formerly": item.formerly,
        "reserved": item.reserved or None,
        "choices": _choices(item),
    }
    return {key: value for key, value in shown.items() if value not in (None, [], {})}


def _check(quiz: Quiz, lesson: Lesson, url_of: Callable[[str], str], words: Words) -> dict[str, Any]:
    """Return what the browser must know of a quick check, which stands in its lesson and nowhere else."""
    assert quiz.item is not None, "the map holds sound quizzes only"
    return {
        "title": words.title(quiz.item.title),
        "url": f"{url_of(lesson.source)}#{quiz.id}",
        "objective": "",
        "format": quiz.item.format,
        "fingerprint": fingerprint(quiz.item),
        "check": True,
    }


def _choices(item: Item) -> dict[str, str]:
    """Return the options of an item that is asked twice, by id: the record names what was chosen."""
    if not isinstance(item, Pick) or item.instruction != "both":
        return {}
    return {id_of(option): option.text for option in item.options}
