"""What a check is."""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that an author's file must meet.

    Attributes:
        slug: Its name in messages, in `allow` and in the guide.
        severity: What a finding of it weighs.
        title: The rule as one sentence.
        why: What goes wrong for a learner or an author when it is broken.
        fix: How to mend it.
        of_item: Whether it speaks of an item, which may then allow a warning of it; else of a page or the settings.
    """

    slug: str
    severity: Severity
    title: str
    why: str
    fix: str
    of_item: bool = True

    def at(self, path: str, span: Span, message: str, hint: str = "") -> Diagnostic:
        """Return a finding of this check at a place."""
        return Diagnostic(path, span, self.severity, self.slug, message, hint)


def error(slug: str, title: str, why: str, fix: str) -> Check:
    """Return a check whose findings stop a build."""
    return Check(slug, Severity.ERROR, title, why, fix)


def warning(slug: str, title: str, why: str, fix: str, of_item: bool = False) -> Check:
    """Return a check whose findings stop a build under `--strict` only."""
    return Check(slug, Severity.WARNING, title, why, fix, of_item)
