"""`best-worst`: a person picks the most and the least effective option."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .item import Item, tab_to

pytestmark = pytest.mark.browser

MOST, LEAST = "Most effective", "Least effective"
KEY = "We would pick C as most effective and B as least effective."
RIGHT = ["This will probably be welcome.", "Both picks are ours, too."]
NEAR = ["This will do, and could do more.", KEY]
WRONG = ["This would do harm.", KEY]


@pytest.fixture
def item(lesson: Page) -> Item:
    return Item(lesson, "Ben asks for the price")


@pytest.mark.parametrize(
    ("most", "least", "lines"),
    [
        ("C", "B", RIGHT),
        ("A", "D", NEAR),
        ("B", "C", WRONG),
    ],
)
def test_two_options_are_picked_by_mouse_and_judged_in_words(
    item: Item, most: str, least: str, lines: list[str]
) -> None:
    item.pick(most, MOST).click()
    item.pick(least, LEAST).click()
    item.submit.click()
    item.expect_result(*lines)


def test_two_options_are_picked_by_keyboard_alone(item: Item) -> None:
    keyboard = item.page.keyboard
    tab_to(item.page, item.pick("A", MOST))
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    expect(item.pick("C", MOST)).to_be_checked()
    keyboard.press("Tab")
    expect(item.pick("C", LEAST)).to_be_focused()
    keyboard.press("ArrowUp")
    expect(item.pick("C", MOST)).to_be_checked()
    keyboard.press("Enter")
    item.expect_result(*RIGHT)
    expect(item.result).to_be_focused()


def test_both_picks_show_their_reasons(item: Item) -> None:
    item.pick("A", MOST).click()
    item.pick("D", LEAST).click()
    item.submit.click()
    assert item.opened() == ["A", "D"]
    assert item.verdict("A") == ["Acceptable", "You: most effective"]
    assert item.verdict("D") == ["Weak", "You: least effective"]
    expect(item.pick("A", MOST)).to_be_hidden()


def test_an_option_cannot_be_both_and_neither_pick_is_taken_away(item: Item) -> None:
    item.pick("A", MOST).click()
    item.pick("A", LEAST).click()
    item.submit.click()
    expect(item.missing).to_have_text("Choose a different option as least effective.")
    expect(item.pick("A", MOST)).to_be_checked()


def test_no_pick_at_all_is_told_and_the_first_option_takes_the_focus(item: Item) -> None:
    item.submit.click()
    expect(item.missing).to_have_text("Choose one option as most effective and a different one as least effective.")
    expect(item.pick("A", MOST)).to_be_focused()


@pytest.mark.parametrize(("picked", "lacking", "free"), [(MOST, LEAST, "B"), (LEAST, MOST, "B")], ids=["least", "most"])
def test_one_missing_pick_is_told_and_another_option_takes_the_focus(
    item: Item, picked: str, lacking: str, free: str
) -> None:
    item.pick("A", picked).click()
    item.submit.click()
    expect(item.missing).to_have_text(f"Choose a different option as {lacking.lower()}.")
    expect(item.pick(free, lacking)).to_be_focused()


def test_try_again_clears_both_picks_and_focuses_the_first_option(item: Item) -> None:
    item.pick("C", MOST).click()
    item.pick("B", LEAST).click()
    item.submit.click()
    item.again.click()
    item.expect_open()
    expect(item.pick("A", MOST)).to_be_focused()
