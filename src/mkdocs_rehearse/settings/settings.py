"""What a course sets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..words import ENGLISH
from .site import UNNAMED, folder_named

#: The file of a course's own terms, beside its site's settings.
VOCABULARY = "rehearse.yml"
#: The folder of what people say of the keys, beside that of the items.
REVIEWS = "reviews"


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
        outside: Whether folders and links may lead out of the repository.
        language: What learners read in, as `de` or `pt-BR`; English where there is no catalogue.
        languages: In which languages the files of a course may be, its own first; none where there is one only.
        offline: Whether a published site can be installed, and read without a network.
        home: Folder of the site's settings, which no author sets.
    """

    quizzes: Path = Path("quizzes")
    docs: Path = Path("docs")
    course: str = UNNAMED
    mastery: float = 0.8
    item_pages: bool = True
    quiz: bool = True
    outside: bool = False
    language: str = ENGLISH
    languages: tuple[str, ...] = ()
    offline: bool = False
    home: Path = Path()

    @property
    def vocabulary(self) -> Path:
        """File of the course's own channels, roles and scales."""
        return self.home / VOCABULARY

    @property
    def reviews(self) -> Path:
        """Folder of what people say of the keys."""
        return self.quizzes.parent / REVIEWS

    @classmethod
    def of(cls, values: dict[str, Any], base: Path = Path()) -> Settings:
        """Return settings from the extension's options, with folders relative to `base`."""
        plain, mastery = cls(), values.get("mastery")
        return cls(
            home=base,
            quizzes=folder_named(base, values.get("quizzes") or plain.quizzes),
            docs=folder_named(base, values.get("docs") or plain.docs),
            course=str(values.get("course") or plain.course),
            mastery=plain.mastery if mastery is None else float(mastery),
            item_pages=bool(values.get("item_pages", plain.item_pages)),
            quiz=bool(values.get("quiz", plain.quiz)),
            outside=bool(values.get("outside", plain.outside)),
            language=str(values.get("language") or plain.language),
            languages=tuple(values.get("languages") or ()),
            offline=bool(values.get("offline", plain.offline)),
        )
