"""The ways in which a line that YAML stumbles over may be mended, so that the rest can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from .mistake import Mistake, Remedy
from .slips import (
    BOLD_KEY,
    CONFLICT,
    ENTRY_SIGN,
    LIKE_COLON,
    WIDE_COLON,
    Lines,
    foreign_sign,
    is_listed_name,
    is_pasted,
    unwrapped,
)

_Mend: TypeAlias = Callable[[Lines, int], Iterator[Lines]]

_PAIR = re.compile(r"([\s-]*[\w-]+\s*:)(\s*)(.*)")
_ENTRY = re.compile(r"( *- )()(.*)")
_TAB = re.compile(r"[\s-]*\t[\s-]*|(?<=:)\t+")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(rf"( *(?:- )?[a-z_]+)(?:{LIKE_COLON}?(?:[ \t](.*))?|{WIDE_COLON}(.*))")
_BOX = re.compile(r"( *- )\[[xX ]?\] .*")
_COLON = re.compile(r":(?= |$)")


def mends(lines: Lines, mistake: Mistake) -> Iterator[Lines]:
    """Yield the text with the mistake mended in one way after the other, the likeliest first."""
    at = mistake.span.line - 1
    if at >= len(lines) or CONFLICT in lines[at]:
        return
    for mend in _MENDS[mistake.remedy]:
        yield from mend(lines, at)


def _with(lines: Lines, at: int, *new: str) -> Lines:
    return [*lines[:at], *new, *lines[at + len(new) :]]


def _foreign(lines: Lines, at: int) -> Iterator[Lines]:
    """Leave out lines that are no YAML, and a second item with all that follows."""
    if re.match(r"(?:---|\.\.\.)(?:\s|$)", lines[at]):
        yield _with(lines, at, *[""] * (len(lines) - at))
    elif sign := foreign_sign(lines[at]):
        if sign == "```" and is_pasted(lines):
            yield unwrapped(lines)
        yield ["" if foreign_sign(line) == sign else line for line in lines]


def _tabs(lines: Lines, _at: int) -> Iterator[Lines]:
    """Replace tabs at the beginning of all lines."""
    for width in (2, 4, 6, 8, 0, 1):
        yield [_replace(line, _TAB, partial(_untabbed, width)) for line in lines]


def _spaces(lines: Lines, _at: int) -> Iterator[Lines]:
    """Replace spaces that are none at the beginning of all lines."""
    new = [_replace(line, _SPACE, _blank) for line in lines]
    if new != lines:
        yield new


def _replace(line: str, pattern: re.Pattern[str], new: Callable[[str], str]) -> str:
    match = pattern.match(line)
    return new(match[0]) + line[match.end() :] if match else line


def _untabbed(width: int, text: str) -> str:
    return text.replace("\t", " " * width)


def _blank(text: str) -> str:
    return " " * len(text)


def _bullet(lines: Lines, at: int) -> Iterator[Lines]:
    """Write a dash for what was meant as one."""
    if ENTRY_SIGN.match(lines[at]):
        for dash in ("- ", "-  ", "-   "):
            yield [ENTRY_SIGN.sub(rf"\g<1>{dash}", line) for line in lines]


def _emphasis(lines: Lines, at: int) -> Iterator[Lines]:
    """Take Markdown's signs off the keys of all lines."""
    if BOLD_KEY.match(lines[at]):
        yield [BOLD_KEY.sub(r"\g<1>\g<3>:", line) for line in lines]


def _named(lines: Lines, at: int) -> Iterator[Lines]:
    """Make names with a colon of all names behind a dash that have keys below them."""
    if is_listed_name(lines, at):
        yield [
            f"{line.replace('-', ' ' if line[0] == '-' else '', 1).rstrip()}:" if is_listed_name(lines, index) else line
            for index, line in enumerate(lines)
        ]


def _boxes(lines: Lines, at: int) -> Iterator[Lines]:
    """Make texts of all entries that begin with a box to tick."""
    if _BOX.match(lines[at]):
        yield [_BOX.sub(r"\1text: x", line) for line in lines]


def _value(lines: Lines, at: int) -> Iterator[Lines]:
    """Put letters in the place of a value, or keep only that something follows below."""
    match = _PAIR.fullmatch(lines[at]) or _ENTRY.fullmatch(lines[at])
    if match:
        begin, space, value = match.groups()
        yield _with(lines, at, f"{begin}{space or ' '}{'x' * len(value)}")
        yield _with(lines, at, f"{begin} |" if value[:1] in ("|", ">") else begin)


def _text(lines: Lines, at: int) -> Iterator[Lines]:
    """Take the colons out of a line of text."""
    yield _with(lines, at, _COLON.sub("x", lines[at]))


def _word(lines: Lines, at: int) -> Iterator[Lines]:
    """Write the colon that is missing behind a word, or the whole key behind a dash."""
    if match := _WORD.fullmatch(lines[at]):
        yield _with(lines, at, f"{match[1]}: {'x' * len(match[2] or match[3] or '')}")
    elif match := _ENTRY.fullmatch(lines[at]):
        yield _with(lines, at, f"{match[1]}x: {'x' * len(match[3])}")


def _indented(lines: Lines, at: int) -> Iterator[Lines]:
    """Indent lines that belong to the text above them."""
    end = next((n for n in range(at, len(lines)) if _PAIR.match(lines[n])), len(lines))
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), 0)
    if above < at < end:
        for width in (2, 4, 6, 8):
            # The text above grows: the space at its end marks it as changed.
            indented = [" " * width + line.lstrip() for line in lines[at:end]]
            yield _with(lines, above, f"{lines[above]} ", *lines[above + 1 : at], *indented)


def _dash(lines: Lines, at: int) -> Iterator[Lines]:
    """Write the dash that a line lacks."""
    own = _indent(lines[at])
    for column in (own, own - 2):  # the dash is added, or takes the place of two spaces
        if column >= 0:
            yield _with(lines, at, f"{lines[at][:column]}- {lines[at][own:]}")


def _column(lines: Lines, at: int) -> Iterator[Lines]:
    """Move a line, with or without what belongs to it, to where one above begins."""
    own = _indent(lines[at])
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
    for column in columns:  # all entries of a list may be out of line in the same way
        if column != own > 0:
            yield [_moved(line, column - own) if _indent(line) >= own else line for line in lines]


def _moved(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[min(-by, _indent(line)) :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _begin(line: str) -> int:
    """Return where the key of a line begins, behind its dash."""
    return len(line) - len(line.lstrip(" -"))


_SIGNS: tuple[_Mend, ...] = (_foreign, _spaces, _bullet, _emphasis, _named)
#: What may help. A line is not moved where its text is wrong: that would only hide it.
_MENDS: dict[Remedy, tuple[_Mend, ...]] = {
    Remedy.TABS: (_foreign, _tabs, _bullet, _value, _word),
    Remedy.VALUE: (*_SIGNS, _value, _word),
    Remedy.TEXT: (*_SIGNS, _value, _word, _text),
    Remedy.COLON: (*_SIGNS, _word, _indented),
    Remedy.COLUMN: (*_SIGNS, _column),
    Remedy.DASH: (*_SIGNS, _boxes, _dash, _column),
}
