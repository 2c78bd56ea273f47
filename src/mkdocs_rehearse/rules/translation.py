"""An item or a page in another language says the same as the one that it translates, in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import checks
from ..course import Entry
from ..diagnostics import Diagnostic, Span
from ..item import Part
from ..message import Message, say
from ..pages import Lesson
from ..text.brackets import find_blanks
from ..yamldoc import Where

#: What learners' answers and results depend on: it is the same in every language.
_SHARED = frozenset("format objective rating correct next outcome start choose instruction scale reserved".split())
#: Lists of texts whose places a learner's answer names.
_COUNTED = frozenset(["checklist"])
_HINT = say("write it as it stands there: a learner who changes the language keeps the answers")


def check_translation(entry: Entry, base: Entry) -> Iterator[Diagnostic]:
    """Check an item against the one that it translates; where one of them has errors, those come first."""
    if not entry.item or not base.item or not entry.document:
        return
    for where, message in _differences(entry.item, base.item, ()):
        span = entry.document.span(*where) if where else entry.document.span()
        yield checks.TRANSLATION.at(
            entry.path, span, say("{message} in {path}, which this translates", message=message, path=base.path), _HINT
        )


def check_page(lesson: Lesson, base: Lesson) -> Iterator[Diagnostic]:
    """Check a page against the one that it translates: its objectives, and how many quick checks it has."""
    if lesson.found or base.found:
        return
    span = lesson.front.key_span("objectives") if lesson.front and lesson.objectives else Span.at(1)
    mine, theirs = list(lesson.objectives), list(base.objectives)
    if sorted(mine) != sorted(theirs):
        message = say(
            "the objectives are {names}, but {original} in {path}, which this translates",
            names=_listed(mine),
            original=_listed(theirs),
            path=base.path,
        )
        yield checks.TRANSLATION.at(lesson.path, span, message, say("keep their keys, and translate their sentences"))
    if len(lesson.quizzes) != len(base.quizzes):
        place = lesson.quizzes[0].span if lesson.quizzes else Span.at(1)
        message = say(
            "there are {count} quick checks, but {original} in {path}",
            count=len(lesson.quizzes),
            original=len(base.quizzes),
            path=base.path,
        )
        yield checks.TRANSLATION.at(lesson.path, place, message, say("keep them all, and in their order"))


def _differences(one: Any, other: Any, where: Where) -> Iterator[tuple[Where, Message]]:
    """Yield where two parts of items differ in what is shared, and how."""
    if isinstance(one, Part) and isinstance(other, Part):
        for name in type(one).model_fields:
            yield from _of_key(name, getattr(one, name), getattr(other, name, None), (*where, name))
    elif isinstance(one, list) and isinstance(other, list):
        for index, (mine, theirs) in enumerate(zip(one, other, strict=False)):
            yield from _differences(mine, theirs, (*where, index))
    elif isinstance(one, dict) and isinstance(other, dict):
        for name in filter(other.__contains__, one):
            yield from _differences(one[name], other[name], (*where, name))


def _of_key(name: str, one: Any, other: Any, where: Where) -> Iterator[tuple[Where, Message]]:
    if name in _SHARED and one != other:
        yield where, say('"{name}" is {value}, but {original}', name=name, value=_shown(one), original=_shown(other))
    elif _is_group(one) and isinstance(other, type(one)) and _size(one) != _size(other):
        yield where, say('"{name}" has {held}, but {original}', name=name, held=_named(one), original=_named(other))
    elif name in _COUNTED and len(one) != len(other or ()):
        yield (
            where,
            say('"{name}" has {count} entries, but {original}', name=name, count=len(one), original=len(other or ())),
        )
    elif name == "sentence" and isinstance(other, str) and _blanks(one) != _blanks(other):
        yield (
            where,
            say("the sentence has {count} blanks, but {original}", count=_blanks(one), original=_blanks(other)),
        )
    else:
        yield from _differences(one, other, where)


def _is_group(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, Part) for one in value))


def _size(value: Any) -> object:
    return set(value) if isinstance(value, dict) else len(value)


def _named(value: Mapping[str, object] | list[object]) -> Message:
    return _listed([*value]) if isinstance(value, dict) else say("{count} entries", count=len(value))


def _listed(names: list[str]) -> Message:
    return say("{names}", names=", ".join(f'"{name}"' for name in names)) if names else say("none")


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)


def _blanks(sentence: str) -> int:
    return len(list(find_blanks(sentence)))
