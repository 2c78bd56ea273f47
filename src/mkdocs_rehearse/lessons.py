"""Pages of `docs/`: the objectives and claims in their front matter, and the blocks in their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath

from . import checks
from .diagnostics import Diagnostic, Span
from .yamldoc import Document, parse_document

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)(?:^---[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})")
_START = re.compile(r"^ {0,3}(/{3,}) *(scenarios?)\b *(?:\| *(.*?))? *$")
_OPTION = re.compile(r"^ {4,}([\w-]+): *(.*?) *$")
_END = re.compile(r"^ {0,3}(/{3,}) *$")


@dataclass(frozen=True, slots=True)
class Block:
    """A `/// scenario` or `/// scenarios` block where it stands in a page.

    Attributes:
        name: `scenario` or `scenarios`.
        argument: What follows the bar; an item's id for `scenario`.
        span: The argument's place, or the block's first line if it has none.
        closed: Whether a closing line follows.
        options: Option → value, from the indented lines below the first.
        option_spans: Option → the place of its line.
    """

    name: str
    argument: str
    span: Span
    closed: bool = True
    options: dict[str, str] = field(default_factory=dict)
    option_spans: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page of the course, as far as items refer to it.

    Attributes:
        path: The file as the author would name it.
        stem: File name without `.md`; the first half of an objective's id.
        title: From the front matter, or empty.
        module: From the front matter, or empty.
        number: The `lesson` of the front matter, for the order of lessons; 0 if there is none.
        source: The file below `docs/`, with forward slashes.
        objectives: Objective key → its sentence.
        claims: Claim ids that the page makes.
        blocks: The page's blocks, from top to bottom.
        front: The front matter with its places, if there is any.
    """

    path: str
    stem: str
    title: str = ""
    module: str = ""
    number: int = 0
    source: str = ""
    objectives: dict[str, str] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    front: Document | None = None


def parse_lesson(text: str, path: str, source: str) -> tuple[Lesson, list[Diagnostic]]:
    """Read what a page says of itself.

    Args:
        text: The Markdown file.
        path: How to name it in a finding.
        source: Where it stands below `docs/`, with forward slashes.

    Returns:
        The lesson, complete as far as it could be read, and every finding.
    """
    stem = PurePosixPath(source).stem
    match = _FRONT.match(text)
    front, found = parse_document(match[1], path, offset=1) if match and match[1].strip() else (None, [])
    blocks = tuple(find_blocks(text, text.count("\n", 0, match.end()) if match else 0))
    if front is None:
        return Lesson(path, stem, source=source, blocks=blocks), found
    found += _check_front(front)
    data = front.data
    return Lesson(
        path,
        stem,
        title=_text(data.get("title")),
        module=_text(data.get("module")),
        number=_number(data.get("lesson")),
        source=source,
        objectives=_sentences(data.get("objectives")),
        claims=_names(data.get("claims")),
        blocks=blocks,
        front=front,
    ), found


def find_blocks(text: str, first: int = 0) -> Iterator[Block]:
    """Find the blocks of a page that stand outside code, from line index `first` on."""
    lines = text.split("\n")
    fence = ""
    for index in range(first, len(lines)):
        if mark := _FENCE.match(lines[index]):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif not fence and (start := _START.match(lines[index])):
            yield _block(lines, index, start)


def _block(lines: list[str], index: int, start: re.Match[str]) -> Block:
    argument = start[3] or ""
    column, width = (start.start(3), len(argument)) if argument else (start.start(1), start.end(2) - start.start(1))
    options, spans = _options(lines, index + 1)
    span = Span.at(index + 1, column + 1, width)
    return Block(start[2], argument, span, _is_closed(lines, index, start[1]), options, spans)


def _options(lines: list[str], first: int) -> tuple[dict[str, str], dict[str, Span]]:
    options: dict[str, str] = {}
    spans: dict[str, Span] = {}
    for index in range(first, len(lines)):
        match = _OPTION.match(lines[index])
        if not match:
            break
        options[match[1]] = match[2].strip("\"'")
        spans[match[1]] = Span.at(index + 1, match.start(1) + 1, match.end(2) - match.start(1))
    return options, spans


def _is_closed(lines: list[str], index: int, slashes: str) -> bool:
    """Tell whether the block's closing line comes before the next block of its length begins."""
    for line in islice(lines, index + 1, None):
        if (end := _END.match(line)) and end[1] == slashes:
            return True
        if _START.match(line):
            return False
    return False


def _check_front(front: Document) -> Iterator[Diagnostic]:
    for key in ("objectives", "claims"):
        value = front.data.get(key)
        wanted, kind = (dict, "keys with sentences") if key == "objectives" else (list, "a list of claim ids")
        if value is not None and not isinstance(value, wanted):
            message = f'"{key}" must be {kind}'
            yield checks.WRONG_TYPE.at(front.path, front.span(key), message, f"see the guide: {_FORMS[key]}")
    objectives = front.data.get("objectives")
    for name, sentence in objectives.items() if isinstance(objectives, dict) else ():
        if not isinstance(sentence, str) or not sentence.strip():
            message = f'objective "{name}" must be a sentence'
            yield checks.WRONG_TYPE.at(front.path, front.span("objectives", name), message, "write it in quotes")


_FORMS = {"objectives": "compose: Write a first message …", "claims": "[C058, C070]"}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list) else ()


def _sentences(value: object) -> dict[str, str]:
    return {key: _text(sentence) for key, sentence in value.items()} if isinstance(value, dict) else {}
