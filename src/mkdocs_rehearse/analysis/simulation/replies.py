"""All responses that an item can get, numbered, with what each scores: a simulated learner's answer is a number."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations, permutations, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...formats.form import ONE, ORDER, PAIR, PATH, RATINGS, SOME
from .. import scoring
from ..course import CourseItem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(slots=True)
class Replies:
    """The responses of one item.

    Attributes:
        texts: Each response as a record has it.
        scores: What each scores.
    """

    texts: list[str] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)

    def add(self, response: Any, score: float) -> None:
        """Take a response in."""
        self.texts.append(response if isinstance(response, str) else json.dumps(response, separators=(",", ":")))
        self.scores.append(score)


class Item:
    """How people answer one item.

    Args:
        item: The item.
        ratings: What the people think of each option, 0 to 3, in the order of the options; the key has its own mind.
    """

    def __init__(self, item: CourseItem, ratings: Floats) -> None:
        self.item, self.ratings = item, ratings if len(ratings) else np.array([2.5])
        self.replies = Replies()
        self._key = {option.id: option.rating for option in item.options}
        self._ids = list(self._key)
        self._choose = self._chooser()

    def answer(self, pull: Floats, rng: np.random.Generator) -> Ints:
        """Return the number of the response that each of many learners gives.

        Args:
            pull: How strongly each learner is drawn to what is good.
            rng: Chance.
        """
        noise = rng.gumbel(size=(len(pull), len(self.ratings)))
        return self._choose(pull[:, None] * (self.ratings - 1.5)[None, :], noise)

    def _chooser(self) -> Callable[[Floats, Floats], Ints]:
        choosers = {
            ONE: self._best,
            PAIR: self._best_worst,
            RATINGS: self._rate,
            ORDER: self._rank,
            SOME: self._ticks,
            PATH: self._talk,
        }
        return choosers.get(self.item.form, self._typed)()

    def _best(self) -> Callable[[Floats, Floats], Ints]:
        for one in self._ids:
            self.replies.add(one, scoring.score_best(self._key, one))
        return lambda worth, noise: (worth + noise).argmax(axis=1)

    def _best_worst(self) -> Callable[[Floats, Floats], Ints]:
        pairs = list(permutations(range(len(self._ids)), 2))
        for best, worst in pairs:
            named = {"best": self._ids[best], "worst": self._ids[worst]}
            self.replies.add(named, scoring.score_best_worst(self._key, *named.values()))
        place = np.zeros((len(self._ids), len(self._ids)), np.int64)
        place[tuple(np.array(pairs).T)] = np.arange(len(pairs))
        return lambda worth, noise: place[(worth + noise).argmax(axis=1), (worth + noise).argmin(axis=1)]

    def _rate(self) -> Callable[[Floats, Floats], Ints]:
        for given in product(range(4), repeat=len(self._ids)):
            named = dict(zip(self._ids, given, strict=True))
            self.replies.add(named, scoring.score_rate(self._key, named))
        weights = 4 ** np.arange(len(self._ids))[::-1]
        # The better people judge, the nearer their rating: noise of a rating's width, less for those who know.
        return lambda worth, noise: (self._near(worth, noise) * weights).sum(axis=1)

    def _near(self, worth: Floats, noise: Floats) -> Ints:
        sharp = np.clip(np.abs(worth).max(axis=1, keepdims=True), 0.3, 4)
        rating = self.ratings[None, :] - np.log(np.expm1(np.exp(-noise))) * 0.6 / sharp
        near: Ints = np.clip(np.rint(rating), 0, 3).astype(np.int64)
        return near

    def _rank(self) -> Callable[[Floats, Floats], Ints]:
        orders = list(permutations(range(len(self._ids))))
        for order in orders:
            named = [self._ids[place] for place in order]
            self.replies.add(named, scoring.score_rank(self._key, named))
        size = len(self._ids)
        place = np.zeros((size,) * size, np.int64)
        place[tuple(np.array(orders).T)] = np.arange(len(orders))
        return lambda worth, noise: place[tuple((-(worth + noise)).argsort(axis=1).T)]

    def _ticks(self) -> Callable[[Floats, Floats], Ints]:
        correct = {one for one, rating in self._key.items() if rating}
        places = range(len(self._ids))
        sets = [held for size in range(len(places) + 1) for held in combinations(places, size)]
        place = np.zeros(2 ** len(self._ids), np.int64)
        for number, held in enumerate(sets):
            named = [self._ids[one] for one in held]
            self.replies.add(named, scoring.score_multiple(correct, set(named)))
            place[sum(2**one for one in held)] = number
        bits = 2 ** np.arange(len(self._ids))
        return lambda worth, noise: place[((worth + noise - 0.577 > 0) * bits).sum(axis=1)]

    def _talk(self) -> Callable[[Floats, Floats], Ints]:
        for path in self.item.paths:
            steps = [(self._key[one], best) for one, best in path]
            self.replies.add([one for one, _ in path], scoring.score_conversation(steps))
        lead = np.array(self.replies.scores) * 3 - 1.5
        return lambda worth, noise: _weighted(worth, noise, lead)

    def _typed(self) -> Callable[[Floats, Floats], Ints]:
        """What a learner types is nobody's business, here too: the response is empty."""
        for score in (0.0, 1.0):
            self.replies.add("", score)
        return lambda worth, noise: (worth + noise > 0)[:, 0].astype(np.int64)


def _weighted(worth: Floats, noise: Floats, lead: Floats) -> Ints:
    """Choose among whole paths: by their scores, as strongly as a learner is drawn to what is good."""
    pull = np.abs(worth).max(axis=1) / 1.5
    chance = np.exp(pull[:, None] * lead[None, :])
    edges = (chance / chance.sum(axis=1, keepdims=True)).cumsum(axis=1)
    luck = np.exp(-np.exp(-noise[:, :1]))  # Gumbel's noise as an even one
    chosen: Ints = np.minimum((luck > edges).sum(axis=1), len(lead) - 1)
    return chosen
