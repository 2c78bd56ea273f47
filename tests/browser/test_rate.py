"""`rate`: a person gives every option a rating."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .item import Item, tab_to

pytestmark = pytest.mark.browser

OUT, POOR, FAIR, GOOD = "Out of place", "Poor fit", "Fair fit", "Good fit"
RIGHT = ["Close to our rating", "You rated every one as we do."]


@pytest.fixture
def item(lesson: Page) -> Item:
    return Item(lesson, "Notes on a request")


def rate(item: Item, *words: str) -> None:
    for letter, word in zip("ABC", words, strict=False):
        item.rating(letter, word).click()


def test_every_option_is_rated_by_mouse_and_compared_in_words(item: Item) -> None:
    rate(item, GOOD, OUT, FAIR)
    item.submit.click()
    item.expect_result(
        "Partly close to our rating",
        "Option C is out of place. You rated 1 of 3 as we do.",
    )
    assert [item.verdict(letter) for letter in "ABC"] == [
        [GOOD, "As you rated it"],
        [POOR, "You: out of place"],
        [OUT, "You: fair fit"],
    ]
    expect(item.rating("A", GOOD)).to_be_hidden()


def test_every_option_is_rated_by_keyboard_alone(item: Item) -> None:
    keyboard = item.page.keyboard
    tab_to(item.page, item.rating("A", OUT))
    keyboard.press("ArrowLeft")
    keyboard.press("Tab")
    expect(item.rating("B", OUT)).to_be_focused()
    keyboard.press("ArrowRight")
    keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("Tab")
    expect(item.submit).to_be_focused()
    keyboard.press("Enter")
    item.expect_result(*RIGHT)
    expect(item.result).to_be_focused()


def test_the_widest_miss_shows_its_reason(item: Item) -> None:
    rate(item, GOOD, OUT, FAIR)
    item.submit.click()
    assert item.opened() == ["C"]


def test_no_rating_at_all_is_told_and_the_first_option_takes_the_focus(item: Item) -> None:
    item.submit.click()
    expect(item.missing).to_have_text("Rate the options first.")
    expect(item.rating("A", OUT)).to_be_focused()


@pytest.mark.parametrize(
    ("words", "told", "focus"),
    [
        ([GOOD], "Options B and C have no rating yet.", "B"),
        ([GOOD, POOR], "Option C has no rating yet.", "C"),
    ],
    ids=["two", "one"],
)
def test_missing_ratings_are_told_and_the_first_of_them_takes_the_focus(
    item: Item, words: list[str], told: str, focus: str
) -> None:
    rate(item, *words)
    item.submit.click()
    expect(item.missing).to_have_text(told)
    expect(item.rating(focus, OUT)).to_be_focused()


def test_try_again_clears_all_ratings_and_focuses_the_first_option(item: Item) -> None:
    rate(item, GOOD, POOR, OUT)
    item.submit.click()
    item.again.click()
    item.expect_open()
    expect(item.rating("A", OUT)).to_be_focused()
