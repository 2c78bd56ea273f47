"""Pages of `docs/`: the objectives and claims in their front matter, and the blocks in their text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from ..diagnostics import Diagnostic
from ..yamldoc import Document
from .blocks import BLOCK_NAMES, Block, is_template
from .front import front_end, has_quizzes, read_front
from .merges import find_unmerged
from .parts import Parts, read_parts
from .quiz import Quiz
from .snippets import snippets_of

#: What a page says that a command of ours has written.
GENERATED = "rehearse sync"

__all__ = [
    "BLOCK_NAMES",
    "GENERATED",
    "Block",
    "Lesson",
    "Parts",
    "Quiz",
    "front_end",
    "parse_lesson",
    "read_parts",
    "snippets_of",
    "stem_of",
]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page of the course, as far as items refer to it.

    Attributes:
        path: The file as the author would name it.
        stem: File name without `.md`, or the name of the folder whose page it is; the first half of an objective's id.
        title: From the front matter, or empty.
        module: From the front matter, or empty.
        number: The `lesson` of the front matter, for the order of lessons; 0 if there is none.
        source: The file below `docs/`, with forward slashes.
        objectives: Objective key → its sentence.
        claims: Claim ids that the page makes.
        blocks: The page's blocks, from top to bottom.
        slips: What lines name that were meant to begin a block but do not.
        coded: Blocks that are shown as code: name, argument, and what to say where they are meant as blocks.
        quizzes: The page's `<quiz>` blocks, from top to bottom.
        has_quizzes: Whether such a block is one; not where the front matter says so.
        text: What stands below the front matter, without empty lines around it.
        start: Where that begins in the file.
        front: The front matter with its places, if there is any.
        found: What kept the page from saying all of itself: mistakes in its front matter, or in its encoding.
        unread: Where something was found, the page's text.
        made: What macros and snippets make the page of: its text, and that of its snippets.
        is_open: Whether one of its snippets could not be found, so that nobody knows what it shows.
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
    coded: tuple[tuple[str, str, Diagnostic], ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    has_quizzes: bool = True
    text: str = ""
    start: int = 0
    front: Document | None = None
    found: tuple[Diagnostic, ...] = ()
    unread: str = ""
    made: str = ""
    is_open: bool = False

    @property
    def is_generated(self) -> bool:
        """Whether no author wrote the page."""
        return self.front is not None and self.front.data.get("generated") == GENERATED

    def shift_in(self, text: str) -> int | None:
        """Return how much further down a text has all that stands in the file; None where it has anything else."""
        body = text.lstrip("\n")
        return len(text) - len(body) - self.start if body.rstrip("\n") == self.text else None

    def may_name(self, word: str) -> bool:
        """Tell whether a word may stand in what could not be read of the page."""
        return bool(self.found) and (not self.unread or _stands_in(word, self.unread))

    def may_show(self, name: str) -> bool:
        """Tell whether a macro or a snippet may put an item into the page."""
        if self.is_open or any(block.is_written and block.name in ("scenario", "scenarios") for block in self.blocks):
            return True
        return bool(self.made) and _stands_in(name, self.made)


def parse_lesson(text: str, path: str, source: str, place: str = "") -> tuple[Lesson, list[Diagnostic]]:
    """Read what a page says of itself.

    Args:
        text: The Markdown file.
        path: How to name it in a finding.
        source: Where it stands below `docs/`, with forward slashes.
        place: The same without the language of a translation.

    Returns:
        The lesson, complete as far as it could be read, and every finding.
    """
    front, found = read_front(text, path)
    found += find_unmerged(text, path)
    stem, end = stem_of(place or source), front_end(text)
    parts = read_parts(text, path, stem, end, has_quizzes(front))
    data = front.data if front else {}
    body = text[end:].lstrip("\n")
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
        coded=parts.coded,
        quizzes=parts.quizzes,
        has_quizzes=has_quizzes(front),
        text=body.rstrip("\n"),
        start=len(text) - len(body),
        front=front,
        found=tuple(found),
        unread=text if found else "",
        made=text if is_template(text) else "",
    ), [*found, *(slip for _, slip in parts.slips)]


def stem_of(source: str) -> str:
    """Return what items call a page: its file's name, or its folder's where it is the folder's own page.

    Args:
        source: Where it stands below `docs/`, with forward slashes.
    """
    path = PurePosixPath(unicodedata.normalize("NFC", source))  # some systems keep an accent apart from its letter
    return path.parent.name if path.stem in ("index", "README") and path.parent.name else path.stem


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list) else ()


def _sentences(value: object) -> dict[str, str]:
    return {key: _text(sentence) for key, sentence in value.items()} if isinstance(value, dict) else {}
