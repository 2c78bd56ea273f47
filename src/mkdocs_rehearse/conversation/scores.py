"""What each ending of a conversation can score, and by which path, for the instructor who checks the key."""

from __future__ import annotations

from .graph import Bound, graph_of, letter
from .model import Conversation


def explain_scores(name: str, item: Conversation) -> str:
    """Return the lowest and the highest score of every ending, each with its path as a list of replies."""
    graph = graph_of(item)
    lines = [f"{name}: {item.title}"]
    for ending, (low, high) in sorted(graph.bounds().items()):
        lines += ["", f"{ending} ({graph.endings[ending]})"]
        lines += _bound("lowest", low, item) + (_bound("highest", high, item) if high != low else [])
    return "\n".join(lines)


def best_way(item: Conversation) -> list[tuple[str, int]]:
    """Return the turns and the places of the replies of a path that scores best."""
    best = max((high for _, high in graph_of(item).bounds().values()), key=lambda bound: bound.score)
    return [(edge.turn, edge.index) for edge in best.path]


def _bound(word: str, bound: Bound, item: Conversation) -> list[str]:
    return [
        f"  {word} {bound.score:.2f}",
        *(f"    {_step(edge.turn, letter(edge), item, edge.index)}" for edge in bound.path),
    ]


def _step(turn: str, sign: str, item: Conversation, index: int) -> str:
    reply = item.turns[turn].options[index]
    return f"{turn} {sign} (rated {reply.rating}): {reply.text}"
