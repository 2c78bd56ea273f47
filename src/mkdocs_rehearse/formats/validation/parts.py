"""Which keys each part of an item knows, read off the model's own types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from ...message import Message, say
from ...text.names import listed
from ...yamldoc import Where
from ..registry import FORMATS
from .words import NAMED, entry_of


def fields_of(model: type[BaseModel], where: Where, required: bool = False) -> list[str]:
    """Return the keys that a part may have, or those it must have; none if there is no such part."""
    for at, step in enumerate(where):
        if isinstance(step, str) and where[:at] not in NAMED:
            kinds = _models(model.model_fields[step].annotation) if step in model.model_fields else []
            if not kinds:
                return []
            model = kinds[0]
    return [name for name, field in model.model_fields.items() if field.is_required() or not required]


def home_of(name: str, model: type[BaseModel], where: Where) -> tuple[Message, Message] | None:
    """Say where a key belongs that is not known at a place.

    Returns:
        The end of a sentence on the key, and a hint; None if it is known nowhere.
    """
    if owner := next((above for above, field in _nested(model) if field == name), None):
        return say("which belongs to {entry}", entry=entry_of(owner)), say(
            "move it there, and line it up with the other keys"
        )
    formats = [f'"{other}"' for other, kind in FORMATS.items() if name in fields_of(kind.model, where)]
    if formats:
        return say("which belongs to the format {names}", names=listed(formats)), say(
            "remove it, or choose another format"
        )
    return None


def nested_endings(turns: Mapping[str, Any]) -> list[str]:
    """Return which turns are none: `endings`, indented as if it were one, and the endings beside it."""
    names = [*turns]
    after = names[names.index("endings") + 1 :] if "endings" in names else []
    return ["endings", *(name for name in after if isinstance(turns[name], dict) and "outcome" in turns[name])]


def _nested(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Yield the keys of a model's parts, each below the key that holds such parts."""
    for above, info in model.model_fields.items():
        for part in _models(info.annotation):
            yield from ((above, name) for name in part.model_fields)
            yield from _nested(part)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
