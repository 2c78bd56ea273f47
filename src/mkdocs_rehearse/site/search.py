"""Options, buttons and keys kept from search, which may not find them and still would read every tag of theirs."""

from __future__ import annotations

import re

#: Parts that hold no element of their own kind, so that the next end tag is theirs.
_PART = re.compile(
    r'<(ul|ol|div|details) class="rehearse-(?:options|actions|key|gallery)" data-search-exclude="true"[^>]*>.*?</\1>',
    re.DOTALL,
)
_MARK = re.compile("<!--rehearse:([0-9]+)-->")


class Unsearched:
    """What was taken out of the page at work."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def take_out(self, html: str) -> str:
        """Return a page with marks in the place of what search may not find."""
        self._parts = []
        return _PART.sub(self._keep, html)

    def put_back(self, html: str) -> str:
        """Return a page as it was."""
        return _MARK.sub(self._kept, html)

    def _keep(self, part: re.Match[str]) -> str:
        self._parts.append(part[0])
        return f"<!--rehearse:{len(self._parts) - 1}-->"

    def _kept(self, mark: re.Match[str]) -> str:
        number = int(mark[1])
        return self._parts[number] if number < len(self._parts) else mark[0]
