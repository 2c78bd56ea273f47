"""Quick fixes: what mends a finding where there is one remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from .edits import Change, Edit
from .workspace import OpenCourse

_MEANT = re.compile(r'did you mean "(.+)"\?')
_TWIN = re.compile(r'write "twin: (.+)" in (.+)')
_BLOCK = re.compile(r'write "(/// .+)"')
_QUOTE = re.compile(r'put (?:it|the whole text) in quotes: "(.*)"(?:;.*)?')
_TEXT = re.compile(r"\s*(?:- )?(?:[\w-]+:\s+)?(?P<text>\S.*?)\s*")
_SLASHES = re.compile(r'add a line "(/{3,})" below it')


def fixes_of(course: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    """Yield what mends a finding; nothing where there is more than one way, or none."""
    if (meant := _MEANT.fullmatch(found.hint)) and found.span.line == found.span.end_line:
        edit = Edit(found.path, found.span, _as_typed(course, found, meant[1]))
        yield Change(say('Write "{word}"', word=meant[1]), [edit])
    elif quoted := _in_quotes(course, found):
        yield quoted
    elif remedy := _REMEDIES.get(found.check):
        yield from remedy(course, found)


def _in_quotes(course: OpenCourse, found: Diagnostic) -> Change | None:
    """Return what puts the text of a line in quotes, where the hint asks for that and it has none in it yet."""
    lines, at = course.lines(found.path), found.span.line
    line, below = lines[at - 1] if at <= len(lines) else "", lines[at] if at < len(lines) else ""
    text, quote = _TEXT.fullmatch(line), _QUOTE.fullmatch(found.hint)
    if (
        not quote
        or not text
        or quote[1] not in ("…", text["text"])
        or _indent(below) > _indent(line) + 2 * line.lstrip().startswith("- ")
    ):
        return None
    if set(text["text"]) & {'"', "\\"}:
        return None
    span = Span.at(at, text.start("text") + 1, len(text["text"]))
    return Change(say("Put the text in quotes"), [Edit(found.path, span, f'"{text["text"]}"')])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _as_typed(course: OpenCourse, found: Diagnostic, word: str) -> str:
    """Return a word in the quotes in which the misspelt one stands."""
    lines = course.lines(found.path)
    text = lines[found.span.line - 1][found.span.column - 1 : found.span.end_column - 1]
    quote = text[:1] if text[:1] in ("'", '"') and text[-1:] == text[:1] else ""
    return f"{quote}{word}{quote}"


def _tab(course: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    edits = []
    for number, line in enumerate(course.lines(found.path), 1):
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in lead:
            edits.append(Edit(found.path, Span(number, 1, number, len(lead) + 1), lead.expandtabs(2)))
    yield Change(say("Replace tabs with spaces"), edits)


def _open_block(course: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    if match := _SLASHES.fullmatch(found.hint):
        lines, at = course.lines(found.path), found.span.line
        while at < len(lines) and lines[at].startswith("    "):  # its options
            at += 1
        end = len(lines[at - 1]) + 1
        yield Change(say("Close the block"), [Edit(found.path, Span(at, end, at, end), f"\n{match[1]}")])


def _one_way_twin(course: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    match = _TWIN.fullmatch(found.hint)
    entry = course.entry(match[2]) if match else None
    if not match or not entry or not entry.document:
        return
    document = entry.document
    title = say("Name this scenario as its twin in {path}", path=entry.path)
    if "twin" in document.data:
        yield Change(title, [Edit(entry.path, document.span("twin"), match[1])])
    else:
        line = document.key_span("objective" if "objective" in document.data else "format").line + 1
        yield Change(title, [Edit(entry.path, Span(line, 1, line, 1), f"twin: {match[1]}\n")])


def _unused(course: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    entry = course.entry(found.path)
    lesson = course.course.bank.lesson_of(entry.item) if entry and entry.item else None
    if entry and lesson:
        lines = course.lines(lesson.path)
        while lines and not lines[-1].strip():
            lines.pop()
        end = Span(len(lines), len(lines[-1]) + 1, len(lines), len(lines[-1]) + 1)
        edit = Edit(lesson.path, end, f"\n\n/// scenario | {entry.id}\n///")
        yield Change(say("Show it at the end of {path}", path=lesson.path), [edit])


def _former_id(course: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    line = course.lines(found.path)[found.span.line - 1]
    if line.lstrip().startswith("-"):
        yield Change(say("Remove it"), [Edit(found.path, Span(found.span.line, 1, found.span.line + 1, 1), "")])
        return
    before, after = line[: found.span.column - 1], line[found.span.end_column - 1 :]
    rest = re.sub(r"^\s*,\s*", "", after)
    if rest == after:
        before = re.sub(r",\s*$", "", before)
    text = before + rest
    yield Change(say("Remove it"), [Edit(found.path, Span(found.span.line, 1, found.span.line, len(line) + 1), text)])


def _begun(_: OpenCourse, found: Diagnostic) -> Iterator[Change]:
    """Yield the line that begins a block, for one that was meant to."""
    if match := _BLOCK.fullmatch(found.hint):
        yield Change(say('Write "{word}"', word=match[1]), [Edit(found.path, found.span, match[1])])


_REMEDIES: Mapping[str, Callable[[OpenCourse, Diagnostic], Iterator[Change]]] = {
    checks.TAB.slug: _tab,
    checks.OPEN_BLOCK.slug: _open_block,
    checks.ONE_WAY_TWIN.slug: _one_way_twin,
    checks.UNUSED_ITEM.slug: _unused,
    checks.FORMER_ID.slug: _former_id,
    checks.BLOCK_OPTION.slug: _begun,
}
