"""A lesson is no longer than its text needs: what was answered folds on return, and quick checks wait their turn."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenContext
from .item import answer_everything
from .sites import Site

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 780}
LESSON = "lessons/accepting-is-not-consenting/"
OPENER = "fifty-port-contacts"
BOTTOM = "one => one.getBoundingClientRect().bottom + scrollY"


def item(page: Page, name: str) -> Locator:
    return page.locator(f'rehearse-item[data-id="{name}"]')


def replies(item: Locator) -> Locator:
    return item.get_by_role("group").get_by_role("radio")


def test_the_first_lesson_ends_within_twelve_screens_of_a_phone(open_context: OpenContext, course: Site) -> None:
    page = open_context(viewport=PHONE).new_page()
    page.goto(course.url + LESSON)
    assert page.locator("rehearse-ending").evaluate(BOTTOM) <= 12 * PHONE["height"]


def test_the_first_lesson_ends_within_twelve_screens_for_who_has_answered_it(
    open_context: OpenContext, course: Site
) -> None:
    page = open_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(course.url + LESSON)
    items = page.locator("rehearse-item")
    answer_everything(page)
    for one in items.all():
        one.get_by_role("button", name="Go on").click()
        expect(one.get_by_role("button", name="Open")).to_be_visible()
        expect(one.get_by_role("button", name="Go on")).to_be_hidden()
    assert page.locator("rehearse-ending").evaluate(BOTTOM) <= 12 * PHONE["height"]


def test_what_was_answered_is_folded_on_return_and_opens(page: Page, course: Site) -> None:
    page.goto(course.url + LESSON)
    answer_everything(page)
    opener = item(page, OPENER)
    expect(replies(opener).first).to_be_visible()
    page.reload()
    expect(replies(opener).first).to_be_visible()
    page.goto(course.url)
    page.goto(course.url + LESSON)
    expect(opener.locator("strong", has_text="Most will think you connected in order to sell")).to_be_visible()
    expect(replies(opener).first).to_be_hidden()
    opener.get_by_role("button", name="Open").click()
    expect(replies(opener).nth(1)).to_be_checked()
    expect(opener.get_by_role("button", name="Open")).to_have_count(0)


def test_who_asks_for_an_answered_item_finds_it_open(page: Page, course: Site) -> None:
    page.goto(course.url + LESSON)
    answer_everything(page)
    for path in (f"{LESSON}#{OPENER}", f"practice/{OPENER}/"):
        page.goto(course.url)
        page.goto(course.url + path)
        expect(replies(item(page, OPENER)).first).to_be_visible()


def test_quick_checks_wait_their_turn_on_a_phone(open_context: OpenContext, course: Site) -> None:
    page = open_context(viewport=PHONE).new_page()
    page.goto(course.url + LESSON)
    first, second, third = page.locator('rehearse-item[data-manner="fact"]').filter(has_text="Quick check").all()
    check = "Check my answer"
    expect(second.get_by_text("Which of these are a yes to marketing?")).to_be_visible()
    expect(second.get_by_role("button", name=check)).to_be_hidden()
    third.get_by_role("button", name="Open").click()
    expect(third.get_by_role("radio").first).to_be_focused()
    first.get_by_role("radio").first.check()
    first.get_by_role("button", name=check).click()
    expect(second.get_by_role("button", name=check)).to_be_visible()


def test_quick_checks_are_all_there_without_a_script(open_context: OpenContext, course: Site) -> None:
    page = open_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(course.url + LESSON)
    expect(page.get_by_role("checkbox", name="Do send me the photos of your stand.")).to_be_visible()
