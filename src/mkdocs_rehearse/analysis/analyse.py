"""From sources to a result: the expressions are run, and their short tables are put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import ibis.expr.types as ir

from . import intervals
from .course import CourseItems
from .engine import Engine
from .fairness import setting_results, twin_results
from .flaws import Flaw
from .keys import count_contradicted
from .result import (
    SHOWN,
    Changes,
    Figures,
    GroupResult,
    ItemResult,
    OptionFigures,
    Reliability,
    Result,
    Third,
    WouldShould,
)
from .sources import SourceError, read_sources
from .stats import cells, groups, items, kinds, reliability, standing

Rows = dict[int, list[dict[str, Any]]]
_NO_COURSE = "answers to items that this course does not have; they were left out"
_UNFIT = "answers name options that their item does not have; only their scores count"
_UNMARKED = "answers do not say which version of an item they are to; they count as given to the present one"


def analyse(
    engine: Engine, sources: Iterable[str], course: CourseItems, progress: Callable[[int], None] = lambda _: None
) -> Result:
    """Read sources and compute all that they show.

    Args:
        engine: Where it is computed.
        sources: Files, folders, or names of tables in the engine's database.
        course: The items that were answered.
        progress: Is told the size of every file that was read, in bytes.

    Raises:
        SourceError: A source is not there, or is no table of answers.
    """
    read = read_sources(engine, sources, course, progress)
    try:
        return _Analysis(engine, course, kinds.canonical(read.answers, course), read.flaws).run()
    except kinds.TooManyKindsError:
        raise SourceError("the sources hold more different answers than options could give") from None


class _Analysis:
    def __init__(self, engine: Engine, course: CourseItems, answers: ir.Table, flaws: list[Flaw]) -> None:
        self._engine, self._answers = engine, answers
        self._kinds = kinds.tell_kinds(engine, answers, course)
        self._result = Result(course, flaws=[*flaws, *self._counted()])
        self._standing = standing.keep_standing(engine, answers, self._kinds)
        self._now = {version.item.id: version for version in self._kinds.versions if version.is_current}

    def run(self) -> Result:
        """Run every expression."""
        result = self._result
        self._count()
        first = cells.keep_cells(self._engine, self._standing, self._kinds, "first")
        latest = cells.keep_cells(self._engine, self._standing, self._kinds, "latest")
        result.items = self._items(first, latest)
        result.groups = self._groups()
        result.keyed, result.contradicted = count_contradicted(result.items)
        result.check = self._check()
        result.settings, result.twins = setting_results(result.items), twin_results(result.items)
        return result

    def _counted(self) -> list[Flaw]:
        found = ((self._kinds.strange, _NO_COURSE), (self._kinds.unfit, _UNFIT), (self._kinds.unmarked, _UNMARKED))
        return [Flaw("all sources", 0, f"{count} {words}") for count, words in found if count]

    def _count(self) -> None:
        table = self._standing
        [row] = self._engine.fetch(table.agg(learners=table.learner.nunique()))
        [total] = self._engine.fetch(self._answers.agg(answers=self._answers.count()))
        self._result.learners, self._result.answers = row["learners"], total["answers"] - self._kinds.strange

    def _items(self, first: cells.Cells, latest: cells.Cells) -> list[ItemResult]:
        figures = {which: self._by_version(items.item_figures(one, self._kinds)) for which, one in (("first", first), ("latest", latest))}
        thirds = self._by_version(items.third_figures(first, self._kinds))
        options = self._by_version(items.option_figures(first, self._kinds))
        changes = self._by_version(items.change_figures(self._standing, self._kinds))
        times = self._by_version(items.time_figures(self._answers, self._kinds))
        would = self._by_version(items.would_figures(first, self._kinds))
        order = {item.id: place for place, item in enumerate(self._result.course.items)}
        found = []
        for version in sorted(self._kinds.versions, key=lambda one: (order[one.item.id], not one.is_current, one.fingerprint)):
            number = version.number
            [row] = figures["first"].get(number) or [{"n": 0}]
            result = ItemResult(version, row["n"])
            if row["n"] >= SHOWN:
                result.first = _figures(row)
                result.latest = _figures(figures["latest"][number][0])
                result.thirds = _thirds(thirds.get(number, []))
                result.options = _options(result, options.get(number, []))
                result.changes = _changes(changes[number][0])
                result.would = _would(would.get(number))
                result.seconds = next((one["seconds"] for one in times.get(number, []) if one["n"] >= SHOWN), None)
            found.append(result)
        return found

    def _by_version(self, rows: ir.Table) -> Rows:
        found: Rows = defaultdict(list)
        for row in self._engine.fetch(rows):
            found[row["version"]].append(row)
        return found

    def _groups(self) -> dict[str, dict[str, list[GroupResult]]]:
        scored = [version for version in self._now.values() if version.item.scored]
        named: dict[str, dict[str, list[kinds.Version]]] = {"lesson": {}, "objective": {}, "principle": {}}
        for version in scored:
            item = version.item
            for kind, names in (("lesson", (item.lesson,)), ("objective", (item.objective,)), ("principle", item.principles)):
                for name in names:
                    if name:
                        named[kind].setdefault(name, []).append(version)
        return {kind: {which: self._group(which, held) for which in ("first", "latest")} for kind, held in named.items()}  # type: ignore[arg-type]

    def _group(self, which: standing.Which, held: dict[str, list[kinds.Version]]) -> list[GroupResult]:
        if not held:
            return []
        mastery = self._result.course.mastery
        rows = groups.group_figures(self._engine, self._standing, self._kinds, which, held, mastery)
        found = {row["place"]: row for row in self._engine.fetch(rows)}
        return [_group(name, len(versions), found.get(place)) for place, (name, versions) in enumerate(held.items())]

    def _check(self) -> Reliability | None:
        reserved = any(version.item.reserved for version in self._now.values())
        parts: dict[str, list[kinds.Version]] = {}
        for version in self._now.values():
            if version.item.scored and (version.item.reserved or not reserved):
                parts.setdefault(version.item.objective, []).append(version)
        if len(parts) < 2:
            return None
        [row] = self._engine.fetch(reliability.reliability_sums(self._engine, self._standing, self._kinds, parts)) or [{"n": 0}]
        enough = row["n"] >= JUDGED_CHECK
        value = reliability.alpha(len(parts), row["within"], row["whole"]) if enough else None
        return Reliability(len(parts), row["n"], value, reserved)


#: Alpha of fewer people says nothing.
JUDGED_CHECK = 30


def _figures(row: dict[str, Any]) -> Figures:
    r = intervals.correlation(row["r"], row["known"]) if row["r"] is not None and row["known"] >= SHOWN else None
    return Figures(row["n"], intervals.mean_score(row["mean"], row["spread"], row["n"]), row["spread"], r, row["known"])


def _thirds(rows: list[dict[str, Any]]) -> tuple[Third, ...]:
    by_third = {row["third"]: row for row in rows}
    if any(by_third.get(third, {"n": 0})["n"] < 2 for third in range(3)):
        return ()
    parts = (by_third[third] for third in range(3))
    return tuple(Third(row["n"], intervals.mean_score(row["mean"], row["spread"], row["n"])) for row in parts)


def _options(result: ItemResult, rows: list[dict[str, Any]]) -> tuple[OptionFigures, ...]:
    known = {option.id: option for option in result.item.options}
    order = {name: place for place, name in enumerate(known)}
    counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for row in rows:
        counts[row["option"], row["value"]][row["third"]] = row["n"]
    return tuple(
        OptionFigures(name, known.get(name), value, sum(by.values()), (by.get(0, 0), by.get(1, 0), by.get(2, 0)))
        for (name, value), by in sorted(counts.items(), key=lambda one: (order.get(one[0][0], len(order)), one[0]))
    )


def _changes(row: dict[str, Any]) -> Changes:
    return Changes(row["n"], row["changed"], row["better"], row["worse"])


def _would(rows: list[dict[str, Any]] | None) -> WouldShould | None:
    if not rows or rows[0]["n"] < SHOWN:
        return None
    [row] = rows
    return WouldShould(row["n"], row["apart"], row["should"], row["would"], intervals.mean(row["gap"], row["spread"], row["n"]))


def _group(name: str, size: int, row: dict[str, Any] | None) -> GroupResult:
    if row is None or row["n"] < SHOWN:
        return GroupResult(name, size, row["n"] if row else 0, None, 0, 0)
    mean = intervals.mean_score(row["mean"], row["spread"], row["n"])
    return GroupResult(name, size, row["n"], mean, row["complete"], row["mastered"])
