"""One JSON list of all findings, for editors and other programs."""

from __future__ import annotations

import json

from ..diagnostics import Diagnostic, Report
from ..words import ENGLISH, Tell, tell_in


def report_json(report: Report, language: str = ENGLISH) -> str:
    """Return the findings as a JSON list; lines and columns count from 1, end columns are exclusive."""
    return json.dumps([_record(diagnostic, tell_in(language)) for diagnostic in report], ensure_ascii=False, indent=2)


def _record(diagnostic: Diagnostic, tell: Tell) -> dict[str, str | int]:
    span = diagnostic.span
    return {
        "path": diagnostic.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "severity": diagnostic.severity.value,
        "check": diagnostic.check,
        "message": tell(diagnostic.message),
        "hint": tell(diagnostic.hint),
    }
