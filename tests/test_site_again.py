"""Which pages show an item."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from conftest import Write
from mkdocs_rehearse.site.again import Built


def test_item_that_the_navigation_lists_concerns_all(course: Path, write: Write) -> None:
    write("docs/index.md", "# A course\n")
    config = load_config(str(write("mkdocs.yml", "site_name: A course\n")))
    page = Page(None, File("practice/an-item.md", "docs", "site", True), config)
    built = Built(config, frozenset(), Navigation([page], [page]))
    assert built.pages_of({"an-item"}) is None
    assert built.pages_of({"another"}) == []
