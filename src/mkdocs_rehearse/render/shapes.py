"""Templates that are run once for each shape of what they show, and then filled.

Most items of a format differ in their texts alone. What a template makes of one is kept with its texts left out, and
the texts of the next are put there: the same HTML, without running the template again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, NamedTuple, Protocol

from markupsafe import escape

#: Texts that templates compare with others, so that they belong to the shape too.
_COMPARED = frozenset(["choose", "format", "instruction", "outcome"])
_LEAF = re.compile("\ue010([0-9]+)\ue011")
#: Stands between texts that are escaped together.
_GAP = "\ue012"
_SLOT = re.compile(r' markdown="(\w+)">$')


class Plain(Protocol):
    """Knows the texts in which Markdown finds nothing."""

    def are_plain(self, texts: Sequence[str]) -> bool:
        """Tell whether no text holds anything for Markdown within its lines."""

    def html(self, text: str, kind: str, sure: bool) -> str | None:
        """Return the HTML of a plain text in a slot of a kind, None where it has to be parsed."""


class _Part(NamedTuple):
    """What stands before a text, and which text it is; for a slot its kind, and what stands before parsed Markdown."""

    fixed: str
    leaf: int
    kind: str = ""
    opened: str = ""


@dataclass(frozen=True, slots=True)
class _Shape:
    parts: tuple[_Part, ...]
    end: str
    slots: tuple[int, ...]

    def fill(self, leaves: Sequence[str], plain: Plain | None) -> str:
        sure = plain is not None and plain.are_plain([leaves[index] for index in self.slots])
        made: list[str] = []
        escaped = _escaped(leaves)
        for fixed, leaf, kind, opened in self.parts:
            html = plain.html(leaves[leaf], kind, sure) if kind and plain else None
            made += (opened or fixed, escaped[leaf]) if html is None else (fixed, html)
        made.append(self.end)
        return "".join(made)


class Shapes:
    """Fills templates, and remembers their shapes.

    Args:
        run: Runs a template by its name.
    """

    def __init__(self, run: Callable[[str, Mapping[str, Any]], str]) -> None:
        self._run = run
        self._known: dict[object, _Shape] = {}

    def fill(self, template: str, shown: Mapping[str, Any], plain: Plain | None = None) -> str:
        """Return what a template makes of some texts.

        Args:
            template: Its name.
            shown: What it sees: texts, lists and groups of them; numbers and truth values belong to the shape.
            plain: Knows which slots need no parser; without it every slot is left to one.
        """
        leaves: list[str] = []
        key = template, _shape_of(shown, leaves)
        shape = self._known.get(key)
        if shape is None:
            marked = _marked(shown, count())
            shape = self._known[key] = _parted(self._run(template, marked))
        return shape.fill(leaves, plain)


def _shape_of(value: Any, leaves: list[str]) -> object:
    """Return what two values that differ in their texts alone have in common, and collect the texts."""
    if isinstance(value, str):
        if value:
            leaves.append(value)
        return bool(value)
    if isinstance(value, dict):
        return tuple([(key, part if key in _COMPARED else _shape_of(part, leaves)) for key, part in value.items()])
    if isinstance(value, list | tuple):
        return tuple([_shape_of(part, leaves) for part in value])
    return value


def _marked(value: Any, numbers: Iterator[int]) -> Any:
    """Return a value with a mark in the place of each text."""
    if isinstance(value, str):
        return f"\ue010{next(numbers)}\ue011" if value else value
    if isinstance(value, dict):
        return {key: part if key in _COMPARED else _marked(part, numbers) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_marked(part, numbers) for part in value]
    return value


def _escaped(texts: Sequence[str]) -> Sequence[str]:
    """Return texts as HTML, escaped together: one by one takes five times as long."""
    together = str(escape(_GAP.join(texts))).split(_GAP)
    return together if len(together) == len(texts) else [escape(text) for text in texts]


def _parted(html: str) -> _Shape:
    pieces = _LEAF.split(html)
    parts: list[_Part] = []
    for fixed, leaf in zip(pieces[:-1:2], pieces[1::2], strict=True):
        slot = _SLOT.search(fixed)
        parts.append(_Part(f"{fixed[: slot.start()]}>", int(leaf), slot[1], fixed) if slot else _Part(fixed, int(leaf)))
    return _Shape(tuple(parts), pieces[-1], tuple(part.leaf for part in parts if part.kind))
