"""A file that is brought in is not to be trusted: what is sound in it is taken, and the rest stays text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from .faults import answer, set_aside, stored
from .sites import Site

pytestmark = pytest.mark.browser

GREETINGS = Path(__file__).parent / "cases" / "record"


def attempt_of(**more: object) -> dict[str, object]:
    return {"time": "2026-03-10T12:00:00Z", "fingerprint": "f", "response": "a", "score": 1, **more}


HOSTILE: dict[str, dict[str, object]] = {
    "an item as a list": {"items": {"x": []}},
    "attempts as an object": {"items": {"x": {"attempts": {"length": 3}}}},
    "a time of another kind": {"items": {"x": {"attempts": [attempt_of(time=7)]}}},
    "a day that is not": {"items": {"x": {"attempts": [attempt_of(time="2026-02-30T10:00:00Z")]}}},
    "a score out of range": {"items": {"x": {"attempts": [attempt_of(score=9)]}}},
    "a score as a text": {"items": {"x": {"attempts": [attempt_of(score="1")]}}},
    "harm as a text": {"items": {"x": {"attempts": [attempt_of(harm="<b>")]}}},
    "work of another kind": {"items": {"x": {"attempts": [], "open": "yes"}}},
    "plans as a list": {"items": {}, "plans": []},
    "a plan of another kind": {"items": {}, "plans": {"first-word": {"if": ["x"], "then": None, "time": 1}}},
    "a round of another kind": {"items": {}, "round": {"ids": "x", "at": -1}},
}


@pytest.mark.parametrize("parts", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_of_wrong_types_brings_in_what_is_sound(page: Page, greetings: Site, parts: dict[str, Any]) -> None:
    page.goto(greetings.url + "record/")
    items = {"good-bye": {"attempts": [attempt_of()]}, "__proto__": {"attempts": [attempt_of(polluted=True)]}}
    record = {"version": 1, "course": "greetings", **parts, "items": items | parts["items"]}
    bring_in(page, json.dumps(record))
    expect(page.get_by_role("status").filter(visible=True).last).to_have_text(
        "Added: 2 answers to 2 questions. Nothing was taken away. Some of the file could not be read and was left out."
    )
    assert page.evaluate("[{}.polluted, {}.attempts, Object.prototype.polluted]") == [None, None, None]
    for path in ("", "record/", "review/", "practice/", "lessons/greeting/", "lessons/parting/"):
        page.goto(greetings.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert set_aside(page) == []
    answer(page, "A", "Goodbye, Dana")
    assert len(stored(page, "rehearse:greetings")["items"]["good-bye"]["attempts"]) == 2


def test_markup_in_every_string_of_a_file_stays_text(page: Page, greetings: Site) -> None:
    markup = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>"
    page.goto(greetings.url + "record/")
    one = attempt_of(fingerprint=markup, response=markup, would=markup, extra=markup)
    item = {"attempts": [one], "open": {key: one[key] for key in ("time", "fingerprint", "response")}, markup: markup}
    plan = {"if": markup, "then": markup, "time": "2026-03-10T12:00:00Z"}
    now = {
        "ids": [markup, "good-bye"],
        "at": 0,
        "started": "2026-03-10T12:00:00Z",
        "kind": "final",
        "answers": {markup: one},
    }
    record = {
        "version": 1,
        "course": "greetings",
        "items": dict.fromkeys((markup, "good-bye", "one-question", "constructor"), item),
        "plans": {"first-word": plan, markup: plan},
        "round": now,
        markup: markup,
    }
    bring_in(page, json.dumps(record))
    expect(page.get_by_role("status").filter(visible=True).last).to_contain_text("Added: 4 answers")
    for path in ("", "record/", "review/", "practice/", "practice/good-bye/", "lessons/greeting/", "lessons/parting/"):
        page.goto(greetings.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("img")).to_have_count(0)


def bring_in(page: Page, text: str) -> None:
    file: FilePayload = {"name": "record.json", "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Bring in a record from a file").set_input_files(file)
