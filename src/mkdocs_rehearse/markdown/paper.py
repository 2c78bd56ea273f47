"""An item's Markdown as HTML that stands alone: without links, without images, without anything that asks a host."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..text.invisible import BLANK_CLOSE, BLANK_OPEN
from .sanitise import sanitise

_BLANK = re.compile(f"{BLANK_OPEN}([0-9]+){BLANK_CLOSE}")


class PaperText:
    """Turns an item's texts into HTML. Tags that an author typed are shown as they were typed."""

    def __init__(self) -> None:
        self._md = Markdown(extensions=["tables", "sane_lists"])
        self._md.preprocessors.deregister("html_block")
        self._md.inlinePatterns.deregister("html")
        self._plain = _Plain(self._md)
        self._md.treeprocessors.register(self._plain, "rehearse-paper", 15)

    @property
    def lost(self) -> int:
        """How many links and images have left nothing but their words."""
        return self._plain.lost

    def block(self, text: str) -> str:
        """Return the HTML of a text of paragraphs, lists and quotations."""
        self._md.reset()
        return _gapped(self._md.convert(text))

    def inline(self, text: str) -> str:
        """Return the HTML of a text of one paragraph; what begins a list elsewhere is a sign here."""
        self._md.reset()
        root = Element("div")
        SubElement(root, "span").text = " ".join(text.split())
        for processor in self._md.treeprocessors:
            root = processor.run(root) or root
        html = self._md.serializer(root)
        for post in self._md.postprocessors:
            html = post.run(html)
        return _gapped(html.strip().removeprefix("<div>").removesuffix("</div>").strip())


class _Plain(Treeprocessor):
    """Leaves of links their words and of images their descriptions, and counts them."""

    lost = 0

    def run(self, root: Element) -> None:
        sanitise(root, None)
        for element in root.iter():
            if element.tag == "img":
                element.text = element.get("alt") or "image"
            if element.tag in ("a", "img"):
                element.tag, element.attrib = "span", {}
                self.lost += 1
            for name in ("id", "src", "href"):
                element.attrib.pop(name, None)


def _gapped(html: str) -> str:
    return _BLANK.sub(r'<span class="gap">(\1)</span>', html)
