"""`conversation`: reply turn by turn; each reply decides the next turn, and the ending."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from ..conversation import Conversation, Turn, check_conversation, conversation_content
from ..words import FORMAT_LABELS, OUTCOMES, SCALES, Scale
from .format import Format, Traits
from .views import OptionView, rated_views


@dataclass(frozen=True, slots=True)
class SceneView:
    """A turn or an ending of a conversation; `outcome` is empty for a turn."""

    number: int
    text: str
    outcome: str = ""
    word: str = ""
    options: list[OptionView] = field(default_factory=list)


def conversation_view(item: Conversation) -> dict[str, Any]:
    """Number the scenes from the start on, so that links in a page without scripts lead to numbers."""
    names = [item.start, *(name for name in item.turns if name != item.start), *item.endings]
    numbers = {name: number for number, name in enumerate(names, 1)}
    scale = SCALES[item.scale]
    turns = [_turn(item.turns[name], numbers[name], numbers, scale) for name in names if name in item.turns]
    endings = [
        SceneView(numbers[name], ending.text, ending.outcome, OUTCOMES[ending.outcome])
        for name, ending in item.endings.items()
    ]
    scenes = turns + endings
    return {"scenes": scenes, "options": [option for scene in scenes for option in scene.options]}


def _turn(turn: Turn, number: int, numbers: dict[str, int], scale: Scale) -> SceneView:
    views = zip(rated_views(turn.options, scale), turn.options, strict=True)
    return SceneView(number, turn.says, options=[replace(view, next=numbers[reply.next]) for view, reply in views])


FORMAT = Format(
    "conversation",
    FORMAT_LABELS["conversation"],
    Conversation,
    check_conversation,
    conversation_content,
    conversation_view,
    Traits(single=False, shuffled=False),
)
