"""The blocks in a page's text, such as `/// scenario | id`: in lists, quotations and admonitions too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, islice

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..text.markdown import indented_code, mask_code
from .options import read_options

#: One item; links to items; the items of a lesson that its text does not show; what the learner has done, what is due
#: and where it goes on; the course on a line; an if-then plan that the learner keeps; a box for a message of the
#: learner's own.
BLOCK_NAMES = ("scenario", "scenarios", "practice", "record", "review", "continue", "map", "plan", "desk")

#: What a block may stand in: a quotation, a list, a definition.
PREFIX = r"(?:[ \t>]|(?:[-*+:]|\d{1,9}[.)])(?=[ \t]))*"
START = re.compile(
    rf"(?P<prefix>{PREFIX})(?P<slashes>/{{3,}}) *(?P<name>{'|'.join(BLOCK_NAMES)})\b"
    r" *(?:\| *(?P<argument>(?:(?! /{3}).)*?))?[ \t]*$"
)
WITHIN = re.compile(
    rf"(?:[^\s>/*+|-].*?|\|)\s(?P<sign>/{{3}}) *(?P<word>{'|'.join(BLOCK_NAMES)})\b *\| *(?P<rest>.*?)\s*\|?\s*$"
)
_SIGN = re.compile(rf"{PREFIX}[*_]*(?://|:::|\\\\)")
_END = re.compile(r" {0,3}(/{3,})[ \t]*$")
_OPTION = re.compile(r"\s*[\w-]+:")
_INDENT = say("options stand right below the first line, indented by four spaces")
_MOVE = say('move it below the line "///"')
_MARK = re.compile(rf"{PREFIX}/{{3,}} *[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of ours, where it stands in a page.

    Attributes:
        name: The word after the slashes.
        argument: What follows the bar: an item's id for `scenario`, a plan's name for `plan`.
        start: Where its first line's slashes begin in the page's text.
        end: Where its last line ends.
        span: The argument's place, or the block's first line if it has none.
        closed: Whether a closing line follows.
        options: Option → value, from the indented lines below the first.
        option_spans: Option → the place of its line.
        slashes: The slashes that it begins with.
        found: What is wrong with how it is written.
        is_written: Whether a macro writes a part of it, so that nobody knows it before the page is built.
    """

    name: str
    argument: str
    start: int
    end: int
    span: Span
    closed: bool = True
    options: dict[str, str] = field(default_factory=dict)
    option_spans: dict[str, Span] = field(default_factory=dict)
    slashes: str = "///"
    found: tuple[Diagnostic, ...] = ()
    is_written: bool = False

    @property
    def is_gallery(self) -> bool:
        """Whether it leads to all items, with nothing left out."""
        return self.name == "scenarios" and not self.options.keys() - {"level"}


class BlockReader:
    """Reads the blocks of one page that stand outside code and comments.

    Args:
        text: The page.
        path: How to name it in a finding.
        first: The index of the first line below its front matter.
        taken: The lines that hold something else.

    Attributes:
        lines: The lines of the page.
        outside: Those that may begin a block, by their places.
        within: Those that have a block behind a text.
        coded: Those that begin a block, but are indented as code is.
    """

    def __init__(self, text: str, path: str, first: int, taken: Collection[int] = ()) -> None:
        self.lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self._path = path
        self.within: list[int] = []
        self.coded: list[int] = []
        outside = self._uncoded(first) if re.search(r"//|:::|\\\\\\", text) else []
        self.outside = [index for index in outside if index not in taken]

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks, from top to bottom."""
        end = 0
        for index in self.outside:
            start = START.match(self.lines[index])
            if start and self._starts[index] >= end:  # a line within a block is its option
                block = self._block(index, start)
                end = block.end
                yield block

    def _uncoded(self, first: int) -> list[int]:
        """Return the lines from `first` on that may begin a block."""
        masked = mask_code("\n".join([""] * first + self.lines[first:]))
        code, lines = indented_code(masked, _MARK), masked.split("\n")
        self.within = [n for n, line in enumerate(lines) if "///" in line and WITHIN.match(line)]
        self.coded = sorted(number for number in code if START.match(lines[number]))
        return [n for n, line in enumerate(lines) if _SIGN.match(line) and n not in code]

    def _block(self, index: int, start: re.Match[str]) -> Block:
        name, argument, slashes, below = start["name"], start["argument"] or "", start["slashes"], index + 1
        begin, end = start.span("argument") if argument else (start.start("slashes"), start.end("name"))
        inside, closed = self._inside(below, start["prefix"], slashes)
        options = read_options(inside, self.lines[below : below + len(inside)], name, self._path, below)
        lost = self._lost_text(inside, options.count, name, below) if closed else ()
        span, found = Span.at(index + 1, begin + 1, end - begin), (*options.found, *lost)
        last = below + (len(inside) if closed else options.count - 1)
        place = self._starts[index] + start.start("slashes"), self._starts[last] + len(self.lines[last])
        is_written = any(is_template(line) for line in (self.lines[index], *inside))
        return Block(name, argument, *place, span, closed, options.values, options.spans, slashes, found, is_written)

    def _inside(self, first: int, prefix: str, slashes: str) -> tuple[list[str], bool]:
        """Return the lines up to the block's closing line, or to the next block of its length if that comes first."""
        inside: list[str] = []
        for line in islice(self.lines, first, None):
            text = _inner(line, prefix) if prefix or "\t" in line else line
            if (end := _END.match(text)) and end[1] == slashes:
                return inside, True
            if (start := START.match(text)) and len(start["slashes"]) >= len(slashes):
                break
            inside.append(text)
        return inside, False

    def _lost_text(self, inside: list[str], count: int, name: str, first: int) -> Iterator[Diagnostic]:
        """Report the first line of text within a block, below its options: the page would not show it."""
        index = next((n for n in range(count, len(inside)) if inside[n].strip()), None)
        if index is not None:
            line = self.lines[first + index]
            span = Span.at(first + index + 1, len(line) - len(line.lstrip()) + 1, len(line.strip()))
            message = say('"/// {name}" holds no text, so this line is lost', name=name)
            is_option = _OPTION.match(inside[index])
            yield checks.BLOCK_OPTION.at(self._path, span, message, _INDENT if is_option else _MOVE)


def is_template(text: str) -> bool:
    """Tell whether a macro writes a part of a text, as in `{{ name }}` or `{% for … %}`."""
    return "{{" in text or "{%" in text


def _inner(line: str, prefix: str) -> str:
    """Return a line without the signs of the quotation, or the indentation, that its block stands in."""
    line, prefix = line.expandtabs(4), prefix.expandtabs(4)
    if quotes := prefix.count(">"):
        quoted = re.match(rf"(?: *>){{{quotes}}} ?", line)
        if quoted is None:
            return line
        line, prefix = line[quoted.end() :], prefix[prefix.rindex(">") + 2 :]
    return line[min(len(prefix), len(line) - len(line.lstrip(" "))) :]
