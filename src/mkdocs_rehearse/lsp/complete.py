"""What may be written at a cursor: formats, keys, objectives, ids, turns, channels, and the blocks of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..bank import LESSON_ENDINGS
from ..checks import ALLOWED_BY_ITEMS, ALLOWED_BY_PAGES, BY_SLUG
from ..formats.shape import Property, Shape
from ..message import say
from ..pages import BLOCK_NAMES
from ..rules import block_options
from ..words import CHANNELS
from .cursor import Cursor, cursor_at
from .explain import NEEDED, OPTIONAL
from .workspace import OpenCourse

_FORMAT = re.compile(r"format: *[\"']?([\w-]+)")
_BLOCK = re.compile(r"(?P<slashes>.*?/{3,} *)(?P<name>[\w-]*)$")
_ARGUMENT = re.compile(r".*?/{3,} *(?P<name>[\w-]+) *\| *(?P<word>[^\s|]*)$")
_OPTION = re.compile(r"\s+(?P<name>[\w-]*)(?P<colon>: *)?(?P<word>[^\s:]*)$")
_GROUP = re.compile(r"([\w-]+):")
_SCENE = re.compile(r"  ([a-z0-9-]+): *$")
#: What has a name within a conversation, by the key that it stands under.
_SCENES = {"turns": say("turn"), "endings": say("ending")}
_BEGIN = re.compile(r".*?/{3,} *(?P<name>[\w-]+)")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be written.

    Attributes:
        text: What is written.
        detail: What it is, in a few words.
        begin: The column, from 0, from which on it replaces what has been typed.
        more: What it means, as Markdown.
    """

    text: str
    detail: str
    begin: int
    more: str = ""


def offers_in_item(course: OpenCourse, shape: Shape, path: str, line: int, column: int) -> list[Offer]:
    """Return what may be written in an item's file; line and column count from 0."""
    lines = course.lines(path)
    cursor = cursor_at(lines, line, column)
    if cursor is None:
        return []
    style = next((match[1] for text in lines if (match := _FORMAT.match(text))), "")
    if not cursor.key and not cursor.way:
        return list(_keys(course, cursor, shape.properties(shape.group_of(style))))
    if cursor.key:
        group = shape.group_at(style, cursor.way)
        one = shape.properties(group).get(cursor.key) if group else None
        return list(_values(course, path, cursor, cursor.key)) or list(_closed(cursor, one) if one else ())
    group = shape.group_at(style, cursor.way)
    entries = _values(course, path, cursor, cursor.way[-1])
    return [*entries, *(_keys(course, cursor, shape.properties(group)) if group else ())]


def offers_in_page(course: OpenCourse, path: str, line: int, column: int) -> list[Offer]:
    """Return what may be written in a page's blocks; line and column count from 0."""
    lines = course.lines(path)
    before = lines[line][:column] if line < len(lines) else ""
    if match := _ARGUMENT.match(before):
        return [*_items(course, match.start("word"))] if match["name"] == "scenario" else []
    if match := _BLOCK.match(before):
        return [Offer(name, course.tell(say("block")), match.start("name")) for name in BLOCK_NAMES]
    return list(_options(course, lines, line, before))


def _options(course: OpenCourse, lines: list[str], line: int, before: str) -> Iterator[Offer]:
    match = _OPTION.match(before)
    above = next((text for text in reversed(lines[:line]) if not _OPTION.match(text)), "")
    block = _BEGIN.match(above)
    if not match or not block:
        return
    options = block_options(block["name"], course.course.bank)
    if match["colon"]:
        yield from (
            Offer(value, match["name"], match.start("word")) for value in sorted(options.get(match["name"], ()))
        )
    else:
        yield from (
            Offer(f"{name}: ", course.tell(say("option of the block")), match.start("name")) for name in options
        )


def _keys(course: OpenCourse, cursor: Cursor, properties: Mapping[str, Property]) -> Iterator[Offer]:
    """Offer the keys that are not there yet, those that must be there first."""
    missing = [one for name, one in properties.items() if name not in cursor.taken]
    for one in sorted(missing, key=lambda one: not one.required):
        detail = course.tell(NEEDED if one.required else OPTIONAL)
        yield Offer(f"{one.name}:" if one.of else f"{one.name}: ", detail, cursor.begin, one.meaning)


def _closed(cursor: Cursor, one: Property) -> Iterator[Offer]:
    values = one.values or (("true", "false") if one.kind == "true or false" else ())
    yield from (Offer(value, one.name, cursor.begin) for value in values)


def _values(course: OpenCourse, path: str, cursor: Cursor, key: str) -> Iterator[Offer]:
    """Offer what the course has for a key."""
    if key == "start" and not cursor.way:
        yield from (offer for offer in _scenes(course, path, cursor.begin, ("turns",)))
    elif key == "next":
        yield from _scenes(course, path, cursor.begin, tuple(_SCENES))
    elif key == "check":
        yield from _allowed(course, path, cursor.begin)
    elif key == "twin":
        own = PurePosixPath(path).stem
        yield from (offer for offer in _items(course, cursor.begin) if offer.text != own)
    elif words := _words(course, key):
        yield from (Offer(word, detail, cursor.begin) for word, detail in words.items())


def _words(course: OpenCourse, key: str) -> Mapping[str, str]:
    """Return the words that a key takes, each with what it means."""
    bank = course.course.bank
    words = bank.words(course.language)
    match key:
        case "format":
            return words.formats
        case "role":
            return words.roles
        case "scale":
            return {name: ", ".join(scale.words) for name, scale in words.scales.items()}
        case "objective":
            lessons = [lesson for lesson, _ in bank.by_lesson()]
            return {f"{one.stem}/{key}": sentence for one in lessons for key, sentence in one.objectives.items()}
        case "claims":
            return {claim: lesson.path for lesson in bank.lessons for claim in lesson.claims}
        case "channel":
            return {name: words.channel(name).label for name in CHANNELS | bank.terms.channels}
    return {}


def _allowed(course: OpenCourse, path: str, begin: int) -> Iterator[Offer]:
    """Offer the warnings, those that the file has first."""
    found = {finding.check for finding in course.found_in(path)}
    allowed = ALLOWED_BY_PAGES if path.endswith(LESSON_ENDINGS) else ALLOWED_BY_ITEMS
    for check in sorted((BY_SLUG[slug] for slug in allowed), key=lambda check: check.slug not in found):
        yield Offer(check.slug, course.tell(check.title), begin, course.tell(check.why))


def _items(course: OpenCourse, begin: int) -> Iterator[Offer]:
    for entry in course.course.bank.entries.values():
        title = entry.item.title if entry.item else course.tell(say("has errors"))
        yield Offer(entry.id, title, begin, entry.item.situation or "" if entry.item else "")


def _scenes(course: OpenCourse, path: str, begin: int, groups: tuple[str, ...]) -> Iterator[Offer]:
    """Offer the turns and endings as their lines tell, since the file may be no YAML while it is typed."""
    group = ""
    for text in course.lines(path):
        if match := _GROUP.match(text):
            group = match[1]
        elif (match := _SCENE.match(text)) and group in groups:
            yield Offer(match[1], course.tell(_SCENES[group]), begin)
