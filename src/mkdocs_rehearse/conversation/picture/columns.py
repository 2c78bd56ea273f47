"""How far right each box of a conversation's drawing stands, and each arrow that passes by, in pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from ..graph import Edge, Graph
from .rows import Lane, Node, Route, Rows

MARGIN = 12
#: How far the places of two replies of a turn are apart.
STEP = 46
_BESIDE, _BESIDE_LANE, _LANE = 22, 12, 3
_SWEEPS = 40
#: How much straighter than others a stretch is drawn, by how many of its ends are lanes.
_WEIGHTS = (1, 2, 8)


def offset_of(graph: Graph, edge: Edge) -> float:
    """Return how far right of its box’s middle a reply stands."""
    return (edge.index - (len(graph.turns[edge.turn]) - 1) / 2) * STEP


def half(sizes: Mapping[str, tuple[float, float]], node: Node) -> float:
    """Return half the width of a box or a lane."""
    return _LANE / 2 if isinstance(node, Lane) else sizes[node][0] / 2


def middles_of(
    graph: Graph, sizes: Mapping[str, tuple[float, float]], rows: Rows, routes: Sequence[Route]
) -> dict[Node, float]:
    """Return the middle of each box and lane: as near to what it is joined to as its neighbours allow."""
    pulls: dict[Node, list[tuple[Node, float, int]]] = {node: [] for row in rows for node in row}
    for link in (link for route in routes for link in route.links):
        offset = offset_of(graph, link.edge) if link.upper == link.edge.turn else 0
        weight = _WEIGHTS[isinstance(link.upper, Lane) + isinstance(link.lower, Lane)]
        pulls[link.lower].append((link.upper, offset, weight))
        pulls[link.upper].append((link.lower, -offset, weight))
    apart = [
        [half(sizes, one) + half(sizes, other) + _beside(one, other) for one, other in pairwise(row)] for row in rows
    ]
    middles = {
        node: x
        for row, gaps in zip(rows, apart, strict=True)
        for node, x in zip(row, accumulate([0.0, *gaps]), strict=True)
    }
    for sweep in range(_SWEEPS):
        for row, gaps in list(zip(rows, apart, strict=True))[:: -1 if sweep % 2 else 1]:
            wanted = [_pulled(pulls[node], middles, middles[node]) for node in row]
            middles |= zip(row, _spread(wanted, gaps), strict=True)
    left = min(x - half(sizes, node) for node, x in middles.items()) - MARGIN
    return {node: x - left for node, x in middles.items()}


def _beside(one: Node, other: Node) -> float:
    return _BESIDE_LANE if isinstance(one, Lane) or isinstance(other, Lane) else _BESIDE


def _pulled(pulls: Sequence[tuple[Node, float, int]], middles: Mapping[Node, float], own: float) -> float:
    total = sum(weight for _, _, weight in pulls)
    return sum((middles[node] + offset) * weight for node, offset, weight in pulls) / total if total else own


def _spread(wanted: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return the places nearest to those wanted that keep their order and distances.

    Source: pooling of adjacent violators, R. E. Barlow et al., Statistical Inference under Order Restrictions, 1972.
    """
    shifts = [*accumulate([0.0, *gaps])]
    blocks: list[tuple[float, int]] = []  # sum and number of places that move together
    for want, shift in zip(wanted, shifts, strict=True):
        blocks.append((want - shift, 1))
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, count = blocks.pop()
            blocks[-1] = blocks[-1][0] + total, blocks[-1][1] + count
    places = [total / count for total, count in blocks for _ in range(count)]
    return [place + shift for place, shift in zip(places, shifts, strict=True)]
