"""Each item's figures: number, mean, spread, item–rest correlation, thirds, changes, time, would and should."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from ..answers import NO_SECONDS, UNIT
from .cells import Cells
from .kinds import Kinds


def item_figures(cells: Cells, kinds: Kinds) -> ir.Table:
    """Return `version`, `n`, `mean`, `spread` (the sample's standard deviation), `known` and `r`.

    The correlation is Pearson's, from sums: engines' own functions divide by n or by n - 1, and differ.
    """
    joined = _with_scores(cells.cells, kinds)
    x, n, known = joined.x, joined.n, joined.known
    sums = joined.group_by("version").agg(
        n=n.sum(),
        sum=(x * n).sum(),
        sum2=(x * x * n).sum(),
        known=known.sum(),
        x=(x * known).sum(),
        x2=(x * x * known).sum(),
        y=joined.rest.sum(),
        y2=joined.rest2.sum(),
        xy=(x * joined.rest).sum(),
    )
    spread2 = (sums.sum2 - sums["sum"] * sums["sum"] / sums.n) / (sums.n - 1).nullif(0)
    across = sums.known * sums.xy - sums.x * sums.y
    within_x = sums.known * sums.x2 - sums.x * sums.x
    within_y = sums.known * sums.y2 - sums.y * sums.y
    # What is left of nothing, after rounding, must not become a correlation.
    varies = (within_x > 1e-9 * sums.known * sums.known) & (within_y > 1e-12 * sums.known * sums.known)
    root = (within_x * within_y).abs().sqrt().nullif(0)
    return sums.select(
        "version",
        "n",
        "known",
        mean=sums["sum"] / sums.n,
        spread=spread2.abs().sqrt(),
        r=varies.ifelse(across / root, ibis.null("float64")),
    )


def third_figures(cells: Cells, kinds: Kinds) -> ir.Table:
    """Return `version`, `third`, `n`, `mean` and `spread` of each third of the group."""
    joined = _with_scores(cells.parts, kinds)
    x, n = joined.x, joined.n
    sums = joined.group_by("version", "third").agg(n=n.sum(), sum=(x * n).sum(), sum2=(x * x * n).sum())
    spread2 = (sums.sum2 - sums["sum"] * sums["sum"] / sums.n) / (sums.n - 1).nullif(0)
    return sums.select("version", "third", "n", mean=sums["sum"] / sums.n, spread=spread2.abs().sqrt())


def option_figures(cells: Cells, kinds: Kinds) -> ir.Table:
    """Return `version`, `option`, `value`, `third`, `n`: how many of each third did what with an option."""
    joined = cells.parts.join(kinds.choices, "code")
    return joined.group_by("version", "option", "value", "third").agg(n=joined.n.sum())


def change_figures(standing: ir.Table, kinds: Kinds) -> ir.Table:
    """Return `version`, `n`, `changed`, `better` and `worse`: whose latest answer is another than the first."""
    pairs = standing.group_by("version", "first", "latest").agg(n=standing.count())
    known = kinds.table.filter(kinds.table.nano >= 0)
    before = known.select(first="code", nano_before="nano", reply_before="reply")
    after = known.select(latest="code", nano_after="nano", reply_after="reply")
    both = pairs.join(before, "first").join(after, "latest")
    moved = both.reply_before != both.reply_after
    return both.group_by("version").agg(
        n=both.n.sum(),
        changed=moved.ifelse(both.n, 0).sum(),
        better=(moved & (both.nano_after > both.nano_before)).ifelse(both.n, 0).sum(),
        worse=(moved & (both.nano_after < both.nano_before)).ifelse(both.n, 0).sum(),
    )


def time_figures(coded: ir.Table) -> ir.Table:
    """Return `version`, `n` and `seconds`: the median time of an answer, in whole seconds, where sources tell it."""
    timed = coded.filter(coded.seconds > NO_SECONDS)
    steps = timed.group_by("version", "seconds").agg(n=timed.count())
    order = ibis.cumulative_window(group_by="version", order_by="seconds")
    steps = steps.mutate(upto=steps.n.sum().over(order), all=steps.n.sum().over(ibis.window(group_by="version")))
    upper = steps.filter(steps.upto * 2 >= steps["all"])
    return upper.group_by("version").agg(seconds=upper.seconds.min(), n=upper["all"].max())


def would_figures(cells: Cells, kinds: Kinds) -> ir.Table:
    """Return `version`, `n`, `apart`, the mean ratings `should` and `would`, `gap` and the `spread` of the gap."""
    asked = kinds.table.filter(kinds.table.should >= 0)
    asked = asked.select("code", "apart", "should", gap=(asked.should - asked.would_rating).cast("float64"))
    joined = cells.cells.join(asked, "code")
    gap, n = joined.gap, joined.n
    sums = joined.group_by("version").agg(
        n=n.sum(),
        apart=(joined.apart * n).sum(),
        should=(joined.should * n).sum(),
        sum=(gap * n).sum(),
        sum2=(gap * gap * n).sum(),
    )
    spread2 = (sums.sum2 - sums["sum"] * sums["sum"] / sums.n) / (sums.n - 1).nullif(0)
    mean, should = sums["sum"] / sums.n, sums.should / sums.n
    spread = spread2.abs().sqrt()
    return sums.select("version", "n", "apart", should=should, would=should - mean, gap=mean, spread=spread)


def _with_scores(cells: ir.Table, kinds: Kinds) -> ir.Table:
    joined = cells.join(kinds.table.select("code", "nano"), "code")
    return joined.mutate(x=joined.nano / UNIT)
