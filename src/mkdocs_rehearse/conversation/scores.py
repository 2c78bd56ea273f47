"""What each ending of a conversation can score, and by which path, for the instructor who checks the key."""

from __future__ import annotations

from typing import NamedTuple

from .graph import Bound, graph_of, letter
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


def explain_scores(name: str, item: Conversation) -> str:
    """Return the lowest and the highest score of every ending, each with its path as a list of replies."""
    lines = [f"{name}: {item.title}"]
    for ending, outcome, low, high in score_ranges(item):
        lines += ["", f"{ending} ({outcome})"]
        lines += _bound("lowest", low, item) + (_bound("highest", high, item) if high != low else [])
    return "\n".join(lines)


def best_way(item: Conversation) -> list[tuple[str, int]]:
    """Return the turns and the places of the replies of a path that scores best."""
    best = max((one.highest for one in score_ranges(item)), key=lambda bound: bound.score)
    return [(edge.turn, edge.index) for edge in best.path]


def _bound(word: str, bound: Bound, item: Conversation) -> list[str]:
    return [
        f"  {word} {bound.score:.2f}",
        *(f"    {_step(edge.turn, letter(edge), item, edge.index)}" for edge in bound.path),
    ]


def _step(turn: str, sign: str, item: Conversation, index: int) -> str:
    reply = item.turns[turn].options[index]
    return f"{turn} {sign} (rated {reply.rating}): {reply.text}"
