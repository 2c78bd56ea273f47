"""The settings of a course. They stand once, in `mkdocs.yml` under the Markdown extension `rehearse`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from . import checks
from .text.names import did_you_mean, listed, quoted, shortened

#: What each setting must be, in words.
_KINDS = {
    "quizzes": "the name of a folder",
    "docs": "the name of a folder",
    "course": "text",
    "mastery": "a number from 0 to 1",
    "item_pages": "true or false",
    "quiz": "true or false",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a course keeps its files, and how it counts.

    Attributes:
        quizzes: Folder of the bank.
        docs: Folder of the lessons.
        course: Name of the learner's record in the browser; lower-case words joined by hyphens.
        mastery: Mean score from which a lesson counts as mastered, 0 to 1.
        item_pages: Whether every item has a page of its own, `practice/<id>/`.
        quiz: Whether `<quiz>` blocks of pages become items; not where the plugin mkdocs_quiz shows them.
    """

    quizzes: Path = Path("quizzes")
    docs: Path = Path("docs")
    course: str = "course"
    mastery: float = 0.8
    item_pages: bool = True
    quiz: bool = True

    @classmethod
    def of(cls, values: dict[str, Any], base: Path = Path()) -> Settings:
        """Return settings from the extension's options, with folders relative to `base`."""
        plain, mastery = cls(), values.get("mastery")
        return cls(
            quizzes=base / str(values.get("quizzes") or plain.quizzes),
            docs=base / str(values.get("docs") or plain.docs),
            course=str(values.get("course") or plain.course),
            mastery=plain.mastery if mastery is None else float(mastery),
            item_pages=bool(values.get("item_pages", plain.item_pages)),
            quiz=bool(values.get("quiz", plain.quiz)),
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one of the extension's options.

    Attributes:
        key: The option.
        check: The check that it breaks: either the key is not known, or its value cannot be used.
        message: One plain sentence.
        hint: How to mend it.
    """

    key: str
    check: checks.Check
    message: str
    hint: str


def problems_of(values: dict[str, Any], base: Path = Path()) -> Iterator[Problem]:
    """Yield what is wrong with the extension's options, as their author wrote them.

    Args:
        values: The options.
        base: What folders are relative to.
    """
    known = [field.name for field in fields(Settings)]
    for key, value in values.items():
        if key not in known:
            hint = did_you_mean(key, known, f"remove it; known are {listed(known, 'and')}")
            yield Problem(key, checks.UNKNOWN_KEY, f'there is no setting "{shortened(key)}"', hint)
        elif value is not None and not _fits(key, value):
            message = f'the setting "{key}" is {quoted(value)}, but must be {_KINDS[key]}'
            yield Problem(key, checks.WRONG_TYPE, message, f"write {_KINDS[key]}, or remove it")
    folder = values.get("quizzes")
    if folder and isinstance(folder, str) and not (base / folder).exists():
        message = f'there is no folder "{shortened(folder)}", which the setting "quizzes" names'
        yield Problem("quizzes", checks.WRONG_TYPE, message, "write the folder’s name as it stands beside mkdocs.yml")


def without_problems(values: dict[str, Any], known: Iterable[str] = ()) -> dict[str, Any]:
    """Return the options that can be used.

    Args:
        values: The options, as their author wrote them.
        known: Further options that are no settings; they are kept as they are.
    """
    fit = (key for key, value in values.items() if (_fits(key, value) if key in _KINDS else key in known))
    return {key: values[key] for key in fit}


def _fits(key: str, value: object) -> bool:
    if key in ("item_pages", "quiz"):
        return isinstance(value, bool)
    if key == "mastery":
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return isinstance(value, str | Path)
