"""`conversation`: reply turn by turn; each reply decides the next turn, and the ending."""

from __future__ import annotations

from typing import Any, TypedDict

from ..conversation import Conversation, Turn, best_way, check_conversation, conversation_content, scene_names
from ..item import id_of
from ..words import FORMAT_LABELS, Scale, Words
from .form import PATH
from .format import Format, Traits
from .interaction import Interaction, selectables
from .views import OptionView, rated_views


class SceneView(TypedDict):
    """A turn or an ending of a conversation; `outcome` is empty for a turn."""

    number: str
    text: str
    outcome: str
    word: str
    options: list[OptionView]


def conversation_view(item: Conversation, words: Words) -> dict[str, Any]:
    """Number the scenes from the start on, so that links in a page without scripts lead to numbers."""
    names = scene_names(item)
    numbers = {name: str(number) for number, name in enumerate(names, 1)}
    outcomes, scale = words.outcomes, words.scale(item.scale)
    turns = [_turn(item.turns[name], numbers[name], numbers, scale) for name in names if name in item.turns]
    endings = [
        SceneView(number=numbers[name], text=one.text, outcome=one.outcome, word=outcomes[one.outcome], options=[])
        for name, one in item.endings.items()
    ]
    return {"scenes": [*turns, *endings], "options": []}


def _turn(turn: Turn, number: str, numbers: dict[str, str], scale: Scale) -> SceneView:
    options = rated_views(turn.options, scale)
    for view, reply in zip(options, turn.options, strict=True):
        view["next"] = numbers[reply.next]
    return SceneView(number=number, text=turn.says, outcome="", word="", options=options)


def conversation_interaction(item: Conversation) -> Interaction:
    """Return the item as steps of a performance: the replies taken, each in its turn."""
    choices = [one for name, turn in item.turns.items() for one in selectables(turn.options, name)]
    right = [id_of(item.turns[name].options[index]) for name, index in best_way(item)]
    return Interaction(tuple(choices), right)


FORMAT = Format(
    "conversation",
    FORMAT_LABELS["conversation"],
    Conversation,
    check_conversation,
    conversation_content,
    conversation_view,
    conversation_interaction,
    PATH,
    Traits(single=False, shuffled=False),
)
