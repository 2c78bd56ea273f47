"""The names by which files of a course speak of each other: where each is defined, and where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ..course import Bank, Entry
from ..diagnostics import Span
from ..pages import Lesson
from ..yamldoc import Document, Key


class Kind(StrEnum):
    """What a name belongs to."""

    ITEM = "item"
    OBJECTIVE = "objective"
    CLAIM = "claim"
    LESSON = "lesson"
    SCENE = "scene"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a file.

    Attributes:
        kind: What it belongs to.
        value: The name; of an objective with its lesson.
        scope: The file that alone knows it, for the turns and endings of a conversation; else empty.
        path: The file that it stands in.
        place: Returns where; places are looked up only when they are asked for.
        defines: Whether it stands here as the thing itself and not as a word for it.
    """

    kind: Kind
    value: str
    scope: str
    path: str
    place: Callable[[], Span]
    defines: bool

    def same(self, other: Name) -> bool:
        """Tell whether both name one thing."""
        return (self.kind, self.value, self.scope) == (other.kind, other.value, other.scope)


def all_names(bank: Bank) -> Iterator[Name]:
    """Yield every name of the course."""
    for entry in bank.entries.values():
        yield from names_of_entry(entry)
    for lesson in bank.lessons:
        yield from names_of_lesson(lesson)


def names_of_entry(entry: Entry) -> Iterator[Name]:
    """Yield the names in an item's file; its `format` stands for the item itself."""
    document = entry.document
    if document is None:
        return
    yield _key(document, Kind.ITEM, entry.id, "format")
    for key, kind in (("objective", Kind.OBJECTIVE), ("twin", Kind.ITEM)):
        if isinstance(value := document.data.get(key), str):
            yield _use(document, kind, value, key)
    claims = document.data.get("claims")
    for index, claim in enumerate(claims if isinstance(claims, list) else []):
        yield _use(document, Kind.CLAIM, str(claim), "claims", index)
    yield from _scenes(document)


def names_of_lesson(lesson: Lesson) -> Iterator[Name]:
    """Yield the names in a page: objectives and claims of its front matter, and what its blocks show."""
    if front := lesson.front:
        for key in lesson.objectives:
            yield _key(front, Kind.OBJECTIVE, f"{lesson.stem}/{key}", "objectives", key)
        if lesson.objectives:
            yield _key(front, Kind.LESSON, lesson.stem, "objectives")
        for index, claim in enumerate(lesson.claims):
            yield Name(Kind.CLAIM, claim, "", lesson.path, _place(front, ("claims", index)), True)
    for block in lesson.blocks:
        if block.name == "scenario" and block.argument:
            yield Name(Kind.ITEM, block.argument, "", lesson.path, _fixed(block.span), False)
        if stem := block.options.get("lesson"):
            span = block.option_spans.get("lesson", block.span)
            yield Name(Kind.LESSON, stem, "", lesson.path, _fixed(span), False)


def _scenes(document: Document) -> Iterator[Name]:
    data, scope = document.data, document.path
    if isinstance(start := data.get("start"), str):
        yield _use(document, Kind.SCENE, start, "start", scope=scope)
    for group in ("turns", "endings"):
        scenes = data.get(group)
        for name, scene in scenes.items() if isinstance(scenes, dict) else ():
            yield _key(document, Kind.SCENE, name, group, name, scope=scope)
            options = scene.get("options") if isinstance(scene, dict) else None
            for index, option in enumerate(options if isinstance(options, list) else []):
                if isinstance(option, dict) and isinstance(target := option.get("next"), str):
                    yield _use(document, Kind.SCENE, target, group, name, "options", index, "next", scope=scope)


def _key(document: Document, kind: Kind, value: str, *where: Key, scope: str = "") -> Name:
    return Name(kind, value, scope, document.path, lambda: document.key_span(*where), True)


def _use(document: Document, kind: Kind, value: str, *where: Key, scope: str = "") -> Name:
    return Name(kind, value, scope, document.path, _place(document, where), False)


def _place(document: Document, where: tuple[Key, ...]) -> Callable[[], Span]:
    return lambda: document.span(*where)


def _fixed(span: Span) -> Callable[[], Span]:
    return lambda: span
