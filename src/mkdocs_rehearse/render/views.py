"""What the templates see of an item: its parts in the learner's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, product
from string import ascii_uppercase
from typing import Any

from ..blanks import find_blanks, replace_blanks
from ..identity import option_id
from ..model import Answer, Blank, Conversation, Draft, Item, Multiple, Option, Turn
from ..prose import split_lead
from ..reporters import report_map, report_paths
from ..vocabulary import CORRECT, OUTCOMES, SCALES, Scale

#: Private-use characters around a blank's number; `markdown` turns them into an input.
BLANK_OPEN, BLANK_CLOSE = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option: `rating` is 1 or 0 where it is only correct or not; `next` the number of the turn it leads to."""

    id: str
    letter: str
    text: str
    rating: int
    word: str
    rationale: str
    next: int = 0


@dataclass(frozen=True, slots=True)
class SceneView:
    """A turn or an ending of a conversation; `outcome` is empty for a turn."""

    number: int
    text: str
    outcome: str = ""
    word: str = ""
    options: list[OptionView] = field(default_factory=list)


def view_of(name: str, item: Item, instructor: bool) -> dict[str, Any]:
    """Return what the template of the item's format needs besides the item itself.

    Args:
        name: The item's id.
        item: What to show.
        instructor: Whether the page shows what only the course's authors ask for.
    """
    match item:
        case Conversation():
            scenes = _scenes(item)
            key = [option for scene in scenes for option in scene.options]
            shown = instructor and {"map": report_map(item), "paths": report_paths(name, item)}
            return {"scenes": scenes, "options": key, "instructor": shown}
        case Draft():
            return {"options": _options(item.examples, SCALES[item.scale])}
        case Multiple():
            lead, rest = split_lead(item.question)
            return {"options": _answers(item.options), "lead": lead or "Choose what is correct.", "rest": rest}
        case Blank():
            blanks = [gap.answers for gap in find_blanks(item.sentence)]
            own = "question" in item.model_fields_set or len(blanks) > 1
            lead = item.question if own else "Fill in the blank."
            return {"sentence": _numbered(item.sentence), "blanks": blanks, "options": [], "lead": lead}
        case _:
            scale = SCALES[item.scale]
            return {"options": _options(item.options, scale), "scale": scale}


def _options(options: Iterable[Option], scale: Scale) -> list[OptionView]:
    return [
        OptionView(option_id(o.text), letter, o.text, o.rating, scale.words[o.rating], o.rationale)
        for letter, o in zip(_letters(), options, strict=False)
    ]


def _answers(answers: Iterable[Answer]) -> list[OptionView]:
    return [
        OptionView(option_id(a.text), letter, a.text, int(a.correct), CORRECT[a.correct], a.rationale or "")
        for letter, a in zip(_letters(), answers, strict=False)
    ]


def _scenes(item: Conversation) -> list[SceneView]:
    """Number the scenes from the start on, so that links in a page without scripts lead to numbers."""
    names = [item.start, *(name for name in item.turns if name != item.start), *item.endings]
    numbers = {name: number for number, name in enumerate(names, 1)}
    turns = [
        _turn(item.turns[name], numbers[name], numbers, SCALES[item.scale]) for name in names if name in item.turns
    ]
    endings = [
        SceneView(numbers[name], ending.text, ending.outcome, OUTCOMES[ending.outcome])
        for name, ending in item.endings.items()
    ]
    return turns + endings


def _turn(turn: Turn, number: int, numbers: dict[str, int], scale: Scale) -> SceneView:
    replies = [
        OptionView(option_id(r.text), letter, r.text, r.rating, scale.words[r.rating], r.rationale, numbers[r.next])
        for letter, r in zip(_letters(), turn.options, strict=False)
    ]
    return SceneView(number, turn.says, options=replies)


def _numbered(sentence: str) -> str:
    return replace_blanks(sentence, lambda number, _: f"{BLANK_OPEN}{number}{BLANK_CLOSE}")


def _letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on."""
    for length in count(1):
        for signs in product(ascii_uppercase, repeat=length):
            yield "".join(signs)
