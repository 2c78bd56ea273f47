"""The forms that a response can have. Each format has one, and by it others know what a response says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

Kind = Literal["choice", "fill-in", "matching", "performance", "sequencing"]

#: What can be done with an option, beside a rating or a place as a digit.
CHOSEN, WORST, TICKED = "chosen", "worst", "ticked"


class Choice(NamedTuple):
    """What a response does with one option: `chosen`, `worst`, `ticked`, a rating 0–3, or a place from 1."""

    option: str
    value: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of responses.

    Attributes:
        name: What it is called.
        kind: Which kind of question other programs take it for: SCORM 2004 4th Edition, Run-Time Environment, 4.2.9.
        read: Yields what a response, as JSON holds it, says of each option; nothing where it has another form.
        best: What is done with the one option that is taken as the best; empty where none is singled out.
        good: What is done with options that are taken for good: with one rated 0, that is harmful.
        typed: Whether it holds what a learner typed, which is nobody's business.
    """

    name: str
    kind: Kind
    read: Callable[[Any], Iterator[Choice]] = lambda _: iter(())
    best: str = ""
    good: frozenset[str] = frozenset()
    typed: bool = False


def _read_one(data: Any) -> Iterator[Choice]:
    if isinstance(data, str):
        yield Choice(data, CHOSEN)


def _read_pair(data: Any) -> Iterator[Choice]:
    if isinstance(data, dict):
        yield from (Choice(str(data.get(key)), value) for key, value in (("best", CHOSEN), ("worst", WORST)))


def _read_ratings(data: Any) -> Iterator[Choice]:
    if isinstance(data, dict):
        yield from (Choice(option, str(rating)) for option, rating in data.items() if rating in (0, 1, 2, 3))


def _read_order(data: Any) -> Iterator[Choice]:
    if isinstance(data, list):
        yield from (Choice(str(option), str(place)) for place, option in enumerate(data, 1))


def _read_some(data: Any) -> Iterator[Choice]:
    if isinstance(data, list):
        yield from (Choice(str(option), TICKED) for option in data)


def _read_path(data: Any) -> Iterator[Choice]:
    if isinstance(data, list):
        yield from (Choice(str(option), CHOSEN) for option in dict.fromkeys(map(str, data)))


_CHOSEN = frozenset({CHOSEN})
#: An option's id.
ONE = Form("one", "choice", _read_one, CHOSEN, _CHOSEN)
#: The ids of the best option and of the worst.
PAIR = Form("pair", "matching", _read_pair, CHOSEN, _CHOSEN)
#: A rating for each option's id.
RATINGS = Form("ratings", "matching", _read_ratings, good=frozenset({"2", "3"}))
#: The options' ids, the best first.
ORDER = Form("order", "sequencing", _read_order, "1", frozenset({"1"}))
#: The ids of what is correct.
SOME = Form("some", "choice", _read_some)
#: The ids of the replies taken, turn by turn.
PATH = Form("path", "performance", _read_path, good=_CHOSEN)
#: What was typed into blanks.
BLANKS = Form("blanks", "fill-in", typed=True)
#: A text of the learner's own.
TEXT = Form("text", "fill-in", typed=True)
