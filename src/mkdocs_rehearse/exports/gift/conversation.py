"""How a conversation comes to each of its turns: the shortest way, by the best replies."""

from __future__ import annotations

from collections.abc import Sequence

from ...paper import Choice, Scene

#: The number of each scene that was met, and the reply that was chosen there.
Way = tuple[tuple[str, Choice], ...]


def ways_to(scenes: Sequence[Scene]) -> dict[str, Way]:
    """Return a way to every turn that has replies, by its number; a turn that no reply leads to has none."""
    held = {scene.number: scene for scene in scenes}
    ways: dict[str, Way] = {scenes[0].number: ()}
    queue = [scenes[0].number]
    for number in queue:  # it grows: the nearest turns come first
        for reply in sorted(held[number].choices, key=lambda one: -one.rating):
            if reply.leads not in ways:
                ways[reply.leads] = (*ways[number], (number, reply))
                queue.append(reply.leads)
    return {number: way for number, way in ways.items() if held[number].choices}
