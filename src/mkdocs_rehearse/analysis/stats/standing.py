"""What each learner brought along, and where each stands: the first and the latest answer to every item."""

from __future__ import annotations

from typing import Literal, NamedTuple

import ibis
import ibis.expr.types as ir

from ..answers import KINDS
from ..engine import Engine
from .kinds import Kinds

Which = Literal["first", "latest"]

#: So many answers are grouped by their learners at a time: those of a part of the learners. What an engine holds for it
#: then fits into its memory, however many answers there are, and the time grows as they do.
_AT_ONCE = 4_000_000


class Standing(NamedTuple):
    """One row for each item that a learner has answered.

    Attributes:
        whole: `learner`, `version`, `first` and `latest` (codes), and the `part` that the learner belongs to.
        parts: The same, a part of the learners at a time.
    """

    whole: ir.Table
    parts: tuple[ir.Table, ...]


def keep_standing(engine: Engine, coded: ir.Table, count: int) -> Standing:
    """Find the first and the latest answer of every learner to every item.

    Args:
        engine: Where the tables are.
        coded: The answers, as `keep_coded` gives them.
        count: How many these are.
    """
    numbers = range(1 + count // _AT_ONCE)
    whole = engine.keep("standing", *(_ends(coded, number, len(numbers)) for number in numbers))
    return Standing(whole, tuple(whole.filter(whole.part == number) for number in numbers))


def _ends(coded: ir.Table, number: int, parts: int) -> ir.Table:
    answers = coded.filter(coded.learner % parts == number)
    pairs = answers.group_by("learner", "version").agg(first=answers.answer.min(), latest=answers.answer.max())
    codes = {which: (pairs[which] % KINDS).cast("int32") for which in ("first", "latest")}
    return pairs.select("learner", "version", **codes, part=ibis.literal(number, "int16"))


def scored(standing: ir.Table, kinds: Kinds, which: Which) -> ir.Table:
    """Return `learner`, `version`, `code`, `nano` and `harm` of the first or the latest answers that have a score."""
    known = kinds.table.filter(kinds.table.nano >= 0).select("code", "nano", "harm")
    answers = standing.select("learner", "version", code=standing[which])
    return answers.join(known, "code").select("learner", "version", "code", "nano", "harm")
