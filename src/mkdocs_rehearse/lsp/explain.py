"""What stands at a place: a finding and how to mend it, an item, an objective, a turn, a key."""

from __future__ import annotations

from collections.abc import Iterator

from ..checks import BY_SLUG
from ..diagnostics import Diagnostic, Span
from ..formats.shape import Shape
from ..message import say
from ..reporters import SEVERITIES
from ..words import Tell
from .cursor import cursor_at
from .names import Kind, Name, names_of_entry, names_of_lesson
from .workspace import OpenCourse

#: Whether a key must be there.
NEEDED, OPTIONAL = say("needed"), say("optional")


def explain(course: OpenCourse, shape: Shape, path: str, line: int, column: int) -> str:
    """Return what is known of a place, as Markdown; line and column count from 1."""
    parts = [_finding(one, course.tell) for one in course.found_in(path) if holds(one.span, line, column)]
    if name := name_at(course, path, line, column):
        parts += [text for text in [_name(course, name)] if text]
    else:
        parts += _key(course, shape, path, line, column)
    return "\n\n---\n\n".join(parts)


def name_at(course: OpenCourse, path: str, line: int, column: int) -> Name | None:
    """Return the name at a place; line and column count from 1."""
    return next((name for name in names_in(course, path) if holds(name.place(), line, column)), None)


def names_in(course: OpenCourse, path: str) -> Iterator[Name]:
    """Yield the names in a file."""
    if entry := course.entry(path):
        yield from names_of_entry(entry)
    if lesson := course.lesson(path):
        yield from names_of_lesson(lesson)


def holds(span: Span, line: int, column: int) -> bool:
    """Tell whether a place, or the one right behind it, lies in a span."""
    return (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)


def _finding(found: Diagnostic, tell: Tell) -> str:
    check = BY_SLUG[found.check]
    head = f"**{tell(check.title)}** ({tell(SEVERITIES[found.severity])}, `{found.check}`)"
    return "\n\n".join([head, tell(check.why), tell(check.fix)])


def _name(course: OpenCourse, name: Name) -> str:
    bank = course.course.bank
    match name.kind:
        case Kind.ITEM:
            return _item(course, name.value)
        case Kind.OBJECTIVE:
            return _objective(course, name.value)
        case Kind.SCENE:
            return _scene(course, name)
        case Kind.CLAIM:
            pages = [lesson.path for lesson in bank.lessons if name.value in lesson.claims]
            said = say("**{name}**: a claim of {pages}", name=name.value, pages=", ".join(pages))
            return course.tell(said) if pages else ""
        case Kind.LESSON:
            lesson = next((one for one in bank.lessons if one.stem == name.value and one.objectives), None)
            return f"**{lesson.title or lesson.stem}** ({lesson.path})" if lesson else ""


def _item(course: OpenCourse, value: str) -> str:
    bank = course.course.bank
    entry = bank.entries.get(value)
    if entry is None or entry.item is None:
        return ""
    item = entry.item
    head = f"**{item.title}** (`{value}`): {bank.words(course.language).formats[item.format].lower()}"
    return "\n\n".join(filter(None, [head, item.situation, item.question]))


def _objective(course: OpenCourse, value: str) -> str:
    bank = course.course.bank
    stem, _, key = value.partition("/")
    lesson = next((one for one in bank.lessons if one.stem == stem and key in one.objectives), None)
    if lesson is None:
        return ""
    held = sum(entry.item is not None and entry.item.objective == value for entry in bank.entries.values())
    count = bank.words(course.language).count("scenarios", held)
    return f"**{lesson.objectives[key]}**\n\n{lesson.title or stem} · {count}"


def _scene(course: OpenCourse, name: Name) -> str:
    entry = course.entry(name.scope)
    data = entry.document.data if entry and entry.document else {}
    for group, key in (("turns", "says"), ("endings", "text")):
        scenes = data.get(group)
        scene = scenes.get(name.value) if isinstance(scenes, dict) else None
        if isinstance(scene, dict):
            outcome = scene.get("outcome")
            return f"**{name.value}**{f' ({outcome})' if outcome else ''}\n\n{scene.get(key) or ''}"
    return ""


def _key(course: OpenCourse, shape: Shape, path: str, line: int, column: int) -> Iterator[str]:
    """Yield what the key on a line means, where the cursor is on the key."""
    entry = course.entry(path)
    lines = course.lines(path)
    text = lines[line - 1] if line <= len(lines) else ""
    name, colon, _ = text.lstrip(" -").partition(":")
    end = text.find(":")
    if entry is None or not colon or column - 1 > end:
        return
    cursor = cursor_at(lines, line - 1, end - len(name))
    style = entry.document.data.get("format") if entry.document else ""
    group = shape.group_at(str(style), cursor.way) if cursor else None
    one = shape.properties(group).get(name) if group else None
    if one and one.meaning:
        tell, example = course.tell, f"`{name}: {one.example}`" if isinstance(one.example, str | int) else ""
        head = f"**{name}** ({tell(NEEDED if one.required else OPTIONAL)}, {tell(one.kind)})"
        shown = f"{tell(say('For example:'))} {example}" if example else ""
        yield "\n\n".join(filter(None, [head, f"{one.meaning}.", shown]))
