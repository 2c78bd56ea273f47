"""From sources to a result: the expressions are run, and their short tables are put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import ibis.expr.types as ir

from ..message import say
from .assemble import Row, changes_of, figures_of, group_of, options_of, thirds_of, would_of
from .course import CourseItem, CourseItems
from .engine import Engine
from .fairness import setting_results, twin_results
from .flaws import Flaw
from .keys import count_contradicted
from .result import CHECKED, SHOWN, GroupResult, ItemResult, Reliability, Result
from .sources import SourceError, read_sources
from .stats import cells, groups, items, kinds, reliability, standing

Versions = list[kinds.Version]
Rows = dict[int, list[Row]]

_COUNTED = {
    "strange": say("{count:,} answers to items that this course does not have; they were left out"),
    "unfit": say("{count:,} answers name options that their item does not have; only their scores count"),
    "unmarked": say(
        "{count:,} answers do not say which version of an item they are to; they count as given to the present one"
    ),
}


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
        raise SourceError(say("the sources hold more different answers than options could give")) from None


class _Analysis:
    def __init__(self, engine: Engine, course: CourseItems, answers: ir.Table, flaws: list[Flaw]) -> None:
        self._engine, self._course = engine, course
        self._kinds = kinds.tell_kinds(engine, answers, course)
        coded = kinds.keep_coded(engine, answers, self._kinds)
        self._times = engine.keep("times", items.time_figures(coded))
        self._standing = standing.keep_standing(engine, coded, self._kinds.count)
        engine.drop("coded")
        counted = ((getattr(self._kinds, name), message) for name, message in _COUNTED.items())
        found = (say(message.template, count=count) for count, message in counted if count)
        self._flaws = [*flaws, *(Flaw("all sources", 0, message) for message in found)]
        self._now = [version for version in self._kinds.versions if version.is_current and version.item.scored]

    def run(self) -> Result:
        """Run every expression."""
        found = self._items()
        keyed, contradicted = count_contradicted(found)
        return Result(
            self._course,
            learners=self._learners(),
            answers=self._kinds.count,
            items=found,
            groups=self._groups(),
            keyed=keyed,
            contradicted=contradicted,
            check=self._check(),
            settings=setting_results(found),
            twins=twin_results(found),
            flaws=self._flaws,
        )

    def _learners(self) -> int:
        [row] = self._engine.fetch(self._standing.whole.learner.nunique().name("n").as_table())
        return int(row["n"])

    def _items(self) -> list[ItemResult]:
        first = cells.keep_cells(self._engine, self._standing.whole, self._kinds, "first")
        latest = cells.keep_cells(self._engine, self._standing.whole, self._kinds, "latest")
        tables = {
            "first": items.item_figures(first, self._kinds),
            "latest": items.item_figures(latest, self._kinds),
            "thirds": items.third_figures(first, self._kinds),
            "options": items.option_figures(first, self._kinds),
            "changes": items.change_figures(self._standing.whole, self._kinds),
            "times": self._times,
            "would": items.would_figures(first, self._kinds),
        }
        rows = {name: self._by_version(table) for name, table in tables.items()}
        places = {item.id: place for place, item in enumerate(self._course.items)}
        order = sorted(self._kinds.versions, key=lambda one: (places[one.item.id], not one.is_current, one.fingerprint))
        return [_item(version, {name: by[version.number] for name, by in rows.items()}) for version in order]

    def _by_version(self, rows: ir.Table) -> Rows:
        found: Rows = defaultdict(list)
        for row in self._engine.fetch(rows):
            found[row["version"]].append(row)
        return found

    def _groups(self) -> dict[str, dict[str, list[GroupResult]]]:
        held = {
            "lesson": self._grouped(lambda item: [item.lesson] if item.lesson else []),
            "objective": self._grouped(lambda item: [item.objective]),
            "principle": self._grouped(lambda item: item.principles),
        }
        return {
            kind: {"first": self._group("first", named), "latest": self._group("latest", named)}
            for kind, named in held.items()
        }

    def _grouped(self, names_of: Callable[[CourseItem], Sequence[str]]) -> dict[str, Versions]:
        named: dict[str, Versions] = {}
        for version in self._now:
            for name in dict.fromkeys(names_of(version.item)):
                named.setdefault(name, []).append(version)
        return named

    def _group(self, which: standing.Which, held: dict[str, Versions]) -> list[GroupResult]:
        if not held:
            return []
        rows = groups.group_figures(self._engine, self._standing, self._kinds, which, held, self._course.mastery)
        found = {row["place"]: row for row in self._engine.fetch(rows)}
        return [group_of(name, len(versions), found.get(place)) for place, (name, versions) in enumerate(held.items())]

    def _check(self) -> Reliability | None:
        reserved = any(version.item.reserved for version in self._now)
        parts = self._grouped(lambda item: [item.objective] if item.reserved or not reserved else [])
        if len(parts) < 2:
            return None
        rows = reliability.reliability_sums(self._engine, self._standing, self._kinds, parts)
        [row] = self._engine.fetch(rows) or [{"n": 0}]
        enough = row["n"] >= CHECKED
        value = reliability.alpha(len(parts), row["within"], row["whole"]) if enough else None
        return Reliability(len(parts), row["n"], value, reserved)


def _item(version: kinds.Version, rows: dict[str, list[Row]]) -> ItemResult:
    [first] = rows["first"] or [{"n": 0}]
    result = ItemResult(version, first["n"])
    if result.n >= SHOWN:
        result.first, result.latest = figures_of(first), figures_of(rows["latest"][0])
        result.thirds = thirds_of(rows["thirds"])
        result.options = options_of(version.item, rows["options"])
        result.changes = changes_of(rows["changes"][0])
        result.would = would_of(rows["would"])
        result.seconds = next((one["seconds"] for one in rows["times"] if one["n"] >= SHOWN), None)
    return result
