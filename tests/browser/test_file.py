"""A course that was unpacked on a disk, without any server."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .item import Item
from .shared import Shared
from .sites import ROOT, Site, build_site
from .watch import Watch

pytestmark = pytest.mark.browser


def test_an_item_opened_from_a_file_answers_and_remembers(page: Page, files_of_small: Path) -> None:
    page.goto((files_of_small / "lessons" / "replies.html").as_uri())
    item = Item(page, "A first reply to Ana")
    item.reply("B").click()
    item.submit.click()
    item.expect_result("This will probably be welcome.", "We rate B as effective.")
    page.reload()
    item.expect_result("This will probably be welcome.", "We rate B as effective.")


@pytest.fixture(scope="module")
def disk(shared: Shared) -> Path:
    """The course, built as the guide on commands says."""
    return shared.folder("course-files", lambda folder: build_site(ROOT, folder, directory_urls=False))


@pytest.mark.parametrize(
    "name", ["index", "practice/index", "practice/dye-testing", "practice/record", "blog/index", "about/course"]
)
def test_every_link_of_a_copy_on_a_disk_leads_to_a_file(disk: Path, name: str) -> None:
    page = disk / f"{name}.html"
    links = set(re.findall(r'(?:href|data-practice)="((?!https?:|mailto:|#|/)[^"#?]+)', page.read_text("utf-8")))
    assert links
    assert [link for link in sorted(links) if not (page.parent / html.unescape(link)).is_file()] == []


def test_a_round_of_a_copy_on_a_disk_opens_a_file(page: Page, disk: Path, watch: Watch) -> None:
    watch.expect(r"console: .*\.woff2")
    page.goto((disk / "practice" / "index.html").as_uri())
    page.get_by_role("button", name="5", exact=True).click()
    expect(page).to_have_url(re.compile(r"/practice/(?!index)[a-z-]+\.html"))
    expect(page.locator("rehearse-item")).to_be_visible()


def test_a_lesson_of_the_course_opened_from_a_file_answers(page: Page, course: Site, watch: Watch) -> None:
    # Between files there is no cross-origin request, so the fonts that the theme preloads are asked for in vain.
    watch.expect(r"console: .*\.woff2")
    page.goto((course.folder / "lessons" / "numbers" / "index.html").as_uri())
    item = Item(page, "One line for the report")
    item.reply("C").click()
    item.submit.click()
    item.expect_result(
        "She’ll think about your hours, and not about theirs.", "We rate C as acceptable, and B as effective."
    )
