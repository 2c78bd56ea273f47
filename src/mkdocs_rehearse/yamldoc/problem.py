"""PyYAML's complaints in plain words, at the place where an author would mend them."""

from __future__ import annotations

import re
from typing import Any

from ..diagnostics import Span

_QUOTE = 'put the text in quotes: "…"'
_ALIGN = "line up the keys that belong together, with spaces"

#: What PyYAML says → what happened, and the mend.
_PLAIN: dict[str, tuple[str, str]] = {
    "mapping values are not allowed in this context": (
        'a ":" stands where no key can be',
        _QUOTE + ", or mend the indentation",
    ),
    "could not find expected ':'": ('this line has no ":" after its key', 'write "key: value"'),
    "did not find expected key": (
        "this line does not line up with the lines above it, or has text after a closing quote",
        _ALIGN,
    ),
    "did not find expected '-' indicator": ("this line does not line up with the list above it", _ALIGN),
    "block sequence entries are not allowed in this context": (
        'a "-" stands where no list can begin',
        "begin the list on a line of its own, or quote the text",
    ),
    "found unexpected end of stream": (
        "a quotation mark opens here and is never closed",
        "add the closing quotation mark",
    ),
    "found unexpected document indicator": (
        "a quotation mark opens here and is never closed",
        "add the closing quotation mark",
    ),
    "did not find expected ',' or ']'": (
        'a "[" opens here and is never closed',
        'add the closing "]", or quote the text',
    ),
    "did not find expected ',' or '}'": (
        'a "{" opens here and is never closed',
        'add the closing "}", or quote the text',
    ),
    "found unknown escape character": (
        "a backslash in double quotes begins a code that does not exist",
        "use single quotes, or write the backslash twice",
    ),
    "found undefined alias": ('a text that begins with "*" repeats another part of the file', _QUOTE),
    "did not find expected alphabetic or numeric character": (
        'a text that begins with "*" or "&" has a meaning of its own',
        _QUOTE,
    ),
    "found undefined tag handle": ('a text that begins with "!" has a meaning of its own', _QUOTE),
    "but found another document": ('the line "---" begins a second document', "write one item per file"),
    "did not find expected comment or line break": (
        'after "|" or ">" the text begins on the next line',
        "move the text to the next line and indent it",
    ),
    "found a tab character that violates indentation": (
        "a tab stands where spaces belong",
        "replace the tab with spaces",
    ),
    "found a tab character where an indentation space is expected": (
        "a tab stands where spaces belong",
        "replace the tab with spaces",
    ),
}
#: Complaints whose cause stands where the construct began.
_BEGAN = ("unexpected end of stream", "unexpected document", "',' or", "could not find expected ':'")


def explain_syntax(error: Any, text: str) -> tuple[Span, str, str]:
    """Explain a YAML error.

    Args:
        error: What PyYAML raised.
        text: The YAML.

    Returns:
        The culprit's place within the text, one plain sentence, and a hint.
    """
    if not hasattr(error, "problem_mark"):
        return _explain_character(error, text)
    problem = error.problem or error.context or "it is not YAML"
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(part in problem for part in _BEGAN):
        mark = error.context_mark
    lines = text.split("\n")
    if tab := _tab(lines, mark.line):
        return tab, *_PLAIN["found a tab character that violates indentation"]
    if glued := _glued_colon(lines, mark.line):
        return glued
    if problem == "found character that cannot start any token":
        return _explain_start(lines, mark)
    message, hint = _PLAIN.get(problem, (f"this is not YAML: {problem}", _QUOTE))
    return Span.at(mark.line + 1, mark.column + 1), message, hint


def _explain_character(error: Any, text: str) -> tuple[Span, str, str]:
    before = text[: error.position]
    span = Span.at(before.count("\n") + 1, error.position - (before.rfind("\n") + 1) + 1)
    return span, f"the text holds the invisible character U+{error.character:04X}", "delete it"


def _explain_start(lines: list[str], mark: Any) -> tuple[Span, str, str]:
    line = lines[mark.line] if mark.line < len(lines) else ""
    character = line[mark.column : mark.column + 1]
    return Span.at(mark.line + 1, mark.column + 1), f'a text cannot begin with "{character}"', _QUOTE


def _tab(lines: list[str], index: int) -> Span | None:
    """Find a tab in the indentation of the line in question; it looks like spaces to its author."""
    line = lines[index] if index < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    return Span.at(index + 1, indent.index("\t") + 1) if "\t" in indent else None


def _glued_colon(lines: list[str], index: int) -> tuple[Span, str, str] | None:
    """Find `key:value` on this line or the one above, which YAML reads as running text."""
    for at in (index, index - 1):
        match = re.match(r"\s*(?:- )?([a-z_]+):(?=[^\s/])", lines[at]) if 0 <= at < len(lines) else None
        if match:
            span = Span.at(at + 1, match.start(1) + 1, len(match[1]) + 1)
            return span, f'a space is missing after "{match[1]}:"', f'write "{match[1]}: …"'
    return None
