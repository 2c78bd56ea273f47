"""How the group divides over an item: by answer, and by how its people did on all other items.

The figure for *how they did* is the rest score: the mean, over a learner's other items, of the score less the item's
mean. Where everybody has answered everything, its correlation with the item's score is the corrected item–total
correlation of classical test theory (Nunnally and Bernstein 1994, chapter 8); less the items' means, it stays fair
where learners have answered different items.
"""

from __future__ import annotations

from typing import NamedTuple

import ibis
import ibis.expr.types as ir

from ..answers import UNIT
from ..engine import Engine
from .kinds import Kinds
from .standing import Which, scored

#: The width of a step of the rest score, when the group is cut into thirds.
_STEP = UNIT // 500
#: The third of those whose rest is not known: they answered nothing else.
UNKNOWN = -1


class Cells(NamedTuple):
    """A group, counted.

    Attributes:
        cells: `version`, `code`, `bin`, `n`, `known` (whose rest is known), `rest` and `rest2` (sums): a short table.
        parts: `version`, `code`, `third` (0 the weakest, 2 the strongest), `n`.
    """

    cells: ir.Table
    parts: ir.Table


def keep_cells(engine: Engine, standing: ir.Table, kinds: Kinds, which: Which) -> Cells:
    """Count who answered what, by the step of the rest score."""
    answers = _deviations(engine, standing, kinds, which)
    people = answers.group_by("learner").agg(whole=answers.off.sum(), items=answers.count())
    people = engine.keep(f"people_{which}", people)
    joined = answers.join(people, "learner")
    is_known = joined["items"] > 1
    # No division by zero, even where its result is not used: ClickHouse computes it all the same.
    rest = (joined.whole - joined.off) / ibis.greatest(joined["items"] - 1, 1)
    joined = joined.mutate(
        bin=is_known.ifelse((rest / _STEP).floor().cast("int64"), -UNIT),
        known=is_known.ifelse(1, 0),
        unit=rest / UNIT,
    )
    cells = joined.group_by("version", "code", "bin").agg(
        n=joined.count(),
        known=joined.known.sum(),
        rest=joined.unit.sum(),
        rest2=(joined.unit * joined.unit).sum(),
    )
    cells = engine.keep(f"cells_{which}", cells)
    return Cells(cells, engine.keep(f"parts_{which}", _parts(cells)))


def _deviations(engine: Engine, standing: ir.Table, kinds: Kinds, which: Which) -> ir.Table:
    answers = scored(standing, kinds, which)
    sums = answers.group_by("version").agg(total=answers.nano.sum(), n=answers.count())
    means = sums.select("version", mean=(sums.total / sums.n + 0.5).floor().cast("int64"))
    means = engine.keep(f"means_{which}", means)
    joined = answers.join(means, "version")
    return joined.select("learner", "version", "code", off=joined.nano - joined["mean"])


def _parts(cells: ir.Table) -> ir.Table:
    """Cut each item's people into thirds; people of one step stay together."""
    steps = cells.group_by("version", "bin").agg(n=cells.n.sum())
    steps = steps.mutate(is_known=steps.bin > -UNIT)
    beside = ["version", "is_known"]
    upto = steps.n.sum().over(ibis.cumulative_window(group_by=beside, order_by="bin"))
    steps = steps.mutate(upto=upto, all=steps.n.sum().over(ibis.window(group_by=beside)))
    middle = (steps.upto * 2 - steps.n) * 3 / (steps["all"] * 2)
    third = steps.is_known.ifelse(middle.floor().cast("int64"), ibis.literal(UNKNOWN, "int64"))
    thirds = steps.select("version", "bin", third=third)
    cut = cells.join(thirds, ["version", "bin"])
    return cut.group_by("version", "code", "third").agg(n=cut.n.sum())
