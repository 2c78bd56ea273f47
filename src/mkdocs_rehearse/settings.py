"""The settings of a course. They stand once, in `mkdocs.yml` under the Markdown extension `rehearse`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any


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
        plain = cls()
        return cls(
            quizzes=base / str(values.get("quizzes") or plain.quizzes),
            docs=base / str(values.get("docs") or plain.docs),
            course=str(values.get("course") or plain.course),
            mastery=float(values.get("mastery") or plain.mastery),
            item_pages=bool(values.get("item_pages", plain.item_pages)),
            quiz=bool(values.get("quiz", plain.quiz)),
        )
