"""A document becomes an item, or findings in plain words: pydantic's errors in the author's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from . import checks
from .diagnostics import Diagnostic
from .model import FORMATS, Best, Item
from .spelling import did_you_mean, listed, nearest
from .yamldoc import Document, Key

#: How to write a value, by key.
_EXAMPLES: dict[str, str] = {
    "format": f"one of {listed(FORMATS)}",
    "objective": "the lesson’s file name, a slash and the objective’s key, as in first-message/compose",
    "channel": "lower-case words joined by hyphens, as in linkedin-message",
    "twin": "another item’s file name without .yml",
    "formerly": "a list of earlier file names, as in [old-name]",
    "claims": "a list of claim ids, as in [C058, C070]",
    "key_status": "author-draft or panel(7)",
    "rating": "0, 1, 2 or 3",
    "options": "a list: each option begins with a dash",
    "setting": "country, trade and gender, each on a line of its own",
    "allow": "a list: each entry has a check and a because",
}
_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "list_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
}


def validate_item(document: Document) -> tuple[Item | None, list[Diagnostic]]:
    """Check a document against the format that it names.

    Returns:
        The item, or None when it has errors, and every finding. A misspelt key that is obviously
        meant for a missing one gives one finding, not two.
    """
    found = list(_check_format(document))
    model = _model_of(document)
    try:
        item = model.model_validate(document.data)
    except ValidationError as error:
        found += _Translator(document, model).findings(error.errors(include_url=False))
        return None, found
    return (None, found) if found else (item, [])


def _model_of(document: Document) -> type[Item]:
    """Return the model of the named format; of the nearest one when misspelt, so that the rest is checked too."""
    name = document.data.get("format")
    if not isinstance(name, str):
        return Best
    return FORMATS.get(name) or FORMATS.get(nearest(name, FORMATS) or "best", Best)


def _check_format(document: Document) -> Iterator[Diagnostic]:
    name = document.data.get("format")
    if isinstance(name, str) and name.strip() and name not in FORMATS:
        message = f'there is no format "{name}"; the formats are {listed(FORMATS, "and")}'
        hint = did_you_mean(name, FORMATS, "choose one of them")
        yield checks.UNKNOWN_VALUE.at(document.path, document.span("format"), message, hint)


class _Translator:
    """Turns the errors of one document into findings."""

    def __init__(self, document: Document, model: type[BaseModel]) -> None:
        self.document = document
        self.model = model

    def findings(self, errors: list[ErrorDetails]) -> list[Diagnostic]:
        missing = {error["loc"] for error in errors if error["type"] == "missing"}
        spelled: set[tuple[Key, ...]] = set()
        found = []
        for error in sorted(errors, key=lambda e: e["type"] != "extra_forbidden"):
            if error["type"] == "extra_forbidden":
                found.append(self._unknown_key(error["loc"], missing, spelled))
            elif error["loc"] not in spelled and not self._format_is_reported(error):
                found.append(self._other(error))
        return found

    def _format_is_reported(self, error: ErrorDetails) -> bool:
        return error["loc"] == ("format",) and error["type"] == "literal_error" and isinstance(error["input"], str)

    def _unknown_key(
        self, where: tuple[Key, ...], missing: set[tuple[Key, ...]], spelled: set[tuple[Key, ...]]
    ) -> Diagnostic:
        *parents, name = where
        owner = _owner(tuple(parents))
        wanted = [str(loc[-1]) for loc in missing if loc[:-1] == tuple(parents) and loc not in spelled]
        known = _fields(self.model, tuple(parents))
        meant = nearest(str(name), wanted)
        if meant:
            spelled.add((*parents, meant))
            message = f'{owner} has no "{meant}", but "{name}"'
            hint = f'did you mean "{meant}"?'
        else:
            message = f'{owner} has the key "{name}", which is not known'
            hint = did_you_mean(str(name), known, f"remove it; known are {listed(sorted(known), 'and')}")
        return checks.UNKNOWN_KEY.at(self.document.path, self.document.key_span(*where), message, hint)

    def _other(self, error: ErrorDetails) -> Diagnostic:
        where, kind = error["loc"], error["type"]
        span = self.document.span(*where)
        check, message, hint = self._words(where, kind, error)
        return check.at(self.document.path, span, message, hint)

    def _words(self, where: tuple[Key, ...], kind: str, error: ErrorDetails) -> tuple[checks.Check, str, str]:
        context: Mapping[str, Any] = error.get("ctx", {})
        thing, key = _thing(where), _key(where)
        shown = self._shown(where, error["input"])
        if kind == "missing":
            message = f'{_owner(where[:-1])} has no "{where[-1]}"'
            return checks.MISSING_KEY, message, f'add "{where[-1]}:" with {_EXAMPLES.get(key, "its text")}'
        if kind in ("greater_than_equal", "less_than_equal"):
            return checks.RATING_RANGE, f"{thing} is {shown}, but must be 0, 1, 2 or 3", _RATINGS
        if kind == "string_too_short":
            return checks.EMPTY_TEXT, f"{thing} has no words in it", "write the text"
        if kind == "literal_error":
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            message = f"{thing} is {shown}, but must be {listed(choices)}"
            return checks.UNKNOWN_VALUE, message, did_you_mean(str(error["input"]), choices, "choose one of them")
        if kind == "string_pattern_mismatch":
            return (
                checks.WRONG_TYPE,
                f"{thing} is {shown}, which is not in the form it needs",
                f"write {_EXAMPLES.get(key, _NAME)}",
            )
        expected = _KINDS.get(kind, "of another kind")
        message = f"{thing} must be {expected}, but is {shown}"
        return checks.WRONG_TYPE, message, self._mend(where, kind, error["input"])

    def _mend(self, where: tuple[Key, ...], kind: str, value: Any) -> str:
        raw = self.document.raw(*where)
        if kind == "string_type" and value is None:
            return "write the text after the colon"
        if kind == "string_type" and isinstance(value, bool | int | float):
            return f'put it in quotes: "{raw}"'
        if kind == "int_type" and raw.strip('"') in ("0", "1", "2", "3", "0.0", "1.0", "2.0", "3.0"):
            return f"write {raw[:1]}, without quotes or a decimal point"
        return f"write {_EXAMPLES.get(_key(where), 'the text on one line')}"

    def _shown(self, where: tuple[Key, ...], value: Any) -> str:
        raw = self.document.raw(*where)
        if value is None:
            return "empty"
        if isinstance(value, bool):
            return f'"{raw}", which YAML reads as {"yes" if value else "no"}'
        if isinstance(value, int | float):
            return f"the number {raw}"
        if isinstance(value, list | dict):
            return "a list" if isinstance(value, list) else "keys with values"
        return f'"{value if len(value) < 40 else value[:37] + "…"}"'


_NAME = "lower-case words joined by hyphens"
_RATINGS = "0 harmful, 1 weak, 2 acceptable, 3 effective"
_ENTRY = {"options": "option", "allow": "allowance", "claims": "claim", "formerly": "former id"}


def _owner(where: tuple[Key, ...]) -> str:
    """Name a mapping: the item, option 3, the setting."""
    match where:
        case ():
            return "the item"
        case (str(name), int(index)):
            return f"{_ENTRY.get(name, name)} {index + 1}"
        case _:
            return f'"{where[-1]}"'


def _thing(where: tuple[Key, ...]) -> str:
    """Name a value: "rating" of option 3."""
    if isinstance(where[-1], int) or len(where) == 1:
        return _owner(where)
    return f'"{where[-1]}" of {_owner(where[:-1])}'


def _key(where: tuple[Key, ...]) -> str:
    return str(next(step for step in reversed(where) if isinstance(step, str)))


def _fields(model: type[BaseModel], where: tuple[Key, ...]) -> set[str]:
    """Return the keys that a mapping may have, found by walking the model's types."""
    for step in where:
        if isinstance(step, str):
            kinds = _models(model.model_fields[step].annotation)
            if not kinds:
                return set()
            model = kinds[0]
    return set(model.model_fields)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
