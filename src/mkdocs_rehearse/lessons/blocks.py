"""The blocks in a page's text, such as `/// scenario | id`: in lists, quotations and admonitions too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..prose import indented_code, mask_code
from ..spelling import nearest, shortened
from .options import Options, read_options

NAMES = ("scenario", "scenarios", "record", "review", "continue", "plan", "desk")

_INSIDE = r"([ \t>]*)"
_START = re.compile(rf"{_INSIDE}(/{{3,}}) *({'|'.join(NAMES)})\b *(?:\| *(.*?))?[ \t]*$")
_SLIP = re.compile(rf"{_INSIDE}(/{{2,}}|:{{3,}}|\\{{3,}})\s*([A-Za-z]+)\b(\s*[|｜:])?\s*(.*?)\s*$")
_END = re.compile(r" {0,3}(/{3,})[ \t]*$")
_MARK = re.compile(r"[>\s]*/{3,} *[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of ours, where it stands in a page.

    Attributes:
        name: The word after the slashes.
        argument: What follows the bar: an item's id for `scenario`, a plan's name for `plan`.
        span: The argument's place, or the block's first line if it has none.
        closed: Whether a closing line follows.
        options: Option → value, from the indented lines below the first.
        option_spans: Option → the place of its line.
        slashes: The slashes that it begins with.
        found: What is wrong with how it is written.
    """

    name: str
    argument: str
    span: Span
    closed: bool = True
    options: dict[str, str] = field(default_factory=dict)
    option_spans: dict[str, Span] = field(default_factory=dict)
    slashes: str = "///"
    found: tuple[Diagnostic, ...] = ()


class BlockReader:
    """Reads the blocks of one page that stand outside code and comments."""

    def __init__(self, text: str, path: str, first: int) -> None:
        self._lines = text.split("\n")
        self._path = path
        self._outside = self._uncoded(first) if re.search(r"//|:::|\\\\\\", text) else []

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks, from top to bottom."""
        for index in self._outside:
            if start := _START.match(self._lines[index]):
                yield self._block(index, start)

    def slips(self) -> Iterator[tuple[str, Diagnostic]]:
        """Find lines that were meant to begin a block, which the page would show as text; and what they name."""
        for index in self._outside:
            line = self._lines[index]
            slip = _SLIP.match(line)
            if not slip or _START.match(line) or (slip[2][:3] != "///" and slip[5] and not slip[4]):
                continue
            if name := nearest(slip[3], NAMES, 0.8):
                rest = f" | {slip[5]}" if slip[5] else ""
                message = f'"{shortened(line)}" does not begin a block'
                span = Span.at(index + 1, slip.start(2) + 1, len(line) - slip.start(2))
                yield slip[5], checks.BLOCK_OPTION.at(self._path, span, message, f'write "/// {name}{rest}"')

    def _uncoded(self, first: int) -> list[int]:
        """Return the lines from `first` on that may begin a block."""
        masked = mask_code("\n".join([""] * first + self._lines[first:]))
        code = indented_code(masked, _MARK)
        return [
            n
            for n, line in enumerate(masked.split("\n"))
            if line.lstrip(" \t>")[:2] in ("//", "::", "\\\\") and n not in code
        ]

    def _block(self, index: int, start: re.Match[str]) -> Block:
        slashes, name, argument = start[2], start[3], start[4] or ""
        column, width = (start.start(4), len(argument)) if argument else (start.start(2), start.end(3) - start.start(2))
        inside, closed = self._inside(index + 1, start[1], slashes)
        options = read_options(inside, self._lines[index + 1 : index + 1 + len(inside)], name, self._path, index + 1)
        text = self._text(inside, options, name, index + 1) if closed else ()
        span = Span.at(index + 1, column + 1, width)
        found = (*options.found, *text)
        return Block(name, argument, span, closed, options.values, options.spans, slashes, found)

    def _inside(self, first: int, prefix: str, slashes: str) -> tuple[list[str], bool]:
        """Return the lines up to the block's closing line, or to the next block of its length if that comes first."""
        inside: list[str] = []
        for line in islice(self._lines, first, None):
            text = _inner(line, prefix) if prefix or "\t" in line else line
            if (end := _END.match(text)) and end[1] == slashes:
                return inside, True
            if (start := _START.match(text)) and len(start[2]) >= len(slashes):
                break
            inside.append(text)
        return inside, False

    def _text(self, inside: list[str], options: Options, name: str, first: int) -> Iterator[Diagnostic]:
        """Report the first line of text within a block: the page would not show it."""
        rest = range(options.count, len(inside))
        index = next((n for n in rest if inside[n].strip()), None)
        if index is not None:
            line = self._lines[first + index]
            message = f'"/// {name}" holds no text, so this line is lost'
            is_option = re.match(r"\s*[\w-]+:", inside[index])
            hint = "options stand right below the first line, indented by four spaces"
            hint = hint if is_option else 'move it below the line "///"'
            width = len(line.strip())
            span = Span.at(first + index + 1, len(line) - len(line.lstrip()) + 1, width)
            yield checks.BLOCK_OPTION.at(self._path, span, message, hint)


def _inner(line: str, prefix: str) -> str:
    """Return a line without the signs of the quotation, or the indentation, that its block stands in."""
    quotes = prefix.count(">")
    pattern = rf"(?: {{0,3}}>){{{quotes}}} ?" if quotes else rf" {{0,{len(prefix.expandtabs(4))}}}"
    line = line.expandtabs(4)
    match = re.match(pattern, line)
    return line[match.end() :] if match else line
