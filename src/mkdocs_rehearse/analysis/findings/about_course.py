"""What the whole says: lessons, settings, the final check, versions."""

from __future__ import annotations

from collections.abc import Iterator

from ...message import say
from .. import intervals
from ..result import JUDGED, Result
from .finding import Finding

_UNDERSTOOD = 0.6
_RELIABLE = 0.6
_TWINS = 0.15
_MISSED = {
    "lesson": say(
        "The lesson “{name}” has a mean of {mean:.2f} over {n:,} learners; {mastered:,} of the {complete:,} who "
        "answered all of it have mastered it."
    ),
    "objective": say(
        "The objective “{name}” has a mean of {mean:.2f} over {n:,} learners; {mastered:,} of the {complete:,} who "
        "answered all of it have mastered it."
    ),
}


def judge_course(result: Result) -> Iterator[Finding]:
    """Yield what the figures say that are not of one item."""
    yield from _groups(result)
    yield from _settings(result)
    yield from _twins(result)
    yield from _check(result)
    yield from _versions(result)


def _groups(result: Result) -> Iterator[Finding]:
    for kind in _MISSED:
        for group in result.groups[kind]["latest"]:
            if group.mean and group.n >= JUDGED and group.mean.high < _UNDERSTOOD:
                message = say(
                    _MISSED[kind].template,
                    name=group.name,
                    mean=group.mean.value,
                    n=group.n,
                    mastered=group.mastered,
                    complete=group.complete,
                )
                yield Finding("not-understood", message, None, _UNDERSTOOD - group.mean.value)


def _settings(result: Result) -> Iterator[Finding]:
    means = {one.value: one for one in result.settings if one.key == "gender" and one.mean}
    women, men = means.get("woman"), means.get("man")
    if women and men and women.mean and men.mean:
        gap = intervals.difference(women.mean, men.mean)
        if gap.low > 0 or gap.high < 0:
            message = say(
                "The {women} items about women have a mean of {women_mean:.2f}, and the {men} about men "
                "{men_mean:.2f}.",
                women=women.items,
                women_mean=women.mean.value,
                men=men.items,
                men_mean=men.mean.value,
            )
            yield Finding("setting-apart", message, None, abs(gap.value))


def _twins(result: Result) -> Iterator[Finding]:
    for pair in result.twins:
        if pair.gap.low > _TWINS or pair.gap.high < -_TWINS:
            higher, lower = (pair.one, pair.other) if pair.gap.value > 0 else (pair.other, pair.one)
            message = say(
                "{item} has a mean {gap:.2f} above that of its twin {twin}.",
                item=higher.id,
                gap=abs(pair.gap.value),
                twin=lower.id,
            )
            yield Finding("twins-apart", message, higher, abs(pair.gap.value))


def _check(result: Result) -> Iterator[Finding]:
    check = result.check
    if check and check.reserved and check.alpha is not None and check.alpha < _RELIABLE:
        message = say(
            "Over the {parts} parts of the final check, alpha is {alpha:.2f} ({n:,} learners).",
            parts=check.parts,
            alpha=check.alpha,
            n=check.n,
        )
        yield Finding("unreliable", message, None, _RELIABLE - check.alpha)


def _versions(result: Result) -> Iterator[Finding]:
    for one in result.items:
        if not one.version.is_current and one.n:
            message = say(
                "{item} has changed: {n:,} learners answered an older version, which counts as an item of its own.",
                item=one.item.id,
                n=one.n,
            )
            yield Finding("changed", message, one.item, one.n)
