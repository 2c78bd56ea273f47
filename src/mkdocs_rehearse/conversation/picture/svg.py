"""The drawing as SVG. Its looks are a stylesheet's, so that it stands in a page that allows no inline style.

A reply is told by its letter, its rating and its line, never by its colour alone.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from ...message import say
from ...text.lines import broken
from ...text.plain import plain_text, spoken
from ...words import Tell, Words
from ..graph import Edge, graph_of, letter
from ..model import Conversation, scene_names
from .columns import STEP
from .places import Arrow, Box, Curve, lay_out

_SIZE, _LINE, _PADDING = 12, 16, 10
_TURN_WIDTH, _ENDING_WIDTH = 176, 144
_NAME_LINES, _SAYS_LINES, _ENDING_LINES = 2, 4, 3
_CHIP = (40, 22)
_HEAD = (4.5, 8)


def draw_map(item: Conversation, words: Words, tell: Tell, style: str = "") -> str:
    """Return a conversation as SVG.

    Args:
        item: A conversation without errors.
        words: What learners read: ratings and outcomes.
        tell: Says messages for authors.
        style: A stylesheet that the picture brings along; empty where the page has it.
    """
    return _Map(item, words, tell).svg(style)


class _Map:
    def __init__(self, item: Conversation, words: Words, tell: Tell) -> None:
        self._item = item
        self._words = words
        self._tell = tell
        self._numbers = {name: number for number, name in enumerate(scene_names(item), 1)}
        self._texts = {name: self._lines(name) for name in self._numbers}

    def svg(self, style: str) -> str:
        graph = graph_of(self._item)
        picture = lay_out(graph, {name: self._size(name) for name in self._numbers})
        if self._words.direction == "rtl":
            picture = picture.mirrored()
        width, height = round(picture.width), round(picture.height)
        root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "class": "conversation-map",
                "viewBox": f"0 0 {width} {height}",
                "width": str(width),
                "height": str(height),
                "direction": self._words.direction,
                "role": "img",
                "aria-label": self._label(),
            },
        )
        if style:
            SubElement(root, "style").text = style
        for arrow in picture.arrows:
            self._draw_arrow(root, arrow)
        for box in picture.boxes:
            self._draw_box(root, box)
        for arrow in picture.arrows:
            self._draw_chip(root, arrow)
        return tostring(root, "unicode")

    def _label(self) -> str:
        counts = {"turns": len(self._item.turns), "endings": len(self._item.endings)}
        return self._tell(say("Map of the conversation. Turns: {turns}. Endings: {endings}.", **counts))

    def _lines(self, name: str) -> list[tuple[str, str]]:
        """Return the lines in a box, each with its class."""
        turn, ending = self._item.turns.get(name), self._item.endings.get(name)
        width = ((_TURN_WIDTH if turn else _ENDING_WIDTH) - 2 * _PADDING) / _SIZE
        head = broken(f"{self._numbers[name]} · {name}", width / 1.08, _NAME_LINES)  # in bold type
        text = broken(spoken(turn.says if turn else ending.text if ending else ""), width, self._most(name))
        outcome = broken(self._words.outcomes[ending.outcome], width / 1.08, _NAME_LINES) if ending else []
        held = {"map-name": head, "map-outcome": outcome, "map-text": text}
        return [(sort, line) for sort, lines in held.items() for line in lines]

    def _most(self, name: str) -> int:
        return _SAYS_LINES if name in self._item.turns else _ENDING_LINES

    def _size(self, name: str) -> tuple[float, float]:
        height = 2 * _PADDING + _LINE * len(self._texts[name])
        if name not in self._item.turns:
            return _ENDING_WIDTH, height
        replies = len(self._item.turns[name].options)
        return max(_TURN_WIDTH, replies * STEP + _PADDING), height + _CHIP[1]

    def _draw_box(self, root: Element, box: Box) -> None:
        ending = self._item.endings.get(box.name)
        sort = f"map-ending map-{ending.outcome}" if ending else "map-turn"
        group = SubElement(root, "g", {"class": f"{sort} map-start" if box.name == self._item.start else sort})
        SubElement(group, "title").text = self._whole(box.name)
        corner = {"rx": "18" if ending else "4"}
        SubElement(group, "rect", _numbers(x=box.x, y=box.y, width=box.width, height=box.height) | corner)
        y = box.y + _PADDING + _SIZE
        for sort, line in self._texts[box.name]:
            SubElement(group, "text", _numbers(x=box.x + box.width / 2, y=y) | {"class": sort}).text = line
            y += _LINE

    def _whole(self, name: str) -> str:
        turn, ending = self._item.turns.get(name), self._item.endings.get(name)
        return spoken(turn.says if turn else ending.text if ending else "")

    def _draw_arrow(self, root: Element, arrow: Arrow) -> None:
        edge = arrow.edge
        group = SubElement(root, "g", {"class": f"map-reply map-rated-{self._rating(edge)}"})
        SubElement(group, "title").text = self._reply(edge)
        SubElement(group, "path", {"class": "map-line", "d": _path(arrow.curves)})
        x, y = arrow.curves[-1][3]
        across, along = _HEAD
        head = f"M{x:.1f},{y:.1f} l{-across},{-along} h{2 * across} z"
        SubElement(group, "path", {"class": "map-head", "d": head})

    def _draw_chip(self, root: Element, arrow: Arrow) -> None:
        edge, (x, y) = arrow.edge, arrow.curves[0][0]
        width, height = _CHIP
        group = SubElement(root, "g", {"class": f"map-chip map-rated-{self._rating(edge)}"})
        SubElement(group, "title").text = self._reply(edge)
        place = _numbers(x=x - width / 2, y=y - height / 2 - 2, width=width, height=height)
        SubElement(group, "rect", place | {"rx": "11"})
        text = _numbers(x=x, y=y + _SIZE / 3 - 2)
        SubElement(group, "text", text).text = f"{letter(edge)} {self._rating(edge)}"

    def _rating(self, edge: Edge) -> int:
        return self._item.turns[edge.turn].options[edge.index].rating

    def _reply(self, edge: Edge) -> str:
        reply = self._item.turns[edge.turn].options[edge.index]
        word = self._words.scale(self._item.scale).words[reply.rating]
        return f"{letter(edge)} · {reply.rating} {word} · {plain_text(reply.text)}"


def _numbers(**values: float) -> dict[str, str]:
    return {name: f"{value:.1f}" for name, value in values.items()}


def _path(curves: tuple[Curve, ...]) -> str:
    parts = [f"M{curves[0][0][0]:.1f},{curves[0][0][1]:.1f}"]
    for curve in curves:
        parts.append("C" + " ".join(f"{x:.1f},{y:.1f}" for x, y in curve[1:]))
    return "".join(parts)
