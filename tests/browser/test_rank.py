"""`rank`: a person puts the options in order, by dragging, by buttons, or by arrow keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from .conftest import OpenContext
from .item import Item, tab_to
from .sites import Site

pytestmark = pytest.mark.browser

TITLE = "Four ways to say no"
KEY = "Our order: B, then D, then A, then C."


@pytest.fixture
def item(lesson: Page) -> Item:
    item = Item(lesson, TITLE)
    item.root.scroll_into_view_if_needed()
    return item


def middle(target: Locator) -> tuple[float, float]:
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(item: Item, letter: str, onto: str, steps: int = 8) -> None:
    mouse = item.page.mouse
    (_, end), (x, start) = middle(item.grip(onto)), middle(item.grip(letter))
    mouse.move(x, start)
    mouse.down()
    mouse.move(x, end, steps=steps)
    mouse.up()


def said(item: Item) -> Locator:
    return item.root.get_by_role("status")


def test_the_order_as_it_stands_can_be_checked(item: Item) -> None:
    item.submit.click()
    item.expect_result(
        "Partly close to our rating",
        KEY,
    )
    assert [item.verdict(letter)[1] for letter in "ABCD"] == [
        "Your place: 1. Ours: 3.",
        "Your place: 2. Ours: 1.",
        "Your place: 3. Ours: 4.",
        "Your place: 4. Ours: 2.",
    ]
    assert item.opened() == ["A"]


def test_buttons_move_an_option_and_the_place_is_said(item: Item) -> None:
    item.mover("A", "down").click()
    assert item.order() == ["B", "A", "C", "D"]
    expect(said(item)).to_have_text("Option A is now 2 of 4.")
    expect(item.mover("A", "down")).to_be_focused()
    item.mover("D", "up").click()
    assert item.order() == ["B", "A", "D", "C"]
    expect(said(item)).to_have_text("Option D is now 3 of 4.")


def test_buttons_at_the_ends_say_that_they_have_nowhere_to_go(item: Item) -> None:
    expect(item.mover("A", "up")).to_be_disabled()
    item.mover("A", "down").click()
    expect(item.mover("A", "up")).to_be_enabled()
    expect(item.mover("B", "up")).to_be_disabled()
    expect(item.mover("D", "down")).to_be_disabled()


def test_an_order_is_made_and_tried_again_by_keyboard_alone(item: Item) -> None:
    keyboard = item.page.keyboard
    tab_to(item.page, item.mover("A", "down"))
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    expect(said(item)).to_have_text("Option A is now 4 of 4.")
    keyboard.press("ArrowUp")
    expect(said(item)).to_have_text("Option A is now 3 of 4.")
    expect(item.mover("A", "down")).to_be_focused()
    tab_to(item.page, item.mover("D", "up"))
    keyboard.press("Enter")
    keyboard.press("Space")
    assert item.order() == ["B", "D", "C", "A"]
    tab_to(item.page, item.mover("C", "down"), backwards=True)
    keyboard.press("Space")
    tab_to(item.page, item.submit)
    keyboard.press("Enter")
    item.expect_result("Close to our rating", KEY)
    assert [item.verdict(letter)[1] for letter in "BDAC"] == [f"Your place and ours: {at}." for at in range(1, 5)]
    expect(item.result).to_be_focused()
    tab_to(item.page, item.again, backwards=True)
    keyboard.press("Enter")
    expect(item.mover("A", "down")).to_be_focused()


def test_an_option_is_dragged_down_by_its_grip(item: Item) -> None:
    drag(item, "A", onto="C")
    assert item.order() == ["B", "C", "A", "D"]
    expect(said(item)).to_have_text("Option A is now 3 of 4.")


def test_an_option_is_dragged_up_by_its_grip(item: Item) -> None:
    drag(item, "D", onto="A")
    assert item.order() == ["D", "A", "B", "C"]
    expect(said(item)).to_have_text("Option D is now 1 of 4.")


def test_an_option_that_is_dragged_at_one_stroke_passes_all_between(item: Item) -> None:
    drag(item, "A", onto="D", steps=1)
    assert item.order() == ["B", "C", "D", "A"]
    drag(item, "A", onto="C", steps=1)
    assert item.order() == ["B", "A", "C", "D"]


def test_a_drag_leaves_the_option_in_line_with_the_others(item: Item) -> None:
    drag(item, "A", onto="B")
    assert len({middle(item.grip(letter))[0] for letter in "ABCD"}) == 1
    expect(item.root.locator("[data-dragged]")).to_have_count(0)


def test_an_option_is_dragged_by_touch(open_context: OpenContext, small: Site) -> None:
    context = open_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(small.url + "practice/in-order/")
    item = Item(page, TITLE)
    (x, start), (_, end) = middle(item.grip("A")), middle(item.grip("B"))
    swipe(context.new_cdp_session(page), x, start, end)
    expect(said(item)).to_have_text("Option A is now 2 of 4.")
    assert item.order() == ["B", "A", "C", "D"]


def swipe(session: CDPSession, x: float, start: float, end: float, steps: int = 8) -> None:
    touch(session, "touchStart", {"x": x, "y": start})
    for step in range(1, steps + 1):
        touch(session, "touchMove", {"x": x, "y": start + (end - start) * step / steps})
    touch(session, "touchEnd")


def touch(session: CDPSession, kind: str, *points: dict[str, float]) -> None:
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})


def test_a_harmful_option_in_first_place_is_named(item: Item) -> None:
    item.mover("C", "up").click()
    item.mover("C", "up").click()
    item.submit.click()
    item.expect_result("Far from our rating", f"Option C would do harm. {KEY}")


def test_an_answered_order_cannot_be_moved(item: Item) -> None:
    item.submit.click()
    expect(item.result).to_be_focused()
    for letter in "ABCD":
        expect(item.mover(letter, "up")).to_be_hidden()


def test_the_place_that_was_said_goes_when_the_order_is_given(item: Item) -> None:
    item.mover("A", "down").click()
    expect(said(item)).to_have_text("Option A is now 2 of 4.")
    item.submit.click()
    expect(said(item)).to_be_empty()


def test_try_again_restores_the_first_order_and_focuses_the_first_move(item: Item) -> None:
    drag(item, "D", onto="A")
    item.submit.click()
    item.again.click()
    item.expect_open()
    assert item.order() == ["A", "B", "C", "D"]
    expect(item.mover("A", "down")).to_be_focused()
