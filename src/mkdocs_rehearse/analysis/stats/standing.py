"""What each learner brought along, and where each stands: the first and the latest answer to every item."""

from __future__ import annotations

from typing import Literal

import ibis.expr.types as ir

from ..answers import KINDS
from ..engine import Engine
from .kinds import Kinds, with_codes

Which = Literal["first", "latest"]


def keep_standing(engine: Engine, answers: ir.Table, kinds: Kinds) -> ir.Table:
    """Return `learner`, `version`, `first` and `latest`: one row for each item that a learner has answered."""
    coded = with_codes(answers, kinds)
    pairs = coded.group_by("learner", "version").agg(first=coded.answer.min(), latest=coded.answer.max())
    return engine.keep(
        "standing", pairs.select("learner", "version", first=pairs["first"] % KINDS, latest=pairs.latest % KINDS)
    )


def scored(standing: ir.Table, kinds: Kinds, which: Which) -> ir.Table:
    """Return `learner`, `version`, `code`, `nano` and `harm` of the first or the latest answers that have a score."""
    known = kinds.table.filter(kinds.table.nano >= 0).select("code", "nano", "harm")
    answers = standing.select("learner", "version", code=standing[which])
    return answers.join(known, "code").select("learner", "version", "code", "nano", "harm")
