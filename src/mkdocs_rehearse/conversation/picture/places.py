"""Where the boxes and the arrows of a conversation's drawing are, in pixels; nothing overlaps, no arrow meets a box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from ..graph import Edge, Graph
from .columns import MARGIN, half, middles_of, offset_of
from .rows import Node, Route, Rows, arrange

_BELOW, _BELOW_FOR_EACH, _BELOW_MOST = 40, 2.5, 110
#: How far the controls of a curve that turns are from its row; it reaches three quarters of that.
_TURN = _BELOW
_ENDS = 14

Point: TypeAlias = tuple[float, float]
#: A cubic Bézier curve: start, its two controls, end.
Curve: TypeAlias = tuple[Point, Point, Point, Point]


class Box(NamedTuple):
    """A turn or an ending; `x` and `y` are its upper left corner."""

    name: str
    x: float
    y: float
    width: float
    height: float


class Arrow(NamedTuple):
    """A reply, from its place at the lower side of a box to the upper side of another."""

    edge: Edge
    curves: tuple[Curve, ...]


class Picture(NamedTuple):
    """A drawing."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    def mirrored(self) -> Picture:
        """Return the drawing for languages that are written from the right."""
        boxes = tuple(box._replace(x=self.width - box.x - box.width) for box in self.boxes)
        return self._replace(boxes=boxes, arrows=tuple(map(self._mirrored, self.arrows)))

    def _mirrored(self, arrow: Arrow) -> Arrow:
        def curve(points: Curve) -> Curve:
            a, b, c, d = ((self.width - x, y) for x, y in points)
            return a, b, c, d

        return Arrow(arrow.edge, tuple(map(curve, arrow.curves)))


def lay_out(graph: Graph, sizes: Mapping[str, tuple[float, float]]) -> Picture:
    """Return where everything is.

    Args:
        graph: Turns and endings.
        sizes: Name → width and height of its box.
    """
    rows, routes = arrange(graph, lambda edge: offset_of(graph, edge) / sizes[edge.turn][0])
    middles = middles_of(graph, sizes, rows, routes)
    tops, bottoms = _heights(sizes, rows, routes)
    draw = _Drawing(graph, sizes, middles, tops, bottoms)
    boxes = tuple(draw.box(name, row) for row, held in enumerate(rows) for name in held if isinstance(name, str))
    width = max(middles[node] + half(sizes, node) for node in middles) + MARGIN
    depths = {box: row for row, held in enumerate(rows) for box in held}
    arrows = tuple(draw.arrow(route, depths, at) for route, at in _arrivals(routes, middles, sizes))
    return Picture(width, bottoms[-1] + MARGIN, boxes, arrows)


def _heights(
    sizes: Mapping[str, tuple[float, float]], rows: Rows, routes: Sequence[Route]
) -> tuple[list[float], list[float]]:
    """Return where each row begins and ends; the more arrows pass between two rows, the further they are apart."""
    depths = {node: index for index, row in enumerate(rows) for node in row}
    crossing = [0] * (len(rows) + 1)
    for route in routes:
        for link in route.links:
            crossing[depths[link.lower]] += 1
        if route.rises:  # it turns below its own row and above the other's
            crossing[depths[route.edge.turn] + 1] += 1
            crossing[depths[route.edge.to]] += 1
    spaces = [min(_BELOW + _BELOW_FOR_EACH * count, _BELOW_MOST) if count else 0 for count in crossing]
    tops, bottoms, y = [], [], float(MARGIN)
    for row, space in zip(rows, spaces, strict=False):
        tops.append(y + space)
        y = tops[-1] + max(sizes[node][1] for node in row if isinstance(node, str))
        bottoms.append(y)
    return tops, [*bottoms, y + spaces[-1]]


def _arrivals(
    routes: Sequence[Route], middles: Mapping[Node, float], sizes: Mapping[str, tuple[float, float]]
) -> list[tuple[Route, float]]:
    """Return each arrow with where it meets the upper side of its box: beside each other, in the order they come in."""
    coming: dict[str, list[Route]] = {}
    for route in sorted(routes, key=lambda one: middles[one.lanes[-1] if one.lanes else one.edge.turn]):
        coming.setdefault(route.edge.to, []).append(route)
    places = {}
    for name, held in coming.items():
        step = min(_ENDS, (sizes[name][0] - 2 * _ENDS) / len(held))
        for number, route in enumerate(held):
            places[route.edge] = middles[name] + (number - (len(held) - 1) / 2) * step
    return [(route, places[route.edge]) for route in routes]


@dataclass(frozen=True, slots=True)
class _Drawing:
    graph: Graph
    sizes: Mapping[str, tuple[float, float]]
    middles: Mapping[Node, float]
    tops: Sequence[float]
    bottoms: Sequence[float]

    def box(self, name: str, row: int) -> Box:
        width, height = self.sizes[name]
        return Box(name, self.middles[name] - width / 2, self.tops[row], width, height)

    def arrow(self, route: Route, depths: Mapping[Node, int], end: float) -> Arrow:
        """Draw an arrow: straight beside boxes, in curves between rows."""
        edge = route.edge
        row = depths[edge.turn]
        x = self.middles[edge.turn] + offset_of(self.graph, edge)
        curves = [_straight(x, self.tops[row] + self.sizes[edge.turn][1], self.bottoms[row])]
        for lane in route.lanes:
            x, down = self.middles[lane], (self.tops[lane.row], self.bottoms[lane.row])
            first, second = reversed(down) if route.rises else down
            curves += [_bent(curves[-1][3], (x, first), _TURN), _straight(x, first, second)]
        curves.append(_bent(curves[-1][3], (end, self.tops[depths[edge.to]]), -_TURN))
        return Arrow(edge, tuple(curves))


def _bent(start: Point, end: Point, reach: float) -> Curve:
    """Return a curve from row to row; between two places at one height it turns, further down or further up."""
    middle = start[1] + reach if start[1] == end[1] else (start[1] + end[1]) / 2
    return start, (start[0], middle), (end[0], middle), end


def _straight(x: float, start: float, end: float) -> Curve:
    third = (end - start) / 3
    return (x, start), (x, start + third), (x, end - third), (x, end)
