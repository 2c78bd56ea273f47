"""The answer key as text: for each item its options with their ratings, the best one marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from ..item import normalise
from ..message import say
from ..pages import Lesson
from ..text.names import listed
from ..words import Tell
from .sheet import Choice, Scene, Sheet

Shelves = Iterable[tuple[Lesson, list[Sheet]]]


def key_text(shelves: Shelves, tell: Tell = str) -> str:
    """Return the key of each lesson's items, one option a line; what stands around their texts is told by `tell`."""
    return "\n\n".join(
        "\n\n".join([_title(lesson), *(_item(sheet, tell) for sheet in sheets)]) for lesson, sheets in shelves
    )


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


def _item(sheet: Sheet, tell: Tell) -> str:
    blanks = [f"  {number}  {tell(listed(answers))}" for number, answers in enumerate(sheet.answers, 1)]
    head = f"{sheet.id} ({sheet.format}): {sheet.title}"
    return "\n".join([head, *blanks, *(line for scene in sheet.scenes for line in _scene(scene, tell))])


def _scene(scene: Scene, tell: Tell) -> Iterator[str]:
    if scene.number and scene.choices:
        yield f"  {scene.number}. {_short(scene.text)}"
    yield from (_choice(choice, tell) for choice in scene.choices)


def _choice(choice: Choice, tell: Tell) -> str:
    leads = tell(say(" (goes to {number})", number=choice.leads)) if choice.leads else ""
    return f"  {'*' if choice.is_key else ' '} {choice.letter}  {choice.word:<20} {_short(choice.text)}{leads}"


def _short(text: str) -> str:
    line = normalise(text)
    return line if len(line) <= 80 else f"{line[:79]}…"
