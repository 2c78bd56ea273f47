"""The learner's record: shown, saved, brought in, erased, planned with and reviewed; and nothing is lost on the way."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect

from .conftest import OpenContext
from .faults import FILL
from .faults import answer as choose_and_submit
from .item import Item
from .kept import document
from .sites import Site

pytestmark = pytest.mark.browser

KEY = "rehearse:greetings"
ANA, BEN, CHIDI, DANA = "Good morning, Ana", "Good evening, Ben", "One question for Chidi", "Goodbye, Dana"


def summary(answered: int, mastered: int) -> str:
    return f"You have answered {answered} of 4 questions. You have mastered {mastered} of 2 lessons."


NOTHING = summary(0, 0)
ON_DISK = (
    "These pages were opened from a disk. Some browsers, Firefox among them, then keep each page’s answers apart:"
    " rounds and the record need the pages at a web address, or another browser."
)
HELD = "Your record holds {}."
FULL = "void (Storage.prototype.setItem = () => { throw new Error('full') })"
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def record(page: Page, greetings: Site) -> Page:
    """Return a page that shows an empty record."""
    page.goto(greetings.url + "record/")
    return page


def answer(page: Page, site: Site, title: str, letter: str) -> None:
    """Answer an item in its lesson: A is effective, B acceptable, C harmful."""
    page.goto(site.url + ("lessons/parting/" if title == DANA else "lessons/greeting/"))
    choose_and_submit(page, letter, title)


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-part={name}]").first


def stored(page: Page) -> dict[str, Any]:
    return document(page, KEY)


def put(page: Page, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def fingerprints(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries(Object.entries(rehearseCourse.items).map(([id, item]) => [id, item.fingerprint]))"
    )
    return found


def text_of(page: Page, attempts: dict[str, list[tuple[datetime, float]]], **more: object) -> str:
    """Return a record in which items were answered at these times with these scores."""
    current = fingerprints(page)
    items = {
        name: {
            "attempts": [
                {"time": at.strftime("%FT%TZ"), "fingerprint": current.get(name, "f"), "response": "a", "score": score}
                for at, score in given
            ]
        }
        for name, given in attempts.items()
    }
    return json.dumps({"version": 1, "course": "greetings", "items": items, **more})


def bring_in(page: Page, text: str) -> None:
    file: FilePayload = {"name": "record.json", "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Bring in a record from a file").set_input_files(file, timeout=30_000)


def told(page: Page) -> Locator:
    return page.get_by_role("status").filter(visible=True).last


def save(page: Page, button: str) -> tuple[str, str]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, waiting.value.path().read_text("utf-8")


def erase(page: Page) -> None:
    page.get_by_role("button", name="Erase my record").click()
    page.get_by_role("button", name="Erase it").click()
    expect(told(page)).to_have_text("Your record is erased. You can bring it back until you leave this page.")


# What it shows


def test_an_empty_record_says_what_will_be_there(record: Page) -> None:
    expect(part(record, "summary")).to_have_text(NOTHING)
    expect(part(record, "answers")).to_have_text("Nothing is here yet. Answer a scenario, and it shows here.")
    expect(part(record, "due")).to_contain_text("Nothing is due today.")
    expect(part(record, "plans")).to_have_text("You have written no plan yet.")
    expect(part(record, "holds")).to_have_text(HELD.format("0 answers and 0 plans"))


def test_an_answer_shows_by_lesson_by_objective_and_in_the_table(record: Page, greetings: Site) -> None:
    answer(record, greetings, ANA, "A")
    answer(record, greetings, BEN, "B")
    record.goto(greetings.url + "record/")
    lessons = part(record, "lessons")
    expect(part(record, "summary")).to_have_text(summary(2, 0))
    expect(lessons).to_contain_text("2 of 3 answered: 1 close to our rating and 1 partly.")
    expect(lessons).to_contain_text("Not begun: 1 question.")
    lessons.get_by_text("By objective: Greeting").click()
    expect(lessons).to_contain_text("Mastered. All 2 answered", use_inner_text=True)
    row = record.get_by_role("row", name=ANA)
    expect(row.get_by_role("cell").first).to_have_text("Close to our rating")
    row.get_by_text("1 answer").click()
    expect(row.get_by_role("listitem")).to_contain_text(": Close to our rating")


def test_a_lesson_is_mastered_when_all_is_answered_well_and_nothing_would_do_harm(
    record: Page, greetings: Site
) -> None:
    for title in (ANA, BEN):
        answer(record, greetings, title, "A")
    answer(record, greetings, CHIDI, "C")
    record.goto(greetings.url + "record/")
    expect(part(record, "lessons")).to_contain_text(
        "All 3 answered: 2 close to our rating and 1 far from it; one reply would do harm."
    )
    answer(record, greetings, CHIDI, "A")
    record.goto(greetings.url + "record/")
    expect(part(record, "lessons")).to_contain_text("Mastered. All 3 answered: all close to our rating.")
    expect(part(record, "summary")).to_have_text(summary(3, 1))


def test_a_miss_leads_to_the_principle_that_it_breaks(record: Page, greetings: Site) -> None:
    answer(record, greetings, CHIDI, "C")
    record.goto(greetings.url + "record/")
    expect(part(record, "misses")).to_contain_text(f"Missed in: {CHIDI}")
    part(record, "misses").get_by_role("link", name="Ask one question").click()
    record.wait_for_url("**/lessons/greeting/#ask")
    expect(record.locator(":target")).to_have_text("How to ask")


def test_the_record_follows_what_happens_in_another_tab(record: Page, context: BrowserContext, greetings: Site) -> None:
    answer(context.new_page(), greetings, DANA, "A")
    expect(part(record, "summary")).to_have_text(summary(1, 1))


def test_the_record_knows_renamed_items_and_counts_those_that_are_gone(record: Page) -> None:
    now = [(NOON, 1.0)]
    current = fingerprints(record)["one-question"]
    text = text_of(record, {"a-question": now, "gone": now * 2}).replace('"f"', f'"{current}"')
    put(record, text)
    record.reload()
    expect(record.get_by_role("row", name=CHIDI)).to_be_visible()
    expect(part(record, "answers")).to_contain_text("2 more answers belong to questions that the course no longer has.")


def test_an_answer_to_an_earlier_version_is_shown_and_not_counted(record: Page) -> None:
    put(record, text_of(record, {"good-bye": [(NOON, 1)]}).replace(fingerprints(record)["good-bye"], "other"))
    record.reload()
    expect(part(record, "summary")).to_have_text(NOTHING)
    expect(record.get_by_role("row", name=DANA)).to_contain_text("The question has changed since.")


def test_without_javascript_the_record_says_what_it_would_show(open_context: OpenContext, greetings: Site) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(greetings.url + "record/")
    expect(page.get_by_text("nothing is stored elsewhere")).to_be_visible()
    expect(page.get_by_role("heading", name="By lesson")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    page.goto(greetings.url + "review/")
    expect(page.get_by_text("Nothing is stored elsewhere.")).to_be_visible()
    page.goto(greetings.url + "lessons/greeting/")
    expect(page.get_by_text("For example: If I meet somebody new, then I say good morning.")).to_be_visible()
    expect(page.get_by_role("textbox", name="If")).to_have_count(0)


# Saving, bringing in, erasing


def test_a_saved_record_can_be_brought_into_another_browser(
    record: Page, open_context: OpenContext, greetings: Site
) -> None:
    answer(record, greetings, ANA, "A")
    answer(record, greetings, DANA, "C")
    record.goto(greetings.url + "record/")
    name, text = save(record, "Save as a file")
    assert re.fullmatch(r"greetings-record-\d{4}-\d\d-\d\d\.json", name)
    other = open_context().new_page()
    answer(other, greetings, CHIDI, "B")
    other.goto(greetings.url + "record/")
    bring_in(other, text)
    expect(told(other)).to_have_text("Added: 2 answers to 2 questions. Nothing was taken away.")
    expect(part(other, "summary")).to_contain_text("3 of 4")
    bring_in(other, text)
    expect(told(other)).to_have_text("Nothing new: your record has all of it already.")
    assert stored(other)["items"]["good-bye"] == stored(record)["items"]["good-bye"]
    assert stored(other)["items"]["good-bye"]["attempts"][0]["harm"] is True


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{oops", "This file is not a record: it is damaged or of another kind. Nothing was changed."),
        ("[]", "This file is not a record. Nothing was changed."),
        ('{"version":1,"course":"x","items":{}}', "This is the record of another course. Nothing was changed."),
        (" " * 6_000_000, "This file is too large to be a record. Nothing was changed."),
        (" " * 9_000_000, "This file is too large to be a record. Nothing was changed."),
    ],
    ids=["damaged", "no record", "another course", "6 MB", "9 MB"],
)
def test_a_file_that_is_no_record_changes_nothing(record: Page, greetings: Site, text: str, words: str) -> None:
    answer(record, greetings, ANA, "A")
    record.goto(greetings.url + "record/")
    before = stored(record)
    bring_in(record, text)
    expect(told(record)).to_have_text(words)
    assert stored(record) == before


def test_a_hostile_file_stays_text_and_does_not_hang_the_page(record: Page) -> None:
    markup = "<img src=x onerror=alert(1)>"
    many = [(NOON + timedelta(seconds=n), 1.0) for n in range(10_000)]
    data = json.loads(text_of(record, {"good-bye": many, markup: [(NOON, 0.5)], "constructor": [(NOON, 0)]}))
    data["plans"] = {"first-word": {"if": markup, "then": f"</textarea>{markup}", "time": "2026-01-01T10:00:00Z"}}
    data[markup] = markup
    for item in data["items"].values():
        for attempt in item["attempts"][-1:]:
            attempt |= {"response": markup, "extra": {"prototype": {"polluted": True}}}
    text = json.dumps(data)[:-1] + ', "__proto__": {"polluted": true}}'
    bring_in(record, text)
    expect(told(record)).to_have_text("Added: 10,002 answers to 3 questions and 1 plan. Nothing was taken away.")
    expect(part(record, "plans")).to_contain_text(f"If {markup}, then </textarea>{markup}.")
    record.get_by_role("row", name=DANA).get_by_text("10,000 answers").click()
    expect(record.get_by_role("row", name=DANA).get_by_role("listitem")).to_have_count(100)
    expect(record.get_by_role("img")).to_have_count(0)
    assert record.evaluate("[{}.polluted, Object.prototype.polluted]") == [None, None]
    record.reload()
    expect(part(record, "holds")).to_have_text(HELD.format("10,002 answers and 1 plan"))


def test_a_file_that_is_damaged_in_part_brings_in_the_rest(record: Page) -> None:
    data = json.loads(text_of(record, {"good-bye": [(NOON, 1)]}))
    data["items"]["good-morning"] = {"attempts": ["nonsense"]}
    bring_in(record, json.dumps(data))
    expect(told(record)).to_have_text(
        "Added: 1 answer to 1 question. Nothing was taken away. Some of the file could not be read and was left out."
    )


def test_two_records_that_are_too_large_together_stay_apart(record: Page) -> None:
    data = json.loads(text_of(record, {"good-bye": [(NOON, 1)]}))
    data["items"]["good-bye"]["attempts"][0]["response"] = "a" * 1_200_000
    bring_in(record, json.dumps(data))
    expect(told(record)).to_contain_text("Added: 1 answer")
    data["items"]["good-bye"]["attempts"][0]["response"] = "b" * 1_200_000
    bring_in(record, json.dumps(data))
    expect(told(record)).to_have_text("The two records together are too large for this browser. Nothing was changed.")
    record.reload()
    expect(part(record, "holds")).to_have_text(HELD.format("1 answer and 0 plans"))


def test_erasing_asks_and_keeps_what_it_is_told_to_keep(record: Page, greetings: Site) -> None:
    answer(record, greetings, ANA, "A")
    record.goto(greetings.url + "record/")
    record.get_by_role("button", name="Erase my record").click()
    dialog = record.get_by_role("dialog")
    expect(dialog).to_contain_text("Your record holds 1 answer and 0 plans.")
    expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
    record.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    record.get_by_role("button", name="Erase my record").click()
    dialog.get_by_role("button", name="Keep it").click()
    assert len(stored(record)["items"]) == 1


def test_an_erased_record_is_gone_and_can_be_brought_back_until_the_page_is_left(record: Page, greetings: Site) -> None:
    answer(record, greetings, ANA, "A")
    record.goto(greetings.url + "record/")
    record.evaluate("localStorage.setItem('rehearse:greetings:aside:2026', '{oops')")
    record.evaluate("localStorage.setItem('other', 'stays')")
    before = stored(record)

    erase(record)
    expect(part(record, "summary")).to_have_text(NOTHING)
    assert record.evaluate("Object.keys(localStorage)") == ["other"]
    record.get_by_role("button", name="Bring my record back").click()
    expect(told(record)).to_have_text("Your record is back.")
    assert stored(record) == before
    assert record.evaluate("localStorage['rehearse:greetings:aside:2026']") == "{oops"
    erase(record)
    record.get_by_role("link", name="To the start").click()
    record.go_back()
    expect(part(record, "summary")).to_have_text(NOTHING)
    assert stored(record) == {"items": {}}


def test_an_answer_given_between_erasing_and_bringing_back_stays(
    record: Page, context: BrowserContext, greetings: Site
) -> None:
    answer(record, greetings, ANA, "A")
    record.goto(greetings.url + "record/")
    erase(record)
    answer(context.new_page(), greetings, DANA, "A")
    expect(part(record, "summary")).to_contain_text("1 of 4")
    record.get_by_role("button", name="Bring my record back").click()
    expect(part(record, "summary")).to_contain_text("2 of 4")


def test_the_record_of_practice_is_printed_alone_and_its_name_is_not_kept(record: Page, greetings: Site) -> None:
    answer(record, greetings, DANA, "A")
    record.goto(greetings.url + "record/")
    record.evaluate("window.print = () => { window.printed = true }")
    record.get_by_label("Your name").fill("Ana <b>Mar</b>ić")
    record.get_by_role("button", name="Print").click()
    assert record.evaluate("window.printed")
    record.emulate_media(media="print")
    sheet = record.locator(".rehearse-sheet")
    for words in (
        "Record of practice",
        "Greetings and goodbyes",
        "Ana <b>Mar</b>ić, ",
        "You have mastered 1 of 2 lessons.",
        "Parting",
    ):
        expect(sheet).to_contain_text(words)
    expect(sheet).to_contain_text("This is a record of practice and no certificate.")
    expect(sheet.get_by_role("listitem").filter(has_text="Parting")).to_contain_text("Mastered. Answered: close to")
    expect(sheet).to_be_visible()
    expect(record.get_by_role("heading", name="My record")).to_be_hidden()
    record.emulate_media(media="screen")
    record.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_be_hidden()
    assert "Ana" not in json.dumps(record.evaluate("({...localStorage, ...sessionStorage})"))


# Plans


def plan(page: Page, site: Site) -> tuple[Locator, Locator]:
    page.goto(site.url + "lessons/greeting/")
    return page.get_by_role("textbox", name="If"), page.get_by_role("textbox", name="then")


def test_a_plan_is_kept_and_shown_in_the_record_and_at_the_next_visit(record: Page, greetings: Site) -> None:
    when, act = plan(record, greetings)
    expect(when).to_have_attribute("placeholder", "I meet somebody new,")
    when.fill("If I meet a neighbour,")
    act.fill("I ask about the garden.")
    expect(record.get_by_text("Kept in this browser.")).to_be_visible()
    head = record.get_by_role("region", name="After this lesson you can")
    expect(head.get_by_text("Your plan:")).to_have_count(0)
    when, act = plan(record, greetings)
    expect(when).to_have_value("If I meet a neighbour,")
    sentence = "If I meet a neighbour, then I ask about the garden."
    expect(head.get_by_text(f"Your plan: {sentence}")).to_be_visible()
    record.goto(greetings.url + "record/")
    expect(part(record, "plans")).to_have_text(sentence)


def test_a_plan_is_kept_when_the_page_is_left_while_typing(record: Page, greetings: Site) -> None:
    when, _ = plan(record, greetings)
    when.fill("I hurry")
    record.reload()
    expect(when).to_have_value("I hurry")


def test_a_plan_and_an_answer_in_two_tabs_both_stay(record: Page, context: BrowserContext, greetings: Site) -> None:
    other = context.new_page()
    other.goto(greetings.url + "lessons/greeting/")
    when, _ = plan(record, greetings)
    when.fill("I meet somebody")
    Item(other, ANA).reply("A").click()
    Item(other, ANA).submit.click()
    expect(record.get_by_text("Kept in this browser.")).to_be_visible()
    record.goto(greetings.url + "record/")
    expect(part(record, "holds")).to_have_text(HELD.format("1 answer and 1 plan"))


def test_a_plan_that_is_emptied_is_gone(record: Page, greetings: Site) -> None:
    when, _ = plan(record, greetings)
    when.fill("I meet somebody")
    expect(record.get_by_text("Kept in this browser.")).to_be_visible()
    when.fill("")
    expect(record.get_by_text("Kept in this browser.")).to_have_count(0)
    record.goto(greetings.url + "record/")
    expect(part(record, "plans")).to_have_text("You have written no plan yet.")


def test_a_plan_that_cannot_be_kept_says_so_and_stays_in_the_page(record: Page, greetings: Site) -> None:
    when, _ = plan(record, greetings)
    record.evaluate(FULL)
    when.fill("I meet somebody")
    expect(told(record)).to_have_text(
        "This could not be kept in this browser. It will be gone when you leave the page."
    )
    expect(when).to_have_value("I meet somebody")


# Review


def at(page: Page, time: datetime) -> None:
    page.clock.set_fixed_time(time)


def test_what_is_mastered_comes_back_as_its_twin_and_missing_it_starts_over(record: Page, greetings: Site) -> None:
    at(record, NOON)
    answer(record, greetings, ANA, "A")
    answer(record, greetings, DANA, "A")
    record.goto(greetings.url + "review/")
    expect(part(record, "due")).to_contain_text("Nothing is due today. The next day is Thu, March 12, 2026.")
    at(record, NOON + timedelta(days=2))
    record.reload()
    expect(part(record, "due").get_by_role("link")).to_have_text([BEN, DANA])
    part(record, "due").get_by_role("link", name=DANA).click()
    record.wait_for_url("**/practice/good-bye/")
    answer(record, greetings, BEN, "A")
    answer(record, greetings, DANA, "B")
    record.goto(greetings.url + "review/")
    expect(part(record, "due").get_by_role("link")).to_have_count(0)
    expect(part(record, "next")).to_contain_text("Tue, March 17, 2026")
    expect(part(record, "next").get_by_role("link")).to_have_text([ANA])
    record.goto(greetings.url + "record/")
    expect(part(record, "due")).to_contain_text("Nothing is due today.")


def test_the_dates_go_into_a_calendar(record: Page, greetings: Site) -> None:
    at(record, NOON)
    answer(record, greetings, DANA, "A")
    record.goto(greetings.url + "review/")
    name, text = save(record, "Save the dates for my calendar")
    assert name == "greetings-reviews.ics"
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20260312", "20260317", "20260331"]
    assert "SUMMARY:Review 1 scenario: Greetings and goodbyes" in text
    assert f"DESCRIPTION:{DANA.replace(',', chr(92) + ',')}" in text


def test_a_clock_set_back_a_year_loses_nothing_and_breaks_nothing(record: Page, greetings: Site) -> None:
    at(record, NOON)
    answer(record, greetings, DANA, "A")
    at(record, NOON - timedelta(days=365))
    answer(record, greetings, DANA, "C")
    answer(record, greetings, CHIDI, "A")
    for path in ("record/", "review/", "lessons/parting/"):
        record.goto(greetings.url + path)
    expect(Item(record, DANA).result).to_contain_text("This would do harm.")
    record.goto(greetings.url + "record/")
    assert [attempt["score"] for attempt in stored(record)["items"]["good-bye"]["attempts"]] == [1, 0]
    expect(record.get_by_role("row", name=DANA)).to_contain_text("Far from our rating")
    expect(part(record, "due")).to_contain_text("Nothing is due today.")


# Where the record shows


def test_a_lesson_says_how_the_learner_stands(record: Page, greetings: Site) -> None:
    record.goto(greetings.url + "lessons/greeting/")
    expect(record.get_by_text("Not begun: 3 questions.")).to_be_visible()
    answer(record, greetings, CHIDI, "A")
    expect(record.get_by_text("So far: 1 of 3 answered: close to our rating.")).to_be_visible()
    head = record.get_by_role("region", name="After this lesson you can")
    expect(head.get_by_role("listitem").filter(has_text="Ask one question")).to_contain_text(
        "Mastered. Answered: close to our rating."
    )


def test_home_leads_to_where_the_learner_left_off(record: Page, greetings: Site) -> None:
    record.goto(greetings.url)
    link = record.get_by_role("link", name=re.compile("^Continue: "))
    expect(link).to_have_count(0)
    answer(record, greetings, ANA, "A")
    record.goto(greetings.url)
    link.click()
    record.wait_for_url("**/practice/good-evening/")
    for title in (BEN, CHIDI, DANA):
        answer(record, greetings, title, "A")
    record.goto(greetings.url)
    expect(link).to_have_count(0)


def test_what_is_left_of_a_lesson_comes_before_the_next_lesson(record: Page, greetings: Site) -> None:
    answer(record, greetings, CHIDI, "A")
    record.goto(greetings.url)
    record.get_by_role("link", name=re.compile("^Continue: ")).click()
    record.wait_for_url("**/practice/good-morning/")


def test_home_counts_what_is_left_as_the_lesson_s_bubble_does(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/dye-testing/")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    page.goto(course.url)
    left = page.get_by_role("link", name=re.compile("^Continue: The first message")).inner_text()
    bubble = page.get_by_role("listitem").filter(has_text=re.compile("The first message.*1 of"))
    count = int(re.findall(r"(\d+) left", left)[0])
    expect(bubble).to_contain_text(f"1 of {count + 1} answered: close to our rating.")
    page.goto(course.url + "lessons/first-message/")
    expect(page.get_by_text(f"+ {count + 1} questions")).to_be_visible()


def test_the_navigation_marks_lessons_and_keeps_the_marks_while_moving_on(page: Page, course: Site) -> None:
    page.goto(course.url + "lessons/first-message/")
    page.evaluate("window.mark = true")
    Item(page, "Writing first to Aroha").submit.click()
    sidebar = page.get_by_role("navigation", name="Navigation", exact=True)
    expect(sidebar.get_by_role("link", name="The first message (begun)")).to_be_visible()
    sidebar.get_by_role("link", name="From message to conversation to trust").click()
    expect(page.get_by_role("heading", name="From message to conversation to trust", level=1)).to_be_visible()
    expect(sidebar.get_by_role("link", name="The first message (begun)")).to_be_visible()
    assert page.evaluate("window.mark") is True


# Faults


@pytest.mark.parametrize(
    "text",
    [
        "{oops",
        "[]",
        '"text"',
        '{"version":1,"course":"greetings","items":[]}',
        '{"version":99,"course":"greetings","items":{}}',
        '{"version":1,"course":"other","items":{}}',
        " " * 2_100_000,
    ],
    ids=["no JSON", "a list", "a text", "items as a list", "from the future", "another course", "too long"],
)
def test_a_record_that_cannot_be_read_is_set_aside_and_the_page_works(record: Page, text: str) -> None:
    put(record, text)
    record.reload()
    expect(part(record, "summary")).to_have_text(NOTHING)
    expect(record.get_by_role("status").filter(has_text="Your earlier record could not be read.")).to_be_visible()
    kept = record.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes(':aside:')).map(([, text]) => text)"
    )
    assert kept == [text]


def test_a_record_without_room_to_be_set_aside_is_left_alone_until_it_is_erased(record: Page, greetings: Site) -> None:
    text = "x" * 1_000
    put(record, text)
    record.evaluate(FILL)
    record.reload()
    expect(record.get_by_role("status").filter(has_text="there is no room to set it aside")).to_be_visible()
    answer(record, greetings, DANA, "A")
    assert record.evaluate("key => localStorage[key]", KEY) == text
    record.goto(greetings.url + "record/")
    erase(record)
    assert record.evaluate("key => localStorage[key]", KEY) is None
    record.get_by_role("button", name="Bring my record back").click()
    assert record.evaluate("key => localStorage[key]", KEY) == text


def test_plans_of_a_wrong_kind_break_nothing(record: Page, greetings: Site) -> None:
    put(record, text_of(record, {"good-bye": [(NOON, 1)]}, plans={"first-word": {"if": 1}, "x": None}))
    record.reload()
    expect(part(record, "plans")).to_have_text("You have written no plan yet.")
    when, _ = plan(record, greetings)
    when.fill("I meet somebody")
    expect(record.get_by_text("Kept in this browser.")).to_be_visible()
    record.goto(greetings.url + "record/")
    expect(part(record, "holds")).to_have_text(HELD.format("1 answer and 1 plan"))


def test_a_full_storage_takes_nothing_in_and_says_so(record: Page, greetings: Site) -> None:
    answer(record, greetings, ANA, "A")
    record.goto(greetings.url + "record/")
    before = stored(record)
    record.evaluate(FULL)
    bring_in(record, text_of(record, {"good-bye": [(NOON, 1)]}))
    expect(told(record)).to_have_text(
        "This could not be kept in this browser. It will be gone when you leave the page."
    )
    assert stored(record) == before


def test_a_storage_that_is_switched_off_leaves_every_page_usable(page: Page, greetings: Site) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })")
    for path in ("record/", "review/", ""):
        page.goto(greetings.url + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(greetings.url + "record/")
    expect(part(page, "summary")).to_have_text(NOTHING)
    answer(page, greetings, ANA, "A")
    expect(page.get_by_text("So far: 1 of 3 answered: close to our rating.")).to_be_visible()


def test_the_same_page_by_two_addresses_shows_the_same(record: Page, greetings: Site) -> None:
    answer(record, greetings, DANA, "A")
    record.goto(greetings.url + "record/index.html")
    expect(part(record, "summary")).to_contain_text("1 of 4")
    record.get_by_role("row", name=DANA).get_by_role("link").click()
    record.wait_for_url(greetings.url + "practice/good-bye/")


def test_the_record_works_from_a_disk(page: Page, greetings: Site) -> None:
    page.goto((greetings.folder / "record" / "index.html").as_uri())
    expect(part(page, "summary")).to_have_text(f"{NOTHING} {ON_DISK}")
    text = text_of(page, {"good-bye": [(NOON, 1)]})
    bring_in(page, text)
    expect(part(page, "summary")).to_have_text(summary(1, 1))
    assert json.loads(save(page, "Save as a file")[1])["items"] == json.loads(text)["items"]
