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
from ..text.names import nearest, shortened
from .options import read_options

#: One item; links to items; the items of a lesson that its text does not show; what the learner has done, what is due
#: and where it goes on; the course on a line; an if-then plan that the learner keeps; a box for a message of the
#: learner's own.
BLOCK_NAMES = ("scenario", "scenarios", "practice", "record", "review", "continue", "map", "plan", "desk")

#: What a block may stand in: a quotation, a list, a definition.
_PREFIX = r"(?:[ \t>]|(?:[-*+:]|\d{1,9}[.)])(?=[ \t]))*"
_START = re.compile(
    rf"(?P<prefix>{_PREFIX})(?P<slashes>/{{3,}}) *(?P<name>{'|'.join(BLOCK_NAMES)})\b"
    r" *(?:\| *(?P<argument>.*?))?[ \t]*$"
)
_SLIP = re.compile(
    rf"{_PREFIX}(?P<sign>/{{2,}}|:{{3,}}|\\{{3,}})\s*(?P<word>[A-Za-z]+)\b(?P<bar>\s*[|｜:])?\s*(?P<rest>.*?)\s*$"
)
_WITHIN = re.compile(rf"[^\s>/*+|-].*?\s(?P<sign>/{{3}}) *(?P<word>{'|'.join(BLOCK_NAMES)})\b *\| *(?P<rest>.*?)\s*$")
_SIGN = re.compile(rf"{_PREFIX}(?://|:::|\\\\)")
_END = re.compile(r" {0,3}(/{3,})[ \t]*$")
_OPTION = re.compile(r"\s*[\w-]+:")
_INDENT = say("options stand right below the first line, indented by four spaces")
_MOVE = say('move it below the line "///"')
_MARK = re.compile(rf"{_PREFIX}/{{3,}} *[a-z]", re.IGNORECASE)


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
    """

    def __init__(self, text: str, path: str, first: int, taken: Collection[int] = ()) -> None:
        self._lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._path = path
        self._within: list[int] = []
        outside = self._uncoded(first) if re.search(r"//|:::|\\\\\\", text) else []
        self._outside = [index for index in outside if index not in taken]

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks, from top to bottom."""
        end = 0
        for index in self._outside:
            start = _START.match(self._lines[index])
            if start and self._starts[index] >= end:  # a line within a block is its option
                block = self._block(index, start)
                end = block.end
                yield block

    def slips(self) -> Iterator[tuple[str, Diagnostic]]:
        """Find lines that were meant to begin a block, which the page would show as text; and what they name."""
        for index in self._outside:
            line = self._lines[index]
            slip = _SLIP.match(line)
            if not slip or _START.match(line) or not _is_meant(slip):
                continue
            if name := nearest(slip["word"], BLOCK_NAMES, 0.8):
                rest = f" | {slip['rest']}" if slip["rest"] else ""
                message = say('"{line}" does not begin a block', line=shortened(line))
                span = Span.at(index + 1, slip.start("sign") + 1, len(line) - slip.start("sign"))
                yield (
                    slip["rest"],
                    checks.BLOCK_OPTION.at(self._path, span, message, say('write "/// {block}"', block=name + rest)),
                )
        for index in self._within:
            if slip := _WITHIN.match(self._lines[index]):
                span = Span.at(index + 1, slip.start("sign") + 1, len(slip[0].rstrip()) - slip.start("sign"))
                message = say("a block begins on a line of its own")
                hint = say("move this to a new line, below an empty one")
                yield slip["rest"], checks.BLOCK_OPTION.at(self._path, span, message, hint)

    def _uncoded(self, first: int) -> list[int]:
        """Return the lines from `first` on that may begin a block."""
        masked = mask_code("\n".join([""] * first + self._lines[first:]))
        code, lines = indented_code(masked, _MARK), masked.split("\n")
        self._within = [n for n, line in enumerate(lines) if "///" in line and _WITHIN.match(line)]
        return [n for n, line in enumerate(lines) if _SIGN.match(line) and n not in code]

    def _block(self, index: int, start: re.Match[str]) -> Block:
        name, argument, slashes, below = start["name"], start["argument"] or "", start["slashes"], index + 1
        begin, end = start.span("argument") if argument else (start.start("slashes"), start.end("name"))
        inside, closed = self._inside(below, start["prefix"], slashes)
        options = read_options(inside, self._lines[below : below + len(inside)], name, self._path, below)
        lost = self._lost_text(inside, options.count, name, below) if closed else ()
        span, found = Span.at(index + 1, begin + 1, end - begin), (*options.found, *lost)
        last = below + (len(inside) if closed else options.count - 1)
        place = self._starts[index] + start.start("slashes"), self._starts[last] + len(self._lines[last])
        is_written = any(is_template(line) for line in (self._lines[index], *inside))
        return Block(name, argument, *place, span, closed, options.values, options.spans, slashes, found, is_written)

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
            message = say('"/// {name}" holds no text, so this line is lost', name=name)
            is_option = _OPTION.match(inside[index])
            yield checks.BLOCK_OPTION.at(self._path, span, message, _INDENT if is_option else _MOVE)


def is_template(text: str) -> bool:
    """Tell whether a macro writes a part of a text, as in `{{ name }}` or `{% for … %}`."""
    return "{{" in text or "{%" in text


def _is_meant(slip: re.Match[str]) -> bool:
    """Tell whether a line looks enough like a block's first one: two slashes or colons may begin any text."""
    return slip["sign"].startswith("///") or bool(slip["bar"]) or not slip["rest"]


def _inner(line: str, prefix: str) -> str:
    """Return a line without the signs of the quotation, or the indentation, that its block stands in."""
    line, prefix = line.expandtabs(4), prefix.expandtabs(4)
    if quotes := prefix.count(">"):
        quoted = re.match(rf"(?: *>){{{quotes}}} ?", line)
        if quoted is None:
            return line
        line, prefix = line[quoted.end() :], prefix[prefix.rindex(">") + 2 :]
    return line[min(len(prefix), len(line) - len(line.lstrip(" "))) :]
