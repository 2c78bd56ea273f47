"""Answers follow a person through the course, with the theme's instant navigation too."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import OpenContext
from .item import Item
from .sites import Site

pytestmark = pytest.mark.browser

LEILA = "A first message to Leila"
LESSON = "The first message"


@pytest.fixture
def home(page: Page, course: Site) -> Page:
    """Return the home page, answered, with a mark in its window that only a real load of a page would wipe out."""
    page.goto(course.url)
    page.evaluate("window.mark = true")
    item = Item(page, LEILA)
    item.reply("B").click()
    item.submit.click()
    expect(item.result).to_be_focused()
    return page


def go(page: Page, link: str, heading: str) -> None:
    page.get_by_role("main").get_by_role("link", name=link, exact=True).click()
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()


def go_by_practice(page: Page) -> None:
    """Find the item where its lesson's scenarios are unfolded."""
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Practice").click()
    expect(page.get_by_role("heading", name="Practice", level=1)).to_be_visible()
    lesson = page.locator("details", has_text=LEILA)
    expect(lesson).to_have_js_property("open", False)  # a script has folded it
    lesson.locator("summary").click()
    go(page, LEILA, LEILA)


def expect_answered(page: Page) -> None:
    item = Item(page, LEILA)
    expect(item.result).to_be_visible()
    expect(item.reply("B")).to_be_checked()
    expect(item.reason("B")).to_contain_text("Weak")


def test_an_answer_given_at_home_is_shown_on_the_item_s_page_without_loading_a_page(home: Page) -> None:
    go_by_practice(home)
    expect_answered(home)
    assert home.evaluate("window.mark") is True


def test_items_of_a_page_that_came_by_instant_navigation_can_be_answered(home: Page) -> None:
    go(home, LESSON, LESSON)
    item = Item(home, "Writing first to Aroha")
    item.mover("A", "down").click()
    item.submit.click()
    expect(item.result).to_be_visible()
    assert home.evaluate("window.mark") is True


def test_an_answer_survives_back_and_forward_by_instant_navigation(home: Page) -> None:
    go(home, LESSON, LESSON)
    home.go_back()
    expect(home.get_by_role("heading", name="Try one now")).to_be_visible()
    Item(home, LEILA).root.get_by_role("button", name="Open").click()
    expect_answered(home)
    home.go_forward()
    expect(home.get_by_role("heading", name=LESSON, level=1)).to_be_visible()
    assert home.evaluate("window.mark") is True


def test_an_item_has_a_page_of_its_own_that_leads_back_to_its_lesson(home: Page) -> None:
    home.get_by_role("link", name=f"Open on a page of its own : {LEILA}").click()
    expect(home.get_by_role("heading", name=LEILA, level=1)).to_be_visible()
    expect_answered(home)
    go(home, LESSON, LESSON)


def test_items_work_for_a_person_who_came_in_by_a_page_without_any(page: Page, course: Site) -> None:
    page.goto(course.url + "about/scoring/")
    page.evaluate("window.mark = true")
    go_by_practice(page)
    item = Item(page, LEILA)
    item.reply("B").click()
    item.submit.click()
    expect_answered(page)
    assert page.evaluate("window.mark") is True


def test_a_second_tab_of_the_course_sees_the_answer(home: Page, context: BrowserContext, course: Site) -> None:
    other = context.new_page()
    other.goto(course.url + "practice/dye-testing/")
    expect_answered(other)
    Item(other, LEILA).again.click()
    Item(other, LEILA).reply("C").click()
    Item(other, LEILA).submit.click()
    expect(Item(home, LEILA).reply("C")).to_be_checked()


def test_one_card_leads_on_from_a_lesson_and_without_scripts_the_footer_too(
    home: Page, open_context: OpenContext, course: Site
) -> None:
    expect(home.get_by_role("navigation", name="Footer")).to_be_visible()
    go(home, LESSON, LESSON)
    expect(home.get_by_role("link", name="Next: ")).to_be_visible()
    expect(home.get_by_role("navigation", name="Footer")).to_be_hidden()
    plain = open_context(java_script_enabled=False).new_page()
    plain.goto(course.url + "lessons/first-message/")
    expect(plain.get_by_role("navigation", name="Footer")).to_be_visible()
