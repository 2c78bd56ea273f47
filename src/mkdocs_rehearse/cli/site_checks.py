"""What a site's settings do to a course: whether the plugin runs, and whether a page asks another host for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .. import checks
from ..diagnostics import Diagnostic
from ..text.names import shortened
from ..yamldoc import Where
from .site_file import SiteFile

#: A script that `rehearse sync` writes, for programs that run no plugin.
_SYNCED = re.compile(r"(^|/)rehearse/items\.js$")
_AWAY = re.compile(r"(https?:)?//")
_REMOVE = "keep a copy of it in docs/, and name that"


def check_site(site: SiteFile) -> Iterator[Diagnostic]:
    """Check the settings of a site that shows a course."""
    if site.has_extension("rehearse") and not site.has_plugin("rehearse") and not _is_synced(site):
        key = "plugins" if "plugins" in site.data else "markdown_extensions"
        message = 'the site has the extension "rehearse", but not the plugin of this name'
        hint = 'add "- rehearse" under "plugins:"' if key == "plugins" else 'add "plugins: [search, rehearse]"'
        yield checks.NO_PLUGIN.at(*site.place(key, of_key=True), message, hint)
    if not site.has_plugin("privacy"):  # which keeps copies of what other hosts have
        for where, message, hint in [*_theme(site), *_extras(site)]:
            yield checks.OTHER_HOST.at(*site.place(*where, of_key=True), message, hint)


def _is_synced(site: SiteFile) -> bool:
    return any(_SYNCED.search(address) for _, address in _addresses(site.data, "extra_javascript"))


def _theme(site: SiteFile) -> Iterator[tuple[Where, str, str]]:
    theme = site.data.get("theme")
    options: Mapping[str, Any] = theme if isinstance(theme, dict) else {}
    name = options.get("name") if isinstance(theme, dict) else theme or "mkdocs"
    where: Where = ("theme",) if "theme" in site.data else ("site_name",)
    if name == "material" and options.get("font") is not False:
        yield where, "the theme asks Google for its fonts, whenever a page is opened", _as_option(theme, "font: false")
    if name in ("mkdocs", "readthedocs") and options.get("highlightjs") is not False:
        message = "the theme asks cdnjs.cloudflare.com for a script, whenever a page is opened"
        yield where, message, _as_option(theme or name, "highlightjs: false")


def _as_option(theme: object, option: str) -> str:
    """Return how to write an option of the theme, which may stand there by its name alone."""
    return (
        f'add "{option}" below its name' if isinstance(theme, dict) else f'write "theme: {{name: {theme}, {option}}}"'
    )


def _extras(site: SiteFile) -> Iterator[tuple[Where, str, str]]:
    for key in ("extra_css", "extra_javascript"):
        for where, address in _addresses(site.data, key):
            if _AWAY.match(address):
                yield where, f'every page asks another host for "{shortened(address)}"', _REMOVE
    extra = site.data.get("extra")
    if isinstance(extra, dict) and isinstance(extra.get("analytics"), dict) and extra["analytics"].get("provider"):
        yield ("extra", "analytics"), "every page tells another host who opens it", "remove it"


def _addresses(data: Mapping[str, Any], key: str) -> Iterator[tuple[Where, str]]:
    """Yield the files of a list whose entries may be groups of keys with a path."""
    entries = data.get(key)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        path = entry.get("path") if isinstance(entry, dict) else entry
        if isinstance(path, str):
            yield (key, index), path
