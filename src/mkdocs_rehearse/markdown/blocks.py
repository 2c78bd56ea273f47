"""The blocks that an author writes. Each leaves a placeholder; `fill.py` replaces it."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from ..diagnostics import Span
from ..pages import BLOCK_NAMES
from ..pages import Block as LessonBlock

PLACEHOLDER = "rehearse-placeholder"
#: The name in the placeholder of a `<quiz>`, which is no block of ours.
QUIZ = "quiz"


class _AnyOption(dict[str, Any]):
    """Accepts every option name, so that a misspelt one gets a message instead of raw text on the page."""

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> tuple[None, None]:
        return (None, None)


class _RehearseBlock(Block):  # type: ignore[misc]
    """Leaves a placeholder in the tree; the tree processor fills it when the whole page is parsed."""

    ARGUMENT = None

    def on_init(self) -> None:
        self.option_spec = _AnyOption(self.option_spec)  # type: ignore[has-type]

    def on_create(self, parent: Element) -> Element:
        place = Element(PLACEHOLDER, {"name": self.NAME, "argument": self.argument or ""})
        for name, value in self.options.items():
            if name != "attrs":
                place.set(f"option-{name}", str(value))
        parent.append(place)
        return place


#: One class for each name, as pymdownx wants it.
BLOCKS = tuple(type(name, (_RehearseBlock,), {"NAME": name}) for name in BLOCK_NAMES)


def block_of(place: Element) -> LessonBlock:
    """Return the block that left a placeholder."""
    options = {key.removeprefix("option-"): value for key, value in place.items() if key.startswith("option-")}
    return LessonBlock(place.get("name", ""), place.get("argument", ""), Span.at(1), options=options)
