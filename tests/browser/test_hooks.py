"""Scripts find their parts by what the text of an item cannot say."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .faults import ANA, CLOSE, answer, scores
from .item import Item
from .sites import SMALL, Site, build_site

pytestmark = pytest.mark.browser

NAMES = "form question actions missing check again result key rationales options letter text word verdict notice"
MARKS = " ".join(f"*x*{{: .rehearse-{name} data-part={name} #rehearse-{name} }}" for name in NAMES.split())
GLOBALS = "*x*{: #rehearseStores } *x*{: #rehearseCourse } *x*{: #rehearse }"


@pytest.fixture
def marked(tmp_path: Path) -> Iterator[Site]:
    """Yield a course with an item whose text bears the classes and ids of everything around it."""
    source = shutil.copytree(SMALL, tmp_path / "source")
    item = source / "quizzes" / "first-reply.yml"
    text = item.read_text("utf-8")
    assert "who tests" in text
    item.write_text(text.replace("who tests", f"who {MARKS} {GLOBALS} tests", 1), "utf-8")
    config = source / "mkdocs.yml"
    if "attr_list" not in config.read_text("utf-8"):
        plain = config.read_text("utf-8")
        config.write_text(plain.replace("markdown_extensions:\n", "markdown_extensions:\n  - attr_list\n"), "utf-8")
    (tmp_path / "site").mkdir()
    with Site(tmp_path / "site") as site:
        build_site(source, site.folder, site.url)
        yield site


def test_no_class_or_id_in_an_items_text_switches_it_off(page: Page, marked: Site) -> None:
    page.goto(marked.url + "lessons/replies/")
    assert page.locator("rehearse-item .rehearse-form").count() == page.locator("rehearse-item form").count()
    answer(page, "B").expect_result(*CLOSE)
    page.reload()
    Item(page, ANA).expect_result(*CLOSE)
    assert scores(page) == [1]
