"""What templates see of options: their letters, ids and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, product
from string import ascii_uppercase
from typing import Any

from ..item import Answer, Choice, Option, option_id
from ..words import CORRECT, SCALES, Scale


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option: `rating` is 1 or 0 where it is only correct or not; `next` the number of the turn it leads to."""

    id: str
    letter: str
    text: str
    rating: int
    word: str
    rationale: str
    effect: str = ""
    next: int = 0


def choice_view(item: Choice) -> dict[str, Any]:
    """Return what the template of a format with rated options needs."""
    scale = SCALES[item.scale]
    return {"options": rated_views(item.options, scale), "scale": scale}


def rated_views(options: Iterable[Option], scale: Scale) -> list[OptionView]:
    """Return rated options as a template sees them."""
    return [
        OptionView(option_id(o.text), letter, o.text, o.rating, scale.words[o.rating], o.rationale, o.effect or "")
        for letter, o in zip(letters(), options, strict=False)
    ]


def answer_views(answers: Iterable[Answer]) -> list[OptionView]:
    """Return options that are correct or not as a template sees them."""
    return [
        OptionView(option_id(a.text), letter, a.text, int(a.correct), CORRECT[a.correct], a.rationale or "")
        for letter, a in zip(letters(), answers, strict=False)
    ]


def letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on."""
    for length in count(1):
        for signs in product(ascii_uppercase, repeat=length):
            yield "".join(signs)
