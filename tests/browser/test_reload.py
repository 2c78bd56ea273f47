"""A reload in the middle of an answer, in every format."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .faults import BLOOD, CAPITALS, DRAFT, FORMATS_KEY, FORMS, REPLIES, TALK, Act, choose, stored
from .item import Item
from .sites import Site

pytestmark = pytest.mark.browser


@pytest.fixture(params=list(FORMS))
def form(request: pytest.FixtureRequest, page: Page, small: Site, formats: Site) -> tuple[Item, Act, Act, Any]:
    """Open an item of each format that is a form; return it with what can be done there."""
    title, first, begin, is_begun = FORMS[request.param]
    page.goto(formats.url + "lessons/facts/" if title in (BLOOD, CAPITALS) else small.url + "lessons/replies/")
    return Item(page, title), first, begin, is_begun


def test_a_reload_in_the_middle_of_a_form_leaves_the_earlier_answer(form: tuple[Item, Act, Act, Any]) -> None:
    item, first, begin, _ = form
    page, key = item.page, FORMATS_KEY if "facts" in item.page.url else REPLIES
    first(page)
    item.submit.click()
    (before,) = stored(page, key)["items"].values()
    item.again.click()
    begin(page)
    page.reload()
    expect(item.submit.or_(item.again).filter(visible=True)).to_be_visible()
    (after,) = stored(page, key)["items"].values()
    assert after["attempts"] == before["attempts"]
    if item.again.is_visible():
        item.again.click()
    first(page)
    item.submit.click()
    expect(item.result).to_be_visible()
    (now,) = stored(page, key)["items"].values()
    assert len(now["attempts"]) == 2
    assert now["attempts"][:1] == before["attempts"]


def test_a_form_that_is_half_filled_is_there_again_after_a_reload(form: tuple[Item, Act, Act, Any]) -> None:
    item, _, begin, is_begun = form
    begin(item.page)
    assert is_begun(item.page)
    item.page.reload()
    expect(item.submit).to_be_visible()
    assert is_begun(item.page)


def test_a_conversation_and_a_draft_of_one_page_are_there_again_after_a_reload(page: Page, formats: Site) -> None:
    page.goto(formats.url + "lessons/talking/")
    choose(page, "A")
    text = Item(page, DRAFT).root.get_by_role("textbox")
    text.press_sequentially("I make sai")
    page.reload()
    expect(Item(page, TALK).root.locator(".rehearse-taken")).to_have_count(1)
    expect(text).to_have_value("I make sai")
