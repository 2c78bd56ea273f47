"""A conversation as a graph: what can be reached, how long it can last, and what each ending can score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .model import Conversation

MAX_TURNS = 8
_MAX_STEPS = 50_000


@dataclass(frozen=True, slots=True)
class Edge:
    """A reply: the turn it stands in, its place there, its share of the best rating, and where it leads."""

    turn: str
    index: int
    share: float
    to: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A score that an ending can have, and a path that has it."""

    score: float
    path: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """The turns with their replies, and the names of the endings.

    Attributes:
        start: The first turn.
        turns: Name → replies.
        endings: Name → outcome.
        unread: Targets of which nothing is known but that they may lead to an ending.
    """

    start: str
    turns: Mapping[str, tuple[Edge, ...]]
    endings: Mapping[str, str]
    unread: frozenset[str] = frozenset()

    def best(self) -> Graph:
        """Return the graph of the best replies alone."""
        turns = {name: tuple(edge for edge in edges if edge.share == 1) for name, edges in self.turns.items()}
        return replace(self, turns=turns)

    def reached(self) -> set[str]:
        """Return the turns and endings that some path meets."""
        seen = {self.start}
        queue = [self.start]
        for name in queue:
            for edge in self.turns.get(name, ()):
                if edge.to not in seen:
                    seen.add(edge.to)
                    queue.append(edge.to)
        return seen

    def roots_of(self, names: Sequence[str]) -> list[str]:
        """Return of some turns and endings those that none of the others leads to; of a circle of them, the first."""
        rest, roots = [*names], list[str]()
        led_to = {edge.to for name in names for edge in self.turns.get(name, ()) if edge.to != name}
        while rest:
            root = next((name for name in rest if name not in led_to), rest[0])
            roots.append(root)
            below = replace(self, start=root).reached()
            rest = [name for name in rest if name not in below]
        return sorted(roots, key=names.index)

    def stuck(self) -> set[str]:
        """Return the turns that some path meets and from which no ending can be reached."""
        leading = {*self.endings, *self.unread}
        grows = True
        while grows:
            more = {name for name, edges in self.turns.items() if any(edge.to in leading for edge in edges)}
            grows = not more <= leading
            leading |= more
        return (self.reached() & set(self.turns)) - leading

    def too_long(self) -> tuple[Edge, ...]:
        """Return a path of more than MAX_TURNS turns that meets none twice; an empty one if there is none.

        A path is followed only while the turns still missing can come at all. Where no path meets a turn twice, the
        first one followed is long enough; only in a large tangle of circles might the bounded search give up.
        """
        lasting = self._lasting()
        stack: list[tuple[str, tuple[Edge, ...]]] = [(self.start, ())]
        for _ in range(_MAX_STEPS):
            if not stack:
                break
            name, path = stack.pop()
            if len(path) == MAX_TURNS:
                return path
            met = {edge.turn for edge in path} | {name}
            for edge in {edge.to: edge for edge in self.turns.get(name, ())}.values():
                if edge.to in lasting[MAX_TURNS - len(path) - 1] and edge.to not in met:
                    stack.append((edge.to, (*path, edge)))
        return ()

    def _lasting(self) -> list[set[str]]:
        """Return for each number of further turns those from which so many can follow, if some may come twice."""
        lasting = [set(self.turns)]
        for _ in range(MAX_TURNS):
            follow = lasting[-1]
            lasting.append({name for name, edges in self.turns.items() if any(edge.to in follow for edge in edges)})
        return lasting

    def bounds(self) -> dict[str, tuple[Bound, Bound]]:
        """Return for each ending its lowest and its highest score, over paths of at most MAX_TURNS turns."""
        found: dict[str, tuple[Bound, Bound]] = {}
        layer = {self.start: (Bound(0, ()), Bound(0, ()))}
        for length in range(1, MAX_TURNS + 1):
            following: dict[str, tuple[Bound, Bound]] = {}
            for name, (low, high) in layer.items():
                for edge in self.turns.get(name, ()):
                    step = (_extend(low, edge), _extend(high, edge))
                    target = following if edge.to in self.turns else found
                    scale = 1 if edge.to in self.turns else length
                    target[edge.to] = _wider(target.get(edge.to), [Bound(b.score / scale, b.path) for b in step])
            layer = following
        return found


def graph_of(item: Conversation) -> Graph:
    """Return the graph of a conversation that has no errors."""
    turns = {
        name: edges_of(name, [(reply.rating, reply.next) for reply in turn.options])
        for name, turn in item.turns.items()
    }
    return Graph(item.start, turns, {name: ending.outcome for name, ending in item.endings.items()})


def edges_of(turn: str, replies: Iterable[tuple[int, str]]) -> tuple[Edge, ...]:
    """Return the edges of a turn from its replies' ratings and targets."""
    rated = list(replies)
    best = max((rating for rating, _ in rated), default=0)
    return tuple(Edge(turn, index, rating / best if best else 1.0, to) for index, (rating, to) in enumerate(rated))


def letter(edge: Edge) -> str:
    """Return the letter under which the page shows a reply."""
    return chr(ord("A") + edge.index)


def _extend(bound: Bound, edge: Edge) -> Bound:
    return Bound(bound.score + edge.share, (*bound.path, edge))


def _wider(known: tuple[Bound, Bound] | None, new: list[Bound]) -> tuple[Bound, Bound]:
    low, high = new
    if known:
        low = min(known[0], low, key=lambda bound: bound.score)
        high = max(known[1], high, key=lambda bound: bound.score)
    return low, high
