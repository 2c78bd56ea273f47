"""Values of a wrong kind, in the author's terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ... import checks
from ...diagnostics import Diagnostic
from ...message import Message, say
from ...text.names import did_you_mean, kebab_of, listed, quoted, shortened
from ...yamldoc import Document, Where
from .parts import fields_of
from .words import KINDS, NAME, NAMED, RATINGS, example_of, has_form, owner_of, thing_at, unseen_in

_WRITE_TEXT = say('write the text after the colon, in quotes if it begins with "#"')
_LISTS = ("claims", "formerly", "signals")
_OF_TURN = ("says", "options")
_Words = tuple[checks.Check, Message, Message]


class ValueReader:
    """Turns what pydantic says of one document's values into findings."""

    def __init__(self, document: Document, model: type[BaseModel]) -> None:
        self._document = document
        self._model = model

    def finding(self, error: ErrorDetails) -> Diagnostic | None:
        """Return a finding, or None where another one says it already."""
        where, kind = error["loc"], error["type"]
        if where[-1:] == ("[key]",):
            return self._bad_name(where[:-1])
        if (where == ("format",) and kind == "literal_error") or self._follows(where, error["input"]):
            return None
        turns = self._document.data.get("turns")
        if where == ("turns", "endings") and isinstance(turns, dict) and turns["endings"] is None:
            return None  # an empty turn of this name begins the endings, and is told as a key that is missing
        if slipped := self._slipped(where):
            return None if error["input"] is not None else slipped
        check, message, hint = self._words(where, kind, error)
        return check.at(self._document.path, self._document.span(*where), message, hint)

    def _slipped(self, where: Where) -> Diagnostic | None:
        """Report a turn whose own keys stand beside it, as if they were turns; an empty turn is above them."""
        turns = self._document.data.get("turns")
        if where[:-1] != ("turns",) or not isinstance(turns, dict):
            return None
        empty = next((name for name, turn in turns.items() if turn is None), None)
        own = next((name for name in turns if name in _OF_TURN), None)
        if empty is None or own is None or where[-1] not in (empty, *_OF_TURN):
            return None
        message = say(
            '{owner} is empty: "{own}" stands too far left to belong to it', owner=owner_of(("turns", empty)), own=own
        )
        span, hint = self._document.key_span("turns", own), say("indent it, and the lines below it, by two more spaces")
        return checks.MISSING_KEY.at(self._document.path, span, message, hint)

    def _bad_name(self, where: Where) -> Diagnostic:
        """Report a turn or an ending whose name cannot be written after "next:"."""
        message = say("the name of {owner} is not {form}", owner=owner_of(where), form=NAME)
        hint = say('rename it, here and wherever "next:" or "start:" names it')
        if fit := kebab_of(str(where[-1])):
            hint = say('write "{name}", here and wherever "next:" or "start:" names it', name=fit)
        return checks.WRONG_TYPE.at(self._document.path, self._document.key_span(*where), message, hint)

    def _follows(self, where: Where, value: Any) -> bool:
        """Tell whether a value names a turn or an ending as it is, so that only its name is to blame."""
        return where[-1] in ("start", "next") and isinstance(value, str) and value in self._names()

    def _names(self) -> list[str]:
        groups = (self._document.data.get(group) for (group,) in NAMED)
        return [name for group in groups if isinstance(group, dict) for name in group]

    def _words(self, where: Where, kind: str, error: ErrorDetails) -> _Words:
        context: Mapping[str, Any] = error.get("ctx", {})
        thing, value = thing_at(where), error["input"]
        shown = self._shown(where, value)
        if kind in ("greater_than_equal", "less_than_equal"):
            return (
                checks.RATING_RANGE,
                say("{thing} is {shown}, but must be 0, 1, 2 or 3", thing=thing, shown=shown),
                RATINGS,
            )
        if kind == "string_too_short":
            return checks.EMPTY_TEXT, say("{thing} has no words in it", thing=thing), say("write the text")
        if kind in ("literal_error", "string_pattern_mismatch"):
            return _unseen(thing, value) or self._unfit(where, shown, value, str(context.get("expected", "")))
        other = say("of another kind")
        message = say("{thing} must be {kind}, but is {shown}", thing=thing, kind=KINDS.get(kind, other), shown=shown)
        return checks.WRONG_TYPE, message, self._mend(where, kind, value)

    def _unfit(self, where: Where, shown: Message, value: Any, expected: str) -> _Words:
        """Explain a value that is none of those expected, or has another form."""
        thing, choices = thing_at(where), re.findall(r"'([^']*)'", expected)
        if choices:
            message = say("{thing} is {shown}, but must be {names}", thing=thing, shown=shown, names=listed(choices))
            return checks.UNKNOWN_VALUE, message, did_you_mean(str(value), choices, say("choose one of them"))
        hint = say("write {example}", example=example_of(where, NAME))
        if where[-1] in ("start", "next"):
            hint = did_you_mean(str(value), self._names(), hint)
        elif where == ("objective",) and (meant := _objective_in(str(value))):
            hint = say('write "{name}"', name=meant)
        return (
            checks.WRONG_TYPE,
            say("{thing} is {shown}, which is not in the form it needs", thing=thing, shown=shown),
            hint,
        )

    def _mend(self, where: Where, kind: str, value: Any) -> Message:
        raw = self._document.raw(*where)
        if kind == "string_type" and not has_form(where) and (hint := _mend_text(where, value, raw)):
            return hint
        if kind == "int_type" and raw.strip('"') in ("0", "1", "2", "3", "0.0", "1.0", "2.0", "3.0"):
            return say("write {number}, without quotes or a decimal point", number=raw.strip()[:1])
        if kind == "bool_type":
            return say("write true or false, without quotes")
        if kind == "list_type" and raw.startswith("-"):
            return say("put a space after each dash")
        if kind == "list_type" and value is None and where[-1] not in fields_of(self._model, where[:-1], required=True):
            return say("write {example}, or remove the line", example=example_of(where, say("a list")))
        if kind == "list_type" and where[-1] in _LISTS and re.fullmatch(r"[\w.-]+(?:,\s*[\w.-]+)*", raw):
            return say("write {example}", example=f"[{raw}]")
        if kind == "model_type" and (isinstance(where[-1], int) or where[:1] in NAMED):
            names = [f'"{name}:"' for name in fields_of(self._model, where, required=True)]
            return say("write {names} below each other", names=listed(names, "and"))
        otherwise = say("the text on one line")
        return say("write {example}", example=example_of(where, otherwise))

    def _shown(self, where: Where, value: Any) -> Message:
        raw = self._document.raw(*where)
        if value is None:
            return say('"{raw}", which YAML reads as nothing', raw=raw) if raw.isalpha() else say("empty")
        if isinstance(value, bool):
            yes, no = (
                say('"{raw}", which YAML reads as yes', raw=shortened(raw)),
                say('"{raw}", which YAML reads as no', raw=shortened(raw)),
            )
            return yes if value else no
        if isinstance(value, int | float):
            return say("the number {raw}", raw=shortened(raw))
        if isinstance(value, date):
            return say("the date {raw}", raw=shortened(raw))
        return quoted(value)


def _objective_in(value: str) -> str:
    """Return the lesson and the key that an objective names as a path, an address or in other signs; else nothing."""
    parts = [kebab_of(part.removesuffix(".md")) for part in re.split(r"[/\\#:>]+", value) if part.strip()]
    is_one_word = len(parts) > 1 and not any(" " in part.strip() for part in re.split(r"[/\\#:>]+", value))
    return "/".join(parts[-2:]) if is_one_word and all(parts[-2:]) else ""


def unknown_value(where: Where, value: str, known: list[str]) -> _Words:
    """Explain a word that is none of those known."""
    thing = thing_at(where)
    message = say("{thing} is {shown}, but must be {names}", thing=thing, shown=quoted(value), names=listed(known))
    hint = did_you_mean(value, known, say('choose one of them, or name it in "rehearse.yml"'))
    return _unseen(thing, value) or (checks.UNKNOWN_VALUE, message, hint)


def _mend_text(where: Where, value: Any, raw: str) -> Message | None:
    """Return how to write what YAML does not take for a text; None where nothing more is known."""
    if value is None and raw.isalpha():
        return say('put it in quotes: "{raw}"', raw=raw)
    if value is None:
        return say("write it, or remove the dash") if isinstance(where[-1], int) else _WRITE_TEXT
    if isinstance(value, bool | int | float | date):
        return say('put it in quotes: "{raw}"', raw=raw)
    if isinstance(value, dict):
        return say('if it is a text with a ":" in it, put the whole text in quotes: "…"')
    return None


def _unseen(thing: Message, value: Any) -> _Words | None:
    """Explain a value that looks right because what is wrong with it cannot be seen."""
    sign = unseen_in(value) if isinstance(value, str) else None
    message = say("{thing} holds an invisible character, {sign}", thing=thing, sign=sign)
    return (checks.CONTROL_CHARACTER, message, say("delete it, and type the word anew")) if sign else None
