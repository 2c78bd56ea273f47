"""The blocks in a page's text, such as `/// scenario | id`: in lists, quotations and admonitions too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..text.markdown import indented_code, mask_code
from ..text.names import nearest, shortened
from .options import read_options

#: One item; links to items; what the learner has done, what is due and where it goes on; an if-then plan that the
#: learner keeps; a box for a message of the learner's own.
BLOCK_NAMES = ("scenario", "scenarios", "record", "review", "continue", "plan", "desk")

_START = re.compile(
    rf"(?P<prefix>[ \t>]*)(?P<slashes>/{{3,}}) *(?P<name>{'|'.join(BLOCK_NAMES)})\b *(?:\| *(?P<argument>.*?))?[ \t]*$"
)
_SLIP = re.compile(
    r"[ \t>]*(?P<sign>/{2,}|:{3,}|\\{3,})\s*(?P<word>[A-Za-z]+)\b(?P<bar>\s*[|｜:])?\s*(?P<rest>.*?)\s*$"
)
_END = re.compile(r" {0,3}(/{3,})[ \t]*$")
_OPTION = re.compile(r"\s*[\w-]+:")
_INDENT = "options stand right below the first line, indented by four spaces"
_MOVE = 'move it below the line "///"'
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
    """Reads the blocks of one page that stand outside code and comments.

    Args:
        text: The page.
        path: How to name it in a finding.
        first: The index of the first line below its front matter.
    """

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
            if not slip or _START.match(line) or not _is_meant(slip):
                continue
            if name := nearest(slip["word"], BLOCK_NAMES, 0.8):
                rest = f" | {slip['rest']}" if slip["rest"] else ""
                message = f'"{shortened(line)}" does not begin a block'
                span = Span.at(index + 1, slip.start("sign") + 1, len(line) - slip.start("sign"))
                yield slip["rest"], checks.BLOCK_OPTION.at(self._path, span, message, f'write "/// {name}{rest}"')

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
        name, argument, slashes, below = start["name"], start["argument"] or "", start["slashes"], index + 1
        begin, end = start.span("argument") if argument else (start.start("slashes"), start.end("name"))
        inside, closed = self._inside(below, start["prefix"], slashes)
        options = read_options(inside, self._lines[below : below + len(inside)], name, self._path, below)
        lost = self._lost_text(inside, options.count, name, below) if closed else ()
        span, found = Span.at(index + 1, begin + 1, end - begin), (*options.found, *lost)
        return Block(name, argument, span, closed, options.values, options.spans, slashes, found)

    def _inside(self, first: int, prefix: str, slashes: str) -> tuple[list[str], bool]:
        """Return the lines up to the block's closing line, or to the next block of its length if that comes first."""
        inside: list[str] = []
        for line in islice(self._lines, first, None):
            text = _inner(line, prefix) if prefix or "\t" in line else line
            if (end := _END.match(text)) and end[1] == slashes:
                return inside, True
            if (start := _START.match(text)) and len(start["slashes"]) >= len(slashes):
                break
            inside.append(text)
        return inside, False

    def _lost_text(self, inside: list[str], count: int, name: str, first: int) -> Iterator[Diagnostic]:
        """Report the first line of text within a block, below its options: the page would not show it."""
        index = next((n for n in range(count, len(inside)) if inside[n].strip()), None)
        if index is not None:
            line = self._lines[first + index]
            span = Span.at(first + index + 1, len(line) - len(line.lstrip()) + 1, len(line.strip()))
            message = f'"/// {name}" holds no text, so this line is lost'
            is_option = _OPTION.match(inside[index])
            yield checks.BLOCK_OPTION.at(self._path, span, message, _INDENT if is_option else _MOVE)


def _is_meant(slip: re.Match[str]) -> bool:
    """Tell whether a line looks enough like a block's first one: two slashes or colons may begin any text."""
    return slip["sign"].startswith("///") or bool(slip["bar"]) or not slip["rest"]


def _inner(line: str, prefix: str) -> str:
    """Return a line without the signs of the quotation, or the indentation, that its block stands in."""
    quotes = prefix.count(">")
    pattern = rf"(?: {{0,3}}>){{{quotes}}} ?" if quotes else rf" {{0,{len(prefix.expandtabs(4))}}}"
    line = line.expandtabs(4)
    match = re.match(pattern, line)
    return line[match.end() :] if match else line
