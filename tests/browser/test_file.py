"""A course that was unpacked on a disk, without any server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .item import Item
from .sites import SMALL, Site, build_site
from .watch import Watch

pytestmark = pytest.mark.browser


def test_an_item_opened_from_a_file_answers_and_remembers(page: Page, tmp_path: Path) -> None:
    build_site(SMALL, tmp_path, "", "--no-directory-urls")
    page.goto((tmp_path / "lessons" / "replies.html").as_uri())
    item = Item(page, "A first reply to Ana")
    item.reply("B").click()
    item.submit.click()
    item.expect_result("This will probably be welcome.", "We rate B as effective.")
    page.reload()
    item.expect_result("This will probably be welcome.", "We rate B as effective.")


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
