"""What templates see of options: their letters, ids and words."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase
from typing import Any, TypedDict

from ..item import Answer, Choice, Option, id_of
from ..words import Scale, Words


class OptionView(TypedDict):
    """An option: `rating` is 1 or 0 where it is only correct or not; `next` the number of the turn it leads to."""

    id: str
    letter: str
    text: str
    rating: str
    word: str
    rationale: str
    effect: str
    next: str


def letter_of(place: int) -> str:
    """Return the letter of an option by its place from 0: A to Z, then AA, AB and so on."""
    before, last = divmod(place, len(ascii_uppercase))
    return (letter_of(before - 1) if before else "") + ascii_uppercase[last]


def choice_view(item: Choice, words: Words) -> dict[str, Any]:
    """Return what the template of a format with rated options needs."""
    scale = words.scale(item.scale)
    shown = {"words": list(scale.words), "most": scale.most, "least": scale.least}
    return {"options": rated_views(item.options, scale), "scale": shown}


def rated_views(options: Iterable[Option], scale: Scale) -> list[OptionView]:
    """Return rated options as a template sees them."""
    return [
        option_view(id_of(one), place, one.text, one.rating, scale.words[one.rating], one.rationale, one.effect)
        for place, one in enumerate(options)
    ]


def answer_views(answers: Iterable[Answer], words: Words) -> list[OptionView]:
    """Return options that are correct or not as a template sees them."""
    return [
        option_view(id_of(one), place, one.text, int(one.correct), words.correct[one.correct], one.rationale)
        for place, one in enumerate(answers)
    ]


def option_view(
    name: str, place: int, text: str, rating: int, word: str, rationale: str | None, effect: str | None = None
) -> OptionView:
    """Return one option, by its id and its place from 0, as a template sees it."""
    return OptionView(
        id=name,
        letter=letter_of(place),
        text=text,
        rating=str(rating),
        word=word,
        rationale=rationale or "",
        effect=effect or "",
        next="",
    )
