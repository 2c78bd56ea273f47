"""Signs by which a learner who does not read finds the best option, counted over the bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import checks
from ...course import Entry
from ...diagnostics import Diagnostic
from ...message import Message, say
from ...text.names import listed
from ..items import Cues

#: From how many items on a share says anything, and which shares are too high.
FEWEST, MOST, MOST_BY_SIGN = 20, 0.4, 0.45

_LENGTHS = {
    "longest": (say("the longest"), say("shorten it here and there")),
    "shortest": (say("the shortest"), say("add to it here and there")),
}
_SIGNS = {
    "question": say("the one with a question mark"),
    "polite": say("the polite one"),
    "plain": say("the one without a figure"),
    "shared": say("the one with most of the situation’s words"),
}


def check_cues(cues: Sequence[tuple[Entry, Cues]]) -> Iterator[Diagnostic]:
    """Find what gives the best option away in too many items."""
    if len(cues) < FEWEST:
        return
    for name, (sign, hint) in _LENGTHS.items():
        found = [(entry, one.key, getattr(one, name)) for entry, one in cues]
        yield from _check(checks.KEY_LENGTH, found, MOST, sign, hint)
    for place in range(max(one.key for _, one in cues) + 1):
        found = [(entry, one.key, float(one.key == place)) for entry, one in cues]
        yield from _check(
            checks.KEY_POSITION, found, MOST, say("option {number}", number=place + 1), say("move it here and there")
        )
    for name, sign in _SIGNS.items():
        found = [(entry, one.key, getattr(one, name)) for entry, one in cues]
        hint = say("let other options have that too, here and there")
        yield from _check(checks.SURFACE_STRATEGY, found, MOST_BY_SIGN, sign, hint)


def _check(
    check: checks.Check, found: list[tuple[Entry, int, float]], most: float, sign: Message, hint: Message
) -> Iterator[Diagnostic]:
    """Report once that a sign holds too often, at the first item in which it does.

    An item that allows it is reported too, so that its reason applies, and counts no more.
    """
    if sum(share for _, _, share in found) <= most * len(found):
        return
    allowing = [one for one in found if one[2] and _allows(one[0], check)]
    counted = [one for one in found if one not in allowing]
    total = sum(share for _, _, share in counted)
    is_over = len(counted) >= FEWEST and total > most * len(counted)
    held = [one for one in sorted(counted, key=lambda one: -one[2]) if one[2]] if is_over else []
    message = say(
        "the best option is {sign} in {total:.0f} of {count} items ({share:.0f} %; at most {most:.0f} %)",
        sign=sign,
        total=total,
        count=len(counted),
        share=100 * total / max(len(counted), 1),
        most=100 * most,
    )
    if len(held) > 1:
        hint = say("{mend}, as in {names}", mend=hint, names=listed([entry.id for entry, _, _ in held[1:4]], "and"))
    for entry, key, _ in [*held[:1], *allowing]:
        assert entry.document is not None, "an item was read from one"
        yield check.at(entry.path, entry.document.span("options", key, "text"), message, hint)


def _allows(entry: Entry, check: checks.Check) -> bool:
    return entry.item is not None and any(one.check == check.slug for one in entry.item.allow)
