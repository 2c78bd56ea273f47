"""The drawing of a conversation: nothing overlaps, each reply has its arrow, and texts stay in their boxes."""

from __future__ import annotations

import json
import re
from itertools import combinations, pairwise
from random import Random
from xml.etree.ElementTree import Element, fromstring

import pytest

from conftest import CASES, sound_text
from mkdocs_rehearse.conversation import Conversation, draw_map
from mkdocs_rehearse.conversation.graph import Graph, edges_of
from mkdocs_rehearse.conversation.picture import Arrow, Picture, lay_out
from mkdocs_rehearse.formats import validate_item
from mkdocs_rehearse.text.invisible import INVISIBLE
from mkdocs_rehearse.words import tell_in, words_in
from mkdocs_rehearse.yamldoc import parse_document

SVG = "{http://www.w3.org/2000/svg}"
LOOPS = {"a": ["a", "b", "end"], "b": ["a", "c", "b"], "c": ["b", "end", "a"]}


def graph_from(turns: dict[str, list[str]]) -> Graph:
    """Make a graph from each turn's targets; a target that is no turn is an ending."""
    edges = {name: edges_of(name, [(1, to) for to in targets]) for name, targets in turns.items()}
    endings = dict.fromkeys(to for targets in turns.values() for to in targets if to not in turns)
    return Graph("a", edges, dict.fromkeys(endings, "good"))


def random_graph(seed: int) -> Graph:
    random = Random(seed)
    turns = ["a", *(f"t{number}" for number in range(random.randint(1, 14)))]
    targets = [*turns, *(f"e{number}" for number in range(random.randint(1, 8)))]
    return graph_from({name: [random.choice(targets) for _ in range(random.randint(2, 5))] for name in turns})


def drawn(graph: Graph) -> Picture:
    names = [*graph.turns, *graph.endings]
    return lay_out(graph, {name: (240 + 20 * (at % 5), 60 + 15 * (at % 4)) for at, name in enumerate(names)})


HOSTILE = json.loads((CASES / "hostile.json").read_text("utf-8")).values()
#: What the check refuses, as what nobody can see, is never drawn.
SEEN = [attack for attack in HOSTILE if not INVISIBLE.search(attack)]
GRAPHS = [graph_from(LOOPS), *map(random_graph, range(60))]


def points(arrow: Arrow) -> list[tuple[float, float]]:
    """Return places on an arrow, close to each other."""
    held = []
    for curve in arrow.curves:
        for step in range(33):
            t = step / 32
            parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            held.append(
                tuple(sum(part * point[axis] for part, point in zip(parts, curve, strict=True)) for axis in (0, 1))
            )
    return [(x, y) for x, y in held]


@pytest.mark.parametrize("graph", GRAPHS)
class TestEveryGraph:
    def test_has_each_turn_and_ending_once_and_none_overlaps_another(self, graph: Graph) -> None:
        boxes = drawn(graph).boxes
        assert sorted(box.name for box in boxes) == sorted([*graph.turns, *graph.endings])
        for one, other in combinations(boxes, 2):
            beside = one.x + one.width < other.x or other.x + other.width < one.x
            assert beside or one.y + one.height < other.y or other.y + other.height < one.y, (one, other)

    def test_has_an_arrow_for_each_reply_from_its_turn_to_what_follows(self, graph: Graph) -> None:
        picture = drawn(graph)
        boxes = {box.name: box for box in picture.boxes}
        assert {arrow.edge for arrow in picture.arrows} == {edge for edges in graph.turns.values() for edge in edges}
        for arrow in picture.arrows:
            turn, to = boxes[arrow.edge.turn], boxes[arrow.edge.to]
            (x, y), (end, top) = arrow.curves[0][0], arrow.curves[-1][3]
            assert turn.x < x < turn.x + turn.width
            assert y == turn.y + turn.height
            assert to.x < end < to.x + to.width
            assert top == to.y
            assert all(one[3] == other[0] for one, other in pairwise(arrow.curves))

    def test_has_no_arrow_through_a_box_or_out_of_the_picture(self, graph: Graph) -> None:
        picture = drawn(graph)
        for arrow in picture.arrows:
            for x, y in points(arrow):
                assert 0 <= x <= picture.width
                assert 0 <= y <= picture.height
                for box in picture.boxes:
                    inside = box.x < x < box.x + box.width and box.y + 0.01 < y < box.y + box.height - 0.01
                    assert not inside, (arrow.edge, box)

    def test_gives_each_arrow_an_end_of_its_own(self, graph: Graph) -> None:
        ends = [arrow.curves[-1][3] for arrow in drawn(graph).arrows]
        assert len(set(ends)) == len(ends)

    def test_is_the_same_from_the_right(self, graph: Graph) -> None:
        picture = drawn(graph)
        mirrored = picture.mirrored()
        for box, other in zip(picture.boxes, mirrored.boxes, strict=True):
            assert box.x + other.x + box.width == pytest.approx(picture.width)
        assert mirrored.mirrored().boxes[0].x == pytest.approx(picture.boxes[0].x)


@pytest.fixture
def conversation() -> Conversation:
    return sound(sound_text("conversation"))


def sound(text: str) -> Conversation:
    document, _ = parse_document(text, "talk.yml")
    assert document
    item, found = validate_item(document)
    assert isinstance(item, Conversation), found
    return item


def svg_of(item: Conversation, language: str = "en") -> Element:
    return fromstring(draw_map(item, words_in(language), tell_in(language)))


def texts(svg: Element, sort: str) -> list[str]:
    return [
        text.text or ""
        for group in svg.iter(f"{SVG}g")
        if sort in group.get("class", "").split()
        for text in group.iter(f"{SVG}text")
    ]


def test_every_reply_shows_its_letter_and_rating_beside_its_colour(conversation: Conversation) -> None:
    shown = texts(svg_of(conversation), "map-chip")
    expected = [
        f"{letter} {reply.rating}"
        for turn in conversation.turns.values()
        for letter, reply in zip("ABCDE", turn.options, strict=False)
    ]
    assert sorted(shown) == sorted(expected)


def test_every_ending_says_what_it_is_in_the_course_s_language(conversation: Conversation) -> None:
    svg = svg_of(conversation, "de")
    shown = " ".join(texts(svg, "map-ending"))
    for name, ending in conversation.endings.items():
        assert words_in("de").outcomes[ending.outcome] in shown
        assert f" · {name} " in shown
    turns, endings = len(conversation.turns), len(conversation.endings)
    assert svg.get("aria-label") == f"Plan des Gesprächs. Schritte: {turns}. Enden: {endings}."


def test_it_begins_at_the_top(conversation: Conversation) -> None:
    svg = svg_of(conversation)
    [start] = [group for group in svg.iter(f"{SVG}g") if "map-start" in group.get("class", "")]
    tops = [
        float(box.get("y", ""))
        for group in svg.iter(f"{SVG}g")
        if "map-turn" in group.get("class", "")
        for box in group.iter(f"{SVG}rect")
    ]
    assert float(next(start.iter(f"{SVG}rect")).get("y", "")) == min(tops)


def test_nothing_in_it_is_a_style_or_a_script_of_its_own(conversation: Conversation) -> None:
    for element in svg_of(conversation).iter():
        assert element.tag.removeprefix(SVG) in {"svg", "g", "title", "rect", "text", "path"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on") or "href" in name]


@pytest.mark.parametrize("attack", SEEN)
def test_hostile_texts_stay_texts(conversation: Conversation, attack: str) -> None:
    turns = {name: turn.model_copy(update={"says": attack}) for name, turn in conversation.turns.items()}
    svg = svg_of(conversation.model_copy(update={"turns": turns}))
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} == {"svg", "g", "title", "rect", "text", "path"}


def test_a_file_of_its_own_brings_its_style(conversation: Conversation) -> None:
    svg = draw_map(conversation, words_in(), tell_in(), ".map-turn > rect { fill: red }")
    assert re.search(r"<style>\.map-turn &gt; rect \{ fill: red \}</style>", svg)
