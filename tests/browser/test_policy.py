"""Under a strict Content Security Policy items answer and look as they should."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mkdocs_rehearse.cli.csp import policy_of

from .item import Item
from .sites import Site
from .watch import Watch

pytestmark = pytest.mark.browser

POLICY = {"Content-Security-Policy": "script-src 'self'; style-src 'self'; img-src 'self' data:"}
LISTEN = """
    window.violations = []
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`))
"""
INLINE = """(item) => [...item.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('script, style') ? [element.tagName] : []),
    ...[...element.attributes].map(({ name }) => name).filter((name) => name === 'style' || name.startsWith('on')),
])"""

Serve = Callable[[Path, dict[str, str]], Site]


@pytest.fixture
def strict(page: Page) -> Page:
    page.add_init_script(LISTEN)
    return page


def style(item: Item, part: str, name: str) -> Any:
    return item.root.locator(part).first.evaluate("(element, name) => getComputedStyle(element)[name]", name)


def test_items_answer_without_a_single_violation(strict: Page, small: Site, serve: Serve) -> None:
    strict.goto(serve(small.folder, POLICY).url + "lessons/replies/")
    best, rank = Item(strict, "A first reply to Ana"), Item(strict, "Four ways to say no")
    best.reply("B").click()
    best.submit.click()
    best.expect_result("This will probably be welcome.", "We rate B as effective.")
    box = rank.grip("A").bounding_box()
    assert box is not None
    rank.grip("A").hover()
    strict.mouse.down()
    strict.mouse.move(box["x"], 9_999, steps=3)
    strict.mouse.up()
    rank.submit.click()
    expect(rank.result).to_be_visible()
    assert style(best, ".rehearse-thread", "borderTopStyle") == "solid"
    assert strict.evaluate("violations") == []


@pytest.mark.parametrize(
    "path",
    ["", "lessons/first-message/", "practice/", "practice/dye-testing/", "practice/record/", "blog/", "about/course/"],
)
def test_nothing_of_the_course_violates_the_policy_that_rehearse_prints(
    strict: Page, course: Site, serve: Serve, path: str
) -> None:
    pages = [page.read_text("utf-8") for page in course.folder.rglob("*.html")]
    strict.goto(serve(course.folder, {"Content-Security-Policy": policy_of(pages)}).url + path)
    strict.wait_for_load_state("networkidle")
    assert strict.evaluate("violations") == []


@pytest.mark.parametrize("path", ["lessons/numbers/", "practice/hotel-linen/"])
def test_items_of_the_course_answer_though_the_theme_is_hindered(
    strict: Page, course: Site, serve: Serve, watch: Watch, path: str
) -> None:
    # The theme's own inline scripts and styles are blocked, and its bundle misses what they define.
    watch.expect(r"console: .*violates the following Content Security Policy directive")
    watch.expect(r"uncaught: .*__md_")
    strict.goto(serve(course.folder, POLICY).url + path)
    item = Item(strict, "One line for the report")
    item.reply("B").click()
    item.submit.click()
    expect(item.result).to_contain_text("We rate B as effective.")
    assert style(item, ".rehearse-thread", "borderTopStyle") == "solid"
    assert item.root.evaluate(INLINE) == []
    assert [text for text in strict.evaluate("violations") if "rehearse" in text] == []
