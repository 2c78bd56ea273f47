"""Where the people and the key disagree."""

from __future__ import annotations

from collections.abc import Iterator

from ...formats.form import ORDER, SOME, TICKED
from ...message import Message, say
from ...text.names import listed
from .. import intervals
from ..keys import Pick, agreements, pick_of, picks
from ..result import ItemResult, OptionFigures
from .finding import Finding

_CHOSEN = say(
    "In {item}, {most:,} of {of:,} chose {option}, which the key rates {word}; {keys:,} chose the key’s {best}."
)
_PUT_FIRST = say(
    "In {item}, {most:,} of {of:,} put {option} first, which the key rates {word}; {keys:,} chose the key’s {best}."
)
_WITH_THEM = say("So did {strong:,} of {of:,} in the strongest third.")
_WITH_THE_KEY = say("The strongest third sides with the key.")
_NOT_TICKED = say("In {item}, {wrong:,} of {n:,} did not tick {option}, which the key calls {word}.")
_TICKED = say("In {item}, {wrong:,} of {n:,} ticked {option}, which the key calls {word}.")


def judge_key(result: ItemResult) -> Iterator[Finding]:
    """Yield what the group's choices say of an item's key."""
    pick = pick_of(result)
    if pick:
        yield from _picked(result, pick)
    yield from _rated(result)
    yield from _ticked(result)


def _picked(result: ItemResult, pick: Pick) -> Iterator[Finding]:
    if pick.is_the_keys:
        return
    keys = pick.key.n if pick.key else 0
    if intervals.share(pick.most.n, pick.most.n + keys).low <= 0.5:
        return
    found = picks(result)
    strong, all_strong = max(found, key=lambda one: one.thirds[2]), sum(one.thirds[2] for one in found)
    message = say(
        (_PUT_FIRST if result.item.form is ORDER else _CHOSEN).template,
        item=result.item.id,
        most=pick.most.n,
        of=pick.n,
        option=_letter(pick.most),
        word=_word(pick.most),
        keys=keys,
        best=_best_letters(result),
    )
    sides = not all_strong or strong.id == pick.most.id
    if all_strong:
        more = say(_WITH_THEM.template, strong=strong.thirds[2], of=all_strong) if sides else _WITH_THE_KEY
        message = say("{found} {strongest}", found=message, strongest=more)
    yield Finding("key-contradicted" if sides else "misconception", message, result.item, (pick.most.n - keys) / pick.n)


def _rated(result: ItemResult) -> Iterator[Finding]:
    for agreement in agreements(result):
        option = agreement.option.option
        other = agreement.n - agreement.side
        if option is None or intervals.share(other, agreement.n).low <= 0.5:
            continue
        strong = [one for one in result.options if one.id == option.id]
        against = sum(one.thirds[2] for one in strong if (int(one.value) < 2) != (option.rating < 2))
        if 2 * against <= sum(one.thirds[2] for one in strong):
            continue
        message = say(
            "In {item}, {other:,} of {n:,} put {option} on the other side of the key, which rates it {word}; the mean "
            "of their ratings is {mean:.1f}, and the key has {rating}.",
            item=result.item.id,
            other=other,
            n=agreement.n,
            option=option.letter,
            word=option.word.lower(),
            mean=agreement.mean,
            rating=option.rating,
        )
        yield Finding("rating-contradicted", message, result.item, other / agreement.n)


def _ticked(result: ItemResult) -> Iterator[Finding]:
    if result.item.form is not SOME or not result.first:
        return
    strongest = result.thirds[2].n if result.thirds else 0
    ticked = {one.id: one for one in result.options if one.value == TICKED}
    for option in result.item.options:
        one = ticked.get(option.id) or OptionFigures(option.id, option, TICKED, 0, (0, 0, 0))
        wrong = result.n - one.n if option.rating else one.n
        strong = strongest - one.thirds[2] if option.rating else one.thirds[2]
        if intervals.share(wrong, result.n).low > 0.5 and 2 * strong > strongest:
            message = say(
                (_NOT_TICKED if option.rating else _TICKED).template,
                item=result.item.id,
                wrong=wrong,
                n=result.n,
                option=option.letter,
                word=option.word.lower(),
            )
            yield Finding("rating-contradicted", message, result.item, wrong / result.n)


def _letter(one: OptionFigures) -> str:
    return one.option.letter if one.option else one.id


def _word(one: OptionFigures) -> str:
    return one.option.word.lower() if one.option else say("not at all")


def _best_letters(result: ItemResult) -> Message:
    best = max(option.rating for option in result.item.options)
    return listed(option.letter for option in result.item.options if option.rating == best)
