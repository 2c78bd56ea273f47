"""The themes `mkdocs` and `readthedocs`, which say of every list, legend and label how it looks: not of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

from .item import Item, answer_everything
from .sites import FORMATS, GREETINGS, Site, build_site

pytestmark = pytest.mark.browser

SETTINGS = """site_name: A course
theme: {{name: {theme}, highlightjs: false}}
plugins: [search, rehearse]
markdown_extensions: [toc, attr_list, {{rehearse: {{course: a-course}}}}]
"""

#: What of our lists has a bullet, and what of our texts is not as large as the page's.
STRANGE = """() => {
    const style = (element) => getComputedStyle(element)
    const all = (selector) => [...document.querySelectorAll(selector)]
    const bullets = all('.rehearse :is(ul, ol)[class^=rehearse-] > li, .rehearse-gallery > li')
        .filter((one) => style(one).listStyleType !== 'none')
    const sizes = all('.rehearse :is(legend, .rehearse-reply)')
        .filter((one) => style(one).fontSize !== style(one.closest('.rehearse')).fontSize)
    return [...bullets, ...sizes].map((one) => one.outerHTML.slice(0, 80))
}"""


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs"])
def themed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield a course of every kind of page, in one of the themes."""
    folder: Path = tmp_path_factory.mktemp(request.param) / "course"
    for course in (FORMATS, GREETINGS):
        copytree(course, folder, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(SETTINGS.format(theme=request.param), "utf-8")
    with Site(folder / "site") as site:
        build_site(folder, site.folder, site.url)
        yield site


@pytest.mark.parametrize("path", ["lessons/greeting/", "lessons/facts/", "lessons/talking/", "practice/", "record/"])
def test_lists_have_no_bullets_and_texts_the_size_of_the_page(path: str, page: Page, themed: Site) -> None:
    page.goto(f"{themed.url}{path}")
    assert page.evaluate(STRANGE) == []
    if path.startswith("lessons/"):
        answer_everything(page)
        assert page.evaluate(STRANGE) == []


def test_item_is_played_in_the_colours_of_the_theme(page: Page, themed: Site) -> None:
    page.goto(f"{themed.url}lessons/greeting/")
    page.evaluate("document.documentElement.dataset.bsTheme = 'dark'")  # as the theme's own switch does
    item = Item(page, "Good morning, Ana")
    item.root.get_by_text("Is the reading room open, do you know?").click()
    item.submit.click()
    expect(item.result).to_contain_text("This will probably be welcome.")
    colour = "element => getComputedStyle(element).backgroundColor"
    if "readthedocs" not in themed.folder.parts[-3]:  # that one has one colour
        assert item.root.locator(".rehearse-frame").evaluate(colour) == page.locator("body").evaluate(colour)


def test_place_of_a_lesson_stands_above_its_title(page: Page, themed: Site) -> None:
    page.goto(f"{themed.url}lessons/greeting/")
    place, title = page.locator(".lesson-place").bounding_box(), page.get_by_role("heading", level=1).bounding_box()
    assert place
    assert title
    assert place["y"] < title["y"]
    assert abs(place["x"] - title["x"]) < 2
