"""To give a thing another name wherever it is named; an item's old id is kept under `formerly`."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ..course import Entry, is_id
from ..diagnostics import Span
from ..message import say
from ..text.names import KEBAB
from ..yamldoc import Document
from .edits import Change, Edit, RenameError
from .names import Kind, Name, all_names
from .workspace import OpenCourse

_FORM = say("a name is lower-case words joined by hyphens, as in dye-testing")


def rename(course: OpenCourse, name: Name, new: str) -> Change:
    """Return what gives a thing another name.

    Args:
        course: The course.
        name: One of its names.
        new: The new one; of an objective the key alone, without its lesson.

    Raises:
        RenameError: The new name is no name or is taken, or things of this kind are not renamed here.
    """
    known = [other for other in all_names(course.course.bank) if other.same(name)]
    match name.kind:
        case Kind.ITEM:
            return _item(course, name, new, known)
        case Kind.SCENE:
            _check_free(course, name, new)
            return Change(say("Rename to {name}", name=new), [Edit(one.path, one.place(), new) for one in known])
        case Kind.OBJECTIVE:
            return _objective(course, name, new, known)
    raise RenameError(say("only ids of scenarios, turns, endings and keys of objectives can be renamed here"))


def renamed_part(name: Name) -> tuple[Span, str]:
    """Return the part of a name that a rename replaces, and what stands there: of an objective its key.

    Raises:
        RenameError: The word stands for the thing and is not its name.
    """
    span, word = name.place(), name.value
    if name.kind is Kind.ITEM and name.defines:
        return span, word
    if name.kind is Kind.OBJECTIVE:
        word = name.value.partition("/")[2]
        span = Span(span.line, span.end_column - len(word), span.line, span.end_column)
    return span, word


def _item(course: OpenCourse, name: Name, new: str, known: list[Name]) -> Change:
    entries = course.course.bank.entries
    entry = entries.get(name.value)
    if entry is None or entry.document is None:
        raise RenameError(say('there is no scenario "{name}" that can be read', name=name.value))
    if not is_id(new):
        raise RenameError(_FORM)
    if new in entries:
        raise RenameError(say('the id "{id}" is taken by {path}', id=new, path=entries[new].path))
    change = Change(say("Rename to {name}", name=new))
    change.edits += [Edit(one.path, one.place(), new) for one in known if not one.defines]
    change.edits.append(_formerly(course, entry, entry.document, new))
    path = PurePosixPath(entry.path)
    change.moved = entry.path, str(path.with_name(path.name.replace(entry.id, new, 1)))
    return change


def _formerly(course: OpenCourse, entry: Entry, document: Document, new: str) -> Edit:
    """Return the edit that adds an item's id to its former ones; the new one is no former one any more."""
    former = document.data.get("formerly")
    names = [str(name) for name in former if name != new] if isinstance(former, list) else []
    text = f"formerly: [{', '.join([*names, entry.id])}]"
    if "formerly" not in document.data:
        after = "objective" if "objective" in document.data else "format"
        line = document.key_span(after).line + 1
        return Edit(entry.path, Span(line, 1, line, 1), f"{text}\n")
    first = document.key_span("formerly")
    last = _last_line(course.lines(entry.path), first.line)
    return Edit(entry.path, Span(first.line, first.column, last, len(course.lines(entry.path)[last - 1]) + 1), text)


def _last_line(lines: list[str], line: int) -> int:
    """Return the last line of the list that begins at a key's line; both count from 1."""
    last = line
    while last < len(lines) and re.match(r"\s+\S|-\s|\]", lines[last]):
        last += 1
    return last


def _check_free(course: OpenCourse, name: Name, new: str) -> None:
    entry = course.entry(name.scope)
    data = entry.document.data if entry and entry.document else {}
    taken = [scene for group in ("turns", "endings") if isinstance(scenes := data.get(group), dict) for scene in scenes]
    if not re.fullmatch(KEBAB, new):
        raise RenameError(_FORM)
    if new in taken:
        raise RenameError(say('there is a turn or an ending "{name}" already', name=new))


def _objective(course: OpenCourse, name: Name, new: str, known: list[Name]) -> Change:
    stem, _, _ = name.value.partition("/")
    lesson = next((one for one in course.course.bank.lessons if one.stem == stem and one.objectives), None)
    if not re.fullmatch(r"[a-z0-9-]+", new):
        raise RenameError(_FORM)
    if lesson is None or new in lesson.objectives:
        raise RenameError(say('the lesson "{lesson}" has an objective "{name}" already', lesson=stem, name=new))
    edits = [Edit(one.path, renamed_part(one)[0], new) for one in known]
    return Change(say("Rename to {name}", name=new), edits)
