"""What an analysis found, as data: figures first, judgements on them apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from .course import CourseItem, CourseItems, CourseOption
from .flaws import Flaw
from .intervals import Interval
from .stats.kinds import Version

#: Below this number no statistic is shown: few people could be told apart by it.
SHOWN = 5
#: Below this number no statistic is judged: chance says more than the item.
JUDGED = 10
#: Below this number alpha says nothing.
CHECKED = 30


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one item, over all learners' first or latest answers.

    Attributes:
        n: How many learners.
        mean: Of the scores.
        spread: The scores' standard deviation.
        r: The item–rest correlation; None where nothing varies.
        known: How many learners it rests on: those who answered other items too.
    """

    n: int
    mean: Interval
    spread: float
    r: Interval | None
    known: int


@dataclass(frozen=True, slots=True)
class Third:
    """A third of the learners, by how they did on all other items."""

    n: int
    mean: Interval


@dataclass(frozen=True, slots=True)
class OptionFigures:
    """What the group did with one option.

    Attributes:
        id: The option's id.
        option: The option, or None where an older version had it.
        value: What was done: `chosen`, `worst`, `ticked`, a rating, or a place.
        n: How many learners.
        thirds: How many of each third, the weakest first.
    """

    id: str
    option: CourseOption | None
    value: str
    n: int
    thirds: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Changes:
    """Whose latest answer is another than the first, and whether it is better. `n` is all learners."""

    n: int
    changed: int
    better: int
    worse: int


@dataclass(frozen=True, slots=True)
class WouldShould:
    """What learners would do, beside what they think they should do.

    Attributes:
        n: How many learners were asked both.
        apart: How many chose two different options.
        should: The mean rating of what they should do.
        would: The mean rating of what they would do.
        gap: By how much the second is rated above the first.
    """

    n: int
    apart: int
    should: float
    would: float
    gap: Interval


@dataclass(slots=True)
class ItemResult:
    """Everything about one version of an item; what too few answered is None or empty."""

    version: Version
    n: int = 0
    first: Figures | None = None
    latest: Figures | None = None
    thirds: tuple[Third, ...] = ()
    options: tuple[OptionFigures, ...] = ()
    changes: Changes | None = None
    seconds: int | None = None
    would: WouldShould | None = None

    @property
    def item(self) -> CourseItem:
        """The item as it is now."""
        return self.version.item

    @property
    def is_judged(self) -> bool:
        """Tell whether enough people answered the item as it is now."""
        return self.version.is_current and self.n >= JUDGED


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A lesson, an objective or a principle, by all learners' first or latest answers.

    Attributes:
        name: Its title, sentence or id.
        items: How many scored items belong to it.
        n: How many learners answered at least one of them.
        mean: Of the learners' means; None where too few answered.
        complete: How many answered all of them.
        mastered: How many mastered it.
    """

    name: str
    items: int
    n: int
    mean: Interval | None
    complete: int
    mastered: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of the final check.

    Attributes:
        parts: How many objectives it asks for.
        n: How many learners answered them all.
        alpha: Cronbach's; None where too few did.
        reserved: Whether the items are those that only the final check asks.
    """

    parts: int
    n: int
    alpha: float | None
    reserved: bool


@dataclass(frozen=True, slots=True)
class SettingResult:
    """The items that speak of one country, trade or gender: the mean over items of their mean scores."""

    key: str
    value: str
    items: int
    n: int
    mean: Interval | None


@dataclass(frozen=True, slots=True)
class TwinResult:
    """Two items that ask the same in different settings, and how far apart their means are."""

    one: CourseItem
    other: CourseItem
    gap: Interval


@dataclass(slots=True)
class Result:
    """All that was found out.

    Attributes:
        course: The items.
        learners: How many there are.
        answers: How many they gave.
        items: In the order of the course; older versions of an item behind it.
        groups: `lesson`, `objective` and `principle`, each by `first` and `latest` answers.
        contradicted: In how many of `keyed` items the most chosen option is not the key's.
        keyed: How many items with one best option were answered by enough people.
        check: The final check, if the course has enough objectives.
        settings: By setting of the items.
        twins: Pairs of items.
        flaws: What could not be read.
    """

    course: CourseItems
    learners: int = 0
    answers: int = 0
    items: list[ItemResult] = field(default_factory=list)
    groups: dict[str, dict[str, list[GroupResult]]] = field(default_factory=dict)
    contradicted: int = 0
    keyed: int = 0
    check: Reliability | None = None
    settings: list[SettingResult] = field(default_factory=list)
    twins: list[TwinResult] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
