"""Differences by the setting of the items. Of learners nothing is known, and nothing is asked."""

from __future__ import annotations

from collections import defaultdict
from statistics import mean, stdev

from . import intervals
from .result import SHOWN, ItemResult, SettingResult, TwinResult

#: So many items at least must speak of a setting before their mean gets an interval.
_ITEMS = 3


def setting_results(results: list[ItemResult]) -> list[SettingResult]:
    """Return, for every country, trade and gender that items speak of, the mean over these items."""
    held: dict[tuple[str, str], list[ItemResult]] = defaultdict(list)
    for result in results:
        if result.version.is_current and result.first:
            for pair in result.item.setting:
                held[pair].append(result)
    order = sorted(held, key=lambda pair: (pair[0], -len(held[pair]), pair))
    return [_setting(*pair, held[pair]) for pair in order]


def _setting(key: str, value: str, found: list[ItemResult]) -> SettingResult:
    means = [result.first.mean.value for result in found if result.first]
    enough = len(means) >= _ITEMS
    interval = intervals.mean_score(mean(means), stdev(means), len(means)) if enough else None
    return SettingResult(key, value, len(means), sum(result.n for result in found), interval)


def twin_results(results: list[ItemResult]) -> list[TwinResult]:
    """Return the pairs of items that ask the same in two settings, the widest apart first."""
    now = {result.item.id: result for result in results if result.version.is_current and result.first}
    pairs = {tuple(sorted((name, one.item.twin))) for name, one in now.items() if one.item.twin in now}
    found = []
    for name, twin in sorted(pairs):
        one, other = now[name], now[twin]
        if one.first and other.first and min(one.n, other.n) >= SHOWN:
            found.append(TwinResult(one.item, other.item, intervals.difference(one.first.mean, other.first.mean)))
    return sorted(found, key=lambda pair: -abs(pair.gap.value))
