"""Lines of a page that were meant to begin a block, and that it would show as text or as code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import Message, say
from ..text.names import KEBAB, nearest, shortened
from .blocks import BLOCK_NAMES, PREFIX, START, WITHIN, BlockReader

_SLIP = re.compile(
    rf"{PREFIX}(?P<bold>[*_]*)(?P<sign>/{{2,}}|:{{3,}}|\\{{3,}})\s*(?P<word>[A-Za-z]+)\b(?P<bar>\s*[|｜:])?\s*"
    r"(?P<rest>.*?)(?P<end>\s/{3,})?\s*$"
)
#: What others call a scenario; other extensions have blocks of these names, whose titles are no ids.
_SCENARIO = ("item", "quiz", "question", "exercise", "task", "case")
_GALLERY = ("gallery", "items", "quizzes")
_AROUND = " \t–—-*_\"“”„'‘’`"


def find_slips(reader: BlockReader, path: str) -> Iterator[tuple[str, Diagnostic]]:
    """Yield what such lines name, and the findings.

    Args:
        reader: Has read the page.
        path: How to name the page in a finding.
    """
    for index in reader.outside:
        slip = _SLIP.match(reader.lines[index])
        if slip and not START.match(reader.lines[index]) and (name := _meant(slip)):
            line, rest = reader.lines[index], slip["rest"].strip(_AROUND)
            begin = slip.start("bold")
            span = Span.at(index + 1, begin + 1, len(line) - begin)
            message = say('"{line}" does not begin a block', line=shortened(line))
            hint = _write(f"{name} | {rest}" if rest else name, slip["end"])
            yield rest, checks.BLOCK_OPTION.at(path, span, message, hint)
    for index in reader.within:
        if slip := WITHIN.match(reader.lines[index]):
            span = Span.at(index + 1, slip.start("sign") + 1, len(slip[0].rstrip()) - slip.start("sign"))
            message = say("a block begins on a line of its own")
            hint = say("move this to a new line, below an empty one")
            yield slip["rest"], checks.BLOCK_OPTION.at(path, span, message, hint)


def _write(block: str, end: str | None) -> Message:
    if end:
        return say('write "/// {block}", and "///" on the line below', block=block)
    return say('write "/// {block}"', block=block)


def _meant(slip: re.Match[str]) -> str | None:
    """Return the block that a line was meant to begin; two slashes or colons may begin any text."""
    word, rest = slip["word"].lower(), slip["rest"].strip(_AROUND)
    is_like = slip["sign"].startswith("///") or slip["bar"] or not rest
    if is_like or (slip["sign"].startswith(":::") and word in BLOCK_NAMES):
        if name := nearest(word, BLOCK_NAMES, 0.8):
            return name
        if word in _SCENARIO and "-" in rest and re.fullmatch(KEBAB, rest):
            return "scenario"
    return "scenarios" if word in _GALLERY and not rest else None


def find_coded(reader: BlockReader, path: str) -> Iterator[tuple[str, str, Diagnostic]]:
    """Yield the names and arguments of blocks that are indented like code, and the findings.

    Below a line that ends with a colon, they are meant as code.
    """
    for index in reader.coded:
        block = START.match(reader.lines[index])
        above = next((line.rstrip() for line in reversed(reader.lines[:index]) if line.strip()), "")
        if block and not above.endswith(":"):
            line, begin = reader.lines[index], block.start("slashes")
            message = say('"{line}" is indented, so the page shows it as code', line=shortened(line))
            span = Span.at(index + 1, begin + 1, len(line.rstrip()) - begin)
            hint = say("begin it, and the line that closes it, at the left margin")
            yield block["name"], block["argument"] or "", checks.BLOCK_OPTION.at(path, span, message, hint)
