"""The scripts and styles that pages load, under names that change with their content.

Three bundles, each loaded by the pages that hold an element of its own: `rehearse` answers items, `course` shows
the learner's record, reviews and plans, and `rounds` filters the gallery and walks through items. The last two come
with the map of the course.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "assets"
_OURS = re.compile("<rehearse-")
_ITEM = re.compile("<rehearse-item")
_ROUNDS = re.compile("<rehearse-(gallery|round|would)")
_COURSE = re.compile("<rehearse-(continue|plan|progress|record|review)")

_CARDS = 'class="rehearse-gallery"'


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
        self._css, self._js = _bundled("rehearse.css"), _bundled("rehearse.js")
        self._course_css, self._course_js = _bundled("course.css"), _bundled("course.js")
        self._rounds_js = _bundled("rounds.js")
        self._map = Asset.named("map.js", course_script.encode())

    def __iter__(self) -> Iterator[Asset]:
        return iter([self._css, self._js, self._course_css, self._course_js, self._rounds_js, self._map])

    def add_to(self, html: str, url_of: Callable[[str], str]) -> str:
        """Return a page with the tags that it needs; a page that holds nothing of ours stays as it is.

        A script stands in the head, where it keeps restored answers from moving the page, and again before the
        first element of ours: instant navigation runs the scripts of the content it swaps in, not those of the head.

        Args:
            html: The page.
            url_of: Returns an address from the site's root as one from the page.
        """
        has_item, has_course, has_rounds = (bool(sign.search(html)) for sign in (_ITEM, _COURSE, _ROUNDS))
        has_map = has_course or has_rounds
        styles = [self._css] if has_item or has_map or 'class="rehearse' in html else []
        styles += [self._course_css] if has_map or _CARDS in html else []
        scripts = [self._map] if has_map else []
        scripts += [self._course_js] if has_course else []
        # A round puts an item's options in order before the item reads them.
        scripts += [self._rounds_js] if has_rounds else []
        scripts += [self._js] if has_item else []
        links = [f'<link rel="stylesheet" href="{url_of(style.url)}">' for style in styles]
        early = [f'<script defer blocking="render" src="{url_of(script.url)}"></script>' for script in scripts]
        again = [f'<script defer src="{url_of(script.url)}"></script>' for script in scripts]
        html = _OURS.sub(lambda match: "".join(again) + match[0], html, count=1)
        return html.replace("</head>", "".join(links + early) + "</head>", 1)


def _bundled(name: str) -> Asset:
    return Asset.named(name, (_FOLDER / name).read_bytes())
