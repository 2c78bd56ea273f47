"""Findings as the instructor's panel shows them: those of `rehearse check`, by file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...checks import BY_SLUG
from ...course import Bank
from ...diagnostics import Diagnostic, Report
from ...reporters import SEVERITIES
from ...text.plain import plain_text
from ...words import Tell


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding in the author's language.

    Attributes:
        severity: `error` or `warning`.
        word: What that is called.
        place: File, line and column.
        check: The check's slug.
        message: What was found.
        hint: How to mend it; may be empty.
        why: What goes wrong otherwise.
        fix: How to mend what the check finds.
    """

    severity: str
    word: str
    place: str
    check: str
    message: str
    hint: str
    why: str
    fix: str


class Findings:
    """What was found in a course, by file.

    Attributes:
        broken: The items that have errors.
    """

    def __init__(self, report: Report, bank: Bank) -> None:
        self.broken = [entry for entry in bank.entries.values() if entry.item is None]
        self._by_path: dict[str, list[Diagnostic]] = {}
        for one in report:
            self._by_path.setdefault(one.path, []).append(one)
        self._reviews: dict[str, list[str]] = {}
        for path, review in bank.reviews.items():
            if entry := bank.entry_named(review.item):
                self._reviews.setdefault(entry.id, []).append(path)

    def of_file(self, path: str, tell: Tell) -> list[Finding]:
        """Return what was found in a file."""
        return [_told(one, tell) for one in self._by_path.get(path, ())]

    def of_item(self, name: str, path: str, tell: Tell) -> list[Finding]:
        """Return what was found in an item and in what people say of it."""
        return [told for file in (path, *self._reviews.get(name, ())) for told in self.of_file(file, tell)]


def count(findings: Iterable[Finding], severity: str) -> int:
    """Return how many findings have a severity."""
    return sum(one.severity == severity for one in findings)


def _told(one: Diagnostic, tell: Tell) -> Finding:
    check, span = BY_SLUG[one.check], one.span
    return Finding(
        severity=one.severity.value,
        word=tell(SEVERITIES[one.severity]),
        place=f"{one.path}:{span.line}:{span.column}",
        check=one.check,
        message=tell(one.message),
        hint=tell(one.hint),
        why=plain_text(tell(check.why)),
        fix=plain_text(tell(check.fix)),
    )
