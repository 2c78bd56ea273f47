"""The HTML that a quiz may hold: elements without attributes that mark a word. All other HTML is shown as typed.

mkdocs-quiz takes any HTML. Its documentation uses `<sup>`, and pages that come from there use a few more.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from ..pages.quiz.html import NAMES
from ..text.invisible import TAG_CLOSE, TAG_OPEN
from ..text.markdown import mask_code

_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>{NAMES}) ?(?P<slash>/?)>"
    r"|(?P<gap>\n[ \t]*\n)"
)


def mark_html(text: str, block: bool) -> str:
    """Return a text with the tags that it may hold marked, in pairs; paragraphs become Markdown's own.

    Args:
        text: Markdown.
        block: Whether the text may hold paragraphs.
    """
    signs, opened = list(text), list[re.Match[str]]()
    for tag in _TAG.finditer(mask_code(text)):
        if tag["gap"]:
            opened.clear()  # no element goes on in the next paragraph
        elif tag["name"] == "p":
            signs[tag.start() : tag.end()] = ["\n\n" if block else " ", *[""] * (len(tag[0]) - 1)]
        elif tag["name"] == "br":
            _mark(signs, tag)
        elif not tag["end"]:
            opened.append(tag)
        elif tag["name"] in [other["name"] for other in opened]:
            while (begin := opened.pop())["name"] != tag["name"]:
                pass
            _mark(signs, begin)
            _mark(signs, tag)
    return "".join(signs)


def unmark_html(text: str) -> str:
    """Return a text as it was typed, for marks that became no element."""
    return text.replace(TAG_OPEN, "<").replace(TAG_CLOSE, ">")


def register_html(md: Markdown) -> None:
    """Register what makes elements of marked tags."""
    for depth in range(_DEPTH):
        md.inlinePatterns.register(_MarkedProcessor(_PATTERN, md), f"rehearse-html-{depth}", 95 - depth / 10)


class _MarkedProcessor(InlineProcessor):
    """Makes an element of the tags around a text."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return one element; what stands in it is read in its turn."""
        element = Element(m[1] or "br")
        element.text = m[2]
        return element, m.start(0), m.end(0)


_PATTERN = f"{TAG_OPEN}/?br ?/?{TAG_CLOSE}|{TAG_OPEN}([a-z]+) ?{TAG_CLOSE}(.*?){TAG_OPEN}/\\1 ?{TAG_CLOSE}"
#: A pattern is not tried again on what it has matched, so it stands in the list once for each depth.
_DEPTH = 3


def _mark(signs: list[str], tag: re.Match[str]) -> None:
    signs[tag.start()], signs[tag.end() - 1] = TAG_OPEN, TAG_CLOSE
