"""The ways in which a line that YAML stumbles over may be mended, so that the rest can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from .. import checks
from .problem import ADD_COLON, COLON_IN_TEXT, LINE_UP
from .slips import ADD_DASH, CONFLICT, ENTRY_SIGN, LIKE_COLON, Explanation, foreign_sign

Lines: TypeAlias = list[str]
_Mend: TypeAlias = Callable[[Lines, int, Explanation], Iterator[Lines]]

_PAIR = re.compile(r"([\s-]*[\w-]+\s*:)(\s*)(.*)")
_ENTRY = re.compile(r"( *- )()(.*)")
_TAB = re.compile(r"[\s-]*\t[\s-]*|(?<=:)\t+")
_WORD = re.compile(rf"( *(?:- )?[a-z_]+){LIKE_COLON}?(?:[ \t](.*))?")
_COLON = re.compile(r":(?= |$)")


def mends(lines: Lines, mistake: Explanation) -> Iterator[Lines]:
    """Yield the text with the mistake mended in one way after the other, the likeliest first."""
    at = mistake[1].line - 1
    if at >= len(lines) or CONFLICT in lines[at]:
        return
    for mend in (_foreign, _spaces, _bullet, *_kinds(mistake[3])):
        yield from mend(lines, at, mistake)


def _kinds(hint: str) -> tuple[_Mend, ...]:
    """Return what may help beyond signs and spaces: to move a line where its text is wrong would only hide it."""
    if hint.startswith((LINE_UP, ADD_DASH)):
        return (_column,)
    return (_word, _indented) if hint == ADD_COLON else (_value, _word, _text)


def _with(lines: Lines, at: int, *new: str) -> Lines:
    return [*lines[:at], *new, *lines[at + len(new) :]]


def _foreign(lines: Lines, at: int, _mistake: Explanation) -> Iterator[Lines]:
    """Leave out lines that are no YAML, and a second item with all that follows."""
    if lines[at].startswith(("---", "...")):
        yield _with(lines, at, *[""] * (len(lines) - at))
    elif sign := foreign_sign(lines[at]):
        yield ["" if foreign_sign(line) == sign else line for line in lines]


def _spaces(lines: Lines, _at: int, mistake: Explanation) -> Iterator[Lines]:
    """Replace tabs, and spaces that are none, at the beginning of all lines."""
    if mistake[0] is checks.TAB:
        for width in (2, 4, 0, 1, 8):
            yield [_replace(line, _TAB, partial(_untabbed, width)) for line in lines]
    else:
        yield from _if_changed(lines, [_replace(line, re.compile(r"\s+"), _blank) for line in lines])


def _replace(line: str, pattern: re.Pattern[str], new: Callable[[str], str]) -> str:
    match = pattern.match(line)
    return new(match[0]) + line[match.end() :] if match else line


def _untabbed(width: int, text: str) -> str:
    return text.replace("\t", " " * width)


def _blank(text: str) -> str:
    return " " * len(text)


def _if_changed(lines: Lines, new: Lines) -> Iterator[Lines]:
    if new != lines:
        yield new


def _bullet(lines: Lines, at: int, _mistake: Explanation) -> Iterator[Lines]:
    """Write a dash for what was meant as one."""
    if ENTRY_SIGN.match(lines[at]):
        for dash in ("- ", "-  "):
            yield [ENTRY_SIGN.sub(rf"\g<1>{dash}", line) for line in lines]


def _value(lines: Lines, at: int, _mistake: Explanation) -> Iterator[Lines]:
    """Put letters in the place of a value, or keep only that something follows below."""
    match = _PAIR.fullmatch(lines[at]) or _ENTRY.fullmatch(lines[at])
    if match:
        begin, space, value = match.groups()
        yield _with(lines, at, f"{begin}{space or ' '}{'x' * len(value)}")
        yield _with(lines, at, f"{begin} |" if value[:1] in ("|", ">") else begin)


def _text(lines: Lines, at: int, mistake: Explanation) -> Iterator[Lines]:
    """Take the colons out of a line of text."""
    if mistake[2] == COLON_IN_TEXT:
        yield _with(lines, at, _COLON.sub("x", lines[at]))


def _word(lines: Lines, at: int, _mistake: Explanation) -> Iterator[Lines]:
    """Write the colon that is missing behind a word, or the whole key behind a dash."""
    if match := _WORD.fullmatch(lines[at]):
        yield _with(lines, at, f"{match[1]}: {'x' * len(match[2] or '')}")
    elif match := _ENTRY.fullmatch(lines[at]):
        yield _with(lines, at, f"{match[1]}x: {'x' * len(match[3])}")


def _indented(lines: Lines, at: int, _mistake: Explanation) -> Iterator[Lines]:
    """Indent lines that belong to the text above them."""
    end = next((n for n in range(at, len(lines)) if _PAIR.match(lines[n])), len(lines))
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), 0)
    if above < at < end:
        for width in (2, 4, 6, 8):
            # The text above grows: the space at its end marks it as changed.
            indented = [" " * width + line.lstrip() for line in lines[at:end]]
            yield _with(lines, above, f"{lines[above]} ", *lines[above + 1 : at], *indented)


def _column(lines: Lines, at: int, mistake: Explanation) -> Iterator[Lines]:
    """Write the dash that a line lacks, or move it, with or without what belongs to it, to where one above begins."""
    own = _indent(lines[at])
    if mistake[3].startswith(ADD_DASH):
        yield _with(lines, at, f"{lines[at][:own]}- {lines[at][own:]}")
    columns = dict.fromkeys(
        column for line in reversed(lines[:at]) if line.strip() for column in (_begin(line), _indent(line))
    )
    below = [n for n in range(at + 1, len(lines)) if lines[n].strip()]
    deeper = next((n for n in below if _indent(lines[n]) <= own), len(lines))
    level = next((n for n in below if _indent(lines[n]) < own), len(lines))
    for column in columns:
        for end in dict.fromkeys((at + 1, deeper, level)):
            if column != own:
                yield _with(lines, at, *[_moved(line, column - own) for line in lines[at:end]])


def _moved(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[min(-by, _indent(line)) :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _begin(line: str) -> int:
    """Return where the key of a line begins, behind its dash."""
    return len(line) - len(line.lstrip(" -"))
