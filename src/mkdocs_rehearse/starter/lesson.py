"""A new lesson: where it goes, and its text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..course import Bank
from .source import FILES, filled, quoted


@dataclass(frozen=True, slots=True)
class NewLesson:
    """A page to write.

    Attributes:
        source: Its path below `docs/`, with forward slashes.
        text: What stands in it.
    """

    source: str
    text: str


def new_lesson(bank: Bank, name: str, title: str, objectives: dict[str, str]) -> NewLesson:
    """Return the page of a new lesson, beside most of the others and numbered as the last.

    Args:
        bank: The course so far.
        name: The file's name without its ending.
        title: Its heading.
        objectives: Key → what the learner can do after it.
    """
    others = [lesson for lesson in bank.lessons if lesson.objectives]
    folders = Counter(str(PurePosixPath(lesson.source).parent) for lesson in others)
    folder = folders.most_common(1)[0][0] if folders else "lessons"
    words = {
        "number": str(max((lesson.number for lesson in others), default=0) + 1),
        "objectives": "\n".join(f"  {key}: {quoted(sentence)}" for key, sentence in objectives.items()),
        "title": title,
        "quoted": quoted(title),
    }
    return NewLesson((PurePosixPath(folder) / f"{name}.md").as_posix(), filled(FILES / "lesson.md", words))
