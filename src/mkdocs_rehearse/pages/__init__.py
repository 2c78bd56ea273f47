"""Pages of `docs/`: the objectives and claims in their front matter, and the blocks in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from ..diagnostics import Diagnostic
from ..yamldoc import Document
from .blocks import BLOCK_NAMES, Block
from .front import front_end, read_front
from .parts import Parts, read_parts
from .quiz import Quiz

#: What a page says that a command of ours has written.
GENERATED = "rehearse sync"

__all__ = ["BLOCK_NAMES", "GENERATED", "Block", "Lesson", "Parts", "Quiz", "front_end", "parse_lesson", "read_parts"]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page of the course, as far as items refer to it.

    Attributes:
        path: The file as the author would name it.
        stem: File name without `.md`; the first half of an objective's id.
        title: From the front matter, or empty.
        module: From the front matter, or empty.
        number: The `lesson` of the front matter, for the order of lessons; 0 if there is none.
        source: The file below `docs/`, with forward slashes.
        objectives: Objective key → its sentence.
        claims: Claim ids that the page makes.
        blocks: The page's blocks, from top to bottom.
        slips: What lines name that were meant to begin a block but do not.
        quizzes: The page's `<quiz>` blocks, from top to bottom.
        front: The front matter with its places, if there is any.
        found: What kept the page from saying all of itself: mistakes in its front matter, or in its encoding.
        unread: Where something was found, the page's text.
    """

    path: str
    stem: str
    title: str = ""
    module: str = ""
    number: int = 0
    source: str = ""
    objectives: dict[str, str] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    slips: tuple[str, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    front: Document | None = None
    found: tuple[Diagnostic, ...] = ()
    unread: str = ""

    @property
    def is_generated(self) -> bool:
        """Whether no author wrote the page."""
        return self.front is not None and self.front.data.get("generated") == GENERATED

    def may_name(self, word: str) -> bool:
        """Tell whether a word may stand in what could not be read of the page."""
        alone = rf"(?<![\w-]){re.escape(word)}(?![\w-])"
        return bool(self.found) and (not self.unread or re.search(alone, self.unread) is not None)


def parse_lesson(text: str, path: str, source: str) -> tuple[Lesson, list[Diagnostic]]:
    """Read what a page says of itself.

    Args:
        text: The Markdown file.
        path: How to name it in a finding.
        source: Where it stands below `docs/`, with forward slashes.

    Returns:
        The lesson, complete as far as it could be read, and every finding.
    """
    front, found = read_front(text, path)
    stem = PurePosixPath(source).stem
    parts = read_parts(text, path, stem, front_end(text))
    data = front.data if front else {}
    return Lesson(
        path,
        stem,
        title=_text(data.get("title")),
        module=_text(data.get("module")),
        number=_number(data.get("lesson")),
        source=source,
        objectives=_sentences(data.get("objectives")),
        claims=_names(data.get("claims")),
        blocks=parts.blocks,
        slips=tuple(named for named, _ in parts.slips),
        quizzes=parts.quizzes,
        front=front,
        found=tuple(found),
        unread=text if found else "",
    ), [*found, *(slip for _, slip in parts.slips)]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list) else ()


def _sentences(value: object) -> dict[str, str]:
    return {key: _text(sentence) for key, sentence in value.items()} if isinstance(value, dict) else {}
