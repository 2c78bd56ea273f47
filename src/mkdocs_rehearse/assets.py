"""The script and the style that pages load, under names that change with their content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_FOLDER = Path(__file__).parent / "assets"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages load.

    Attributes:
        file: Where it is in the package.
        url: Its address from the site's root; it holds eight digits of the content's SHA-256.
    """

    file: Path
    url: str


def find_assets() -> dict[str, Asset]:
    """Return the assets by kind: `css` and `js`."""
    return {kind: _asset(_FOLDER / f"rehearse.{kind}") for kind in ("css", "js")}


def asset_tags(assets: dict[str, Asset], html: str, url_of: Callable[[str], str]) -> str:
    """Return the tags for the head of a page; an empty text when the page holds nothing of ours.

    Args:
        assets: As `find_assets` returns them.
        html: The page.
        url_of: Returns an address from the site's root as one from the page.
    """
    style = f'<link rel="stylesheet" href="{url_of(assets["css"].url)}">'
    script = f'<script defer src="{url_of(assets["js"].url)}"></script>'
    if "<rehearse-" in html:
        return style + script
    return style if 'class="rehearse' in html else ""


def _asset(file: Path) -> Asset:
    digest = sha256(file.read_bytes()).hexdigest()[:8]
    return Asset(file, f"assets/rehearse/{file.stem}.{digest}{file.suffix}")
