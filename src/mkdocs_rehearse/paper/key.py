"""The answer key as text: for each item its options with their ratings, the best one marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from ..item import normalise
from ..pages import Lesson
from .sheet import Choice, Scene, Sheet

Shelves = Iterable[tuple[Lesson, list[Sheet]]]


def key_text(shelves: Shelves) -> str:
    """Return the key of each lesson's items, one option a line."""
    return "\n\n".join("\n\n".join([_title(lesson), *map(_item, sheets)]) for lesson, sheets in shelves)


def key_data(shelves: Shelves) -> list[dict[str, Any]]:
    """Return the key as data: a list of items, each with its options or scenes and what fills its blanks."""
    return [
        {
            "id": sheet.id,
            "lesson": lesson.stem,
            "objective": sheet.objective,
            "format": sheet.format,
            "title": sheet.title,
            "key_status": sheet.status,
            "blanks": [list(answers) for answers in sheet.answers],
            "scenes": [asdict(scene) for scene in sheet.scenes if scene.choices],
        }
        for lesson, sheets in shelves
        for sheet in sheets
    ]


def _title(lesson: Lesson) -> str:
    title = lesson.title or lesson.stem
    return f"{title}\n{'=' * len(title)}"


def _item(sheet: Sheet) -> str:
    blanks = [f"  {number}  {' or '.join(answers)}" for number, answers in enumerate(sheet.answers, 1)]
    head = f"{sheet.id} ({sheet.format}): {sheet.title}"
    return "\n".join([head, *blanks, *(line for scene in sheet.scenes for line in _scene(scene))])


def _scene(scene: Scene) -> Iterator[str]:
    if scene.number and scene.choices:
        yield f"  {scene.number}. {_short(scene.text)}"
    yield from map(_choice, scene.choices)


def _choice(choice: Choice) -> str:
    leads = f" (goes to {choice.leads})" if choice.leads else ""
    return f"  {'*' if choice.is_key else ' '} {choice.letter}  {choice.word:<20} {_short(choice.text)}{leads}"


def _short(text: str) -> str:
    line = normalise(text)
    return line if len(line) <= 80 else f"{line[:79]}…"
