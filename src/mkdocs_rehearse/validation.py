"""A document becomes an item, or findings in plain words: pydantic's errors in the author's terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from . import checks
from .diagnostics import Diagnostic, Severity
from .model import FORMATS, Best, Item
from .spelling import did_you_mean, listed, nearest, shortened
from .vocabulary import ROLES
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
    "role": f"one of {listed(ROLES)}",
    "rating": "0, 1, 2 or 3",
    "options": "a list: each option begins with a dash",
    "setting": "country, trade and gender, each on a line of its own",
    "allow": "a list: each entry has a check and a because",
    "start": "the name of the first turn",
    "next": "the name of the turn or ending that follows",
    "turns": 'the name of each turn, and below it "says:" and "options:"',
    "endings": 'the name of each ending, and below it "outcome:" and "text:"',
    "examples": "a list: each example begins with a dash",
    "checklist": "a list of questions: each begins with a dash",
    "signals": "a list, as in [length, links]",
    "correct": "true or false",
}
_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
}


def validate_item(document: Document) -> tuple[Item | None, list[Diagnostic]]:
    """Check a document against the format that it names.

    Returns:
        The item, or None when it has errors, and every finding. A misspelt key that is obviously
        meant for a missing one gives one finding, not two.
    """
    found = [*_check_format(document), *_check_allow(document)]
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
    if "format" in document.data and not (isinstance(name, str) and name in FORMATS):
        what = f'there is no format "{shortened(name)}"' if isinstance(name, str) else '"format" is not a word'
        message = f"{what}; the formats are {listed(FORMATS, 'and')}"
        hint = did_you_mean(str(name), FORMATS, "choose one of them")
        yield checks.UNKNOWN_VALUE.at(document.path, document.span("format"), message, hint)


def _check_allow(document: Document) -> Iterator[Diagnostic]:
    """Check that an allowance names a warning: it would silently do nothing otherwise."""
    allow = document.data.get("allow")
    for index, allowance in enumerate(allow if isinstance(allow, list) else []):
        slug = allowance.get("check") if isinstance(allowance, dict) else None
        if isinstance(slug, str) and slug not in _WARNINGS:
            what = "finds errors, which must be mended" if slug in checks.BY_SLUG else "does not exist"
            message = f'the check "{shortened(slug)}" {what}'
            hint = did_you_mean(slug, _WARNINGS, f"only these may be allowed: {listed(_WARNINGS, 'and')}")
            yield checks.UNKNOWN_VALUE.at(document.path, document.span("allow", index, "check"), message, hint)


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
            elif error["type"] != "missing" and not self._format_is_reported(error):
                found.append(self._other(error))
        owners = dict.fromkeys(error["loc"][:-1] for error in errors if error["loc"] in missing)
        for owner in owners:
            names = [str(where[-1]) for where in missing if where[:-1] == owner and where not in spelled]
            found += self._missing(owner, sorted(names))
        return found

    def _format_is_reported(self, error: ErrorDetails) -> bool:
        return error["loc"] == ("format",) and error["type"] == "literal_error"

    def _missing(self, owner: tuple[Key, ...], names: list[str]) -> Iterator[Diagnostic]:
        """Report what a mapping lacks in one finding, but for keys that slipped into the text above them."""
        path, absent = self.document.path, []
        for name in names:
            span = self.document.line_within(name, *owner)
            if span:
                message = f'{_owner(owner)} has no "{name}": this line is indented, so it belongs to the text above it'
                yield checks.MISSING_KEY.at(path, span, message, "line it up with the keys that it belongs to")
            else:
                absent.append(name)
        if absent:
            yield checks.MISSING_KEY.at(path, self.document.span(*owner), *_lacks(owner, absent))

    def _unknown_key(
        self, where: tuple[Key, ...], missing: set[tuple[Key, ...]], spelled: set[tuple[Key, ...]]
    ) -> Diagnostic:
        *parents, name = where
        owner = _owner(tuple(parents))
        wanted = sorted(str(loc[-1]) for loc in missing if loc[:-1] == tuple(parents) and loc not in spelled)
        known = _fields(self.model, tuple(parents))
        meant = nearest(str(name), wanted, 0.7)
        shown = shortened(str(name))
        if meant:
            spelled.add((*parents, meant))
            message = f'{owner} has no "{meant}", but "{shown}"'
            hint = f'did you mean "{meant}"?'
        else:
            message = f'{owner} has the key "{shown}", which is not known'
            hint = did_you_mean(str(name), known, f"remove it; known are {listed(sorted(known), 'and')}")
        return checks.UNKNOWN_KEY.at(self.document.path, self.document.key_span(*where), message, hint)

    def _other(self, error: ErrorDetails) -> Diagnostic:
        where, kind = error["loc"], error["type"]
        if where[-1:] == ("[key]",):
            return self._bad_name(where[:-1])
        span = self.document.span(*where)
        check, message, hint = self._words(where, kind, error)
        return check.at(self.document.path, span, message, hint)

    def _bad_name(self, where: tuple[Key, ...]) -> Diagnostic:
        """Report a turn or an ending whose name cannot be written after "next:"."""
        message = f"the name of {_owner(where)} is not {_NAME}"
        hint = 'rename it, here and wherever "next:" or "start:" names it'
        return checks.WRONG_TYPE.at(self.document.path, self.document.key_span(*where), message, hint)

    def _words(self, where: tuple[Key, ...], kind: str, error: ErrorDetails) -> tuple[checks.Check, str, str]:
        context: Mapping[str, Any] = error.get("ctx", {})
        thing, key = _thing(where), _key(where)
        shown = self._shown(where, error["input"])
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
            return 'write the text after the colon, in quotes if it begins with "#"'
        if kind == "string_type" and isinstance(value, bool | int | float):
            return f'put it in quotes: "{raw}"'
        if kind == "int_type" and raw.strip('"') in ("0", "1", "2", "3", "0.0", "1.0", "2.0", "3.0"):
            return f"write {raw[:1]}, without quotes or a decimal point"
        if kind == "model_type" and (isinstance(where[-1], int) or where[:1] in _NAMED):
            names = [f'"{name}:"' for name in _fields(self.model, where, required=True)]
            return f"write {listed(names, 'and')} below each other"
        return f"write {_EXAMPLES.get(_key(where), 'the text on one line')}"

    def _shown(self, where: tuple[Key, ...], value: Any) -> str:
        raw = self.document.raw(*where)
        if value is None:
            return "empty"
        if isinstance(value, bool):
            return f'"{shortened(raw)}", which YAML reads as {"yes" if value else "no"}'
        if isinstance(value, int | float):
            return f"the number {shortened(raw)}"
        if isinstance(value, list | dict):
            return "a list" if isinstance(value, list) else "a group of keys"
        return f'"{shortened(value)}"'


_WARNINGS = tuple(check.slug for check in checks.ALL if check.severity is Severity.WARNING)
_NAME = "lower-case words joined by hyphens"
_RATINGS = "0 harmful, 1 weak, 2 acceptable, 3 effective"
_ENTRY = {
    "options": "option",
    "examples": "example",
    "checklist": "question",
    "signals": "signal",
    "allow": "allowance",
    "claims": "claim",
    "formerly": "former id",
}
#: Places whose keys are names that the author has chosen.
_NAMED = (("turns",), ("endings",))


def _lacks(owner: tuple[Key, ...], names: list[str]) -> tuple[str, str]:
    """Return the message and the hint for keys that a mapping lacks."""
    keys = listed([f'"{name}:"' for name in names], "and")
    if len(names) == 1:
        return f'{_owner(owner)} has no "{names[0]}"', f"add {keys} with {_EXAMPLES.get(names[0], 'its text')}"
    quoted = listed([f'"{name}"' for name in names], "and")
    return f"{_owner(owner)} lacks {quoted}", f"add {keys}"


def _owner(where: tuple[Key, ...]) -> str:
    """Name a mapping: the item, option 3, option 1 of turn "accepted", the setting."""
    match where:
        case ():
            return "the item"
        case ("turns" | "endings" as group, str(name)):
            return f'{group.removesuffix("s")} "{shortened(name)}"'
        case (*above, str(name), int(index)):
            entry = f"{_ENTRY.get(name, name)} {index + 1}"
            return f"{entry} of {_owner(tuple(above))}" if above else entry
        case _:
            return f'"{where[-1]}"'


def _thing(where: tuple[Key, ...]) -> str:
    """Name a value: "rating" of option 3."""
    if isinstance(where[-1], int) or len(where) == 1 or where[:-1] in _NAMED:
        return _owner(where)
    return f'"{where[-1]}" of {_owner(where[:-1])}'


def _key(where: tuple[Key, ...]) -> str:
    return str(next(step for step in reversed(where) if isinstance(step, str)))


def _fields(model: type[BaseModel], where: tuple[Key, ...], required: bool = False) -> list[str]:
    """Return the keys that a mapping may have, or those it must have, found by walking the model's types."""
    for at, step in enumerate(where):
        if isinstance(step, str) and where[:at] not in _NAMED:
            kinds = _models(model.model_fields[step].annotation)
            if not kinds:
                return []
            model = kinds[0]
    return [name for name, field in model.model_fields.items() if field.is_required() or not required]


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
