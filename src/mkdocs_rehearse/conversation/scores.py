"""What each ending of a conversation can score, and by which path, for the instructor who checks the key."""

from __future__ import annotations

from typing import NamedTuple

from ..message import Message, say
from ..words import Tell
from .graph import Bound, Edge, graph_of, letter
from .model import Conversation


class Range(NamedTuple):
    """What an ending can score: the least and the most, each with a path that has it."""

    ending: str
    outcome: str
    lowest: Bound
    highest: Bound


def score_ranges(item: Conversation) -> list[Range]:
    """Return what every ending can score, by their names."""
    graph = graph_of(item)
    return [Range(name, graph.endings[name], *bounds) for name, bounds in sorted(graph.bounds().items())]


def explain_scores(name: str, item: Conversation, tell: Tell = str) -> str:
    """Return the lowest and the highest score of every ending, each with its path as a list of replies.

    Args:
        name: The conversation's id.
        item: The conversation.
        tell: Says what is not the conversation's own, in the author's language.
    """
    lines = [f"{name}: {item.title}"]
    for ending, outcome, low, high in score_ranges(item):
        lines += ["", f"{ending} ({outcome})"]
        lines += _bound(say("lowest {score:.2f}", score=low.score), low, item, tell)
        if high != low:
            lines += _bound(say("highest {score:.2f}", score=high.score), high, item, tell)
    return "\n".join(lines)


def best_way(item: Conversation) -> list[tuple[str, int]]:
    """Return the turns and the places of the replies of a path that scores best."""
    best = max((one.highest for one in score_ranges(item)), key=lambda bound: bound.score)
    return [(edge.turn, edge.index) for edge in best.path]


def _bound(score: Message, bound: Bound, item: Conversation, tell: Tell) -> list[str]:
    return [f"  {tell(score)}", *(f"    {tell(_step(edge, item))}" for edge in bound.path)]


def _step(edge: Edge, item: Conversation) -> Message:
    reply = item.turns[edge.turn].options[edge.index]
    return say(
        "{turn} {letter} (rated {rating}): {text}",
        turn=edge.turn,
        letter=letter(edge),
        rating=reply.rating,
        text=reply.text,
    )
