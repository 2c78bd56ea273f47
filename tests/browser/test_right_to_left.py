"""A course in Arabic: its words, and a thread that runs from right to left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .sites import LANGUAGES, Site, build_site

pytestmark = pytest.mark.browser
CONFIG = """\
site_name: أيام جيدة
theme: {name: material, language: ar, font: false}
plugins: [search, rehearse]
markdown_extensions:
  - rehearse: {course: good-days}
validation: {absolute_links: relative_to_docs}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The course; what its author wrote is English here, and what is said around that is not."""
    folder = tmp_path_factory.mktemp("arabic")
    course = folder / "course"
    shutil.copytree(LANGUAGES, course, ignore=shutil.ignore_patterns("*.de.*"))
    Path(course, "mkdocs.yml").write_text(CONFIG, "utf-8")
    with Site(folder / "site") as site:
        build_site(course, site.folder)
        yield site


@pytest.fixture(params=[360, 1440])
def page(chromium: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The lesson on a phone and on a desk."""
    with chromium.new_context(base_url=site.url, viewport={"width": request.param, "height": 900}) as context:
        page = context.new_page()
        page.goto("first-day/")
        yield page


def test_a_verdict_is_said_in_arabic_and_counted_as_arabic_does(page: Page) -> None:
    item = page.get_by_role("form", name="An open door")
    item.get_by_text("Good morning! It is nice to meet you here.").check()
    item.get_by_role("button", name="تحقّق من إجابتي").click()
    expect(page.get_by_text("هذا يكفي، ويمكن أن يكون أفضل.")).to_be_visible()
    expect(page.get_by_text("نقيّم B بأنه «مقبول»، وA بأنه «فعّال».")).to_be_visible()
    page.goto("practice/")
    expect(page.get_by_text("أجبت عن 1 من 3 أسئلة. أتقنت 0 من درس واحد.")).to_be_visible()


def test_a_choice_stands_to_the_right_of_its_text_and_nothing_leaves_the_page(page: Page) -> None:
    reply = page.get_by_role("radio").first
    text = page.get_by_text("Good morning! I am Ada, today is my first day.").first
    mark, words = reply.bounding_box(), text.bounding_box()
    assert mark
    assert words
    assert mark["x"] > words["x"]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
