"""In which row each box stands, in which order, and where long arrows pass by.

Rows by the longest way from the start; their order by the means of what boxes are joined to, from above and from below
in turn. Source: K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of hierarchical system structures,
IEEE Transactions on Systems, Man, and Cybernetics 11 (1981), 109–125.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from ..graph import Edge, Graph

_SWEEPS = 16
#: How many boxes stand beside each other, but for turns, which stand right below what leads to them.
_BROADEST = 4


@dataclass(frozen=True, slots=True)
class Lane:
    """The place that a long arrow takes in a row between boxes."""

    edge: Edge
    row: int


#: What stands in a row: a box, by its name, or a lane.
Node: TypeAlias = str | Lane
Rows: TypeAlias = list[list[Node]]


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an arrow.

    Attributes:
        edge: The reply.
        lanes: The lanes that it takes, in its own direction.
        rises: Whether it leads back up, to a row that is not below its own.
    """

    edge: Edge
    lanes: tuple[Lane, ...]
    rises: bool

    @property
    def links(self) -> Iterator[Link]:
        """The stretches of the arrow from a row to the next."""
        if self.rises:
            return (Link(self.edge, upper, lower) for lower, upper in pairwise(self.lanes))
        met: list[Node] = [self.edge.turn, *self.lanes, self.edge.to]
        return (Link(self.edge, upper, lower) for upper, lower in pairwise(met))


class Link(NamedTuple):
    """A stretch of an arrow between two rows."""

    edge: Edge
    upper: Node
    lower: Node


def arrange(graph: Graph, offset: Callable[[Edge], float]) -> tuple[Rows, list[Route]]:
    """Return the rows from top to bottom, each from left to right, and the ways of the arrows.

    Args:
        graph: Turns and endings.
        offset: How far right of its box’s middle a reply stands, in parts of a box.
    """
    rising, order = _followed(graph)
    depths = dict.fromkeys(reversed(order), 0)
    for name in depths:
        for edge in graph.turns.get(name, ()):
            if edge not in rising:
                depths[edge.to] = max(depths[edge.to], depths[name] + 1)
    _narrow(depths, graph)
    routes = [_route(edge, depths, edge in rising) for edges in graph.turns.values() for edge in edges]
    rows: Rows = [[name for name, depth in depths.items() if depth == row] for row in range(max(depths.values()) + 1)]
    for route in routes:
        for lane in route.lanes:
            rows[lane.row].append(lane)
    return _ordered(rows, [link for route in routes for link in route.links], offset), routes


def _followed(graph: Graph) -> tuple[set[Edge], list[str]]:
    """Return the replies that lead back to a turn on the way to them, and all boxes, each after those that follow."""
    rising: set[Edge] = set()
    left: list[str] = []
    open_: dict[str, Iterator[Edge]] = {}  # the way to the box at work: what is left of each turn's replies
    for root in (graph.start, *graph.turns, *graph.endings):
        if root not in left:
            open_[root] = iter(graph.turns.get(root, ()))
        while open_:
            name, edges = next(reversed(open_.items()))
            edge = next(edges, None)
            if edge is None:
                left.append(name)
                del open_[name]
            elif edge.to in open_:
                rising.add(edge)
            elif edge.to not in left:
                open_[edge.to] = iter(graph.turns.get(edge.to, ()))
    return rising, left


def _narrow(depths: dict[str, int], graph: Graph) -> None:
    """Move endings down from rows with too many boxes: a page is scrolled down more easily than aside."""
    for row in range(len(depths)):
        held = [name for name, depth in depths.items() if depth == row]
        endings = [name for name in held if name in graph.endings]
        room = max(0, _BROADEST - len(held) + len(endings))
        for name in endings[room:]:
            depths[name] += 1


def _route(edge: Edge, depths: Mapping[str, int], rises: bool) -> Route:
    start, end = depths[edge.turn], depths[edge.to]
    passed = range(start, end - 1, -1) if rises else range(start + 1, end)
    return Route(edge, tuple(Lane(edge, row) for row in passed), rises)


def _ordered(rows: Rows, links: list[Link], offset: Callable[[Edge], float]) -> Rows:
    best, fewest = rows, _crossings(rows, links, offset)
    for sweep in range(_SWEEPS):
        rows = _swept(rows, links, offset, downwards=sweep % 2 == 0)
        crossed = _crossings(rows, links, offset)
        if crossed < fewest:
            best, fewest = rows, crossed
    return best


def _swept(rows: Rows, links: list[Link], offset: Callable[[Edge], float], downwards: bool) -> Rows:
    """Put the nodes of each row in the order of what they are joined to in the row before it."""
    joined: dict[Node, list[tuple[Node, float]]] = {}
    for link in links:
        here, there = (link.lower, link.upper) if downwards else (link.upper, link.lower)
        shift = _offset(link, offset)
        joined.setdefault(here, []).append((there, shift if downwards else -shift))
    made: Rows = []
    places: dict[Node, int] = {}
    for row in rows if downwards else reversed(rows):
        ends = [[places[other] + shift for other, shift in joined.get(node, ())] for node in row]
        means = {
            node: sum(held) / len(held) if held else at for at, (node, held) in enumerate(zip(row, ends, strict=True))
        }
        made.append(sorted(row, key=means.__getitem__))
        places |= {node: index for index, node in enumerate(made[-1])}
    return made if downwards else made[::-1]


def _crossings(rows: Rows, links: Iterable[Link], offset: Callable[[Edge], float]) -> int:
    places = {node: index for row in rows for index, node in enumerate(row)}
    depth = {node: index for index, row in enumerate(rows) for node in row}
    gaps: dict[int, list[tuple[float, int]]] = {}
    for one in links:
        gaps.setdefault(depth[one.upper], []).append((places[one.upper] + _offset(one, offset), places[one.lower]))
    return sum(map(_inversions, gaps.values()))


def _inversions(ends: list[tuple[float, int]]) -> int:
    seen: list[int] = []
    count = 0
    for _, lower in sorted(ends):
        count += len(seen) - bisect_right(seen, lower)
        insort(seen, lower)
    return count


def _offset(link: Link, offset: Callable[[Edge], float]) -> float:
    """Return how far from its middle a stretch leaves what it comes from; lanes have no width."""
    return offset(link.edge) if link.upper == link.edge.turn else 0
