"""A result in a few lines, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from ...message import say
from ...words import Tell
from ..findings import Finding
from ..result import Result


def report_text(result: Result, findings: Iterable[Finding], tell: Tell = str) -> str:
    """Return the findings, worst first, each with its item's file and line."""
    counted = say("{learners:,} learners, {answers:,} answers", learners=result.learners, answers=result.answers)
    lines = [tell(counted)]
    for finding in findings:
        place = f"{finding.item.path}:{finding.item.line}: " if finding.item else ""
        lines.append(f"{place}{tell(finding.message)}  [{finding.kind}]")
    return "\n".join(lines)
