"""Findings as GitHub shows them, each at its line: the workflow commands `::error` and `::warning`.

Source: docs.github.com/actions, “Workflow commands for GitHub Actions”.
"""

from __future__ import annotations

from ..diagnostics import Diagnostic, Report
from ..words import ENGLISH, Tell, tell_in
from .text import summary


def report_github(report: Report, language: str = ENGLISH) -> str:
    """Return one command for each finding, and a last line that counts them."""
    tell = tell_in(language)
    return "\n".join([*(_command(found, tell) for found in report), summary(report, language)])


def _command(found: Diagnostic, tell: Tell) -> str:
    span = found.span
    place = {"file": found.path, "line": str(max(span.line, 1))}
    if span.line == span.end_line:  # GitHub takes columns within one line only, and its last one is inclusive
        place |= {"col": str(span.column), "endColumn": str(max(span.end_column - 1, span.column))}
    else:
        place |= {"endLine": str(span.end_line)}
    values = ",".join(f"{name}={_property(value)}" for name, value in (place | {"title": found.check}).items())
    return f"::{found.severity} {values}::{_data(f'{tell(found.message)}. {tell(found.hint)}'.strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
