"""The scripts and styles that pages load, under names that change with their content.

One stylesheet and two bundles: `items` answers items and keeps the record; `course` does so too, and all else. A page
loads one script: that of the items, or that of the course with its map, as a page that came by instant navigation
runs two scripts in whichever order they arrive. Another asks the browser to keep the course, where that
is wanted. Before the bundles stand their sentences, in the site's language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from ..render import read_style
from ..words import Words
from .offline import MANIFEST
from .script import sentences_script

_SOURCE = Path(__file__).parents[1] / "assets"
#: Where they stand below the site's root.
FOLDER = "assets/rehearse"
_OURS = "<rehearse-"
_COURSE = re.compile("<rehearse-(continue|ending|gallery|map|plan|practice|progress|record|review|round|would)")

_STYLED = 'class="rehearse'
_INSTRUCTED = '<aside class="instructor"'
#: The styles of what only the instructor sees.
_INSTRUCTOR = ("instructor/map.css", "instructor/panel.css")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages load.

    Attributes:
        name: What it is called.
        content: What it holds.
        url: Its address from the site's root; it holds eight digits of the content's SHA-256.
    """

    name: str
    content: bytes
    url: str

    @classmethod
    def named(cls, name: str, content: bytes) -> Asset:
        """Return the asset of this content."""
        stem, dot, ending = name.partition(".")
        return cls(name, content, f"{FOLDER}/{stem}.{sha256(content).hexdigest()[:8]}{dot}{ending}")


class Assets:
    """All assets of a site, and which of them a page needs."""

    def __init__(self, course_script: str, words: Words, offline: bool = False, instructed: bool = False) -> None:
        self._css = Asset.named("rehearse.css", _read("rehearse.css"))
        style = "".join(map(read_style, _INSTRUCTOR)) if instructed else ""
        self._instructor = Asset.named("instructor.css", style.encode()) if instructed else None
        self._offline = Asset.named("offline.js", _read("offline.js")) if offline else None
        said = sentences_script("items", words)
        self._items = Asset.named("items.js", said.encode() + _read("items.js"))
        self._program = (said + sentences_script("course", words)).encode() + _read("course.js")
        self._course = Asset.named("course.js", course_script.encode() + self._program)

    def __iter__(self) -> Iterator[Asset]:
        return filter(None, [self._css, self._items, self._course, self._offline, self._instructor])

    def most(self) -> list[Asset]:
        """Return the most that one page loads, which serves every page."""
        return [self._css, self._course, *filter(None, [self._offline])]

    def renew(self, course_script: str) -> Asset:
        """Return what holds another map of the course, under the name that pages load already."""
        self._course = replace(self._course, content=course_script.encode() + self._program)
        return self._course

    def add_to(self, html: str, url_of: Callable[[str], str]) -> str:
        """Return a page with the tags that it needs; a page that holds nothing of ours stays as it is.

        A script stands in the head, where it keeps restored answers from moving the page, and again before the
        first element of ours: instant navigation runs the scripts of the content it swaps in, not those of the head.

        Args:
            html: The page.
            url_of: Returns an address from the site's root as one from the page.
        """
        if self._instructor and _INSTRUCTED in html:
            link = f'<link rel="stylesheet" href="{url_of(self._instructor.url)}">'
            html = html.replace("</head>", f"{link}</head>", 1)
        begin = html.find(_OURS)
        if begin < 0 and _STYLED not in html:
            return html
        # The navigation above grows with the site: it is not searched again.
        head, body = (html[:begin], html[begin:]) if begin >= 0 else (html, "")
        styles = [self._css]
        scripts = [self._course if _COURSE.search(body) else self._items] if body else []
        links = [f'<link rel="stylesheet" href="{url_of(style.url)}">' for style in styles]
        early = [f'<script defer blocking="render" src="{url_of(script.url)}"></script>' for script in scripts]
        again = [f'<script defer src="{url_of(script.url)}"></script>' for script in scripts]
        if self._offline:
            links.append(f'<link rel="manifest" href="{url_of(MANIFEST)}">')
            early.append(f'<script defer src="{url_of(self._offline.url)}"></script>')
        return "".join([head.replace("</head>", "".join(links + early) + "</head>", 1), *again, body])


def worker_script() -> str:
    """Return what the service worker does; its list of files comes before it."""
    return _read("worker.js").decode()


def _read(name: str) -> bytes:
    return (_SOURCE / name).read_bytes()
