"""The moment after a reply is sent: at most a quarter of a second, and none for who wants no motion."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenContext
from .item import Item
from .sites import Site
from .test_conversation import Talk

pytestmark = pytest.mark.browser

LIMIT = 250  # milliseconds

# Names and ends of what moves after a click, and those whose end the page is told of.
SEND = """async (button) => {
    const item = button.closest('rehearse-item')
    const ended = []
    item.addEventListener('animationend', ({ animationName }) => ended.push(animationName))
    button.click()
    const moving = item.getAnimations({ subtree: true })
    const nameOf = (one) => one.animationName ?? one.transitionProperty
    const told = moving.map((one) => [nameOf(one), one.effect.getComputedTiming().endTime])
    await Promise.all(moving.map((one) => one.finished))
    await new Promise(requestAnimationFrame)
    return { moves: Object.fromEntries(told), ended }
}"""
MOVES = {"rehearse-send", "rehearse-arrive", "rehearse-type"}


def visit(open_context: OpenContext, url: str, motion: Literal["reduce", "no-preference"]) -> Page:
    page = open_context(reduced_motion=motion, viewport={"width": 390, "height": 800}).new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("letter", ["A", "C"])
def test_a_reply_is_sent_within_a_quarter_of_a_second(open_context: OpenContext, small: Site, letter: str) -> None:
    item = Item(visit(open_context, small.url + "lessons/replies/", "no-preference"), "A first reply to Ana")
    item.reply(letter).click()
    sent = item.submit.evaluate(SEND)
    assert set(sent["moves"]) >= MOVES
    assert max(sent["moves"].values()) <= LIMIT
    assert set(sent["ended"]) >= MOVES
    expect(item.reason(letter)).to_be_visible()


def test_a_reply_in_a_conversation_is_sent_as_fast(open_context: OpenContext, formats: Site) -> None:
    talk = Talk(visit(open_context, formats.url + "lessons/talking/", "no-preference"))
    sent = talk.choice("A").evaluate(SEND)
    assert set(sent["moves"]) >= MOVES
    assert max(sent["moves"].values()) <= LIMIT


def test_nothing_moves_for_who_wants_no_motion(open_context: OpenContext, small: Site, formats: Site) -> None:
    item = Item(visit(open_context, small.url + "lessons/replies/", "reduce"), "A first reply to Ana")
    item.reply("A").click()
    assert item.submit.evaluate(SEND) == {"moves": {}, "ended": []}
    talk = Talk(visit(open_context, formats.url + "lessons/talking/", "reduce"))
    assert talk.choice("A").evaluate(SEND) == {"moves": {}, "ended": []}
