"""`best`: a person picks one reply."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .item import Item, tab_to

pytestmark = pytest.mark.browser

BEST = "You chose B, rated effective."
WEAK = "You chose A, rated weak. The key rates B higher: effective."
FAIR = "You chose D, rated acceptable. The key rates B higher: effective."
HARM = "You chose C, rated harmful. The key rates B higher: effective."


@pytest.fixture
def item(lesson: Page) -> Item:
    return Item(lesson, "A first reply to Ana")


@pytest.mark.parametrize(
    ("letter", "lines"),
    [
        ("B", ["Close to the key", BEST]),
        ("D", ["Partly close to the key", FAIR]),
        ("A", ["Far from the key", WEAK]),
        ("C", ["Far from the key", "Option C would do harm.", HARM]),
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
    item.expect_result("Close to the key", BEST)
    tab_to(item.page, item.again, backwards=True)
    keyboard.press("Enter")
    expect(item.reply("A")).to_be_focused()
    keyboard.press("Space")
    keyboard.press("Enter")
    item.expect_result("Far from the key", WEAK)


def test_the_result_takes_the_focus_so_that_it_is_read_out(item: Item) -> None:
    item.reply("B").click()
    item.submit.click()
    expect(item.result).to_be_focused()
    expect(item.submit).to_be_hidden()
    expect(item.reply("A")).to_be_disabled()


def test_the_chosen_rationale_stands_first_and_all_others_below_by_rating(item: Item) -> None:
    item.reply("A").click()
    item.submit.click()
    expect(item.details).to_have_attribute("open", "")
    assert item.reasons() == ["A", "B", "D", "C"]
    expect(item.rationale("A").get_by_role("paragraph")).to_have_text(
        [
            "A Weak Your choice",
            "Thanks, Ana. Your talk was so good that I send you our price list.",
            "The thanks are kind; the list was not asked for.",
        ]
    )
    expect(item.rationale("C").get_by_text("Her family is not your business.")).to_be_visible()


def test_the_form_says_what_was_chosen_and_what_the_key_says(item: Item) -> None:
    item.reply("A").click()
    item.submit.click()
    assert item.chips("A") == ["Your choice", "Key: weak"]
    assert [item.chips(letter) for letter in "BCD"] == [["Key: effective"], ["Key: harmful"], ["Key: acceptable"]]


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
    assert item.reasons() == ["A", "B", "C", "D"]
    expect(item.reply("A")).to_be_focused()
