"""The proofs about conversations, against every path of small random graphs walked one by one."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from mkdocs_rehearse.conversation.graph import MAX_TURNS, Edge, Graph, edges_of

SEEDS = range(150)


def graph(start: str = "a", /, **turns: list[tuple[int, str]]) -> Graph:
    """Make a graph from replies with rating and target; a target that is no turn is an ending."""
    edges = {name: edges_of(name, replies) for name, replies in turns.items()}
    targets = {edge.to for some in edges.values() for edge in some} - edges.keys()
    return Graph(start, edges, {name: "good" if name == "good" else "bad" for name in targets})


def random_graph(seed: int) -> Graph:
    random = Random(seed)
    turns = [f"t{n}" for n in range(random.randint(1, 6))]
    targets = [*turns, "good", "bad"]
    width = random.randint(1, 3)
    return graph(
        "t0", **{name: [(random.randint(0, 3), random.choice(targets)) for _ in range(width)] for name in turns}
    )


def walks(of: Graph, most: int = MAX_TURNS) -> Iterator[tuple[Edge, ...]]:
    """Yield every way from the start to an ending that takes at most so many turns."""
    stack: list[tuple[str, tuple[Edge, ...]]] = [(of.start, ())]
    while stack:
        name, path = stack.pop()
        if name in of.endings:
            yield path
        elif len(path) < most:
            stack += [(edge.to, (*path, edge)) for edge in of.turns[name]]


def simple_paths(of: Graph) -> Iterator[tuple[Edge, ...]]:
    """Yield every way from the start that meets no turn twice, with all its beginnings."""
    stack: list[tuple[str, tuple[Edge, ...]]] = [(of.start, ())]
    while stack:
        name, path = stack.pop()
        yield path
        met = {edge.turn for edge in path} | {name}
        stack += [(e.to, (*path, e)) for e in of.turns.get(name, ()) if e.to in of.turns and e.to not in met]


def score(path: tuple[Edge, ...]) -> float:
    return sum(edge.share for edge in path) / len(path)


@pytest.mark.parametrize("seed", SEEDS)
def test_bounds_are_those_of_all_paths(seed: int) -> None:
    of = random_graph(seed)
    scores: dict[str, list[float]] = {}
    for path in walks(of):
        scores.setdefault(path[-1].to, []).append(score(path))
    bounds = of.bounds()
    assert bounds.keys() == scores.keys()
    for ending, (low, high) in bounds.items():
        assert low.score == pytest.approx(min(scores[ending]))
        assert high.score == pytest.approx(max(scores[ending]))
        for bound in (low, high):
            assert score(bound.path) == pytest.approx(bound.score)
            assert [edge.turn for edge in bound.path] == [of.start, *(edge.to for edge in bound.path[:-1])]
            assert bound.path[-1].to == ending


@pytest.mark.parametrize("seed", SEEDS)
def test_reached_and_stuck_are_what_walking_meets(seed: int) -> None:
    of = random_graph(seed)
    met = {of.start} | {edge.to for path in simple_paths(of) for edge in path}
    ends = {edge.to for name in met & of.turns.keys() for edge in of.turns[name] if edge.to in of.endings}
    assert of.reached() == met | ends
    leading = {name for name in met & of.turns.keys() if any(walks(Graph(name, of.turns, of.endings)))}
    assert of.stuck() == (met & of.turns.keys()) - leading


@pytest.mark.parametrize("seed", SEEDS)
def test_full_score_without_a_good_ending_is_found(seed: int) -> None:
    of = random_graph(seed)
    perfect = {path[-1].to for path in walks(of) if score(path) == 1}
    assert of.best().reached() & of.endings.keys() == perfect


@pytest.mark.parametrize("seed", range(60))
def test_path_is_too_long_exactly_when_some_path_is(seed: int) -> None:
    random = Random(seed)
    names = [f"t{n}" for n in range(random.randint(8, 11))]
    of = graph("t0", **{name: [(1, random.choice([*names, "good"])) for _ in range(2)] for name in names})
    longest = max(len(path) for path in simple_paths(of))
    found = of.too_long()
    assert bool(found) == (longest >= MAX_TURNS)
    assert len({edge.turn for edge in found} | {edge.to for edge in found[-1:]}) == (MAX_TURNS + 1 if found else 0)


def test_eight_turns_are_not_too_long_and_nine_are() -> None:
    names = "abcdefghi"
    nine = graph("a", **{name: [(3, to)] for name, to in zip(names, [*names[1:], "good"], strict=True)})
    assert [edge.turn for edge in nine.too_long()] == list("abcdefgh")
    assert Graph("b", nine.turns, nine.endings).too_long() == ()


def test_long_path_is_found_behind_very_many_short_ones() -> None:
    layers = [[f"l{depth}x{n}" for n in range(5)] for depth in range(7)]
    turns = {
        name: [(1, to) for to in below]
        for above, below in zip(layers, [*layers[1:], ["good"]], strict=True)
        for name in above
    }
    turns["a"] = [(1, "b"), *((1, name) for name in layers[0])]
    assert graph("a", **turns, b=[(1, "good")]).too_long() == ()
    chain = {f"c{n}": [(1, f"c{n + 1}")] for n in range(8)} | {"c8": [(1, "good")]}
    for first in ([*turns["a"], (1, "c0")], [(1, "c0"), *turns["a"]]):
        assert graph("a", **(turns | {"a": first}), b=[(1, "good")], **chain).too_long()


def test_a_circle_with_a_way_out_is_neither_stuck_nor_too_long() -> None:
    of = graph("a", a=[(3, "good"), (1, "b"), (0, "a")], b=[(3, "a"), (0, "bad")])
    assert of.stuck() == set()
    assert of.too_long() == ()
    assert of.bounds()["good"][1].score == 1


def test_best_replies_that_go_round_in_a_circle_are_stuck() -> None:
    of = graph("a", a=[(3, "a"), (1, "good")])
    assert (of.stuck(), of.best().stuck()) == (set(), {"a"})


def test_turn_in_which_nothing_is_right_does_not_count_against_the_learner() -> None:
    assert [edge.share for edge in edges_of("a", [(0, "good"), (0, "bad")])] == [1, 1]
