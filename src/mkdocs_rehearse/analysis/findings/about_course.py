"""What the whole says: lessons, settings, the final check, versions."""

from __future__ import annotations

from collections.abc import Iterator

from .. import intervals
from ..result import JUDGED, Result
from .finding import Finding

_UNDERSTOOD = 0.6
_RELIABLE = 0.6
_TWINS = 0.15


def judge_course(result: Result) -> Iterator[Finding]:
    """Yield what the figures say that are not of one item."""
    yield from _groups(result)
    yield from _settings(result)
    yield from _twins(result)
    yield from _check(result)
    yield from _versions(result)


def _groups(result: Result) -> Iterator[Finding]:
    for kind in ("lesson", "objective"):
        for group in result.groups[kind]["latest"]:
            if group.mean and group.n >= JUDGED and group.mean.high < _UNDERSTOOD:
                message = f"The {kind} “{group.name}” has a mean of {group.mean.value:.2f} over {group.n} learners"
                message += f"; {group.mastered} of the {group.complete} who answered all of it have mastered it."
                yield Finding("not-understood", message, None, _UNDERSTOOD - group.mean.value)


def _settings(result: Result) -> Iterator[Finding]:
    means = {one.value: one for one in result.settings if one.key == "gender" and one.mean}
    women, men = means.get("woman"), means.get("man")
    if women and men and women.mean and men.mean:
        gap = intervals.difference(women.mean, men.mean)
        if gap.low > 0 or gap.high < 0:
            message = f"The {women.items} items about women have a mean of {women.mean.value:.2f}, "
            message += f"and the {men.items} about men {men.mean.value:.2f}."
            yield Finding("setting-apart", message, None, abs(gap.value))


def _twins(result: Result) -> Iterator[Finding]:
    for pair in result.twins:
        if pair.gap.low > _TWINS or pair.gap.high < -_TWINS:
            higher, lower = (pair.one, pair.other) if pair.gap.value > 0 else (pair.other, pair.one)
            message = f"{higher.id} has a mean {abs(pair.gap.value):.2f} above that of its twin {lower.id}."
            yield Finding("twins-apart", message, higher, abs(pair.gap.value))


def _check(result: Result) -> Iterator[Finding]:
    check = result.check
    if check and check.reserved and check.alpha is not None and check.alpha < _RELIABLE:
        message = f"Over the {check.parts} parts of the final check, alpha is {check.alpha:.2f} ({check.n} learners)."
        yield Finding("unreliable", message, None, _RELIABLE - check.alpha)


def _versions(result: Result) -> Iterator[Finding]:
    for one in result.items:
        if not one.version.is_current and one.n:
            message = f"{one.item.id} has changed: {one.n} learners answered an older version, "
            message += "which counts as an item of its own."
            yield Finding("changed", message, one.item, one.n)
