"""An item as the instructor's panel shows it, in plain texts: templates escape them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...conversation import Conversation, Range, scene_names, score_ranges
from ...conversation.graph import Bound, letter
from ...course import Bank
from ...item import Item
from ...paper import Choice, Scene, Sheet, sheet_of
from ...text.plain import plain_text, spoken
from ...words import Words
from .finding import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """An option: `words` is how many it has, `leads` the scene that follows in a conversation."""

    letter: str
    rating: str
    is_key: bool
    words: int
    text: str
    leads: str


@dataclass(frozen=True, slots=True)
class Table:
    """Options that answer the same words: `name` is that of their turn, `text` what they answer, in a conversation."""

    name: str
    text: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Score:
    """What an ending can score, from the least to the most, each with the replies that lead there."""

    ending: str
    outcome: str
    ways: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Card:
    """An item.

    Attributes:
        id: Its id.
        place: Its file and line.
        title: Its heading; empty where it has errors, and so is all that follows.
        found: What the check finds.
        format: Its format, and what that asks.
        objective: The objective's id and its sentence.
        status: Who set the ratings.
        tables: The options.
        answers: What fills the blanks.
        scores: Of a conversation.
        picture: Of a conversation, as SVG.
    """

    id: str
    place: str
    title: str
    found: list[Finding]
    format: tuple[str, str] = ("", "")
    objective: tuple[str, str] = ("", "")
    status: str = ""
    tables: Sequence[Table] = ()
    answers: Sequence[str] = ()
    scores: Sequence[Score] = ()
    picture: str = ""


def card_of(name: str, place: str, item: Item, bank: Bank, words: Words, found: list[Finding], picture: str) -> Card:
    """Return a sound item as the panel shows it."""
    sheet = sheet_of(name, item, words)
    lesson = bank.lesson_of(item)
    sentence = lesson.objectives.get(item.objective.partition("/")[2], "") if lesson else ""
    scenes = scene_names(item) if isinstance(item, Conversation) else [""]
    return Card(
        id=name,
        place=place,
        title=plain_text(words.title(item.title)),
        found=found,
        format=(item.format, sheet.task),
        objective=(item.objective if lesson else "", sentence),
        status=sheet.status,
        tables=[_table(scene, at, sheet, scenes) for at, scene in enumerate(sheet.scenes) if scene.choices],
        answers=[" · ".join(map(plain_text, held)) for held in sheet.answers],
        scores=[_score(one, words) for one in score_ranges(item)] if isinstance(item, Conversation) else (),
        picture=picture,
    )


def _table(scene: Scene, at: int, sheet: Sheet, names: Sequence[str]) -> Table:
    rows = [_row(choice, sheet, names) for choice in scene.choices]
    return Table(names[at] and f"{scene.number} · {names[at]}", spoken(scene.text), rows)


def _row(choice: Choice, sheet: Sheet, names: Sequence[str]) -> Row:
    rating = f"{choice.rating} {choice.word}" if sheet.words else choice.word
    leads = f"{choice.leads} · {names[int(choice.leads) - 1]}" if choice.leads else ""
    text = plain_text(choice.text)
    return Row(choice.letter, rating, choice.is_key and bool(sheet.words), len(text.split()), text, leads)


def _score(one: Range, words: Words) -> Score:
    ways = [(f"{bound.score:.2f}", _way(bound)) for bound in (one.lowest, one.highest)]
    return Score(one.ending, words.outcomes[one.outcome], ways[:1] if one.lowest == one.highest else ways)


def _way(bound: Bound) -> str:
    return " → ".join(f"{edge.turn} {letter(edge)}" for edge in bound.path)
