"""What a bank holds, counted: coverage, where the key stands, and how long the options are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean, median

from .course import Bank
from .formats import FORMATS
from .item import BEST, Choice


@dataclass(frozen=True, slots=True)
class Length:
    """How long options are, over the items with rated options.

    Attributes:
        items: How many items were counted.
        words: Mean number of words in an option.
        ratio: Median over the items of the longest option's words to the shortest one's.
        key_longest: Share of items whose best option is longer than every other, 0 to 1.
        key_shortest: Share of items whose best option is shorter than every other, 0 to 1.
    """

    items: int
    words: float
    ratio: float
    key_longest: float
    key_shortest: float


@dataclass(frozen=True, slots=True)
class Stats:
    """What a bank holds. Each coverage is a name with its number of items.

    Attributes:
        items: All sound items.
        reserved: Those kept for the final check.
        objectives: Every objective of the course, also those without an item.
        formats: Every response format, also those without an item.
        roles: The roles in use; an empty name stands for none.
        channels: The channels in use, likewise.
        key_status: Who set the ratings.
        ratings: How many options have each rating.
        key_positions: Where the best option stands, from 1, in items with exactly one.
        length: How long the options are.
    """

    items: int
    reserved: int
    objectives: dict[str, int]
    formats: dict[str, int]
    roles: dict[str, int]
    channels: dict[str, int]
    key_status: dict[str, int]
    ratings: dict[int, int]
    key_positions: dict[int, int]
    length: Length


def count_bank(bank: Bank) -> Stats:
    """Count the sound items of a bank."""
    items = [entry.item for entry in bank.entries.values() if entry.item]
    choices = [item for item in items if isinstance(item, Choice)]
    objectives = [f"{lesson.stem}/{key}" for lesson, _ in bank.by_lesson() for key in lesson.objectives]
    keyed = [(item, at) for item in choices if (at := _key_of(item)) is not None]
    return Stats(
        items=len(items),
        reserved=sum(item.reserved for item in items),
        objectives=_among(objectives, (item.objective for item in items)),
        formats=_among(list(FORMATS), (item.format for item in items)),
        roles=_used(item.role or "" for item in items),
        channels=_used(item.channel or "" for item in items),
        key_status=_used(item.key_status for item in items),
        ratings={
            rating: sum(option.rating == rating for item in choices for option in item.options) for rating in range(4)
        },
        key_positions=dict(sorted(Counter(at + 1 for _, at in keyed).items())),
        length=_length(choices, keyed),
    )


def _key_of(item: Choice) -> int | None:
    """Return the place of the only best option, None where there are several or none."""
    best = [index for index, option in enumerate(item.options) if option.rating == BEST]
    return best[0] if len(best) == 1 else None


def _length(choices: Sequence[Choice], keyed: Sequence[tuple[Choice, int]]) -> Length:
    words = [_words(item) for item in choices]
    alone = [(lengths[at], lengths[:at] + lengths[at + 1 :]) for item, at in keyed for lengths in [_words(item)]]
    return Length(
        items=len(choices),
        words=round(mean(count for lengths in words for count in lengths), 1) if words else 0,
        ratio=round(median(max(lengths) / min(lengths) for lengths in words), 2) if words else 0,
        key_longest=_share(own > max(others) for own, others in alone),
        key_shortest=_share(own < min(others) for own, others in alone),
    )


def _words(item: Choice) -> list[int]:
    return [len(option.text.split()) for option in item.options]


def _share(holds: Iterable[bool]) -> float:
    found = list(holds)
    return round(sum(found) / len(found), 3) if found else 0


def _among(names: Iterable[str], used: Iterable[str]) -> dict[str, int]:
    counts = Counter(used)
    return {name: counts[name] for name in names}


def _used(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))
