"""Which of xAPI's interactions an item is, what it is made of, and which responses are right.

A response is written as the record has it: by the ids of options, so that `rehearse analyse` reads it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from types import MappingProxyType
from typing import Any

from ...paper import Choice, Scene, Sheet
from ..parts import Task, Unsaid
from ..texts import Texts

_MOST_PATTERNS = 64
_PATTERNS = f"Only the first {_MOST_PATTERNS} combinations of right answers stand in the pattern"
_WRITTEN = "A text of the learner’s own has no right response"
_UNKNOWN = 'An interaction of the type "other", because xAPI has none for this format'
_REPLIES = "The replies of each turn stand in an extension, because steps of a performance have none"

Said = Callable[[str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class _Asking:
    """An item at work."""

    task: Task
    said: Said
    texts: Texts
    unsaid: Unsaid

    @property
    def sheet(self) -> Sheet:
        return self.task.sheet

    def components(self) -> list[dict[str, Any]]:
        """Return the options, each with its id."""
        return [self.component(one.id, self.texts.plain(one.text)) for one in self.sheet.choices]

    def component(self, name: str, text: str) -> dict[str, Any]:
        return {"id": name, "description": self.said(text)}


def interaction_of(task: Task, said: Said, texts: Texts, unsaid: Unsaid) -> dict[str, Any]:
    """Return the keys of a definition that make it an interaction.

    Args:
        task: The item.
        said: Returns a text in the course's language.
        texts: Turns Markdown into plain text.
        unsaid: Takes what an interaction cannot say.
    """
    return INTERACTIONS.get(task.item.format, _unknown)(_Asking(task, said, texts, unsaid))


def reasons_of(sheet: Sheet, texts: Texts) -> dict[str, Any]:
    """Return what an interaction has no place for, by the ids of options: ratings, reasons and replies."""
    turns = {scene.number: scene for scene in sheet.scenes if scene.number and scene.choices}
    held: dict[str, Any] = {
        "ratings": {one.id: one.rating for one in sheet.choices},
        "reasons": {one.id: texts.plain(f"{one.effect}\n\n{one.rationale}") for one in sheet.choices},
        "replies": {
            number: {one.id: texts.plain(one.text) for one in scene.choices} for number, scene in turns.items()
        },
        "reason": texts.plain(sheet.rationale),
    }
    return {key: value for key, value in held.items() if value}


def _best(asking: _Asking) -> dict[str, Any]:
    right = [one.id for one in asking.sheet.choices if one.is_key]
    return {"interactionType": "choice", "correctResponsesPattern": right, "choices": asking.components()}


def _best_worst(asking: _Asking) -> dict[str, Any]:
    best, *_, worst = _ranked(asking.sheet)
    scale = asking.task.scale
    return {
        "interactionType": "matching",
        "correctResponsesPattern": [f"best[.]{best.id}[,]worst[.]{worst.id}"],
        "source": [asking.component("best", scale.most), asking.component("worst", scale.least)],
        "target": asking.components(),
    }


def _rate(asking: _Asking) -> dict[str, Any]:
    return {
        "interactionType": "matching",
        "correctResponsesPattern": ["[,]".join(f"{one.id}[.]{one.rating}" for one in asking.sheet.choices)],
        "source": asking.components(),
        "target": [asking.component(str(rating), word) for rating, word in enumerate(asking.sheet.words)],
    }


def _rank(asking: _Asking) -> dict[str, Any]:
    order = "[,]".join(one.id for one in _ranked(asking.sheet))
    return {"interactionType": "sequencing", "correctResponsesPattern": [order], "choices": asking.components()}


def _ticks(asking: _Asking) -> dict[str, Any]:
    right = "[,]".join(one.id for one in asking.sheet.choices if one.rating)
    return {"interactionType": "choice", "correctResponsesPattern": [right], "choices": asking.components()}


def _blank(asking: _Asking) -> dict[str, Any]:
    combined = ["[,]".join(one) for one in islice(product(*asking.sheet.answers), _MOST_PATTERNS + 1)]
    if len(combined) > _MOST_PATTERNS:
        asking.unsaid.note(asking.task.id, _PATTERNS)
    patterns = [f"{{case_matters=false}}{one}" for one in combined[:_MOST_PATTERNS]]
    return {"interactionType": "fill-in", "correctResponsesPattern": patterns}


def _conversation(asking: _Asking) -> dict[str, Any]:
    asking.unsaid.note(asking.task.id, _REPLIES)
    scenes = {scene.number: scene for scene in asking.sheet.scenes}
    turns = [scene for scene in scenes.values() if scene.choices]
    way = "[,]".join(f"{number}[.]{reply.id}" for number, reply in _best_way(scenes))
    return {
        "interactionType": "performance",
        "correctResponsesPattern": [way],
        "steps": [asking.component(scene.number, asking.texts.plain(scene.text)) for scene in turns],
    }


def _best_way(scenes: dict[str, Scene]) -> Iterator[tuple[str, Choice]]:
    """Yield the first best reply of each turn, until the conversation ends or comes back."""
    number, met = next(iter(scenes)), set[str]()
    while scenes[number].choices and number not in met:
        met.add(number)
        reply = next(one for one in scenes[number].choices if one.is_key)
        yield number, reply
        number = reply.leads


def _draft(asking: _Asking) -> dict[str, Any]:
    asking.unsaid.note(asking.task.id, _WRITTEN)
    return {"interactionType": "long-fill-in"}


def _unknown(asking: _Asking) -> dict[str, Any]:
    asking.unsaid.note(asking.task.id, _UNKNOWN)
    return {"interactionType": "other"}


def _ranked(sheet: Sheet) -> list[Choice]:
    return sorted(sheet.choices, key=lambda one: -one.rating)


#: Which interaction each response format is.
INTERACTIONS: MappingProxyType[str, Callable[[_Asking], dict[str, Any]]] = MappingProxyType(
    {
        "best": _best,
        "best-worst": _best_worst,
        "rate": _rate,
        "rank": _rank,
        "multiple": _ticks,
        "mark": _ticks,
        "blank": _blank,
        "conversation": _conversation,
        "draft": _draft,
    }
)
