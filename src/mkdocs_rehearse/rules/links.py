"""What items and lessons say of each other: objectives, claims, twins, former ids, blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from .. import checks
from ..diagnostics import Diagnostic
from ..spelling import did_you_mean, listed
from ..yamldoc import Data, Document

if TYPE_CHECKING:
    from ..bank import Bank
    from ..lessons import Block, Lesson


def check_links(bank: Bank) -> Iterator[Diagnostic]:
    """Check every reference between items and lessons, in both directions."""
    objectives = {name for lesson in bank.lessons for name in lesson_objectives(lesson)}
    claims = {claim for lesson in bank.lessons for claim in lesson.claims}
    documents = {entry.id: entry.document for entry in bank.entries.values() if entry.document}
    for name, document in documents.items():
        yield from _check_objective(document, objectives)
        yield from _check_claims(document, claims)
        yield from _check_twin(name, document, documents, bank.entries)
        yield from _check_formerly(name, document, bank.entries, documents)
    yield from _check_lessons(bank)


def lesson_objectives(lesson: Lesson) -> list[str]:
    """Return the ids of a lesson's objectives, as items name them."""
    return [f"{lesson.stem}/{key}" for key in lesson.objectives]


def _check_objective(document: Document, known: set[str]) -> Iterator[Diagnostic]:
    name = _text(document.data.get("objective"))
    if "/" in name and name not in known:
        message = f'no lesson has the objective "{name}"'
        hint = did_you_mean(name, known, "add it to the objectives in the lesson’s front matter")
        yield checks.UNKNOWN_OBJECTIVE.at(document.path, document.span("objective"), message, hint)


def _check_claims(document: Document, known: set[str]) -> Iterator[Diagnostic]:
    claims = document.data.get("claims")
    for index, claim in enumerate(claims if isinstance(claims, list) else []):
        if isinstance(claim, str) and claim not in known:
            message = f'no page makes the claim "{claim}"'
            hint = "correct it, or add it to the claims in a lesson’s front matter"
            yield checks.UNKNOWN_CLAIM.at(document.path, document.span("claims", index), message, hint)


def _check_twin(
    name: str, document: Document, documents: Mapping[str, Document], ids: Mapping[str, object]
) -> Iterator[Diagnostic]:
    twin = _text(document.data.get("twin"))
    if not twin:
        return
    span = document.span("twin")
    if twin == name:
        yield checks.UNKNOWN_TWIN.at(document.path, span, "an item cannot be its own twin", "name the other item")
    elif twin not in ids:
        hint = did_you_mean(
            twin, [other for other in ids if other != name], "write the other item’s file name without .yml"
        )
        yield checks.UNKNOWN_TWIN.at(document.path, span, f'there is no item "{twin}"', hint)
    elif twin in documents and documents[twin].data.get("twin") != name:
        message = f'"{twin}" does not name "{name}" as its twin'
        yield checks.ONE_WAY_TWIN.at(document.path, span, message, f'write "twin: {name}" in {documents[twin].path}')


def _check_formerly(
    name: str, document: Document, ids: Mapping[str, object], documents: Mapping[str, Document]
) -> Iterator[Diagnostic]:
    for index, old in enumerate(_texts(document.data.get("formerly"))):
        others = [
            other for other, its in documents.items() if other != name and old in _texts(its.data.get("formerly"))
        ]
        if old in ids or others:
            holder = (
                f"the id of {'this' if old == name else 'another'} item"
                if old in ids
                else f'a former id of "{others[0]}" too'
            )
            span = document.span("formerly", index)
            yield checks.FORMER_ID.at(document.path, span, f'"{old}" is {holder}', "remove it here")


def _check_lessons(bank: Bank) -> Iterator[Diagnostic]:
    stems: dict[str, Lesson] = {}
    used: set[str] = set()
    for lesson in bank.lessons:
        for block in lesson.blocks:
            used.add(block.argument)
            yield from check_block(lesson.path, block, bank)
        other = stems.setdefault(lesson.stem, lesson) if lesson.objectives else lesson
        if other is not lesson and lesson.front:
            message = f'another page with objectives is called "{lesson.stem}" too: {other.path}'
            yield checks.DUPLICATE_LESSON.at(
                lesson.path, lesson.front.key_span("objectives"), message, "rename one of them"
            )
    yield from _check_unused(bank, used)


def check_block(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    """Check one block of a page against the bank.

    Args:
        path: The page, as its author would name it.
        block: The block; its spans are where the findings point to.
        bank: What the block may show.
    """
    if not block.closed:
        message = f'the block "/// {block.name}" is not closed'
        yield checks.OPEN_BLOCK.at(path, block.span, message, 'add a line "///" below it')
    if block.name == "scenario":
        yield from _check_argument(path, block, bank)
    elif block.argument:
        message = f'"/// scenarios" takes no name, but has "{block.argument}"'
        yield checks.BLOCK_OPTION.at(path, block.span, message, f'for one item write "/// scenario | {block.argument}"')
    yield from _check_options(path, block, bank)


def _check_argument(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    if not block.argument:
        message = 'the block "/// scenario" names no item'
        yield checks.UNKNOWN_ITEM.at(path, block.span, message, 'write "/// scenario | " and the item’s file name')
    elif block.argument not in bank.entries:
        hint = did_you_mean(block.argument, bank.entries, "write the item’s file name without .yml")
        yield checks.UNKNOWN_ITEM.at(path, block.span, f'there is no item "{block.argument}"', hint)
    elif not bank.entries[block.argument].item:
        message = f'the item "{block.argument}" has errors, so the page cannot show it'
        yield checks.BROKEN_ITEM.at(path, block.span, message, f"mend {bank.entries[block.argument].path}")


def _check_options(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    known = block_choices(block.name, bank)
    for name, value in block.options.items():
        span = block.option_spans.get(name, block.span)
        if name not in known:
            message = f'"/// {block.name}" has no option "{name}"'
            hint = did_you_mean(name, known, f"known are {listed(known, 'and')}")
            yield checks.BLOCK_OPTION.at(path, span, message, hint)
        elif value not in known[name]:
            message = f'nothing matches "{name}: {value}"'
            hint = did_you_mean(value, known[name], f"possible are {listed(sorted(known[name]), 'and')}")
            yield checks.BLOCK_OPTION.at(path, span, message, hint)


def block_choices(block: str, bank: Bank) -> dict[str, set[str]]:
    """Return a block's options, each with the values it may have."""
    if block == "scenario":
        return {"level": set("123456")}
    items = [entry.item for entry in bank.entries.values() if entry.item]
    return {
        "lesson": {item.objective.partition("/")[0] for item in items},
        "role": {item.role for item in items},
        "channel": {item.channel for item in items},
        "format": {item.format for item in items},
        "level": set("123456"),
    }


def _check_unused(bank: Bank, used: set[str]) -> Iterator[Diagnostic]:
    for entry in bank.entries.values():
        if entry.document and entry.id not in used:
            message = f'no lesson shows the item "{entry.id}"'
            span = entry.document.key_span("format") if "format" in entry.document.data else entry.document.span()
            yield checks.UNUSED_ITEM.at(
                entry.path, span, message, f'add "/// scenario | {entry.id}" and a line "///" to its lesson'
            )


def _text(value: Data) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Data) -> list[str]:
    return [_text(item) for item in value] if isinstance(value, list) else []
