"""Rows of the short tables as parts of a result; what too few people answered becomes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from . import intervals
from .course import CourseItem
from .result import SHOWN, Changes, Figures, GroupResult, OptionFigures, Third, WouldShould

Row = dict[str, Any]


def figures_of(row: Row) -> Figures:
    """Return an item's figures."""
    r = intervals.correlation(row["r"], row["known"]) if row["r"] is not None and row["known"] >= SHOWN else None
    return Figures(row["n"], _mean(row), row["spread"], r, row["known"])


def thirds_of(rows: Sequence[Row]) -> tuple[Third, ...]:
    """Return the three thirds; nothing where one of them is too small to have a spread."""
    by_third = {row["third"]: row for row in rows}
    parts = [by_third[third] for third in range(3) if by_third.get(third, {"n": 0})["n"] >= 2]
    return tuple(Third(row["n"], _mean(row)) for row in parts) if len(parts) == 3 else ()


def options_of(item: CourseItem, rows: Sequence[Row]) -> tuple[OptionFigures, ...]:
    """Return what was done with each option, in the order of the item's file."""
    known = {option.id: option for option in item.options}
    places = {name: place for place, name in enumerate(known)}
    counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for row in rows:
        counts[row["option"], row["value"]][row["third"]] = row["n"]
    order = sorted(counts, key=lambda one: (places.get(one[0], len(places)), one))
    return tuple(_option(known.get(name), name, value, counts[name, value]) for name, value in order)


def _option(option: Any, name: str, value: str, by: dict[int, int]) -> OptionFigures:
    return OptionFigures(name, option, value, sum(by.values()), (by.get(0, 0), by.get(1, 0), by.get(2, 0)))


def changes_of(row: Row) -> Changes:
    """Return whose answers changed."""
    return Changes(row["n"], row["changed"], row["better"], row["worse"])


def would_of(rows: Sequence[Row]) -> WouldShould | None:
    """Return what people would do beside what they should do."""
    if not rows or rows[0]["n"] < SHOWN:
        return None
    [row] = rows
    gap = intervals.mean(row["gap"], row["spread"], row["n"])
    return WouldShould(row["n"], row["apart"], row["should"], row["would"], gap)


def group_of(name: str, size: int, row: Row | None) -> GroupResult:
    """Return the figures of a lesson, an objective or a principle."""
    if row is None or row["n"] < SHOWN:
        return GroupResult(name, size, row["n"] if row else 0, None, 0, 0)
    return GroupResult(name, size, row["n"], _mean(row), row["complete"], row["mastered"])


def _mean(row: Row) -> intervals.Interval:
    return intervals.mean_score(row["mean"], row["spread"], row["n"])
