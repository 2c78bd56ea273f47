"""Where the people and the key disagree."""

from __future__ import annotations

from collections.abc import Iterator

from ...formats.form import ORDER, SOME, TICKED
from .. import intervals
from ..keys import Pick, agreements, pick_of, picks
from ..result import ItemResult, OptionFigures
from .finding import Finding


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
    verb = f"put {_letter(pick.most)} first" if result.item.form is ORDER else f"chose {_letter(pick.most)}"
    message = f"In {result.item.id}, {pick.most.n} of {pick.n} {verb}, which the key rates {_word(pick.most)}"
    message += f"; {keys} chose the key’s {_best_letters(result)}."
    sides = not all_strong or strong.id == pick.most.id
    if all_strong and sides:
        message += f" So did {strong.thirds[2]} of {all_strong} in the strongest third."
    elif all_strong:
        message += " The strongest third sides with the key."
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
        message = f"In {result.item.id}, {other} of {agreement.n} put {option.letter} on the other side of the key, "
        message += f"which rates it {option.word.lower()}; "
        message += f"the mean of their ratings is {agreement.mean:.1f}, and the key has {option.rating}."
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
            verb = "did not tick" if option.rating else "ticked"
            message = f"In {result.item.id}, {wrong} of {result.n} {verb} {option.letter}, "
            message += f"which the key calls {option.word}."
            yield Finding("rating-contradicted", message, result.item, wrong / result.n)


def _letter(one: OptionFigures) -> str:
    return one.option.letter if one.option else one.id


def _word(one: OptionFigures) -> str:
    return one.option.word.lower() if one.option else "not at all"


def _best_letters(result: ItemResult) -> str:
    best = max(option.rating for option in result.item.options)
    return " or ".join(option.letter for option in result.item.options if option.rating == best)
