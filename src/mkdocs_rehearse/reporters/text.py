"""Findings as an instructor reads them: one sentence, the line itself, a caret, the mend."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Diagnostic, Report, Severity

_TAB = "    "


def report_text(report: Report, root: Path = Path()) -> str:
    """Return all findings and a last line that counts them.

    Args:
        report: What was found.
        root: The folder that the findings' paths start from.
    """
    blocks = [describe(diagnostic, root) for diagnostic in report]
    return "\n\n".join([*blocks, _summary(report)])


def describe(diagnostic: Diagnostic, root: Path = Path()) -> str:
    """Return one finding with the line it speaks of."""
    span = diagnostic.span
    place = f"{diagnostic.path}:{span.line}:{span.column}" if diagnostic.path else "this page"
    head = f"{place}: {diagnostic.severity}: {diagnostic.message}  [{diagnostic.check}]"
    return "\n".join([head, *_excerpt(diagnostic, root)])


def _excerpt(diagnostic: Diagnostic, root: Path) -> list[str]:
    span, lines = diagnostic.span, _read_lines(root / diagnostic.path) if diagnostic.path else []
    if not 0 < span.line <= len(lines) or not lines[span.line - 1].strip():
        return [f"   {diagnostic.hint}"] if diagnostic.hint else []
    shown = [_numbered(at, lines[at - 1]) for at in (span.line - 1, span.line) if at > 0]
    return [*shown, _caret(diagnostic, lines[span.line - 1])]


def _numbered(number: int, line: str) -> str:
    return f"{number:5} | {line.replace(chr(9), _TAB)}"[:120].rstrip()


def _caret(diagnostic: Diagnostic, line: str) -> str:
    span = diagnostic.span
    end = span.end_column if span.end_line == span.line else len(line) + 1
    before, culprit = line[: span.column - 1], line[span.column - 1 : end - 1]
    pad = " " * len(before.replace("\t", _TAB))
    marks = "^" * max(1, min(len(culprit.replace("\t", _TAB)), 112 - len(pad)))
    return f"      | {pad}{marks} {diagnostic.hint}".rstrip()


def _summary(report: Report) -> str:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if not errors and not warnings:
        return "No mistakes found."
    return f"{_plural(errors, 'error')}, {_plural(warnings, 'warning')}"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _read_lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return []
