"""PyYAML's complaints in plain words, at the place where an author would mend them."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from .. import checks
from ..diagnostics import Span

Explanation: TypeAlias = tuple[checks.Check, Span, str, str]

_QUOTE = 'put the whole text in quotes: "…"'
_ALIGN = "line up the keys that belong together, with spaces"
_ESCAPE = (
    "a backslash in double quotes begins a code that does not exist",
    "use single quotes, or write the backslash twice",
)
_BLOCK = ('after "|" or ">" the text begins on the next line', "move the text to the next line and indent it")
_TAB = ("a tab stands where spaces belong", "replace the tabs at the beginning of lines with spaces")

#: What PyYAML says → what happened, and the mend.
_PLAIN: dict[str, tuple[str, str]] = {
    "could not find expected ':'": (
        'this line has no ":" after its key',
        'write "key: value", or indent the line further if it belongs to the text above',
    ),
    "did not find expected key": ("this line does not line up with the lines above it", _ALIGN),
    "did not find expected '-' indicator": ("this line does not line up with the list above it", _ALIGN),
    "did not find expected <document start>": ("this line does not line up with the lines above it", _ALIGN),
    "block sequence entries are not allowed in this context": (
        'a "-" stands where no list can begin',
        "begin the list on a line of its own, or put the text in quotes",
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
        'add the closing "]", or put the text in quotes',
    ),
    "did not find expected ',' or '}'": (
        'a "{" opens here and is never closed',
        'add the closing "}", or put the text in quotes',
    ),
    "found unknown escape character": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found undefined alias": ('a text that begins with "*" repeats another part of the file', _QUOTE),
    "found undefined tag handle": ('a text that begins with "!" has a meaning of its own', _QUOTE),
    "but found another document": ('the line "---" begins a second item', "remove it; a file holds one item"),
    "did not find expected comment or line break": _BLOCK,
    "found an indentation indicator equal to 0": _BLOCK,
    "found incompatible YAML document": ("this line asks for a kind of YAML that is not known", "remove the line"),
}
_UNREADABLE = (
    "this line cannot be read",
    "look here and on the line above for a missing quotation mark, colon or bracket",
)
#: Complaints whose cause stands where the construct began.
_BEGAN = ("unexpected end of stream", "unexpected document", "',' or", "could not find expected ':'", "alphabetic")
#: Complaints about the first character of a text.
_START = (
    "found character that cannot start any token",
    "mapping keys are not allowed in this context",
    "did not find expected alphabetic or numeric character",
    "did not find expected node content",
)
#: Complaints that text after a closing quotation mark or bracket can cause.
_BEHIND = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
    "could not find expected ':'",
)
_CLOSING = {"[": "]", "{": "}"}
#: Lines that came from elsewhere.
_FOREIGN = {
    "<<<<<<<": ("two versions of the file were not yet merged", "keep one version, and remove the lines of <, = and >"),
    "```": ("a line of backticks belongs to Markdown", "remove it, here and at the end"),
}


def explain_syntax(error: Any, text: str) -> Explanation:
    """Explain a YAML error.

    Args:
        error: What PyYAML raised.
        text: The YAML, without control characters.

    Returns:
        The check, the culprit's place within the text, one plain sentence, and a hint.
    """
    problem = error.problem or error.context or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(part in problem for part in _BEGAN):
        mark = error.context_mark
    lines = text.split("\n")
    line, column = mark.line, mark.column
    return (
        _space(lines, line)
        or _foreign(lines, line)
        or _glued(lines, line)
        or (_after(lines, line, column) if problem in _BEHIND else None)
        or _by_problem(problem, lines, line, column)
    )


def _by_problem(problem: str, lines: list[str], index: int, column: int) -> Explanation:
    if problem == "mapping values are not allowed in this context":
        return _colon(lines, index, column)
    if problem in _START:
        return _start(lines, index, column)
    if problem == "did not find expected <document start>" and lines[0].startswith(" "):
        return _syntax(0, 0, 1, "the first line is indented, but the lines below it are not", "remove the spaces")
    return _syntax(index, column, 1, *_PLAIN.get(problem, _UNREADABLE))


def _syntax(index: int, column: int, width: int, message: str, hint: str) -> Explanation:
    return checks.YAML_SYNTAX, Span.at(index + 1, column + 1, width), message, hint


def _at(lines: list[str], index: int) -> str:
    return lines[index] if 0 <= index < len(lines) else ""


def _space(lines: list[str], index: int) -> Explanation | None:
    """Find a tab, or a space that is none, where indentation belongs; both look right to their author."""
    indent = re.match(r"[\s-]*", _at(lines, index))
    if indent and "\t" in indent[0]:
        return checks.TAB, Span.at(index + 1, indent[0].index("\t") + 1), *_TAB
    for at in (index, index - 1):
        if odd := re.match(r" *([^\S \t])", _at(lines, at)):
            message = f"a space of another kind, U+{ord(odd[1]):04X}, stands at the beginning of this line"
            return _syntax(at, odd.start(1), 1, message, "type the spaces anew")
    return None


def _foreign(lines: list[str], index: int) -> Explanation | None:
    words = next((words for sign, words in _FOREIGN.items() if _at(lines, index).startswith(sign)), None)
    return _syntax(index, 0, len(_at(lines, index)), *words) if words else None


def _glued(lines: list[str], index: int) -> Explanation | None:
    """Find `key:value` or `-key: value` on this line or the one above, which YAML reads as running text."""
    for at in (index, index - 1):
        if match := re.match(r"\s*(?:- )?([a-z_]+):(?=[^ \t/])", _at(lines, at)):
            message = f'a space is missing after "{match[1]}:"'
            return _syntax(at, match.start(1), len(match[1]) + 1, message, f'write "{match[1]}: …"')
        if match := re.match(r"\s*-([a-z_]+):", _at(lines, at)):
            hint = f'write "- {match[1]}: …"'
            return _syntax(at, match.start(1) - 1, 1, 'a space is missing after "-"', hint)
    return None


def _after(lines: list[str], index: int, column: int) -> Explanation | None:
    """Find text after a closing quotation mark or bracket."""
    before = _at(lines, index)[:column].rstrip()
    last = before[-1:]
    if last in _CLOSING.values():
        return _syntax(index, column, 1, f'the text goes on after the closing "{last}"', _QUOTE)
    if last not in ("'", '"'):
        return None
    if before.count(last) % 2:
        return _opened(lines, index, last)
    hint = _QUOTE if last == "'" else "put the whole text in single quotes, or write the inner ones as “…”"
    return _syntax(index, column, 1, "the text goes on after its closing quotation mark", hint)


def _opened(lines: list[str], index: int, quote: str) -> Explanation | None:
    """Find the line further up on which a quotation mark opens that this line closes by accident."""
    for at in range(index - 1, -1, -1):
        begin = re.match(rf"[^{quote}]*[:-] +({quote})[^{quote}]*$", lines[at])
        if begin:
            return _syntax(at, begin.start(1), 1, *_PLAIN["found unexpected end of stream"])
    return None


def _colon(lines: list[str], index: int, column: int) -> Explanation:
    """Explain a colon where no key can be: in running text, or after a key on a line that is out of line."""
    line, above = _at(lines, index), _at(lines, index - 1)
    key = re.fullmatch(r"([ -]*)[\w-]+", line[:column])
    if not key:
        message = 'a ":" followed by a space stands in the text, where YAML takes it for the end of a key'
        return _syntax(index, column, 1, message, "put the whole text in single quotes: '…'" if '"' in line else _QUOTE)
    if re.match(r"( *- )?[^\s#:-][^:#]*$", above) and (above.lstrip().startswith("- ") or above[:1].strip()):
        start = len(above) - len(above.lstrip(" -"))
        return _syntax(index - 1, start, 1, *_PLAIN["could not find expected ':'"])
    if _key_column(_at(lines, index - 2)) == len(key[1]) > _key_column(above) >= 0:
        message = "this line begins further left than the lines around it"
        return _syntax(index - 1, _key_column(above), 1, message, _ALIGN)
    message = "this line begins further right than the keys that it belongs to"
    return _syntax(index, len(key[1]), column - len(key[1]), message, _ALIGN + "; " + _QUOTE.replace("put", "or put"))


def _key_column(line: str) -> int:
    """Return where a line's key begins, or -1 if it has none."""
    match = re.match(r"( *(?:- )?)[\w-]+:(\s|$)", line)
    return len(match[1]) if match else -1


def _start(lines: list[str], index: int, column: int) -> Explanation:
    character = _at(lines, index)[column : column + 1]
    if character.strip():
        return _syntax(index, column, 1, f'a text cannot begin with "{character}"', _QUOTE)
    return _open(lines)


def _open(lines: list[str]) -> Explanation:
    """Find the last bracket that opens, for a file that ends where a value should be."""
    for index in range(len(lines) - 1, -1, -1):
        column = max(lines[index].rfind("["), lines[index].rfind("{"))
        if column >= 0:
            sign = lines[index][column]
            return _syntax(index, column, 1, *_PLAIN[f"did not find expected ',' or '{_CLOSING[sign]}'"])
    return _syntax(0, 0, 1, *_UNREADABLE)
