"""All findings of a result, the worst first; of one item, only the worst and what is not the same said again."""

from __future__ import annotations

from collections.abc import Iterator

from ...message import say
from ..result import JUDGED, Result
from .about_course import judge_course
from .about_items import judge_item
from .about_keys import judge_key
from .finding import KINDS, Finding

_RANK = {slug: place for place, slug in enumerate(KINDS)}
#: What follows from a fault of the key, and need not be said beside it.
_FOLLOWS = frozenset({"strong-miss-it", "ambiguous", "tells-nothing", "unused-option"})
_KEY = frozenset({"key-contradicted", "rating-contradicted"})


def judge(result: Result) -> list[Finding]:
    """Return what the figures say, worst first."""
    return sorted(_all(result), key=lambda finding: (_RANK[finding.kind], -finding.weight))


def _all(result: Result) -> Iterator[Finding]:
    for one in result.items:
        if one.is_judged:
            yield from _worst([*judge_key(one), *judge_item(one)])
    yield from judge_course(result)
    few = [one for one in result.items if one.version.is_current and one.item.scored and one.n < JUDGED]
    if few:
        several = say("{count} items were answered by fewer than {judged} learners and cannot be judged.")
        single = say("{item} was answered by fewer than {judged} learners and cannot be judged.")
        which = single if len(few) == 1 else several
        yield Finding("too-few", say(which.template, item=few[0].item.id, count=len(few), judged=JUDGED))


def _worst(found: list[Finding]) -> list[Finding]:
    said = {finding.kind for finding in found}
    if said & _KEY:
        return [finding for finding in found if finding.kind not in _FOLLOWS]
    if "strong-miss-it" in said or "ambiguous" in said:
        return [finding for finding in found if finding.kind != "tells-nothing"]
    return found
