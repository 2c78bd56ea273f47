"""The blocks of a page: what each of them takes, and that what it names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .. import checks
from ..course import Bank, Entry
from ..diagnostics import Diagnostic
from ..item import Item
from ..message import say
from ..pages import Block, Lesson
from ..text.names import did_you_mean, kebab_of, listed, nearest, shortened

_FACETS = ("lesson", "role", "channel", "format")
_LEVELS = set("123456")


def check_block(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    """Check one block of a page against the bank.

    Args:
        path: The page, as its author would name it.
        block: The block; its spans are where the findings point to.
        bank: What the block may show.
    """
    if not block.closed:
        message = say('the block "/// {name}" is not closed', name=block.name)
        yield checks.OPEN_BLOCK.at(
            path, block.span, message, say('add a line "{slashes}" below it', slashes=block.slashes)
        )
    yield from block.found
    if block.name == "scenario":
        yield from _check_item(path, block, bank)
    elif block.name == "plan":
        yield from _check_plan(path, block)
    elif block.argument:
        message = say(
            '"/// {name}" takes no name, but has "{argument}"', name=block.name, argument=shortened(block.argument)
        )
        yield checks.BLOCK_OPTION.at(
            path, block.span, message, say('for one item write "/// scenario | {argument}"', argument=block.argument)
        )
    yield from _check_options(path, block, bank)
    if block.name == "map":
        yield from _check_map(path, block, bank)


def shown_in(lesson: Lesson, bank: Bank) -> Iterator[str]:
    """Yield the ids of the items that a page leads to: in place, by its practice, or by a gallery."""
    for block in lesson.blocks:
        if block.name == "scenario":
            yield block.argument
        elif block.name == "practice":
            yield from (entry.id for entry in bank.practice_of(lesson))
        elif block.name == "scenarios":
            entries = bank.entries.values()  # one with errors would be shown without them, for all we know
            yield from (entry.id for entry in entries if entry.item is None or passes(entry.item, block.options))


def passes(item: Item, filters: dict[str, str]) -> bool:
    """Tell whether an item has every value that a gallery asks for; none has those kept for the final check."""
    facets = _facets_of(item)
    return not item.reserved and all(facets[name] == value for name, value in filters.items() if name in facets)


def _facets_of(item: Item) -> dict[str, str]:
    """Return what a gallery can ask of an item; a value is empty where the item does not say."""
    lesson = item.objective.partition("/")[0]
    return dict(zip(_FACETS, (lesson, item.role or "", item.channel or "", item.format), strict=True))


def _check_item(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    if not block.argument:
        message = say('the block "/// scenario" names no item')
        yield checks.UNKNOWN_ITEM.at(path, block.span, message, say('write "/// scenario | " and the item’s file name'))
    elif block.argument not in bank.entries:
        misnamed = next((one for one in bank.entries.values() if not one.has_id and _is_named(one, block)), None)
        otherwise = say(
            'put a file "{name}.yml" into the folder of scenarios, or name another item',
            name=shortened(_stem(block.argument)),
        )
        many = re.split(r"\s*[,;]\s*|\s+", block.argument)
        if len(many) > 1 and all(meant_item(name, bank) for name in many):
            otherwise = say("show one with each block: write another below it")
        meant = meant_item(block.argument, bank)
        hint = say('did you mean "{name}"?', name=meant) if meant else otherwise
        found = checks.UNKNOWN_ITEM.at(
            path, block.span, say('there is no item "{name}"', name=shortened(block.argument)), hint
        )
        yield replace(found, cause=misnamed.path if misnamed else bank.lost.get(block.argument, ""))
    elif not bank.entries[block.argument].item:
        message, cause = (
            say('the item "{name}" has errors, so the page cannot show it', name=block.argument),
            bank.entries[block.argument].path,
        )
        yield replace(checks.BROKEN_ITEM.at(path, block.span, message, say("mend {path}", path=cause)), cause=cause)
    elif path and bank.is_reserved(block.argument):  # its own page, which nobody wrote, shows it
        message = say(
            'the item "{name}" is kept for the final check, which asks what nobody has seen',
            name=block.argument,
        )
        hint = say('show another, or remove "reserved" from {path}', path=bank.entries[block.argument].path)
        yield checks.RESERVED_SHOWN.at(path, block.span, message, hint)


def meant_item(name: str, bank: Bank) -> str | None:
    """Return the id of the item that an author most likely means: by its file, by its title, or by a slip of it."""
    stem = _stem(name)
    titled = (entry.id for entry in bank.entries.values() if entry.item and entry.item.title == name)
    return stem if stem in bank.entries else next(titled, None) or nearest(stem, bank.entries)


def _stem(name: str) -> str:
    """Return what stands for an id in what may be a file's path."""
    return re.sub(r"(\.ya?ml|\.md)$", "", re.split(r"[/\\]", name.rstrip("/\\"))[-1], flags=re.IGNORECASE)


def _is_named(entry: Entry, block: Block) -> bool:
    """Tell whether a file would be the item that a block names, if its name were in order."""
    return kebab_of(entry.id.removesuffix(".yml").removesuffix(".yaml")) == block.argument


def _check_map(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    stems = {lesson.stem for lesson in bank.lessons if lesson.objectives}
    for name in filter(None, (name.strip() for name in block.options.get("lessons", "").split(","))):
        if name not in stems:
            span = block.option_spans.get("lessons", block.span)
            hint = did_you_mean(name, stems, say("write the file names of lessons without .md"))
            yield checks.BLOCK_OPTION.at(path, span, say('there is no lesson "{name}"', name=shortened(name)), hint)


def _check_plan(path: str, block: Block) -> Iterator[Diagnostic]:
    if not block.argument:
        message = say('the block "/// plan" has no name, under which the learner’s plan is kept')
        yield checks.BLOCK_OPTION.at(path, block.span, message, say('write "/// plan | " and a short name'))


def check_plans(bank: Bank) -> Iterator[Diagnostic]:
    """Check that no two blocks of the course keep a plan under one name."""
    places: dict[str, str] = {}
    for lesson in bank.lessons:
        for block in lesson.blocks:
            if block.name != "plan" or not block.argument:
                continue
            if block.argument in places:
                message = say(
                    'there is another plan "{name}": {place}',
                    name=shortened(block.argument),
                    place=places[block.argument],
                )
                yield checks.DUPLICATE_PLAN.at(lesson.path, block.span, message, say("give one of them another name"))
            places.setdefault(block.argument, f"{lesson.path}:{block.span.line}")


def _check_options(path: str, block: Block, bank: Bank) -> Iterator[Diagnostic]:
    known = block_options(block.name, bank)
    for name, value in block.options.items():
        span = block.option_spans.get(name, block.span)
        if name not in known:
            message = say('"/// {name}" has no option "{option}"', name=block.name, option=name)
            hint = did_you_mean(name, known, say("write {names}", names=listed(known)) if known else say("remove it"))
            yield checks.BLOCK_OPTION.at(path, span, message, hint)
        elif known[name] and value not in known[name]:
            message = say('nothing matches "{name}: {value}"', name=name, value=value)
            hint = did_you_mean(value, known[name], say("write {names}", names=listed(sorted(known[name]))))
            yield checks.BLOCK_OPTION.at(path, span, message, hint)


def block_options(block: str, bank: Bank) -> dict[str, set[str]]:
    """Return a block's options, each with the values that it may have; an empty set stands for any text."""
    if block in ("map", "plan"):
        return {"lessons": set()} if block == "map" else {"if": set(), "then": set()}
    if block != "scenarios":
        return {"level": _LEVELS} if block == "scenario" else {}
    facets = [_facets_of(entry.item) for entry in bank.entries.values() if entry.item]
    return {name: {of[name] for of in facets} - {""} for name in _FACETS} | {"level": _LEVELS}
