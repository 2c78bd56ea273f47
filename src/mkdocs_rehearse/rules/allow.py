"""What an item, or a lesson's front matter, allows: warnings that it may have, each with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from .. import checks
from ..course import Bank
from ..diagnostics import Diagnostic, Report, Severity
from ..message import say
from ..pages import Lesson
from ..yamldoc import Document


def without_allowed(report: Report, bank: Bank, judged: bool) -> Report:
    """Leave out the warnings that a file allows itself.

    Args:
        report: Everything found.
        bank: The files.
        judged: Whether all checks were made, so that an `allow` without a finding is needless.
    """
    allowed = {(document.path, check): why for document in _documents(bank) for _, check, why in _allowances(document)}
    held = [one for one in report if one.severity is Severity.WARNING and (one.path, one.check) in allowed]
    kept = Report([one for one in report if one not in {*held}]) if held else report
    kept.allowed = [(one, allowed[one.path, one.check]) for one in held]
    # Where something could not be read, a check may have had nothing to look at.
    banks = (bank, *bank.translations.values())
    is_read = all(entry.item for one in banks for entry in one.entries.values())
    is_read = is_read and not any(_is_broken(lesson) for one in banks for lesson in one.lessons)
    if allowed and judged and is_read:
        kept.add(_check_needless(bank, {(one.path, one.check) for one in held}))
    return kept


def _is_broken(lesson: Lesson) -> bool:
    return any(one.severity is Severity.ERROR for one in lesson.found)


def _documents(bank: Bank) -> list[Document]:
    """Return every sound file of the course, each once, translations too."""
    banks = (bank, *bank.translations.values())
    held = [entry.document for one in banks for entry in one.entries.values() if entry.item and entry.document]
    held += [lesson.front for one in banks for lesson in one.lessons if lesson.front and not _is_broken(lesson)]
    return [*{document.path: document for document in held}.values()]


def _allowances(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield what a file allows, each with its place in the list and the reason."""
    held = document.data.get("allow")
    for index, one in enumerate(held if isinstance(held, list) else []):
        if isinstance(one, dict) and isinstance(one.get("check"), str) and one.get("because"):
            yield index, str(one["check"]), str(one["because"])


def _check_needless(bank: Bank, used: set[tuple[str, str]]) -> Iterator[Diagnostic]:
    for document in _documents(bank):
        for index, check, _ in _allowances(document):
            if (document.path, check) not in used:
                message = say('"{check}" finds nothing here that would have to be allowed', check=check)
                span = document.span("allow", index, "check")
                yield checks.NEEDLESS_ALLOW.at(document.path, span, message, say("remove the entry"))
