"""How well an item works, whatever its key says."""

from __future__ import annotations

from collections.abc import Iterator

from ...formats.form import ORDER
from ...message import say
from .. import intervals
from ..keys import picks
from ..result import JUDGED, SHOWN, ItemResult, OptionFigures
from .finding import Finding

_PASS, _PASS_LOW = 0.95, 0.9
_DIVIDED, _GAIN = 0.3, 0.2
_MISSED = 0.05
_TELLS = 0.1


def judge_item(result: ItemResult) -> Iterator[Finding]:
    """Yield what an item's figures say."""
    yield from _strong_miss_it(result)
    yield from _ambiguous(result)
    yield from _tells_nothing(result)
    yield from _all_pass(result)
    yield from _would_should(result)
    yield from _unused(result)


def _strong_miss_it(result: ItemResult) -> Iterator[Finding]:
    if not result.thirds or min(third.n for third in result.thirds) < 3:
        return
    weak, _, strong = result.thirds
    gap = intervals.difference(strong.mean, weak.mean)
    if gap.high < 0 and gap.value <= -_MISSED:
        message = say(
            "In {item}, the strongest third has a mean of {strong:.2f}, and the weakest {weak:.2f}.",
            item=result.item.id,
            strong=strong.mean.value,
            weak=weak.mean.value,
        )
        yield Finding("strong-miss-it", message, result.item, -gap.value)


def _ambiguous(result: ItemResult) -> Iterator[Finding]:
    found = sorted(picks(result), key=lambda one: -one.n)
    n, strong = sum(one.n for one in found), sum(one.thirds[2] for one in found)
    if strong < SHOWN or len(found) < 2:
        return
    one, other = found[:2]
    divided = min(other.n / n, one.thirds[2] / strong, other.thirds[2] / strong) >= _DIVIDED
    even = _is_even(one.n, other.n) and _is_even(one.thirds[2], other.thirds[2])
    if divided and even and one.option and other.option and _gain(one, other) < _GAIN:
        message = say(
            "In {item}, {one_n:,} of {n:,} chose {one} ({one_word}), and {other_n:,} chose {other} ({other_word}); in "
            "the strongest third it is {one_strong:,} and {other_strong:,} of {strong:,}.",
            item=result.item.id,
            n=n,
            one=one.option.letter,
            one_n=one.n,
            one_word=one.option.word.lower(),
            one_strong=one.thirds[2],
            other=other.option.letter,
            other_n=other.n,
            other_word=other.option.word.lower(),
            other_strong=other.thirds[2],
            strong=strong,
        )
        yield Finding("ambiguous", message, result.item, other.n / one.n)


def _is_even(one: int, other: int) -> bool:
    return intervals.share(max(one, other), one + other).low < 0.5


def _gain(one: OptionFigures, other: OptionFigures) -> float:
    """Return how much more the strongest third chose the better of two options than the rest; 1 if none is better."""
    better = max((one, other), key=lambda pick: pick.option.rating if pick.option else 0)
    strong, rest = (sum(counts) for counts in zip(_apart(one), _apart(other), strict=True))
    if not strong or not rest or (one.option and other.option and one.option.rating == other.option.rating):
        return 1.0
    return _apart(better)[0] / strong - _apart(better)[1] / rest


def _apart(pick: OptionFigures) -> tuple[int, int]:
    """Return how many of the strongest third chose an option, and how many others."""
    return pick.thirds[2], pick.n - pick.thirds[2]


def _tells_nothing(result: ItemResult) -> Iterator[Finding]:
    r = result.first.r if result.first else None
    if r and r.high < _TELLS and not _is_passed(result):
        message = say(
            "In {item}, the score has a correlation of {r:.2f} with how people did on the rest.",
            item=result.item.id,
            r=r.value,
        )
        yield Finding("tells-nothing", message, result.item, -r.value)


def _all_pass(result: ItemResult) -> Iterator[Finding]:
    if result.first and _is_passed(result):
        message = say(
            "{item} is passed by nearly all: the mean of {n:,} first answers is {mean:.2f}.",
            item=result.item.id,
            n=result.n,
            mean=result.first.mean.value,
        )
        yield Finding("all-pass", message, result.item, result.first.mean.value)


def _is_passed(result: ItemResult) -> bool:
    mean = result.first.mean if result.first else None
    return mean is not None and mean.value >= _PASS and mean.low >= _PASS_LOW


def _would_should(result: ItemResult) -> Iterator[Finding]:
    would = result.would
    if would and would.n >= JUDGED and 3 * would.apart >= would.n and would.gap.low >= 0.5:
        message = say(
            "In {item}, {apart:,} of {n:,} would do something else than they should; what they should do is rated "
            "{gap:.1f} higher.",
            item=result.item.id,
            apart=would.apart,
            n=would.n,
            gap=would.gap.value,
        )
        yield Finding("would-should-apart", message, result.item, would.gap.value)


def _unused(result: ItemResult) -> Iterator[Finding]:
    found = picks(result)
    n = sum(one.n for one in found)
    if not n or result.item.form is ORDER:
        return
    used = {one.id for one in result.options if one.n >= n / 50}
    for option in result.item.options:
        chosen = sum(one.n for one in result.options if one.id == option.id)
        if option.id not in used and intervals.share(chosen, n).high < 0.05:
            message = say(
                "In {item}, {chosen:,} of {n:,} chose {option}.",
                item=result.item.id,
                chosen=chosen,
                n=n,
                option=option.letter,
            )
            yield Finding("unused-option", message, result.item)
