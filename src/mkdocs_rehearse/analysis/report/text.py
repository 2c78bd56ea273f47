"""A result in a few lines, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Finding
from ..result import Result


def report_text(result: Result, findings: Iterable[Finding]) -> str:
    """Return the findings, worst first, each with its item's file and line."""
    lines = [f"{result.learners} learners, {result.answers} answers"]
    for finding in findings:
        place = f"{finding.item.path}:{finding.item.line}: " if finding.item else ""
        lines.append(f"{place}{finding.message}  [{finding.kind}]")
    return "\n".join(lines)
