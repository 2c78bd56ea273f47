"""The course as an analysis needs it: its items as plain rows. Nothing else in this package knows the bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ..conversation import Conversation
from ..course import Bank, Entry
from ..formats import FORMATS, Form, fingerprint
from ..item import Item, id_of, option_id
from ..settings import Settings
from ..words import ENGLISH, Words

_MOST_PATHS = 500


@dataclass(frozen=True, slots=True)
class CourseOption:
    """An option of an item.

    Attributes:
        id: From its text, as the record names it.
        letter: Its place in the page before a shuffle: A, B, C; in a conversation also its turn, as in `1B`.
        text: As its author wrote it.
        rating: 0 to 3; of an option that is correct or not, 3 or 0.
        word: What the rating is called.
        turn: The turn of a conversation that it stands in, from 1; 0 elsewhere.
    """

    id: str
    letter: str
    text: str
    rating: int
    word: str
    turn: int = 0


@dataclass(frozen=True, slots=True)
class CourseItem:
    """An item as it is now.

    Attributes:
        id: The file's stem.
        formerly: Its older ids.
        fingerprint: Of its present content.
        format: Its response format.
        title: Its heading.
        scored: Whether answers have a score.
        reserved: Whether only the final check asks it.
        path: Its file.
        line: Where its options begin, from 1.
        lesson: The title of its lesson, or empty.
        objective: The sentence of its objective, or its id.
        principles: The claims that it practises.
        setting: Who and where it speaks of: key and value.
        twin: The item that asks the same in another setting, or empty.
        options: Its options, in the order of the file.
        asks_would: Whether it asks first what the learner would do.
        paths: Of a conversation, the ways through it: for each reply its id and the best rating there. At most 500.
    """

    id: str
    formerly: tuple[str, ...]
    fingerprint: str
    format: str
    title: str
    scored: bool
    reserved: bool
    path: str
    line: int
    lesson: str
    objective: str
    principles: tuple[str, ...]
    setting: tuple[tuple[str, str], ...]
    twin: str
    options: tuple[CourseOption, ...]
    asks_would: bool = False
    paths: tuple[tuple[tuple[str, int], ...], ...] = ()

    @property
    def form(self) -> Form:
        """In which form its responses are."""
        return FORMATS[self.format].form


@dataclass(frozen=True, slots=True)
class CourseItems:
    """All sound items of a course, and what the course counts as mastered."""

    name: str
    mastery: float
    items: tuple[CourseItem, ...]


def items_of(bank: Bank, settings: Settings, language: str = ENGLISH) -> CourseItems:
    """Return the sound items of a bank, in the order of the course; ratings are called as in a language."""
    words = bank.words(language)
    shelved = [(entry, lesson) for lesson, entries in bank.by_lesson() for entry in entries]
    held = {entry.id for entry, _ in shelved}
    loose = [(entry, None) for entry in bank.entries.values() if entry.item and entry.id not in held]
    rows = [_row(entry, words, lesson.title or lesson.stem, lesson.objectives) for entry, lesson in shelved]
    return CourseItems(settings.course, settings.mastery, (*rows, *(_row(entry, words, "", {}) for entry, _ in loose)))


def _row(entry: Entry, words: Words, lesson: str, objectives: dict[str, str]) -> CourseItem:
    item = entry.item
    assert item is not None, "only sound items are asked for"
    setting = item.setting.model_dump(exclude_none=True) if item.setting else {}
    return CourseItem(
        id=entry.id,
        formerly=tuple(item.formerly),
        fingerprint=fingerprint(item),
        format=item.format,
        title=item.title,
        scored=FORMATS[item.format].traits.scored,
        reserved=item.reserved,
        path=entry.path,
        line=_line(entry),
        lesson=lesson,
        objective=objectives.get(item.objective.partition("/")[2]) or item.objective,
        principles=tuple(item.claims),
        setting=tuple(setting.items()),
        twin=item.twin or "",
        options=tuple(_options(item, words)),
        asks_would=getattr(item, "instruction", "") == "both",
        paths=tuple(islice(_paths(item), _MOST_PATHS)) if isinstance(item, Conversation) else (),
    )


def _paths(item: Conversation) -> Iterator[tuple[tuple[str, int], ...]]:
    waiting: list[tuple[str, tuple[tuple[str, int], ...]]] = [(item.start, ())]
    while waiting:
        name, path = waiting.pop()
        if name not in item.turns:
            yield path
        elif len(path) < len(item.turns):  # a turn that leads back to itself has no end
            best = max(reply.rating for reply in item.turns[name].options)
            waiting += ((r.next, (*path, (option_id(r.text), best))) for r in item.turns[name].options)


def _line(entry: Entry) -> int:
    data = entry.document.data if entry.document else {}
    key = next((key for key in ("options", "phrases", "turns", "examples", "sentence") if key in data), None)
    return entry.document.key_span(key).line if entry.document and key else 1


def _options(item: Item, words: Words) -> Iterator[CourseOption]:
    rated = words.scale(getattr(item, "scale", "effective")).words
    if isinstance(item, Conversation):
        for number, turn in enumerate(item.turns.values(), 1):
            yield from _lettered(turn.options, words, rated, number)
        return
    listed = getattr(item, "options", ()) or getattr(item, "phrases", ())
    shown = FORMATS[item.format].view(item, words)["options"] if listed else ()
    places = {view["id"]: place for place, view in enumerate(shown)}
    yield from _lettered(sorted(listed, key=lambda option: places[id_of(option)]), words, rated)


def _lettered(options: Sequence[Any], words: Words, rated: Sequence[str], turn: int = 0) -> Iterator[CourseOption]:
    for place, option in enumerate(options):
        letter = f"{turn or ''}{chr(ord('A') + place)}"
        if hasattr(option, "rating"):
            rating, word = option.rating, rated[option.rating]
        else:
            rating, word = 3 if option.correct else 0, words.correct[option.correct].lower()
        yield CourseOption(option_id(option.text), letter, option.text, rating, word, turn)
