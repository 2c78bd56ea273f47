"""Under `serve`: an item that was saved is put into the pages that show it, and no other page is built again.

This is done where nothing else can have changed: every file but the items is as it was, the findings are the same, and
the item differs in its texts alone. In every other case MkDocs builds the whole site, as it always does.
The search index waits for that.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ..course import Course
from ..item import Item
from ..render import item_href

#: What of an item only the pages show that hold its id: itself, or a card that leads to it. Where a script shows its
#: title, that comes from the course's map.
_TEXTS = frozenset(["title", "situation", "question"])
#: What every page may show of it: in filters and counts.
_ELSEWHERE = frozenset(Item.model_fields) - _TEXTS
_SHOWN = re.compile('data-id="([^"]*)"')

#: A file's path, its time of modification in nanoseconds, and its size in bytes.
Stamp: TypeAlias = frozenset[tuple[str, int, int]]


@dataclass
class Built:
    """What MkDocs has built last, and which items its pages show.

    Attributes:
        config: The settings.
        stamp: The files that it was built from, but for the items.
        nav: The site's navigation.
        env: Jinja's environment.
        files: The site's files.
        shown: A page's file below `docs/` → the ids of the items in it.
    """

    config: MkDocsConfig
    stamp: Stamp
    nav: Navigation | None = None
    env: Any = None
    files: Files | None = None
    shown: dict[str, frozenset[str]] = field(default_factory=dict)

    def note(self, page: Page, html: str) -> None:
        """Remember the items that a finished page shows."""
        self.shown[page.file.src_uri] = frozenset(_SHOWN.findall(html))

    def pages_of(self, ids: set[str]) -> list[File] | None:
        """Return the pages that show any of some items.

        None where one of them is another plugin's own, and where an item's own page stands in the navigation: all pages
        show its title.
        """
        in_nav = {page.file.src_uri for page in self.nav.pages} if self.nav else set()
        if any(item_href(name).lstrip("/") in in_nav for name in ids):
            return None
        files = [file for file in self._pages() if not ids.isdisjoint(self.shown.get(file.src_uri, ()))]
        return files if all(type(file.page) is Page for file in files) else None

    def build(self, pages: list[File]) -> None:
        """Build some pages again."""
        assert self.files is not None, "MkDocs has built the site"
        assert self.nav is not None, "MkDocs has built a page"
        shown = self._pages()
        for file in pages:
            assert file.page, "MkDocs has built the page"
            _populate_page(file.page, self.config, self.files)
            excluded = file.inclusion is InclusionLevel.EXCLUDED
            _build_page(file.page, self.config, shown, self.nav, self.env, excluded=excluded)
            file.page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)

    def _pages(self) -> list[File]:
        return list(self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)) if self.files else []


def stamp_of(config: MkDocsConfig) -> Stamp:
    """Return the state of the files that a site is built from, but for its items."""
    roots = [config.docs_dir, *config.watch, config.theme.custom_dir, config.config_file_path]
    return frozenset(_files(filter(None, roots)))


def changed_texts(old: Course, new: Course) -> set[str] | None:
    """Return the ids of items that differ in their texts; None where anything else is not as it was."""
    before, after = old.bank.entries, new.bank.entries
    if old.bank.terms != new.bank.terms or list(before) != list(after) or list(old.report) != list(new.report):
        return None
    changed = {name for name, entry in after.items() if entry is not before[name]}
    alike = all(_alike(before[name].item, after[name].item) for name in changed)
    return changed if alike and before.keys() == after.keys() else None


def _alike(one: Item | None, other: Item | None) -> bool:
    return bool(one and other) and all(getattr(one, name) == getattr(other, name) for name in _ELSEWHERE)


def _files(roots: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    for root in roots:
        found = [Path(folder, name) for folder, _, names in os.walk(root) for name in names]
        for path in found or [Path(root)]:
            try:
                stat = path.stat()
            except OSError:  # it went while it was looked for
                continue
            yield str(path), stat.st_mtime_ns, stat.st_size
