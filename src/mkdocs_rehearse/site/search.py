"""What search is given of an item: its heading, its situation and its question. It may not find options or reasons.

Search reads every tag of a page, so what it may not find is taken out before and put back after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM, _ITEM_END = "<rehearse-item ", "</rehearse-item>"
_GALLERY = re.compile(r'<ul class="rehearse-gallery" data-search-exclude="true"[^>]*>.*?</ul>', re.DOTALL)
_FOUND = re.compile(r' class="rehearse-(?:title|situation|lead|more|sentence|message)"')
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_MARK = re.compile("<!--rehearse:([0-9]+)-->")
_MARK_END = "<!--/rehearse-->"


class Unsearched:
    """What was taken out of the page at work."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def take_out(self, html: str) -> str:
        """Return a page in which items hold what search may find, and nothing else."""
        self._parts = []
        if "rehearse-" not in html:
            return html
        first, *items = html.split(_ITEM)
        ended = [item.partition(_ITEM_END) for item in items]
        html = first + "".join([self._keep(f"{_ITEM}{item}{end}") + below for item, end, below in ended])
        return _GALLERY.sub(lambda gallery: self._keep(gallery[0]), html)

    def put_back(self, html: str) -> str:
        """Return a page as it was."""
        parts, end = [], 0
        for mark in _MARK.finditer(html) if self._parts else ():
            number = int(mark[1])
            if number < len(self._parts):
                parts += [html[end : mark.start()], self._parts[number]]
                end = html.index(_MARK_END, mark.end()) + len(_MARK_END)
        return "".join([*parts, html[end:]])

    def _keep(self, part: str) -> str:
        self._parts.append(part)
        return f"<!--rehearse:{len(self._parts) - 1}-->{''.join(_found(part))}{_MARK_END}"


def _found(part: str) -> Iterator[str]:
    """Yield the elements that search may find. The title of a quiz is no heading."""
    for match in _FOUND.finditer(part):
        start = part.rindex("<", 0, match.start())
        tag = part[start + 1 : match.start()]
        if "title" not in match[0] or tag in _HEADINGS:
            closing = f"</{tag}>"
            yield part[start : part.index(closing, match.end())] + closing
