"""The scripts and styles that pages load, under names that change with their content.

One stylesheet and two bundles: `items` answers items and keeps the record, and every page with something of ours that
a script works on loads it; `course` is all else, with the map of the course at its head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "assets"
_OURS = re.compile("<rehearse-")
_COURSE = re.compile("<rehearse-(continue|gallery|plan|practice|progress|record|review|round|would)")

_STYLED = 'class="rehearse'


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages load.

    Attributes:
        content: What it holds.
        url: Its address from the site's root; it holds eight digits of the content's SHA-256.
    """

    content: bytes
    url: str

    @classmethod
    def named(cls, name: str, content: bytes) -> Asset:
        """Return the asset of this content."""
        stem, dot, ending = name.partition(".")
        return cls(content, f"assets/rehearse/{stem}.{sha256(content).hexdigest()[:8]}{dot}{ending}")


class Assets:
    """All assets of a site, and which of them a page needs."""

    def __init__(self, course_script: str) -> None:
        self._css, self._items = _bundled("rehearse.css"), _bundled("items.js")
        self._course = Asset.named("course.js", course_script.encode() + _read("course.js"))

    def __iter__(self) -> Iterator[Asset]:
        return iter([self._css, self._items, self._course])

    def add_to(self, html: str, url_of: Callable[[str], str]) -> str:
        """Return a page with the tags that it needs; a page that holds nothing of ours stays as it is.

        A script stands in the head, where it keeps restored answers from moving the page, and again before the
        first element of ours: instant navigation runs the scripts of the content it swaps in, not those of the head.

        Args:
            html: The page.
            url_of: Returns an address from the site's root as one from the page.
        """
        styles = [self._css] if _STYLED in html or _OURS.search(html) else []
        scripts = [self._items] if _OURS.search(html) else []
        scripts += [self._course] if _COURSE.search(html) else []
        links = [f'<link rel="stylesheet" href="{url_of(style.url)}">' for style in styles]
        early = [f'<script defer blocking="render" src="{url_of(script.url)}"></script>' for script in scripts]
        again = [f'<script defer src="{url_of(script.url)}"></script>' for script in scripts]
        html = _OURS.sub(lambda match: "".join(again) + match[0], html, count=1)
        return html.replace("</head>", "".join(links + early) + "</head>", 1)


def _bundled(name: str) -> Asset:
    return Asset.named(name, _read(name))


def _read(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()
