"""The response formats, by name. Nothing else lists them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import MappingProxyType
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter

from ..diagnostics import Diagnostic
from ..item import Item, mark_of, normalise
from ..item.identity import digest
from ..message import say
from ..words import Tell, Terms
from ..yamldoc import Document
from . import best, best_worst, blank, conversation, draft, mark, multiple, rank, rate
from .choice import check_choice
from .format import Format

_ALL: tuple[Format[Any], ...] = (
    best.FORMAT,
    best_worst.FORMAT,
    rate.FORMAT,
    rank.FORMAT,
    conversation.FORMAT,
    draft.FORMAT,
    multiple.FORMAT,
    blank.FORMAT,
    mark.FORMAT,
)
FORMATS = MappingProxyType({one.name: one for one in _ALL})


def fingerprint(item: Item) -> str:
    """Return twelve hexadecimal digits that change exactly when a learner's old answer stops meaning the same.

    Situation, question, format, option texts and ratings count, and where a conversation's replies lead;
    order, title, names of turns and rationales do not. That of a translation is the one of what it translates.
    """
    if known := mark_of(item):
        return known
    key = FORMATS[item.format].content(item)
    content = [item.format, normalise(item.situation or ""), normalise(item.question), key]
    return digest(json.dumps(content, ensure_ascii=False), 12)


def check_key(document: Document) -> Iterator[Diagnostic]:
    """Check what makes one item's key valid in its format."""
    name = document.data.get("format")
    known = FORMATS.get(name) if isinstance(name, str) else None
    yield from known.check(document) if known else check_choice(document)


def item_schema(terms: Terms | None = None, tell: Tell = str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an item file, for editors that complete and check while typing.

    Args:
        terms: The course's own terms, which an item may name too.
        tell: Says what each key means in the author's language.
    """
    models: Any = Union[tuple(one.model for one in _ALL)]  # noqa: UP007  # made of what is registered
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[models, Field(discriminator="format")])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Rehearse item"}
    schema = head | adapter.json_schema()
    own = {"role": [*terms.roles], "scale": [*terms.scales]} if terms else {}
    for key, names in own.items():
        for group in schema["$defs"].values():
            place = group["properties"].get(key, {})
            for part in (place, *place.get("anyOf", ())):
                if "enum" in part:
                    part["enum"] = [*dict.fromkeys([*part["enum"], *names])]
    told: dict[str, Any] = _told(schema, tell)
    return told


def _told(part: Any, tell: Tell) -> Any:
    if isinstance(part, list):
        return [_told(one, tell) for one in part]
    if not isinstance(part, dict):
        return part
    is_text = {key: key == "description" and isinstance(value, str) for key, value in part.items()}
    return {key: tell(say(value)) if is_text[key] else _told(value, tell) for key, value in part.items()}
