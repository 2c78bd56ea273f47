"""What is wrong in an author's file, as data. This module prints nothing and knows no file format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .message import SILENCE, Message


class Severity(StrEnum):
    """How much a finding weighs: an error stops a build, a warning does so under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text file. Lines and columns count from 1; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, line: int, column: int = 1, width: int = 1) -> Span:
        """Return the span of `width` characters on one line."""
        return cls(line, column, line, column + width)

    def shift(self, lines: int) -> Span:
        """Return the same stretch `lines` further down, for text that stands inside a larger file."""
        return Span(self.line + lines, self.column, self.end_line + lines, self.end_column)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: where it stands, what was found, and how to mend it.

    Attributes:
        path: The file as the author would name it, with forward slashes.
        span: The culprit's place in the file.
        severity: Error or warning.
        check: The slug of the check in `checks/`.
        message: One plain sentence that quotes what was found and says what was expected.
        hint: How to mend it, or an empty text.
        cause: The file whose own errors it follows from, or an empty text.
    """

    path: str
    span: Span
    severity: Severity
    check: str
    message: Message
    hint: Message = SILENCE
    cause: str = ""


@dataclass(slots=True)
class Report:
    """All findings of a run, in the order in which an author reads files.

    What follows from errors that are told as well is left out: one mistake gives one message.

    Attributes:
        found: The findings.
        allowed: The warnings that their files allow, each with the reason; they are no findings.
    """

    found: list[Diagnostic] = field(default_factory=list)
    allowed: list[tuple[Diagnostic, str]] = field(default_factory=list)

    def __iter__(self) -> Iterator[Diagnostic]:
        told = {d.path for d in self.found if d.severity is Severity.ERROR}
        causes = {d for d in self.found if not (d.cause and d.cause in told)}
        return iter(sorted(causes, key=lambda d: (d.path, d.span, d.check, d.message)))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take further findings in."""
        self.found.extend(diagnostics)

    def without(self, checks: Collection[str]) -> Report:
        """Return the findings of other checks."""
        return Report([one for one in self.found if one.check not in checks])

    def within(self, paths: Iterable[str]) -> Report:
        """Return the findings in the given files or folders only."""
        roots = tuple(path.rstrip("/") for path in paths)
        allowed = [(d, why) for d, why in self.allowed if any(_holds(root, d.path) for root in roots)]
        return Report([d for d in self.found if any(_holds(root, d.path) for root in roots)], allowed)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(d.severity is severity for d in self)


def _holds(root: str, path: str) -> bool:
    if set(root.split("/")) == {".."}:  # a folder that the current one stands in
        return not path.startswith((f"{root}/../", "/"))
    return root in ("", ".") or path == root or path.startswith(root + "/")
