"""Without JavaScript an item is a page to read: everything is there, and nothing that does nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenContext
from .item import Item
from .sites import Site

pytestmark = pytest.mark.browser

TITLES = ["A first reply to Ana", "Ben asks for the price", "Notes on a request", "Four ways to say no"]


@pytest.fixture
def plain(open_context: OpenContext) -> Page:
    return open_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}).new_page()


@pytest.mark.parametrize("title", TITLES)
def test_situation_question_and_options_are_there_to_read(plain: Page, small: Site, title: str) -> None:
    plain.goto(small.url + "lessons/replies/")
    item = Item(plain, title)
    for part in (".rehearse-situation", ".rehearse-lead", ".rehearse-text >> nth=0", ".rehearse-text >> nth=-1"):
        expect(item.root.locator(part)).to_be_visible()


@pytest.mark.parametrize("title", TITLES)
def test_the_key_opens_and_holds_every_rationale(plain: Page, small: Site, title: str) -> None:
    plain.goto(small.url + "lessons/replies/")
    item = Item(plain, title)
    reasons = item.details.locator(".rehearse-rationale")
    expect(reasons).to_have_count(len(item.order()))
    expect(reasons.filter(visible=True)).to_have_count(0)
    item.root.get_by_text("How each option is rated, and why").click()
    expect(reasons.filter(visible=True)).to_have_count(len(item.order()))


@pytest.mark.parametrize("path", ["", "lessons/first-message/", "practice/four-requests/"])
def test_no_button_is_shown_that_does_nothing(plain: Page, course: Site, path: str) -> None:
    plain.goto(course.url + path)
    assert plain.locator("rehearse-item").count() > 0
    expect(plain.locator("rehearse-item").get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(plain.locator(".rehearse-grip").filter(visible=True)).to_have_count(0)


def test_a_ticked_reply_and_enter_leave_the_page_as_it_is(plain: Page, small: Site) -> None:
    plain.goto(small.url + "practice/first-reply/")
    reply = Item(plain, TITLES[0]).reply("B")
    reply.check()
    plain.keyboard.press("Enter")
    expect(reply).to_be_checked()
    assert plain.url == small.url + "practice/first-reply/"
