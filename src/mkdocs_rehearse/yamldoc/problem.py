"""PyYAML's complaints in plain words, at the place where an author would mend them."""

from __future__ import annotations

import re
from typing import Any

from .slips import Explanation, explain, find_dash, find_slip, line_at

_QUOTE = 'put the whole text in quotes: "…"'
LINE_UP = "line up"
_ALIGN = f"{LINE_UP} the keys that belong together, with spaces"
_ALIGN_TEXT = f"{LINE_UP} the lines of the text, with spaces"
ADD_COLON = 'write "key: value", or indent the line further if it belongs to the text above'
_ESCAPE = (
    "a backslash in double quotes begins a code that does not exist",
    "use single quotes, or write the backslash twice",
)
_BLOCK = (
    'after "|" or ">" the text begins on the next line',
    "move the text to the next line and indent it, or put it in quotes",
)

_NO_BOX = 'write "- text: …", and below it "correct: true" if it is'
COLON_IN_TEXT = 'a ":" followed by a space stands in the text, where YAML takes it for the end of a key'
#: A line that begins as no key does.
_TITLE = re.compile(r" +[A-Z][^:#]*:(?= )")

#: What PyYAML says → what happened, and the mend.
_PLAIN: dict[str, tuple[str, str]] = {
    "could not find expected ':'": (
        'this line has no ":" after its key',
        ADD_COLON,
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
        find_slip(lines, line)
        or (_after(lines, line, column) if problem in _BEHIND else None)
        or _by_problem(problem, lines, line, column)
    )


def _by_problem(problem: str, lines: list[str], index: int, column: int) -> Explanation:
    if problem == "could not find expected ':'" and (match := _TITLE.match(line_at(lines, index - 1))):
        hint = 'put the whole text in quotes, or write "|" on the line above it'
        return explain(index - 1, match.end() - 1, 1, COLON_IN_TEXT, hint)
    if problem == "mapping values are not allowed in this context":
        return _colon(lines, index, column)
    if problem in _START:
        return _start(lines, index, column)
    if dash := find_dash(lines, index):
        return dash
    if problem == "did not find expected <document start>" and lines[0].startswith(" "):
        return explain(0, 0, 1, "the first line is indented, but the lines below it are not", "remove the spaces")
    message, hint = _PLAIN.get(problem, _UNREADABLE)
    is_text = hint is _ALIGN and re.match(r" *(- |[\w-]+\s*:)", line_at(lines, index)) is None
    return explain(index, column, 1, message, _ALIGN_TEXT if is_text else hint)


def _after(lines: list[str], index: int, column: int) -> Explanation | None:
    """Find text after a closing quotation mark or bracket."""
    before = line_at(lines, index)[:column].rstrip()
    last = before[-1:]
    if re.fullmatch(r" *- \[[xX ]?\]", before):
        message = "boxes to tick belong to a <quiz> in a lesson"
        return explain(index, before.index("["), len(before.strip()) - 2, message, _NO_BOX)
    if last in _CLOSING.values():
        return explain(index, column, 1, f'the text goes on after the closing "{last}"', _QUOTE)
    if last not in ("'", '"'):
        return None
    if line_at(lines, index)[column:].strip() == ",":
        return explain(index, column, 1, "a comma stands behind the text", "remove it")
    if before.count(last) % 2:
        return _opened(lines, index, last)
    hint = _QUOTE if last == "'" else "put the whole text in single quotes, or write the inner ones as “…”"
    return explain(index, column, 1, "the text goes on after its closing quotation mark", hint)


def _opened(lines: list[str], index: int, quote: str) -> Explanation | None:
    """Find the line further up on which a quotation mark opens that this line closes by accident."""
    for at in range(index - 1, -1, -1):
        begin = re.match(rf"[^{quote}]*[:-] +({quote})[^{quote}]*$", lines[at])
        if begin:
            return explain(at, begin.start(1), 1, *_PLAIN["found unexpected end of stream"])
    return None


def _colon(lines: list[str], index: int, column: int) -> Explanation:
    """Explain a colon where no key can be: in running text, or after a key on a line that is out of line."""
    line, above = line_at(lines, index), line_at(lines, index - 1)
    key = re.fullmatch(r"([ -]*)[\w-]+", line[:column])
    if not key:
        return explain(index, column, 1, COLON_IN_TEXT, _quote_for(line))
    if re.match(r"( *- )?[^\s#:-][^:#]*$", above) and (above.lstrip().startswith("- ") or above[:1].strip()):
        start = len(above) - len(above.lstrip(" -"))
        return explain(index - 1, start, 1, *_PLAIN["could not find expected ':'"])
    if _key_column(line_at(lines, index - 2)) == len(key[1]) > _key_column(above) >= 0:
        message = "this line begins further left than the lines around it"
        return explain(index - 1, _key_column(above), 1, message, _ALIGN)
    message = "this line begins further right than the keys that it belongs to"
    return explain(index, len(key[1]), column - len(key[1]), message, _ALIGN + "; " + _QUOTE.replace("put", "or put"))


def _quote_for(line: str) -> str:
    """Return how to quote the text of a line, whatever quotation marks are in it already."""
    if re.search(r":\s+[“”„‘’«»]", line):
        return f"{_QUOTE}; marks like these are no quotes for YAML"
    return "put the whole text in single quotes: '…'" if '"' in line else _QUOTE


def _key_column(line: str) -> int:
    """Return where a line's key begins, or -1 if it has none."""
    match = re.match(r"( *(?:- )?)[\w-]+:(\s|$)", line)
    return len(match[1]) if match else -1


def _start(lines: list[str], index: int, column: int) -> Explanation:
    character = line_at(lines, index)[column : column + 1]
    if character.strip():
        return explain(index, column, 1, f'a text cannot begin with "{character}"', _QUOTE)
    return _open(lines)


def _open(lines: list[str]) -> Explanation:
    """Find the last bracket that opens, for a file that ends where a value should be."""
    for index in range(len(lines) - 1, -1, -1):
        column = max(lines[index].rfind("["), lines[index].rfind("{"))
        if column >= 0:
            sign = lines[index][column]
            return explain(index, column, 1, *_PLAIN[f"did not find expected ',' or '{_CLOSING[sign]}'"])
    return explain(0, 0, 1, *_UNREADABLE)
