"""Each different answer once: who gave it does not matter here, so that millions of answers become a short table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa

from ...formats import Choice
from ..answers import EPOCH, KINDS, NO_SCORE, UNIT
from ..choices import choices_of, is_harmful, picked
from ..course import CourseItem, CourseItems
from ..engine import Engine

#: A longer response is none that a page could have given.
_LONGEST = 1000
#: Responses that name no option, and need not.
_NOTHING = ("", "[]")
#: The columns that tell answers apart.
_TELLING = ("item", "fingerprint", "response", "would", "score")


@dataclass(frozen=True, slots=True)
class Version:
    """An item as it was at a time: one that changed is two.

    Attributes:
        number: Its place in the tables of the analysis.
        item: The item as it is now.
        fingerprint: Of the version; `?` where a source has something else in its place.
    """

    number: int
    item: CourseItem
    fingerprint: str

    @property
    def is_current(self) -> bool:
        """Tell whether this is the item as it is now."""
        return self.fingerprint == self.item.fingerprint


@dataclass(frozen=True, slots=True)
class Kinds:
    """All different answers.

    Attributes:
        table: `code`, `version`, `nano` (the score in billionths, or -1), `response` (a number), `harm`, the ratings
            `should` and `would` of what was picked, or -1, `apart` (whether the two differ), and the answer itself.
        choices: `code`, `option`, `value`: what each says about the item's options.
        versions: By number.
        count: How many answers there are to items of the course.
        strange: How many answers are to items that the course does not have.
        unfit: How many answers name options that their item does not have.
        unmarked: How many answers do not say to which version they belong; they are counted with the present one.
    """

    table: ir.Table
    choices: ir.Table
    versions: tuple[Version, ...]
    count: int
    strange: int
    unfit: int
    unmarked: int


class TooManyKindsError(Exception):
    """There are more different answers than options could give."""


def canonical(answers: ir.Table, course: CourseItems) -> ir.Table:
    """Return the answers without anything that a learner may have typed."""
    typed = [name for item in course.items if item.form.typed for name in (item.id, *item.formerly)]
    hidden = answers.response.length() > _LONGEST
    hidden = hidden | answers.item.isin(typed) if typed else hidden
    return answers.mutate(response=hidden.ifelse("", answers.response))


def tell_kinds(engine: Engine, answers: ir.Table, course: CourseItems) -> Kinds:
    """Number the different answers.

    Raises:
        TooManyKindsError: The source is no table of answers to a course.
    """
    rows = answers.group_by(list(_TELLING)).agg(n=answers.count())
    found = engine.fetch(rows.limit(KINDS + 1))
    if len(found) > KINDS:
        raise TooManyKindsError
    return _Numbering(course).number(engine, sorted(found, key=lambda row: tuple(row[key] for key in _TELLING)))


def keep_coded(engine: Engine, answers: ir.Table, kinds: Kinds) -> ir.Table:
    """Return `learner`, `version`, `answer` and `seconds`: numbers only, as what is kept of every answer must be small.

    An answer is its time, then its kind, in one number: the least is the first.
    """
    coded = answers.join(kinds.table, [*_TELLING])
    number = (coded.time - EPOCH) * KINDS + coded.code
    return engine.keep("coded", coded.select("learner", "version", "seconds", answer=number))


class _Numbering:
    def __init__(self, course: CourseItems) -> None:
        self._items: dict[str, CourseItem] = {}
        for item in course.items:
            self._items.update({name: item for name in (*item.formerly, item.id) if name not in self._items})
        self._items |= {item.id: item for item in course.items}
        now = (Version(number, item, item.fingerprint) for number, item in enumerate(course.items))
        self._versions = {(version.item.id, version.fingerprint): version for version in now}
        self._responses: dict[tuple[int, tuple[Choice, ...] | str], int] = {}

    def number(self, engine: Engine, found: Iterable[dict[str, Any]]) -> Kinds:
        """Give every different answer its code, and write down what it says."""
        rows: list[dict[str, Any]] = []
        choices: list[dict[str, Any]] = []
        count = strange = unfit = unmarked = 0
        for row in found:
            item = self._items.get(row["item"])
            if item is None:
                strange += row["n"]
                continue
            count += row["n"]
            version = self._version(item, row["fingerprint"])
            said = choices_of(item, row["response"], version.is_current)
            unmarked += 0 if row["fingerprint"] else row["n"]
            unfit += 0 if said or item.form.typed or row["response"] in _NOTHING else row["n"]
            rows.append(self._row(len(rows), row, version, said))
            choices += ({"code": len(rows) - 1, "option": one.option, "value": one.value} for one in said)
        versions = tuple(self._versions.values())
        tables = engine.put("kinds", _table(rows, _KINDS)), engine.put("choices", _table(choices, _CHOICES))
        return Kinds(*tables, versions, count, strange, unfit, unmarked)

    def _version(self, item: CourseItem, fingerprint: str) -> Version:
        key = (item.id, fingerprint or item.fingerprint)
        return self._versions.setdefault(key, Version(len(self._versions), item, key[1]))

    def _row(self, code: int, row: dict[str, Any], version: Version, said: tuple[Choice, ...]) -> dict[str, Any]:
        item = version.item
        ratings = {option.id: option.rating for option in item.options}
        should = picked(item, said)
        would = row["would"]
        asked = would in ratings and should in ratings
        score = row["score"] if item.scored and row["score"] != NO_SCORE else None
        return {key: row[key] for key in _TELLING} | {
            "code": code,
            "version": version.number,
            "nano": -1 if score is None else floor(score * UNIT + 0.5),
            "reply": self._responses.setdefault((version.number, said or row["response"]), len(self._responses)),
            "harm": int(is_harmful(item, said)),
            "should": ratings[should] if asked else -1,
            "would_rating": ratings[would] if asked else -1,
            "apart": int(asked and should != would),
        }


_KINDS = pa.schema(
    [
        *((name, pa.string()) for name in _TELLING[:-1]),
        ("score", pa.float64()),
        *((name, pa.int32()) for name in "code reply harm should would_rating apart".split()),
        ("version", pa.int16()),
        ("nano", pa.int64()),
    ]
)
_CHOICES = pa.schema([("code", pa.int32()), ("option", pa.string()), ("value", pa.string())])


def _table(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=schema)
