"""The key beside the group: what most people choose, and what the key rates best."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..formats.form import RATINGS
from .result import ItemResult, OptionFigures


class Pick(NamedTuple):
    """The option that most people chose, and the one that the key rates best and most people chose of those."""

    most: OptionFigures
    key: OptionFigures | None
    n: int

    @property
    def is_the_keys(self) -> bool:
        """Tell whether the two are one."""
        return self.key is self.most


def picks(result: ItemResult) -> list[OptionFigures]:
    """Return the options of an item that asks for one, as they were picked; nothing of another item."""
    best = result.item.form.best
    return [one for one in result.options if best and one.value == best and one.option]


def pick_of(result: ItemResult) -> Pick | None:
    """Return what most people chose in an item that asks for one option."""
    found = picks(result)
    if not found:
        return None
    best = max(option.rating for option in result.item.options)
    most = max(found, key=lambda one: (one.n, one.option.rating if one.option else 0))
    keys = [one for one in found if one.option and one.option.rating == best]
    return Pick(most, max(keys, key=lambda one: one.n, default=None), sum(one.n for one in found))


def count_contradicted(results: Iterable[ItemResult]) -> tuple[int, int]:
    """Return how many judged items ask for one option, and in how many the most chosen is not the key's."""
    found = [pick for result in results if result.is_judged and (pick := pick_of(result))]
    return len(found), sum(not pick.is_the_keys for pick in found)


class Agreement(NamedTuple):
    """How far the ratings of one option agree with the key's: the same, or on its side (0–1 or 2–3).

    Attributes:
        option: The option.
        n: How many rated it.
        exact: How many gave the key's rating.
        side: How many gave a rating on the key's side.
        mean: Of the ratings.
    """

    option: OptionFigures
    n: int
    exact: int
    side: int
    mean: float


def agreements(result: ItemResult) -> list[Agreement]:
    """Return, for an item in which every option is rated, the agreement option by option."""
    if result.item.form is not RATINGS:
        return []
    found = []
    for option in result.item.options:
        given = [one for one in result.options if one.id == option.id]
        n = sum(one.n for one in given)
        if n:
            exact = sum(one.n for one in given if int(one.value) == option.rating)
            side = sum(one.n for one in given if (int(one.value) < 2) == (option.rating < 2))
            found.append(Agreement(given[0], n, exact, side, sum(int(one.value) * one.n for one in given) / n))
    return found
