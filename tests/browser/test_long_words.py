"""A word that has no end stays within its page, wherever an item can hold one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from hostile import item_with
from mkdocs_rehearse.formats import FORMATS

from .conftest import OpenContext
from .sites import SMALL, Site, build_site

pytestmark = pytest.mark.browser

#: What a page shows beside itself; a thread cuts it off.
WIDE = """[...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth)
    .map((one) => `${one.closest('rehearse-item')?.dataset.id} ${one.localName}.${one.className}`)"""


@pytest.mark.parametrize("width", [360, 1440])
def test_a_word_without_end_makes_no_page_wider(open_context: OpenContext, tmp_path: Path, width: int) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "quizzes").mkdir()
    settings = (SMALL / "mkdocs.yml").read_text("utf-8").replace("theme\n", f"{SMALL / 'theme'}\n")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    lesson = "---\ntitle: First\nlesson: 1\nobjectives: {compose: a}\n---\n\n# First\n"
    for name in FORMATS:
        item = item_with(name, "W" * 200) | {"objective": "first/compose", "claims": []}
        (tmp_path / "quizzes" / f"{name}.yml").write_text(json.dumps(item), "utf-8")
        lesson += f"\n/// scenario | {name}\n///\n"
    (tmp_path / "docs" / "first.md").write_text(lesson, "utf-8")
    (tmp_path / "docs" / "index.md").write_text("# Start\n\n/// scenarios\n///\n", "utf-8")
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    with Site(tmp_path / "site") as site:
        build_site(tmp_path, site.folder, site.url)
        for path in ("", "first/", *(f"practice/{name}/" for name in FORMATS)):
            page.goto(site.url + path)
            expect(page.get_by_role("heading").first).to_be_visible()
            assert (path, page.evaluate(WIDE)) == (path, [])
            assert (path, page.evaluate("document.documentElement.scrollWidth")) == (path, width)
