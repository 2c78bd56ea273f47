"""Under `serve`: an item that was saved is put into the pages that show it, and no other page is built again.

This is done where nothing else can have changed: every file but the items is as it was, what a build finds is the same,
and the item differs in its texts alone. In every other case MkDocs builds the whole site, as it always does.
The search index waits for that.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ..course import Course
from ..render import item_href
from .assets import Assets
from .changes import Stamp, advised_anew, changed_texts, stamp_of
from .files import renew_pages, urls_of
from .log import log
from .shown import ShownCourse

_SHOWN = re.compile('data-id="([^"]*)"')


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

    def pages_of(
        self, ids: Set[str], advised: Set[str] = frozenset(), sources: Set[str] = frozenset()
    ) -> list[File] | None:
        """Return the pages that show any of some items.

        Args:
            ids: Those that have changed.
            advised: Those of which the instructor is told something else.
            sources: Pages of which he is, by their files below `docs/`.

        Returns:
            The pages. None where one of them is another plugin's own, and where the page of an item that has changed
            stands in the navigation: all pages show its title.
        """
        concerned = ids | advised
        in_nav = {page.file.src_uri for page in self.nav.pages} if self.nav else set()
        if any(item_href(name).lstrip("/") in in_nav for name in ids):
            return None
        files = [
            file
            for file in self._pages()
            if file.src_uri in sources or not concerned.isdisjoint(self.shown.get(file.src_uri, ()))
        ]
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


def renew(built: Built, shown: ShownCourse, assets: Assets) -> bool:
    """Put changed texts of items into the pages that show them.

    Args:
        built: What was built before.
        shown: The course as it was shown then; it is brought up to date.
        assets: What pages load.

    Returns:
        Whether that was all that had changed. If not, nothing was done.
    """
    files, course = built.files, _course_now(built, shown)
    changed = changed_texts(shown.course, course) if course else None
    if files is None or course is None or not changed:
        return False
    pages = built.pages_of(changed, *advised_anew(shown.course, course))
    if pages is None:
        return False
    shown.course = course
    if shown.settings.item_pages:
        renew_pages(files, shown.bank, shown.words)
    asset = assets.renew(shown.script(urls_of(files), built.config.site_name))
    Path(built.config.site_dir, asset.url).write_bytes(asset.content)
    built.build(pages)
    log.info("Built what shows %s: %d pages", ", ".join(sorted(changed)), len(pages))
    return True


def _course_now(built: Built, shown: ShownCourse) -> Course | None:
    """Return the course as it is now; None where other files have changed, or it cannot be read."""
    if built.stamp != stamp_of(built.config):
        return None
    try:
        return shown.read()
    except OSError:
        return None
