"""Changes to files, as data: what a rename and a quick fix do."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Span
from ..message import Message


class RenameError(Exception):
    """A name cannot be changed, or not into this one.

    Attributes:
        message: Why, in one sentence.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file, and what replaces it. An empty stretch inserts."""

    path: str
    span: Span
    text: str


@dataclass(slots=True)
class Change:
    """Edits that belong together, and the file that is renamed after them: old path and new path."""

    title: Message
    edits: list[Edit] = field(default_factory=list)
    moved: tuple[str, str] | None = None
