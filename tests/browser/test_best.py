"""`best`: a person picks one reply."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .item import Item, tab_to

pytestmark = pytest.mark.browser

BEST = ["This will probably be welcome.", "We rate B as effective."]
FAIR = ["This will do, and could do more.", "We rate D as acceptable, and B as effective."]
WEAK = ["This will probably fall flat.", "We rate A as weak, and B as effective."]
HARM = ["This would do harm.", "We rate C as harmful, and B as effective."]


@pytest.fixture
def item(lesson: Page) -> Item:
    return Item(lesson, "A first reply to Ana")


@pytest.mark.parametrize(
    ("letter", "lines"),
    [
        ("B", BEST),
        ("D", FAIR),
        ("A", WEAK),
        ("C", HARM),
    ],
)
def test_a_reply_is_picked_by_mouse_and_judged_in_words(item: Item, letter: str, lines: list[str]) -> None:
    item.reply(letter).click()
    item.submit.click()
    item.expect_result(*lines)


def test_a_click_anywhere_on_a_reply_picks_it(item: Item) -> None:
    item.root.get_by_text("which ones worry you the most?").click()
    expect(item.reply("B")).to_be_checked()


def test_a_reply_is_picked_and_tried_again_by_keyboard_alone(item: Item) -> None:
    keyboard = item.page.keyboard
    tab_to(item.page, item.reply("A"))
    keyboard.press("ArrowDown")
    tab_to(item.page, item.submit)
    keyboard.press("Space")
    item.expect_result(*BEST)
    tab_to(item.page, item.again, backwards=True)
    keyboard.press("Enter")
    expect(item.reply("A")).to_be_focused()
    keyboard.press("Space")
    keyboard.press("Enter")
    item.expect_result(*WEAK)


def test_the_result_takes_the_focus_so_that_it_is_read_out(item: Item) -> None:
    item.reply("B").click()
    item.submit.click()
    expect(item.result).to_be_focused()
    expect(item.submit).to_be_hidden()
    expect(item.reply("A")).to_be_disabled()


def test_the_reason_stands_in_the_bubble_that_was_chosen(item: Item) -> None:
    item.reply("A").click()
    item.submit.click()
    assert item.opened() == ["A"]
    expect(item.reason("A")).to_have_text(
        re.compile("^Weak Your choice ?The thanks are kind; the list was not asked for.")
    )
    expect(item.reason("C").get_by_text("Her family is not your business.")).to_be_hidden()
    expect(item.root.get_by_text("How each option is rated, and why")).to_be_hidden()


def test_the_other_bubbles_carry_their_ratings_and_open_in_place(item: Item) -> None:
    item.reply("A").click()
    item.submit.click()
    assert item.verdict("A") == ["Weak", "Your choice"]
    assert [item.verdict(letter) for letter in "BCD"] == [["Effective"], ["Harmful"], ["Acceptable"]]
    item.reason("C").get_by_text("Harmful").click()
    expect(item.reason("C").get_by_text("Her family is not your business.")).to_be_visible()
    assert item.opened() == ["A", "C"]
    item.others.click()
    assert item.opened() == ["A", "B", "C", "D"]
    expect(item.others).to_be_hidden()
    expect(item.reason("B").locator("summary")).to_be_focused()


def test_harm_does_not_look_like_what_is_merely_chosen(item: Item) -> None:
    item.reply("C").click()
    chosen = item.option("C").evaluate("bubble => getComputedStyle(bubble).borderColor")
    item.submit.click()
    harm = item.result.evaluate("result => getComputedStyle(result).borderBlockStartColor")
    assert harm != chosen
    expect(item.option("C")).to_have_css("border-color", harm)


def test_a_missing_answer_is_told_and_the_first_reply_takes_the_focus(item: Item) -> None:
    item.submit.click()
    expect(item.missing).to_have_text("Choose a reply first.")
    expect(item.reply("A")).to_be_focused()
    expect(item.result).to_be_hidden()
    item.page.keyboard.press("ArrowDown")
    expect(item.missing).to_have_text("")


def test_try_again_clears_the_answer_and_focuses_the_first_reply(item: Item) -> None:
    item.reply("C").click()
    item.submit.click()
    item.again.click()
    item.expect_open()
    expect(item.reply("A")).to_be_focused()
