"""Lessons, objectives and principles: each learner's mean over their items, and then the group's."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from ..answers import UNIT
from ..engine import Engine
from .kinds import Kinds, Version
from .standing import Standing, Which, scored


def group_figures(
    engine: Engine, standing: Standing, kinds: Kinds, which: Which, groups: dict[str, list[Version]], mastery: float
) -> ir.Table:
    """Return `place` (in `groups`), `n`, `mean`, `spread`, `complete` and `mastered`, of the items as they are now.

    A learner has mastered a group of items as the pages count it: all of them are answered, the mean is at least the
    bar, and none of the answers is harmful.

    Args:
        engine: Where the tables are.
        standing: The first and latest answers.
        kinds: The different answers.
        which: Which of a learner's answers count.
        groups: Name → the items that belong to it, as they are now.
        mastery: The bar, 0 to 1.
    """
    pairs = [(version.number, place) for place, versions in enumerate(groups.values()) for version in versions]
    columns = [pa.array(column, pa.int16()) for column in zip(*pairs, strict=True)]
    belongs = engine.put("belongs", pa.table(columns, names=["version", "place"]))
    sizes = [(place, len(versions)) for place, versions in enumerate(groups.values())]
    columns = [pa.array(column, pa.int16()) for column in zip(*sizes, strict=True)]
    size = engine.put("sizes", pa.table(columns, names=["place", "size"]))
    people = (scored(part, kinds, which).join(belongs, "version") for part in standing.parts)
    parts = engine.keep("group_sums", *(_sums(answers, size, mastery) for answers in people))
    sums = parts.group_by("place").agg(
        **{name: parts[name].sum() for name in ("n", "sum", "sum2", "complete", "mastered")}
    )
    spread2 = (sums.sum2 - sums["sum"] * sums["sum"] / sums.n) / (sums.n - 1).nullif(0)
    return sums.select("place", "n", "complete", "mastered", mean=sums["sum"] / sums.n, spread=spread2.abs().sqrt())


def _sums(answers: ir.Table, size: ir.Table, mastery: float) -> ir.Table:
    """Add up what learners have reached."""
    each = answers.group_by("learner", "place").agg(
        total=answers.nano.sum(), items=answers.count(), harm=answers.harm.max()
    )
    each = each.join(size, "place")
    mean = each.total / each["items"] / UNIT
    complete = each["items"] == each.size
    bar = mean >= ibis.literal(mastery - 1e-8)
    each = each.select(
        "place",
        mean=mean,
        complete=complete.ifelse(1, 0),
        mastered=(complete & bar & (each.harm == 0)).ifelse(1, 0),
    )
    return each.group_by("place").agg(
        n=each.count(),
        sum=each["mean"].sum(),
        sum2=(each["mean"] * each["mean"]).sum(),
        complete=each.complete.sum(),
        mastered=each.mastered.sum(),
    )
