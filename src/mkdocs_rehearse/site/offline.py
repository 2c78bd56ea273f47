"""What lets a course be installed and read without a network: the manifest and the service worker.

The worker's list names every page, and every file that a page or a stylesheet names, each with a digest of its
content. What nobody is shown, such as maps of scripts, packages and pictures for other sites, is not on it.
"""

from __future__ import annotations

import json
import mimetypes
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

MANIFEST = "manifest.webmanifest"
WORKER = "service-worker.js"

#: Names of files in quotation marks or brackets, but for those with a whole address: as attributes, styles and the
#: settings of themes write them.
_NAMED = re.compile(
    r"""["'(](?:[^"'():<>\s]*/)?([^"'():<>\s/]+\.(?:css|gif|ico|jpe?g|js|png|svg|webp|woff2?))["'?#)]"""
)
#: What scripts of MkDocs and Material ask for under names of their own.
_ASKED_FOR = ("search/search_index.json", "sitemap.xml")


def manifest(name: str, about: str, language: str, icon: str) -> str:
    """Return the manifest of the course, which stands at the site's root.

    Args:
        name: What the site calls itself.
        about: What it says of itself, or nothing.
        language: The language of its pages.
        icon: The address of its icon from the root, or nothing.

    Source: Web Application Manifest, https://www.w3.org/TR/appmanifest/.
    """
    kind = mimetypes.guess_type(icon)[0] or ""
    sizes = {"sizes": "any"} if kind == "image/svg+xml" else {}
    icons = [{"src": icon, "type": kind, **sizes}] if kind.startswith("image/") else []
    text = {"name": name, "description": about, "lang": language, "icons": icons}
    place = {"id": "./", "start_url": "./", "scope": "./", "display": "standalone"}
    return json.dumps({key: value for key, value in text.items() if value} | place, ensure_ascii=False)


def worker(script: str, site: Path) -> str:
    """Return the service worker of a built site.

    Args:
        script: What the worker does.
        site: The site's folder, in which all is built.
    """
    files = {_address_of(path.relative_to(site)): _digest(path) for path in sorted(_kept(site))}
    return f"self.rehearseFiles={json.dumps(files, separators=(',', ':'))};\n{script}"


def _kept(site: Path) -> Iterator[Path]:
    pages, styles = (sorted(filter(Path.is_file, site.rglob(ending))) for ending in ("*.html", "*.css"))
    named = {name for path in (*pages, *styles) for name in _NAMED.findall(path.read_text("utf-8", "replace"))}
    asked_for = {site / name for name in (MANIFEST, *_ASKED_FOR)}
    yield from pages
    for path in site.rglob("*"):
        is_asked_for = path in asked_for or quote(path.name) in named
        if path.name != WORKER and path.suffix != ".html" and is_asked_for and path.is_file():
            yield path


def _address_of(path: Path) -> str:
    folder, name = path.parent.as_posix().removeprefix("."), path.name
    return quote(f"{folder}/" if folder else "") + ("" if name == "index.html" else quote(name))


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:12]
