"""Pages of `docs/`: the objectives and claims in their front matter, and the blocks in their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from . import checks
from .diagnostics import Diagnostic, Span
from .spelling import nearest, shortened
from .yamldoc import Document, parse_document

if TYPE_CHECKING:
    from .quiz_syntax import Quiz

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_OPEN = re.compile(r"\A---[ \t]*\n[\w-]+:")
_FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})")
_NAMES = ("scenario", "scenarios", "record", "review", "continue", "plan", "desk")
_START = re.compile(rf"^ {{0,3}}(/{{3,}}) *({'|'.join(_NAMES)})\b *(?:\| *(.*?))? *$")
_OPTION = re.compile(r"^ {4,}([\w-]+): *(.*?) *$")
_SLIP = re.compile(r"^ {0,3}/{3,} *([A-Za-z]+)\b *\|? *(.*?) *$")
_END = re.compile(r"^ {0,3}(/{3,}) *$")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of ours, such as `/// scenario | id`, where it stands in a page.

    Attributes:
        name: The word after the slashes.
        argument: What follows the bar: an item's id for `scenario`, a plan's name for `plan`.
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
        quizzes: The page's `<quiz>` blocks, from top to bottom.
        front: The front matter with its places, if there is any.
        sound: Whether all that the page says of itself could be read; if not, an item may refer to the lost part.
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
    quizzes: tuple[Quiz, ...] = ()
    front: Document | None = None
    sound: bool = True


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
    first = text.count("\n", 0, match.end()) if match else 0
    blocks = tuple(find_blocks(text, first))
    if not match and _OPEN.match(text):
        message = "the front matter begins here and is never closed"
        found.append(checks.YAML_SYNTAX.at(path, Span.at(1, 1, 3), message, 'add a line "---" below it'))
    if front is None:
        slips = list(_check_slips(text, path, first))
        return Lesson(path, stem, source=source, blocks=blocks, sound=not found), [*found, *slips]
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
        sound=not found,
    ), [*found, *_check_slips(text, path, first)]


def front_end(text: str) -> int:
    """Return where the front matter of a page ends; 0 if it has none."""
    match = _FRONT.match(text)
    return match.end() if match else 0


def find_blocks(text: str, first: int = 0) -> Iterator[Block]:
    """Find the blocks of a page that stand outside code, from line index `first` on."""
    lines = text.split("\n")
    for index in _outside_code(lines, first):
        if start := _START.match(lines[index]):
            yield _block(lines, index, start)


def _outside_code(lines: list[str], first: int) -> Iterator[int]:
    fence = ""
    for index in range(first, len(lines)):
        if mark := _FENCE.match(lines[index]):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif not fence:
            yield index


def _check_slips(text: str, path: str, first: int) -> Iterator[Diagnostic]:
    """Find lines that were meant to begin a block, which the page would show as text."""
    lines = text.split("\n")
    for index in _outside_code(lines, first):
        slip = _SLIP.match(lines[index])
        name = nearest(slip[1], _NAMES, 0.8) if slip and not _START.match(lines[index]) else None
        if slip and name:
            rest = f" | {slip[2]}" if slip[2] else ""
            message = f'"{shortened(lines[index])}" does not begin a block'
            span = Span.at(index + 1, 1, len(lines[index]))
            yield checks.BLOCK_OPTION.at(path, span, message, f'write "/// {name}{rest}"')


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
        wanted, kind = (
            (dict, "a group of keys with sentences") if key == "objectives" else (list, "a list of claim ids")
        )
        if value is not None and not isinstance(value, wanted):
            message = f'"{key}" must be {kind}'
            yield checks.WRONG_TYPE.at(front.path, front.span(key), message, f"write {_FORMS[key]}")
    claims = front.data.get("claims")
    for index, claim in enumerate(claims if isinstance(claims, list) else ()):
        if not isinstance(claim, str):
            message = f"claim {index + 1} must be text"
            yield checks.WRONG_TYPE.at(front.path, front.span("claims", index), message, "write its id in quotes")
    objectives = front.data.get("objectives")
    for name, sentence in objectives.items() if isinstance(objectives, dict) else ():
        if not isinstance(sentence, str) or not sentence.strip():
            message = f'objective "{name}" must be a sentence'
            yield checks.WRONG_TYPE.at(front.path, front.span("objectives", name), message, "write it in quotes")


_FORMS = {
    "objectives": "each on a line of its own, indented, as in compose: Write a first message",
    "claims": "them in brackets, as in [C058, C070]",
}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list) else ()


def _sentences(value: object) -> dict[str, str]:
    return {key: _text(sentence) for key, sentence in value.items()} if isinstance(value, dict) else {}
