"""Markdown as text: what of it stands in code or in a comment and so means nothing, and which paragraph asks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Generator, Iterator
from itertools import accumulate
from typing import TypeAlias

#: Stands for each character that means nothing. No author's file holds it.
NOTHING = "\0"

#: Where code or a comment begins and ends, and whether it is a comment.
_Mute: TypeAlias = tuple[int, int, bool]

_OPEN = re.compile(r"[ \t>]*(`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
_CLOSE = re.compile(r"[ \t>]*(`{3,}|~{3,})[ \t]*")
_TOKEN = re.compile(r"<!--|(?<!\\)`+")
#: A line that what is indented below it belongs to: a list entry, a tab, an admonition, a definition, a footnote.
_HOLDER = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|===|!!!|\?\?\?|:\s|\[\^|/{3}|<)")
_MUTES = re.compile(r"`|~~~|<!--")
#: What begins a list, a quotation, a table, a container or code.
_BLOCK = re.compile(r"[-*+>|]\s|\d+[.)]\s|!!!|\?\?\?|===|/{3}|\t| {4}|\||`{3}|~{3}")


def mask_code(text: str) -> str:
    """Return a text of the same length in which fenced code, code in a line and comments mean nothing."""
    if not _MUTES.search(text):
        return text
    parts, end = [], 0
    for begin, stop, _ in _mute(text):
        parts += [text[end:begin], _nothing(text[begin:stop])]
        end = stop
    return "".join([*parts, text[end:]])


def _nothing(code: str) -> str:
    """Let code mean nothing, but for the indentation of a fence: it tells what the fence belongs to."""
    inner = code.lstrip(" \t")
    return code[: len(code) - len(inner)] + re.sub(r"[^\n]", NOTHING, inner)


def without_comments(text: str) -> str:
    """Return the text without its comments; its line breaks stay, so that lines keep their numbers."""
    if "<!--" not in text:
        return text
    parts, end = [], 0
    for begin, stop, is_comment in _mute(text):
        if is_comment:
            parts += [text[end:begin], "\n" * text.count("\n", begin, stop)]
            end = stop
    return "".join([*parts, text[end:]])


def _mute(text: str) -> Iterator[_Mute]:
    """Yield where code and comments begin and end, and whether it is a comment; in time linear in the text."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    closing = {sign: _longest_below(lines, sign) for sign in "`~"}
    last_close = text.rfind("-->")
    number, at = 0, 0
    while number < len(lines):
        fence = _OPEN.match(text, at) if at == starts[number] else None
        if fence and closing[fence[1][0]][number + 1] >= len(fence[1]):
            last = _closing_line(lines, number + 1, fence[1])
            yield at, starts[last + 1] - 1, False
            number, at = last + 1, starts[last + 1]
            continue
        at = yield from _mute_line(text, at, starts[number + 1] - 1, last_close)
        number = bisect_right(starts, at) - 1
        if at >= len(text):
            return


def _mute_line(text: str, at: int, end: int, last_close: int) -> Generator[_Mute, None, int]:
    """Yield code and comments that begin in a line, and return where to go on: behind a comment, or below the line."""
    tokens = list(_TOKEN.finditer(text, at, end))
    last = {token[0]: index for index, token in enumerate(tokens)}
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token[0] == "<!--":
            if last_close >= token.end():
                close = text.index("-->", token.end()) + 3
                yield token.start(), close, True
                return close
        elif last[token[0]] > index:
            index = next(i for i in range(index + 1, len(tokens)) if tokens[i][0] == token[0])
            yield token.start(), tokens[index].end(), False
        index += 1
    return end + 1


def _longest_below(lines: list[str], sign: str) -> list[int]:
    """Return for each line the length of the longest fence of a sign, with nothing behind it, from there on."""
    found = (_CLOSE.fullmatch(line) for line in reversed(lines))
    lengths = [len(fence[1]) if fence and fence[1][0] == sign else 0 for fence in found]
    return [*accumulate([0, *lengths], max)][::-1]


def _closing_line(lines: list[str], first: int, fence: str) -> int:
    for number in range(first, len(lines)):
        close = _CLOSE.fullmatch(lines[number])
        if close and close[1].startswith(fence):
            return number
    raise AssertionError("there is a closing line, as was found before")


def indented_code(masked: str, mark: re.Pattern[str]) -> set[int]:
    """Return the lines that begin with a mark and are code: indented by four spaces, and set off.

    Args:
        masked: A text, without other code.
        mark: What the lines in question begin with.
    """
    lines = masked.split("\n")
    if not any(line[:1].isspace() and mark.match(line.lstrip()) for line in lines):
        return set()
    code: set[int] = set()
    above: list[tuple[int, bool, int]] = []  # lines further left, each: indentation, whether it is a holder, blanks
    blanks = 0
    for number, line in enumerate(lines):
        if not line.strip():
            blanks += 1
            continue
        if not line.strip(NOTHING):  # within a fence, however far left
            continue
        wide = line.expandtabs(4)
        indent = len(wide) - len(wide.lstrip())
        while above and above[-1][0] >= indent:
            above.pop()
        if indent >= 4 and mark.match(line.lstrip()) and _is_set_off(above, blanks):
            code.add(number)
        above.append((indent, _HOLDER.match(line) is not None, blanks))
    return code


def _is_set_off(above: list[tuple[int, bool, int]], blanks: int) -> bool:
    """Tell whether an indented line belongs to none of the lines above it, from the nearest one on."""
    for indent, is_holder, before in reversed(above):
        if is_holder or before == blanks:
            return False
        if indent == 0:
            return True
    return True


def split_lead(text: str) -> tuple[str, str]:
    """Split a question of several blocks into the paragraph that asks, and the rest.

    That is the first paragraph if the text begins with one, else the last if it ends with one; else there is none.
    """
    blocks = _blocks(text)
    for at in (0, -1):
        if not _BLOCK.match(blocks[at]):
            lead = blocks.pop(at)
            return lead.lstrip("# ") if lead.startswith("#") else lead, "\n\n".join(blocks)
    return "", text


def _blocks(text: str) -> list[str]:
    """Return paragraphs and fences, each as one block."""
    blocks, end = [], 0
    for begin, stop, is_comment in _mute(text):
        if not is_comment and _OPEN.match(text, begin) and "\n" in text[begin:stop]:
            blocks += [*re.split(r"\n[ \t]*\n", text[end:begin]), text[begin:stop]]
            end = stop
    blocks += re.split(r"\n[ \t]*\n", text[end:])
    return [block.strip("\n").rstrip() for block in blocks if block.strip()] or [text]
