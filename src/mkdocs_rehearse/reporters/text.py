"""Findings as an instructor reads them: one sentence, the line itself, a caret, the mend."""

from __future__ import annotations

import re
from pathlib import Path

from ..checks import OUTSIDE
from ..diagnostics import Diagnostic, Report, Severity, Span
from ..message import Message, say
from ..words import ENGLISH, tell_in
from ..yamldoc import MAX_BYTES

#: What a terminal takes as colours: bold red, bold yellow, blue.
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", "hint": "\x1b[34m"}
_PLAIN = "\x1b[0m"
#: What a finding is called.
SEVERITIES = {Severity.ERROR: say("error"), Severity.WARNING: say("warning")}
_THIS_PAGE = say("this page")
_TAB = "    "
_WIDEST = 200
#: A culprit further right is shown without most of the line before it.
_FURTHEST = 90


def report_text(report: Report, root: Path = Path(), colour: bool = False, language: str = ENGLISH) -> str:
    """Return all findings and a last line that counts them.

    Args:
        report: What was found.
        root: The folder that the findings' paths start from.
        colour: Whether a terminal shows it, in colours.
        language: What its reader reads.
    """
    files: dict[str, list[str]] = {}
    blocks = [(one.severity, describe(one, root, files, language)) for one in report]
    shown = [_coloured(block, severity, language) if colour else block for severity, block in blocks]
    return "\n\n".join([*shown, summary(report, language)])


def describe(
    diagnostic: Diagnostic, root: Path = Path(), files: dict[str, list[str]] | None = None, language: str = ENGLISH
) -> str:
    """Return one finding with the line it speaks of.

    Args:
        diagnostic: What was found.
        root: The folder that its path starts from.
        files: Keeps the lines of the files read, for the next finding in the same file.
        language: What its reader reads.
    """
    span, tell = diagnostic.span, tell_in(language)
    place = f"{diagnostic.path}:{span.line}:{span.column}" if diagnostic.path else tell(_THIS_PAGE)
    severity = tell(SEVERITIES[diagnostic.severity])
    head = f"{place}: {severity}: {tell(diagnostic.message)}  [{diagnostic.check}]"
    lines = _lines(root, diagnostic, {} if files is None else files)
    return "\n".join([_visible(head), *_excerpt(span, tell(diagnostic.hint), lines)])


def _coloured(block: str, severity: Severity, language: str) -> str:
    """Return a finding with its severity in red or yellow, and its caret and its mend in blue."""
    word = tell_in(language)(SEVERITIES[severity])
    block = block.replace(f": {word}: ", f": {_COLOURS[severity]}{word}{_PLAIN}: ", 1)
    return re.sub(r"^(      \| +)(\^.*)\Z", rf"\1{_COLOURS['hint']}\2{_PLAIN}", block, flags=re.MULTILINE)


def _excerpt(span: Span, hint: str, lines: list[str]) -> list[str]:
    if not 0 < span.line <= len(lines) or not lines[span.line - 1].strip():
        return [f"   {hint}"] if hint else []
    above = [_numbered(span.line - 1, lines[span.line - 2])] if span.line > 1 else []
    line, cut = lines[span.line - 1], 0
    if span.column > _FURTHEST:
        cut = span.column - _FURTHEST // 2
        line = f"…{line[cut:]}"
    return [*above, _numbered(span.line, line), _caret(span, hint, line, max(0, cut - 1))]


def _numbered(number: int, line: str) -> str:
    return f"{number:5} | {_printable(line)}"[:120].rstrip()


def _printable(line: str) -> str:
    """Return a line that a terminal shows and does not obey."""
    return _visible(line[:_WIDEST].replace("\t", _TAB))


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() else " " if c.isspace() else "�" for c in text)


def _caret(span: Span, hint: str, line: str, cut: int) -> str:
    begin = span.column - cut
    end = span.end_column - cut if span.end_line == span.line else len(line) + 1
    before, culprit = line[: begin - 1][:_WIDEST], line[begin - 1 : end - 1][:_WIDEST]
    pad = " " * len(before.replace("\t", _TAB))
    marks = "^" * max(1, min(len(culprit.replace("\t", _TAB)), 112 - len(pad)))
    return f"      | {pad}{marks} {hint}".rstrip()


def summary(report: Report, language: str = ENGLISH) -> str:
    """Return the line that counts all findings."""
    tell = tell_in(language)
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if not errors and not warnings:
        return tell(say("No mistakes found."))
    return ", ".join(map(tell, counted(errors, warnings)))


def counted(errors: int, warnings: int) -> tuple[Message, Message]:
    """Return how many errors there are, and how many warnings."""
    return (
        say("1 error") if errors == 1 else say("{count} errors", count=errors),
        say("1 warning") if warnings == 1 else say("{count} warnings", count=warnings),
    )


def _lines(root: Path, diagnostic: Diagnostic, files: dict[str, list[str]]) -> list[str]:
    path = diagnostic.path
    if path not in files:
        is_refused = diagnostic.check == OUTSIDE.slug and (root / path).is_symlink()
        files[path] = [] if is_refused or not path else _read_lines(root / path)
    return files[path]


def _read_lines(file: Path) -> list[str]:
    if not file.is_file():  # to open a pipe would wait for ever
        return []
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as stream:
            return stream.read(MAX_BYTES).split("\n")
    except OSError:
        return []
