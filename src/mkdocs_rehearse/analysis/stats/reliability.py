"""How far a final check agrees with itself."""

from __future__ import annotations

import ibis.expr.types as ir
import pyarrow as pa

from ..answers import UNIT
from ..engine import Engine
from .kinds import Kinds, Version
from .standing import Standing, scored


def reliability_sums(engine: Engine, standing: Standing, kinds: Kinds, parts: dict[str, list[Version]]) -> ir.Table:
    """Return one row with `parts`, `n`, `within` and `whole`, from which Cronbach's alpha follows.

    A part is an objective: the check asks one item for each. Only learners who have answered every part count, by
    their first answers: `within` is the sum of the parts' variances, and `whole` the variance of the sums.

    Args:
        engine: Where the tables are.
        standing: The first and latest answers.
        kinds: The different answers.
        parts: Name → the items that may stand for it.
    """
    pairs = [(version.number, place) for place, versions in enumerate(parts.values()) for version in versions]
    columns = [pa.array(column, pa.int16()) for column in zip(*pairs, strict=True)]
    belongs = engine.put("parts_of_check", pa.table(columns, names=["version", "place"]))
    asked = (scored(part, kinds, "first").join(belongs, "version") for part in standing.parts)
    each = engine.keep("each_part", *map(_each, asked))
    people = each.group_by("learner").agg(whole=each.x.sum(), answered=each.count())
    people = people.filter(people.answered == len(parts))
    full = each.join(people.select("learner"), "learner")
    by_part = full.group_by("place").agg(n=full.count(), sum=full.x.sum(), sum2=(full.x * full.x).sum())
    variances = by_part.select(v=_variance(by_part))
    whole = people.agg(n=people.count(), sum=people.whole.sum(), sum2=(people.whole * people.whole).sum())
    return whole.select("n", whole=_variance(whole)).cross_join(variances.agg(within=variances.v.sum()))


def _each(answers: ir.Table) -> ir.Table:
    each = answers.group_by("learner", "place").agg(total=answers.nano.sum(), items=answers.count())
    return each.select("learner", "place", x=each.total / each["items"] / UNIT)


def _variance(sums: ir.Table) -> ir.Value:
    return (sums.sum2 - sums["sum"] * sums["sum"] / sums.n) / (sums.n - 1).nullif(0)


def alpha(parts: int, within: float, whole: float) -> float | None:
    """Return Cronbach's alpha (Cronbach 1951, Psychometrika 16, 297–334); None where all sums are alike."""
    return parts / (parts - 1) * (1 - within / whole) if parts > 1 and whole > 1e-12 else None
