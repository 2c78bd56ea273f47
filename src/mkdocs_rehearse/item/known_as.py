"""A translated item is known by the ids of the item that it translates, so that answers mean the same in both.

Ids come from texts, and a translation has other ones. It is told once, when it is read, what its parts are called; an
item that translates none is never told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, TypeVar

from .identity import option_id
from .parts import Item, Part

_KEY = "known as"  # no key of an item holds a space
_ItemT = TypeVar("_ItemT", bound=Item)


class _HasText(Protocol):
    @property
    def text(self) -> str: ...


def id_of(option: _HasText) -> str:
    """Return an option's id."""
    return option.__dict__.get(_KEY) or option_id(option.text)


def mark_of(item: Item) -> str:
    """Return the fingerprint that a translation has from the item that it translates; empty for any other item."""
    return str(item.__dict__.get(_KEY, ""))


def known_as(item: _ItemT, base: Item, fingerprint: str) -> _ItemT:
    """Return a translation that is known as the item that it translates.

    Args:
        item: The translation, with as many options as that item, in the same order.
        base: The item.
        fingerprint: That of the item.
    """
    told = item.model_copy(deep=True, update={"formerly": base.formerly, "key_status": base.key_status})
    told.__dict__[_KEY] = fingerprint
    for mine, theirs in zip(_options_in(told), _options_in(base), strict=True):
        mine.__dict__[_KEY] = id_of(theirs)
    return told


def _options_in(value: Any) -> Iterator[Any]:
    """Yield whatever has a text and an id, in an order that names of turns decide and not their places."""
    if isinstance(value, Part):
        if "rating" in value.__dict__ or "correct" in value.__dict__:
            yield value
        for name in type(value).model_fields:
            yield from _options_in(getattr(value, name))
    elif isinstance(value, list):
        for part in value:
            yield from _options_in(part)
    elif isinstance(value, dict):
        for name in sorted(value):
            yield from _options_in(value[name])
