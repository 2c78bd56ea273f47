"""A conversation as a picture, for whoever writes it."""

from __future__ import annotations

from .graph import graph_of, letter
from .model import Conversation

#: Words that Mermaid keeps for itself.
_KEPT = frozenset("end graph flowchart subgraph direction style class click default call href".split())


def draw_conversation(item: Conversation) -> str:
    """Return the graph in Mermaid's flowchart syntax: replies as lettered arrows, endings as rounded boxes."""
    graph = graph_of(item)
    lines = ["flowchart TD"]
    lines += [f'  {_node(name)}["{name}"]' for name in graph.turns]
    lines += [f'  {_node(name)}(["{name}: {outcome}"])' for name, outcome in graph.endings.items()]
    for edges in graph.turns.values():
        lines += [f"  {_node(edge.turn)} -->|{letter(edge)}| {_node(edge.to)}" for edge in edges]
    return "\n".join(lines)


def _node(name: str) -> str:
    """Return a name that does not mean anything else to Mermaid, as `end` does."""
    return f"{name}_" if name in _KEPT else name
