"""What the tests of faults share: the record behind the page, and how every form is filled."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from .item import Item
from .kept import attempts, document

REPLIES, FORMATS_KEY = "rehearse:replies", "rehearse:formats"
ANA, BEN, NOTES, ORDER = "A first reply to Ana", "Ben asks for the price", "Notes on a request", "Four ways to say no"
BLOOD, CAPITALS, TALK, DRAFT = "Warm blood", "Two capitals", "Two stops in a lift", "First lines to Ben"
FAR = ["This will probably fall flat.", "We rate A as weak, and B as effective."]
CLOSE = ["This will probably be welcome.", "We rate B as effective."]
ASIDE = "Your earlier record could not be read. It is kept aside in this browser, and a new record has begun."
BLOCKED = (
    "The record in this browser could not be read, and there is no room to set it aside."
    " Erase it on the page of your record to begin a new one."
)
UNSAVED = "Your answer could not be saved in this browser. It will be gone when you leave this page."
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
YEAR = timedelta(days=365)

FILL = """() => {
    let size = 4_000_000
    for (let at = 0; size >= 1; at++) {
        try { localStorage.setItem(`other-${at}`, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) }
    }
}"""
FREE = "Object.keys(localStorage).filter(key => key.startsWith('other-')).forEach(key => localStorage.removeItem(key))"
DENY = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })"


def answer(page: Page, letter: str, title: str = ANA) -> Item:
    item = Item(page, title)
    if item.unfold.is_visible():
        item.unfold.click()
    if item.again.is_visible():
        item.again.click()
    item.reply(letter).click()
    item.submit.click()
    expect(item.result).to_be_visible()
    return item


def stored(page: Page, key: str = REPLIES) -> dict[str, Any]:
    return document(page, key)


def put(page: Page, record: object, key: str = REPLIES) -> None:
    document(page, key)
    text = record if isinstance(record, str) else json.dumps(record)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def set_aside(page: Page) -> list[str]:
    kept: list[str] = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes(':aside:')).map(([, text]) => text)"
    )
    return kept


def scores(page: Page, name: str = "first-reply") -> list[float]:
    return [attempt["score"] for attempt in attempts(page, "replies", name)]


def open_tab(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(url)
    return page


def gap(page: Page, number: int) -> Locator:
    return Item(page, CAPITALS).root.get_by_role("textbox", name=f"Blank {number}")


def box(page: Page, letter: str) -> Locator:
    return Item(page, BLOOD).option(letter).get_by_role("checkbox")


def choose(page: Page, letter: str) -> None:
    scene = Item(page, TALK).root.locator(".rehearse-scene").filter(visible=True)
    scene.get_by_role("link", name=re.compile(rf"^{letter} ")).click()


def click(*targets: Locator) -> None:
    for target in targets:
        target.click()


def fill(page: Page, *texts: str) -> None:
    for number, text in enumerate(texts, 1):
        gap(page, number).fill(text)


def picks(page: Page, most: str, least: str) -> list[Locator]:
    item = Item(page, BEN)
    return [item.pick(most, "Most effective"), item.pick(least, "Least effective")]


def poor(page: Page, letters: str) -> list[Locator]:
    return [Item(page, NOTES).rating(letter, "Poor fit") for letter in letters]


Act = Callable[[Page], None]
# An item; what is answered first, what is begun then, and whether that is there.
FORMS: dict[str, tuple[str, Act, Act, Callable[[Page], bool]]] = {
    "best": (
        ANA,
        lambda page: click(Item(page, ANA).reply("A")),
        lambda page: click(Item(page, ANA).reply("B")),
        lambda page: Item(page, ANA).reply("B").is_checked(),
    ),
    "best-worst": (
        BEN,
        lambda page: click(*picks(page, "A", "B")),
        lambda page: click(picks(page, "C", "B")[0]),
        lambda page: picks(page, "C", "B")[0].is_checked(),
    ),
    "rate": (
        NOTES,
        lambda page: click(*poor(page, "ABC")),
        lambda page: click(*poor(page, "B")),
        lambda page: poor(page, "B")[0].is_checked(),
    ),
    "rank": (
        ORDER,
        lambda page: None,
        lambda page: click(Item(page, ORDER).mover("D", "up")),
        lambda page: Item(page, ORDER).order() == ["A", "B", "D", "C"],
    ),
    "multiple": (
        BLOOD,
        lambda page: box(page, "A").check(),
        lambda page: box(page, "B").check(),
        lambda page: box(page, "B").is_checked(),
    ),
    "blank": (
        CAPITALS,
        lambda page: fill(page, "Lima", "Lima"),
        lambda page: gap(page, 1).press_sequentially("Santi"),
        lambda page: gap(page, 1).input_value() == "Santi",
    ),
}
