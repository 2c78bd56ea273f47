"""PyYAML's complaints as mistakes, at the place where an author would mend them."""

from __future__ import annotations

import re

import yaml

from ...message import Message, say
from .complaints import (
    ALIGN,
    ALIGN_TEXT,
    BEGAN,
    BEHIND,
    NO_COLON,
    OPEN_BRACKET,
    OPEN_QUOTE,
    PLAIN,
    QUOTE,
    START,
    UNREADABLE,
    Words,
)
from .mistake import Mistake, Remedy, syntax_mistake
from .slips import Lines, find_dash, find_first_dash, find_slip, line_at

_COLON_IN_TEXT = say('a ":" followed by a space stands in the text, where YAML takes it for the end of a key')
#: A line that begins as no key does.
_TITLE = re.compile(r" +[A-Z][^:#]*:(?= )")
_NO_BOX = say('write "- text: …", and below it "correct: true" if it is')
_BOX = re.compile(r" *- \[[xX ]?\]")


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Mistake:
    """Explain what PyYAML raised on a text without control characters."""
    problem = error.problem or error.context or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(part in problem for part in BEGAN):
        mark = error.context_mark
    assert mark, "PyYAML says where it stumbled"
    lines = text.split("\n")
    return (
        find_slip(lines, mark.line)
        or find_first_dash(lines, mark.line)
        or (_after(lines, mark.line, mark.column) if problem in BEHIND else None)
        or _by_problem(problem, lines, mark.line, mark.column)
    )


def _by_problem(problem: str, lines: Lines, index: int, column: int) -> Mistake:
    if problem == "could not find expected ':'" and (match := _TITLE.match(line_at(lines, index - 1))):
        hint = say('put the whole text in quotes, or write "|" on the line above it')
        return syntax_mistake(index - 1, match.end() - 1, 1, _COLON_IN_TEXT, hint, Remedy.TEXT)
    if problem == "mapping values are not allowed in this context":
        return _colon(lines, index, column)
    if problem in START:
        return _start(lines, index, column)
    if dash := find_dash(lines, index):
        return dash
    if problem == "did not find expected <document start>" and lines[0].startswith(" "):
        message = say("the first line is indented, but the lines below it are not")
        return syntax_mistake(0, 0, 1, message, say("remove the spaces"))
    words = PLAIN.get(problem, UNREADABLE)
    hint = _hint(words, line_at(lines, index), column)
    return syntax_mistake(index, column, 1, *words._replace(hint=hint))


def _hint(words: Words, line: str, column: int) -> Message:
    """Return how to mend a mistake, by the look of the line that it stands on."""
    if words is OPEN_QUOTE and (curly := re.search(r"[”“’‘„»]\s*$", line)):
        begun, ended = line[column : column + 1], curly[0].strip()
        return say("type {begun} in place of {ended}, which YAML takes for a letter", begun=begun, ended=ended)
    if words is NO_COLON and (bar := re.fullmatch(r"([ -]*)([\w-]+)( +[|>][+-]?)\s*", line)):
        return say('write "{line}"', line=f"{bar[2]}: {bar[3].strip()}")
    if words is NO_COLON and re.match(r"[A-Z].*\w \w.* \w", line):
        return say("indent it if it belongs to the text above, or remove it")
    if words.remedy is Remedy.COLUMN and not re.match(r" *(- |[\w-]+\s*:)", line):
        return ALIGN_TEXT
    return words.hint


def _after(lines: Lines, index: int, column: int) -> Mistake | None:
    """Find text after a closing quotation mark or bracket."""
    before, after = line_at(lines, index)[:column].rstrip(), line_at(lines, index)[column:].strip()
    last = before[-1:]
    if _BOX.fullmatch(before):
        begin, message = before.index("["), say("boxes to tick belong to a <quiz> in a lesson")
        above = next((line for line in reversed(lines[:index]) if re.match(r" *[\w-]+:", line)), "")
        hint = say("remove it") if above.strip() == "checklist:" else _NO_BOX
        return syntax_mistake(index, begin, len(before) - begin, message, hint, Remedy.DASH)
    if last in ("]", "}"):
        return syntax_mistake(index, column, 1, say('the text goes on after the closing "{sign}"', sign=last), QUOTE)
    if last not in ("'", '"'):
        return None
    if after == ",":
        return syntax_mistake(index, column, 1, say("a comma stands behind the text"), say("remove it"))
    if before.count(last) % 2:
        return _opened(lines, index, last)
    hint = QUOTE if last == "'" else say("put the whole text in single quotes, or write the inner ones as “…”")
    return syntax_mistake(index, column, 1, say("the text goes on after its closing quotation mark"), hint)


def _opened(lines: Lines, index: int, quote: str) -> Mistake | None:
    """Find the line further up on which a quotation mark opens that this line closes by accident."""
    for at in range(index - 1, -1, -1):
        begin = re.match(rf"[^{quote}]*[:-] +({quote})[^{quote}]*$", lines[at])
        if begin:
            return syntax_mistake(at, begin.start(1), 1, *OPEN_QUOTE)
    return None


def _colon(lines: Lines, index: int, column: int) -> Mistake:
    """Explain a colon where no key can be: in running text, or after a key on a line that is out of line."""
    line, above = line_at(lines, index), line_at(lines, index - 1)
    key = re.fullmatch(r"([ -]*)[\w-]+", line[:column])
    if not key:
        return syntax_mistake(index, column, 1, _COLON_IN_TEXT, _quote_for(line), Remedy.TEXT)
    if re.match(r"( *- )?[^\s#:-][^:#]*$", above) and (above.lstrip().startswith("- ") or above[:1].strip()):
        return syntax_mistake(index - 1, len(above) - len(above.lstrip(" -")), 1, *NO_COLON)
    if _key_column(line_at(lines, index - 2)) == len(key[1]) > _key_column(above) >= 0:
        message = say("this line begins further left than the lines around it")
        return syntax_mistake(index - 1, _key_column(above), 1, message, ALIGN, Remedy.COLUMN)
    message = say("this line begins further right than the keys that it belongs to")
    begin, hint = len(key[1]), say("{mend}; or {other}", mend=ALIGN, other=QUOTE)
    return syntax_mistake(index, begin, column - begin, message, hint, Remedy.COLUMN)


def _quote_for(line: str) -> Message:
    """Return how to quote the text of a line, whatever quotation marks are in it already."""
    if re.search(r":\s+[“”„‘’«»]", line):
        return say("{mend}; marks like these are no quotes for YAML", mend=QUOTE)
    return say("put the whole text in single quotes: '…'") if '"' in line else QUOTE


def _key_column(line: str) -> int:
    """Return where a line's key begins, or -1 if it has none."""
    match = re.match(r"( *(?:- )?)[\w-]+:(\s|$)", line)
    return len(match[1]) if match else -1


def _start(lines: Lines, index: int, column: int) -> Mistake:
    """Explain a character that begins no text, or the end of the file where a value should be."""
    character = line_at(lines, index)[column : column + 1]
    if character.strip():
        return syntax_mistake(index, column, 1, say('a text cannot begin with "{sign}"', sign=character), QUOTE)
    return _last_bracket(lines)


def _last_bracket(lines: Lines) -> Mistake:
    """Find the last bracket that opens."""
    for index in range(len(lines) - 1, -1, -1):
        column = max(lines[index].rfind("["), lines[index].rfind("{"))
        if column >= 0:
            return syntax_mistake(index, column, 1, *OPEN_BRACKET[lines[index][column]])
    return syntax_mistake(0, 0, 1, *UNREADABLE)
