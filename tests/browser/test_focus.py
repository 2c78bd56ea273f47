"""The focus, and what explains it, stay where a person can see them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenContext
from .item import Item, tab_to
from .sites import Site

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}


def test_what_is_missing_can_be_read_where_the_focus_went(open_context: OpenContext, course: Site) -> None:
    page = open_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    page.goto(course.url + "practice/dye-testing/")
    item = Item(page, "A first message to Leila")
    item.submit.tap()
    expect(item.reply("A")).to_be_focused()
    expect(item.reply("A")).to_be_in_viewport(ratio=1)
    expect(item.missing).to_be_in_viewport(ratio=1)


def test_a_page_that_came_by_instant_navigation_begins_at_its_heading(page: Page, course: Site) -> None:
    page.goto(course.url)
    page.evaluate("window.mark = true")
    page.get_by_role("link", name="Start with lesson 1").press("Enter")
    heading = page.get_by_role("heading", name="Accepting is not consenting", level=1)
    expect(heading).to_be_focused()
    assert page.evaluate("window.mark") is True
    page.keyboard.press("Tab")
    assert heading.evaluate("heading => heading.compareDocumentPosition(document.activeElement) & 20")


def test_on_a_phone_the_menu_is_opened_by_keyboard_and_holds_no_focus_while_it_is_closed(
    open_context: OpenContext, course: Site
) -> None:
    page = open_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(course.url + "lessons/numbers/")
    button = page.locator("label.md-header__button", has_text="Navigation")
    tab_to(page, button)
    other = page.get_by_role("link", name="Your connection policy", exact=True)
    expect(other).to_be_hidden()
    button.press("Enter")
    expect(other).to_be_in_viewport(ratio=1)
    button.press("Enter")
    expect(other).to_be_hidden()
