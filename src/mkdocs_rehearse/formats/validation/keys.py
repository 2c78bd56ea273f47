"""Keys that are missing, misspelt, unknown, or further left or right than the author meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ... import checks
from ...diagnostics import Diagnostic
from ...message import say
from ...text.names import listed, shortened
from ...yamldoc import Document, Where
from .elsewhere import key_meant
from .parts import fields_of, home_of, nested_endings
from .words import lacks, look_alike, owner_of

_LINE_UP = say("line it up with the keys that it belongs to")


class KeyReader:
    """Turns what pydantic says of one document's keys into findings: one for each slip, not one for each effect."""

    def __init__(self, document: Document, model: type[BaseModel], errors: list[ErrorDetails]) -> None:
        self._document = document
        self._model = model
        self._missing = {error["loc"] for error in errors if error["type"] == "missing"}
        self._unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
        self._settled: set[Where] = set()

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the keys."""
        yield from self._nested_too_deep()
        yield from self._torn_apart()
        yield from self._pairs()
        for where in self._unknown:
            if where not in self._settled:
                yield self._fallen(where) or self._misspelt(where) or self._strange(where)
        for owner in dict.fromkeys(where[:-1] for where in self._missing):
            names = {str(where[-1]) for where in self._missing - self._settled if where[:-1] == owner}
            yield from self._lacking(owner, sorted(names))

    def _nested_too_deep(self) -> Iterator[Diagnostic]:
        """Report endings that are indented as if they were a turn."""
        turns = self._document.data.get("turns")
        if ("endings",) in self._missing and isinstance(turns, dict) and "endings" in turns:
            within = {("turns", name) for name in nested_endings(turns)}
            inside = {where for where in (*self._missing, *self._unknown) if where[:2] in within}
            self._settled |= {("endings",), *inside}
            message = say('the item has no "endings": this line is indented, so it belongs to "turns"')
            span = self._document.key_span("turns", "endings")
            yield checks.MISSING_KEY.at(self._document.path, span, message, say("begin it further left, below no turn"))

    def _torn_apart(self) -> Iterator[Diagnostic]:
        """Report a dash that makes two entries of one: the second holds what the first lacks."""
        for where in sorted({loc[:-1] for loc in self._missing if len(loc) > 1 and isinstance(loc[-2], int)}, key=str):
            *parents, index = where
            other = (*parents, int(index) + 1)
            lacks = {loc[-1] for loc in self._missing if loc[:-1] == where}
            lacks_too = {loc[-1] for loc in self._missing if loc[:-1] == other}
            held = [name for name in fields_of(self._model, other, required=True) if name not in lacks_too]
            if lacks_too and held and lacks == set(held):
                self._settled |= {loc for loc in self._missing if loc[:-1] in (where, other)}
                span = self._document.key_span(*other, held[0])
                message = say(
                    'the "-" before "{key}:" begins {wrong}, but this belongs to {right}',
                    key=held[0],
                    wrong=owner_of(other),
                    right=owner_of(where),
                )
                yield checks.MISSING_KEY.at(
                    self._document.path, span, message, say("write two spaces in place of the dash")
                )

    def _pairs(self) -> Iterator[Diagnostic]:
        """Report entries that hold nothing but a text and a number behind it: a pair in place of keys."""
        for where in dict.fromkeys(loc[:-1] for loc in self._unknown):
            names = fields_of(self._model, where, required=True)
            odd = [loc for loc in self._unknown if loc[:-1] == where]
            absent = {(*where, name) for name in names} & self._missing
            if where and isinstance(where[-1], int) and len(odd) == 1 and len(absent) == len(names) > 1:
                self._settled |= absent | {*odd}
                message = say('{owner} has none of its keys, but "{name}"', owner=owner_of(where), name=_short(odd[0]))
                hint = say("write {names} below each other", names=listed([f'"{name}:"' for name in names], "and"))
                yield checks.MISSING_KEY.at(self._document.path, self._document.key_span(*odd[0]), message, hint)

    def _fallen(self, where: Where) -> Diagnostic | None:
        """Report a key that a part above it lacks: it was meant to stand there."""
        *parents, name = where
        span = self._document.key_span(*where)
        lacking = (loc for loc in self._missing - self._settled if loc[-1] == name and len(loc) > len(where))
        inside = [loc for loc in lacking if loc[: len(parents)] == tuple(parents)]
        above = [loc for loc in inside if self._document.span(*loc[:-1]).line < span.line]
        if not above:
            return None
        loc = max(above, key=lambda loc: self._document.span(*loc[:-1]).line)
        self._settled.add(loc)
        message = say(
            '{owner} has no "{name}": this line stands too far left to belong to it',
            owner=owner_of(loc[:-1]),
            name=name,
        )
        return checks.MISSING_KEY.at(self._document.path, span, message, _LINE_UP)

    def _misspelt(self, where: Where) -> Diagnostic | None:
        """Report a key that is meant for a missing one: much like it, or the only odd one where only that lacks."""
        *parents, name = where
        part = tuple(parents)
        wanted = sorted(str(loc[-1]) for loc in self._missing - self._settled if loc[:-1] == part)
        alone = part and len(wanted) == 1 == sum(other[:-1] == part for other in self._unknown)
        meant = key_meant(str(name), wanted, 0.7) or (wanted[0] if alone else None)
        if meant is None:
            return None
        self._settled.add((*part, meant))
        message = say(
            '{owner} has no "{meant}", but "{name}"', owner=owner_of(part), meant=meant, name=shortened(str(name))
        )
        span = self._document.key_span(*where)
        return checks.UNKNOWN_KEY.at(self._document.path, span, message, look_alike(str(name), meant))

    def _strange(self, where: Where) -> Diagnostic:
        *parents, name = where
        part = tuple(parents)
        known = fields_of(self._model, part)
        if re.search(r"\w \w", str(name)) and part:
            message = say('"{name}" is taken for a key, because a ":" follows it', name=shortened(str(name)))
            hint = say("where it goes on with the text above, put the whole text in quotes")
            return checks.UNKNOWN_KEY.at(self._document.path, self._document.key_span(*where), message, hint)
        home, owner = home_of(str(name), self._model, part), owner_of(part)
        if home:
            message = say('{owner} has the key "{name}", {home}', owner=owner, name=shortened(str(name)), home=home[0])
            return checks.UNKNOWN_KEY.at(self._document.path, self._document.key_span(*where), message, home[1])
        message = say('{owner} has the key "{name}", which is not known', owner=owner, name=shortened(str(name)))
        meant = key_meant(str(name), self._absent(known, part))
        known_ones = say("remove it; known are {names}", names=listed(sorted(known), "and"))
        if re.search(r"\w \w", str(name)):
            known_ones = say("remove the line")
        hint = say('did you mean "{name}"?', name=meant) if meant else known_ones
        return checks.UNKNOWN_KEY.at(self._document.path, self._document.key_span(*where), message, hint)

    def _absent(self, known: list[str], part: Where) -> list[str]:
        """Leave out the keys that a part has already: none of them is meant."""
        return [name for name in known if self._document.key_span(*part, name) == self._document.span(*part)]

    def _lacking(self, owner: Where, names: list[str]) -> Iterator[Diagnostic]:
        """Report what a part lacks in one finding, but for keys that slipped into the text above them."""
        path, absent = self._document.path, []
        for name in names:
            if span := self._document.line_within(name, *owner):
                message = say(
                    '{owner} has no "{name}": this line is indented, so it belongs to the text above it',
                    owner=owner_of(owner),
                    name=name,
                )
                yield checks.MISSING_KEY.at(path, span, message, _LINE_UP)
            elif span := self._document.line_noted(name, *owner):
                message = say(
                    '{owner} has no "{name}": this line begins with "#", so it is only a note',
                    owner=owner_of(owner),
                    name=name,
                )
                yield checks.MISSING_KEY.at(path, span, message, say('remove the "#"'))
            else:
                absent.append(name)
        if absent:
            yield checks.MISSING_KEY.at(path, self._document.span(*owner), *lacks(owner, absent))


def _short(where: Where) -> str:
    return shortened(str(where[-1]))
