"""What items and lessons say of each other: objectives, claims, twins, former ids, blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .. import checks
from ..course import Bank
from ..diagnostics import Diagnostic
from ..message import Message, say
from ..pages import Lesson
from ..text.names import KEBAB, did_you_mean, listed, nearest, shortened
from ..yamldoc import Data, Document
from .blocks import check_block, check_plans, meant_item, shown_in

#: What the model accepts; it has reported every other value already.
_OBJECTIVE = re.compile(r"[^/]+/[a-z0-9-]+")
_NAME = re.compile(KEBAB)
_CLAIM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
#: So many files are named by their paths.
_SOME = 3
_BEFORE_SLASH = say("write the file name of a lesson before the slash")


def check_links(bank: Bank) -> Iterator[Diagnostic]:
    """Check every reference between items and lessons, in both directions.

    Where a page could not be read in full, no item is blamed for what may be named there.
    """
    objectives = {name for lesson in bank.lessons for name in _objectives_of(lesson)}
    claims = {claim for lesson in bank.lessons for claim in lesson.claims}
    unread = [lesson for lesson in bank.lessons if lesson.found]
    documents = {entry.id: entry.document for entry in bank.entries.values() if entry.document}
    yield from _check_objectives(documents.values(), bank, objectives, unread)
    for name, document in documents.items():
        yield from _check_claims(document, claims, unread)
        yield from _check_twin(name, document, documents, bank.entries)
        yield from _check_formerly(name, document, bank.entries, documents)
    used = {name for lesson in bank.lessons for name in (*shown_in(lesson, bank), *_meant_in(lesson, bank))}
    yield from _check_lessons(bank)
    yield from check_plans(bank)
    lost = {entry.id for entry in bank.entries.values() if entry.document and not _has_home(entry.document, objectives)}
    yield from _check_unused(bank, used | {"index"} | lost, unread)


def _has_home(document: Document, objectives: set[str]) -> bool:
    """Tell whether an item has an objective of a lesson, which may show it; what else it names is told already."""
    return _text(document.data.get("objective")) in objectives


def _meant_in(lesson: Lesson, bank: Bank) -> Iterator[str]:
    """Yield the ids that a page most likely means where it names no item, so that one slip gives one finding."""
    named = [block.argument for block in lesson.blocks if block.name == "scenario"]
    for name in (*named, *lesson.slips, *(argument for _, argument, _ in lesson.coded)):
        yield meant_item(name, bank) or ""


def _objectives_of(lesson: Lesson) -> list[str]:
    """Return the ids of a lesson's objectives, as items name them."""
    return [f"{lesson.stem}/{key}" for key in lesson.objectives]


def _check_objectives(
    documents: Iterable[Document], bank: Bank, known: set[str], unread: list[Lesson]
) -> Iterator[Diagnostic]:
    """Check that each item's objective is that of a lesson; many that lack the same one give one finding."""
    lacking: dict[str, list[Document]] = {}
    stems = {name.partition("/")[0] for name in known}
    for document in documents:
        name = _text(document.data.get("objective"))
        stem, _, key = name.partition("/")
        lost = any(lesson.stem == stem and lesson.may_name(key) for lesson in unread)
        if _OBJECTIVE.fullmatch(name) and name not in known and not lost:
            lacking.setdefault(name if stem in stems else stem, []).append(document)
    for name, held in lacking.items():
        yield _no_objective(name, sorted(held, key=lambda document: document.path), bank)


def _no_objective(name: str, documents: list[Document], bank: Bank) -> Diagnostic:
    """Report what items name: an objective that is missing, or a lesson where all of its own are."""
    first, named = documents[0], _text(documents[0].data.get("objective"))
    message, hint = say('no lesson has the objective "{name}"', name=shortened(named)), _objective_for(named, bank)
    if others := _others(documents[1:]):
        count = len(documents)
        message = say(
            '{count} items have the objective "{name}", which no lesson has: this one, {others}',
            count=count,
            name=shortened(name),
            others=others,
        )
        if "/" not in name:
            message, hint = _no_lesson(name, documents, bank, others)
    found = checks.UNKNOWN_OBJECTIVE.at(first.path, first.span("objective"), message, hint)
    return replace(found, cause=bank.lost.get(name.partition("/")[0], ""))


def _others(documents: list[Document]) -> Message | None:
    """Name some files."""
    if not documents:
        return None
    paths, more = [document.path for document in documents[:_SOME]], len(documents) - _SOME
    if more > 0:
        return say("{names} and {count} more", names=", ".join(paths), count=more)
    return listed(paths, "and")


def _no_lesson(stem: str, documents: list[Document], bank: Bank, others: Message) -> tuple[Message, Message]:
    """Say that the lesson of several items is not there, or has no objectives, and how to mend that."""
    keys = {_text(document.data.get("objective")).partition("/")[2] for document in documents}
    held = {lesson.stem: lesson.objectives for lesson in bank.lessons if lesson.objectives}
    page = next((lesson.path for lesson in bank.lessons if lesson.stem == stem), None)
    count, name = len(documents), shortened(stem)
    if page:
        message = say(
            "{count} items name objectives of {path}, which has none: this one, {others}",
            count=count,
            path=page,
            others=others,
        )
        return message, say('write "objectives:" into its front matter, and below it "{key}: …"', key=min(keys))
    message = say(
        '{count} items name the lesson "{name}", which is not there: this one, {others}',
        count=count,
        name=name,
        others=others,
    )
    alike = [other for other, its in held.items() if keys <= its.keys()]
    meant = alike[0] if len(alike) == 1 else nearest(stem, held)
    return message, say('did you mean "{name}"?', name=meant) if meant else _lessons_in(held)


def _objective_for(name: str, bank: Bank) -> Message:
    """Return how to mend the name of an objective: its lesson and its key are each compared with those there are."""
    stem, _, key = name.partition("/")
    keys = {lesson.stem: lesson.objectives for lesson in bank.lessons if lesson.objectives}
    meant = stem if stem in keys else nearest(stem, keys)
    meant_key = nearest(key, keys[meant]) if meant else None
    elsewhere = [other for other, held in keys.items() if key in held]
    if meant and meant_key:
        return say('did you mean "{name}"?', name=f"{meant}/{meant_key}")
    if len(elsewhere) == 1:
        return say('did you mean "{name}"?', name=f"{elsewhere[0]}/{key}")
    page = next((lesson.path for lesson in bank.lessons if lesson.stem == (meant or stem)), "")
    if meant and meant != stem:
        return say('write "{name}/" and one of its objectives: {names}', name=meant, names=listed(keys[meant]))
    if page:
        return say('add "{key}: …" under "objectives:" in {path}', key=key, path=page)
    return say("{mend}; {names}", mend=_BEFORE_SLASH, names=_lessons_in(keys))


def _lessons_in(keys: Mapping[str, object]) -> Message:
    return say("there are {names}", names=listed(sorted(keys), "and")) if keys else say("no page has objectives yet")


def _check_claims(document: Document, known: set[str], unread: list[Lesson]) -> Iterator[Diagnostic]:
    for index, claim in enumerate(_texts(document.data.get("claims"))):
        if _CLAIM.fullmatch(claim) and claim not in known and not any(lesson.may_name(claim) for lesson in unread):
            message = say('no page makes the claim "{name}"', name=shortened(claim))
            hint = say("correct it, or add it to the claims in a lesson’s front matter")
            yield checks.UNKNOWN_CLAIM.at(document.path, document.span("claims", index), message, hint)


def _check_twin(
    name: str, document: Document, documents: Mapping[str, Document], ids: Mapping[str, object]
) -> Iterator[Diagnostic]:
    twin = _text(document.data.get("twin"))
    if not _NAME.fullmatch(twin):
        return
    span = document.span("twin")
    if twin == name:
        yield checks.UNKNOWN_TWIN.at(
            document.path, span, say("an item cannot be its own twin"), say("name the other item")
        )
    elif twin not in ids:
        hint = did_you_mean(
            twin, [other for other in ids if other != name], say("write the other item’s file name without .yml")
        )
        yield checks.UNKNOWN_TWIN.at(document.path, span, say('there is no item "{name}"', name=shortened(twin)), hint)
    elif twin in documents and not documents[twin].mended and documents[twin].data.get("twin") != name:
        message = say('"{twin}" does not name "{name}" as its twin', twin=twin, name=name)
        yield checks.ONE_WAY_TWIN.at(
            document.path, span, message, say('write "twin: {name}" in {path}', name=name, path=documents[twin].path)
        )


def _check_formerly(
    name: str, document: Document, ids: Mapping[str, object], documents: Mapping[str, Document]
) -> Iterator[Diagnostic]:
    for index, old in enumerate(_texts(document.data.get("formerly"))):
        others = [
            other for other, its in documents.items() if other != name and old in _texts(its.data.get("formerly"))
        ]
        if old in ids or others:
            message = say('"{old}" is the id of another item', old=old)
            if old == name:
                message = say('"{old}" is the id of this item', old=old)
            elif old not in ids:
                message = say('"{old}" is a former id of "{name}" too', old=old, name=others[0])
            span = document.span("formerly", index)
            yield checks.FORMER_ID.at(document.path, span, message, say("remove it here"))


def _check_lessons(bank: Bank) -> Iterator[Diagnostic]:
    stems: dict[str, Lesson] = {}
    for lesson in bank.lessons:
        for block in lesson.blocks:
            if not block.is_written:  # a macro may make anything of it; what it makes is checked in the page
                yield from check_block(lesson.path, block, bank)
        for name, argument, found in lesson.coded:  # any other one is an example
            if argument in bank.entries or (name != "scenario" and lesson.objectives):
                yield found
        other = stems.setdefault(lesson.stem, lesson) if lesson.objectives else lesson
        if other is not lesson and lesson.front:
            message = say(
                'another page with objectives is called "{stem}" too: {path}', stem=lesson.stem, path=other.path
            )
            yield checks.DUPLICATE_LESSON.at(
                lesson.path, lesson.front.key_span("objectives"), message, say("rename one of them")
            )


def _check_unused(bank: Bank, used: set[str], unread: list[Lesson]) -> Iterator[Diagnostic]:
    made = [page for page in bank.lessons if page.made or page.is_open or any(one.is_written for one in page.blocks)]
    for entry in bank.entries.values():
        if entry.id in used or bank.is_reserved(entry.id):
            continue
        lost = any(lesson.may_name(entry.id) for lesson in unread) or any(page.may_show(entry.id) for page in made)
        if entry.document and not lost and _NAME.fullmatch(entry.id):
            message = say('no lesson shows the item "{id}"', id=entry.id)
            span = entry.document.key_span("format") if "format" in entry.document.data else entry.document.span()
            yield checks.UNUSED_ITEM.at(
                entry.path, span, message, say('add "/// scenario | {id}" and a line "///" to its lesson', id=entry.id)
            )


def _text(value: Data) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Data) -> list[str]:
    return [_text(item) for item in value] if isinstance(value, list) else []
