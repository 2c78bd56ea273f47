"""Puts the course's own drawings into the page itself, where they take its colours, day and night.

In a lesson a drawing is an image like any other, `![what it shows](../assets/pictures/name.svg)`: its alternative text
goes with it. Other readers of the Markdown see the file.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_IMAGE = re.compile(r'<img alt="([^"]*)" src="[^"]*assets/pictures/([a-z-]+)\.svg"[^>]*/?>')


def on_page_content(html: str, config: MkDocsConfig, **_: object) -> str:
    """Replace the images that are drawings of the course."""
    folder = Path(config.docs_dir, "assets", "pictures")
    return _IMAGE.sub(lambda image: _drawing(folder / f"{image[2]}.svg", image[1]), html)


def _drawing(file: Path, words: str) -> str:
    return _text(file).replace("<svg ", f'<svg class="drawing" role="img" aria-label="{words}" ', 1)


@cache
def _text(file: Path) -> str:
    return file.read_text("utf-8").strip()
