"""A record that somebody else has written: it is set aside and told, never deleted, and the page goes on."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import until
from .faults import (
    ANA,
    ASIDE,
    BLOCKED,
    CLOSE,
    FILL,
    FORMATS_KEY,
    REPLIES,
    answer,
    open_tab,
    put,
    scores,
    set_aside,
    stored,
)
from .item import Item, answer_everything
from .sites import Site

pytestmark = pytest.mark.browser

REPLACED = {
    "no JSON": "{oops",
    "cut off": '{"version":1,"course":"replies","items":{"first-reply":{"attempts":[{"ti',
    "empty": "",
    "null": "null",
    "a number": "7",
    "a text": '"text"',
    "a list": "[]",
    "items as a list": '{"version":1,"course":"replies","items":[]}',
    "no items": '{"version":1,"course":"replies"}',
    "from the future": '{"version":2,"course":"replies","items":{"first-reply":{"attempts":[]}}}',
    "version as a text": '{"version":"1","course":"replies","items":{}}',
    "another course": '{"version":1,"course":"formats","items":{}}',
    "too long": " " * 2_000_001,
}


@pytest.mark.parametrize("text", REPLACED.values(), ids=REPLACED.keys())
def test_a_replaced_record_is_set_aside_and_told_and_the_page_goes_on(lesson: Page, text: str) -> None:
    put(lesson, text)
    lesson.reload()
    expect(lesson.get_by_role("status").filter(has_text=ASIDE)).to_have_count(1)
    assert set_aside(lesson) == [text]
    answer(lesson, "B")
    lesson.reload()
    Item(lesson, ANA).expect_result(*CLOSE)
    assert set_aside(lesson) == [text]


def test_a_record_too_large_for_a_copy_is_moved_aside_and_told_and_answers_are_kept(lesson: Page) -> None:
    text = json.dumps({"version": 1, "course": "replies", "items": {}, "notes": "é" * 3_000_000}, ensure_ascii=False)
    put(lesson, text)
    lesson.reload()
    expect(lesson.get_by_role("status").filter(has_text=ASIDE)).to_have_count(1)
    assert set_aside(lesson) == [text]
    answer(lesson, "B")
    assert scores(lesson) == [1]
    lesson.reload()
    Item(lesson, ANA).expect_result(*CLOSE)


def test_a_record_on_full_storage_that_has_no_room_for_another_stays_where_it_is(lesson: Page) -> None:
    text = "x" * 1_000
    put(lesson, text)
    lesson.evaluate(FILL)
    lesson.reload()
    expect(lesson.get_by_role("status").filter(has_text=BLOCKED)).to_be_visible()
    answer(lesson, "B").expect_result(*CLOSE)
    assert lesson.evaluate("key => localStorage[key]", REPLIES) == text
    assert set_aside(lesson) == []


def is_told(words: str, *tabs: Page) -> bool:
    """Tell whether one of the tabs says something: the first that reads a record does."""
    return any(tab.get_by_role("status").filter(has_text=words).is_visible() for tab in tabs)


def test_a_large_record_put_in_by_another_tab_takes_no_answer_of_either(lesson: Page, context: BrowserContext) -> None:
    other = open_tab(context, lesson.url)
    answer(lesson, "A")
    answer(other, "B")
    put(other, "é" * 3_000_000)
    until(lesson, lambda: is_told(ASIDE, lesson, other))
    # Each tab brings back its own answers.
    lesson.wait_for_function(
        "key => JSON.parse(localStorage[key]).items['first-reply']?.attempts.length === 2", arg=REPLIES
    )
    assert sorted(scores(lesson)) == [1 / 3, 1]


@pytest.mark.parametrize("text", ["{oops", '{"version":2,"course":"replies","items":{}}'], ids=["no JSON", "future"])
def test_a_record_replaced_by_another_tab_takes_no_answer_of_this_page(
    lesson: Page, context: BrowserContext, text: str
) -> None:
    answer(lesson, "A")
    other = open_tab(context, lesson.url)
    put(other, text)
    until(lesson, lambda: is_told(ASIDE, lesson, other))
    assert set_aside(lesson) == [text]
    assert scores(lesson) == [1 / 3]


JUNK: dict[str, object] = {
    "null": None,
    "a number": 7,
    "a text": "<img src=x onerror=alert(1)>",
    "no entries": [],
    "a list of lists": [[], [[]]],
    "a key of objects": "__proto__",
    "keys of objects": ["__proto__", "constructor", "toString", "length"],
    "an object": {"constructor": {"prototype": 1}, "toString": 1, "length": 4},
    "pairs": {"best": "constructor", "worst": ["x"]},
    "a text as an object": {"text": {"toString": 1}, "checklist": "yes"},
    "many": ["a"] * 10_000,
}


@pytest.mark.parametrize("response", JUNK.values(), ids=JUNK.keys())
def test_answers_that_fit_no_item_are_not_shown_and_break_nothing(
    page: Page, small: Site, formats: Site, response: object
) -> None:
    for address, key in (
        (small.url + "lessons/replies/", REPLIES),
        (formats.url + "lessons/facts/", FORMATS_KEY),
        (formats.url + "lessons/talking/", FORMATS_KEY),
    ):
        page.goto(address)
        kept = {"time": "2026-03-10T12:00:00Z", "response": response}
        items = page.evaluate(
            """kept => Object.fromEntries([...document.querySelectorAll('rehearse-item')].map(({ dataset }) => {
                const { fingerprint, id } = dataset
                return [id, { attempts: [{ ...kept, fingerprint, score: 1 }], open: { ...kept, fingerprint } }]
            }))""",
            kept,
        )
        put(page, {"version": 1, "course": key.removeprefix("rehearse:"), "items": items}, key)
        page.reload()
        expect(page.get_by_role("img")).to_have_count(0)
        answer_everything(page)
        now = stored(page, key)["items"]
        assert all(now[name]["attempts"][0] == items[name]["attempts"][0] for name in items)
        assert all(len(now[name]["attempts"]) > 1 for name in items)
