"""What of a conversation an answer depends on."""

from __future__ import annotations

from collections.abc import Sequence

from ..item import normalise
from .model import Conversation


def conversation_content(item: Conversation) -> Sequence[object]:
    """Return the turns in the order in which they can be met, numbered: their names are the author's own."""
    places = {item.start: 0}
    content: list[object] = []
    for name in (queue := [item.start]):
        turn = item.turns.get(name)
        if turn is None:
            ending = item.endings.get(name)
            content.append([ending.outcome, normalise(ending.text)] if ending else [])
            continue
        replies = sorted(turn.options, key=lambda reply: normalise(reply.text))
        for reply in replies:
            if reply.next not in places:
                places[reply.next] = len(places)
                queue.append(reply.next)
        content.append([normalise(turn.says), [[normalise(r.text), r.rating, places[r.next]] for r in replies]])
    return content
