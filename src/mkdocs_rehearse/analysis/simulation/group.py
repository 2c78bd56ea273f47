"""Learners with abilities, items with difficulties, guessing, carelessness, and a second try.

The model is a nominal response model (Bock 1972, Psychometrika 37, 29–51): an option draws a learner in proportion to
exp(pull × worth), where the pull grows with ability less difficulty. A share guesses, and some slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..course import CourseItem, CourseItems
from .replies import Floats, Ints, Item

#: What may be planted in an item, so that one can see whether a report finds it.
FAULTS = ("wrong-key", "ambiguous", "all-pass")

_BATCH = 5_000
_START = 1_767_225_600_000  # 2026-01-01
_GUESS, _SLIP = 0.06, 0.03
#: Some are drawn to what is good hardly at all, and nobody is repelled by it.
_LEAST = 0.05
#: So easy that nobody guesses.
_NO_DOUBT = -20.0


@dataclass(frozen=True, slots=True)
class Group:
    """The answers of some learners to one item.

    Attributes:
        item: The item.
        learners: Their numbers.
        times: Milliseconds since 1970.
        replies: The numbers of their responses.
        would: The places of the options that they would choose, or None where the item does not ask.
        seconds: How long each took.
        texts: The responses, by number.
        scores: What they score, by number.
    """

    item: CourseItem
    learners: Ints
    times: Ints
    replies: Ints
    would: Ints | None
    seconds: Ints
    texts: list[str]
    scores: list[float]


def simulate(
    course: CourseItems, learners: int, seed: int, answers: float = 0.9, plant: Mapping[str, str] | None = None
) -> Iterator[Group]:
    """Yield the answers of a group, some thousand learners at a time, item by item. The same seed gives the same.

    Args:
        course: The items.
        learners: How many.
        seed: For chance.
        answers: The share of items that a learner answers.
        plant: Item id → one of `FAULTS`.
    """
    world = np.random.default_rng(seed)
    scored = [item for item in course.items if item.scored and (item.options or item.form.typed)]
    people = [_person(item, world, (plant or {}).get(item.id, "")) for item in scored]
    for batch, start in enumerate(range(0, learners, _BATCH)):
        rng = np.random.default_rng([seed, batch])
        count = min(_BATCH, learners - start)
        ability = rng.normal(size=count)
        begun = _START + rng.integers(0, 90 * 86_400_000, count)
        for place, (item, hard, sharp) in enumerate(people):
            yield from _answers(item, hard, sharp, ability, begun + place * 90_000, start, answers, rng)


def _person(item: CourseItem, world: np.random.Generator, fault: str) -> tuple[Item, float, float]:
    """Return what people think of an item, how hard it is, and how well it tells the able from others."""
    ratings = np.array([float(option.rating) for option in item.options])
    hard, sharp = float(world.normal(-0.9, 0.5)), float(world.uniform(0.8, 1.3))
    tastes = world.normal(0, 0.15, len(ratings))
    ratings += 0 if fault == "all-pass" else tastes
    order = ratings.argsort()
    if fault == "wrong-key":
        ratings[order[-1]], ratings[order[0]] = ratings[order[0]], ratings[order[-1]]
    elif fault == "ambiguous":
        ratings[order[-2]] = ratings[order[-1]]
    elif fault == "all-pass":
        hard, sharp = _NO_DOUBT, 1.0
    elif fault:
        raise ValueError(fault)
    return Item(item, ratings), hard, sharp


def _answers(
    item: Item,
    hard: float,
    sharp: float,
    ability: Floats,
    begun: Ints,
    start: int,
    share: float,
    rng: np.random.Generator,
) -> Iterator[Group]:
    here = np.flatnonzero(rng.random(len(ability)) < share)
    time = begun[here] + rng.integers(0, 60_000, len(here))
    pull = _pull(ability[here], hard, sharp, rng)
    first = item.answer(pull, rng)
    would = _would(item, pull, rng)
    yield _group(item, here + start, time, first, would, rng)
    # The worse it went, the likelier a second try; who has read the reasons knows more.
    scores = np.array(item.replies.scores)[first]
    again = np.flatnonzero(rng.random(len(here)) < 0.1 + 0.4 * (1 - scores))
    second = item.answer(_pull(ability[here][again] + 1.0, hard, sharp, rng), rng)
    later = time[again] + rng.integers(60_000, 7 * 86_400_000, len(again))
    yield _group(item, here[again] + start, later, second, None if would is None else would[again], rng)


def _pull(ability: Floats, hard: float, sharp: float, rng: np.random.Generator) -> Floats:
    pull = np.maximum(_LEAST, sharp * np.logaddexp(0, ability - hard))
    if hard == _NO_DOUBT:
        return pull
    careless = rng.random(len(ability))
    return np.where(careless < _GUESS, 0.0, np.where(careless > 1 - _SLIP, pull / 3, pull))


def _would(item: Item, pull: Floats, rng: np.random.Generator) -> Ints | None:
    """What people do lags behind what they know."""
    if not item.item.asks_would:
        return None
    noise = rng.gumbel(size=(len(pull), len(item.ratings)))
    chosen: Ints = (0.5 * pull[:, None] * (item.ratings - 1.5) + noise).argmax(axis=1)
    return chosen


def _group(
    item: Item, learners: Ints, times: Ints, replies: Ints, would: Ints | None, rng: np.random.Generator
) -> Group:
    seconds = np.clip(rng.lognormal(3.4, 0.5, len(learners)), 3, 900).astype(np.int64)
    return Group(item.item, learners, times, replies, would, seconds, item.replies.texts, item.replies.scores)
