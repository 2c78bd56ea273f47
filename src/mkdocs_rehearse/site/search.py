"""What search is given of an item: its heading, its situation and its question. It may not find options or reasons.

Search reads every tag of a page, so what it may not find is taken out before and put back after.
"""

from __future__ import annotations

import re

_ITEM = re.compile(r"<rehearse-item .*?</rehearse-item>", re.DOTALL)
_GALLERY = re.compile(r'<ul class="rehearse-gallery" data-search-exclude="true"[^>]*>.*?</ul>', re.DOTALL)
_FOUND = re.compile(
    r"<(h[1-6]) [^>]*>.*?</\1>"
    r'|<(\w+) class="rehearse-(?:situation|lead|more|sentence|message)"[^>]*>.*?</\2>',
    re.DOTALL,
)
_MARK = re.compile("<!--rehearse:([0-9]+)-->.*?<!--/rehearse-->", re.DOTALL)


class Unsearched:
    """What was taken out of the page at work."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def take_out(self, html: str) -> str:
        """Return a page in which items hold what search may find, and nothing else."""
        self._parts = []
        return _GALLERY.sub(self._keep, _ITEM.sub(self._keep, html)) if "rehearse-" in html else html

    def put_back(self, html: str) -> str:
        """Return a page as it was."""
        return _MARK.sub(self._kept, html) if self._parts else html

    def _keep(self, part: re.Match[str]) -> str:
        self._parts.append(part[0])
        found = "".join(match[0] for match in _FOUND.finditer(part[0]))
        return f"<!--rehearse:{len(self._parts) - 1}-->{found}<!--/rehearse-->"

    def _kept(self, mark: re.Match[str]) -> str:
        number = int(mark[1])
        return self._parts[number] if number < len(self._parts) else mark[0]
