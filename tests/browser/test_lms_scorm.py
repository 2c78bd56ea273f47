"""A package in an LMS: answer, leave, come back.

scorm-again is the LMS: an API in the window around the frame, with a server behind it that may fall silent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from .conftest import OpenContext, until
from .lms import Lms, inside
from .shared import Shared
from .sites import FORMATS, GREETINGS, ROOT
from .watch import Watch

pytestmark = pytest.mark.browser

SAVED = "Saved in your learning platform."
SILENT = (
    "Your learning platform does not answer. Your answers are kept in this browser and will be sent as soon as it does."
)
STANDARDS = ["scorm12", "scorm2004"]

Host = Callable[..., Lms]


@pytest.fixture
def host(tmp_path: Path, shared: Shared) -> Iterator[Host]:
    """Yield a function that packs a course and runs an LMS with it."""
    with ExitStack() as stack:

        def run(standard: str, report: str = "answers", course: Path = GREETINGS) -> Lms:
            return stack.enter_context(Lms(shared.package(course, standard, report), tmp_path / "lms"))

        yield run


def go(page: Page, path: str) -> FrameLocator:
    """Follow a link of the course to a page, as somebody who types no address."""
    inside(page).locator("main").first.wait_for()
    frame = page.frames[-1]
    frame.evaluate("path => location.assign(new URL(path, location.href.replace(/course[/].*/, 'course/')))", path)
    frame.wait_for_url(f"**/course/{path}")
    return inside(page)


def answer(course: FrameLocator, title: str, letter: str) -> None:
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name=title)).first
    again = item.get_by_role("button", name="Try again")
    if again.is_visible():
        again.click()
    item.get_by_role("radio", name=re.compile(rf"^{letter} ")).click()
    item.get_by_role("button", name="Check my answer").click()
    expect(again).to_be_visible()


def status(page: Page) -> Any:
    return page.frame_locator("iframe").get_by_role("status")


def record_in(lms: Lms) -> dict[str, Any]:
    items: dict[str, Any] = json.loads(lms.cmi["suspend_data"])["items"]
    return items


def until_committed(page: Page, lms: Lms, ready: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Wait until the LMS knows what is asked for."""
    until(page, lambda: lms.commits and ready(lms.cmi))
    return lms.cmi


def knows(*items: str) -> Callable[[dict[str, Any]], bool]:
    return lambda cmi: set(items) <= set(json.loads(cmi["suspend_data"] or '{"items": {}}')["items"])


@pytest.mark.parametrize("standard", STANDARDS)
def test_answers_are_there_again_on_another_device(
    page: Page, host: Host, open_context: OpenContext, standard: str
) -> None:
    lms = host(standard)
    lms.open(page, standard)
    course = go(page, "lessons/greeting.html")
    answer(course, "Good morning, Ana", "B")
    expect(status(page)).to_have_text(SAVED)
    until_committed(page, lms, knows("good-morning"))
    page.goto("about:blank")

    other = open_context().new_page()
    course = lms.open(other, standard)
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name="Good morning, Ana")).first
    item.get_by_text("Open", exact=True).click()
    expect(item.get_by_role("radio", name=re.compile("^B "))).to_be_checked()
    expect(item.get_by_role("button", name="Try again")).to_be_visible()
    answer(course, "Good morning, Ana", "A")
    until_committed(other, lms, lambda cmi: len(cmi["interactions"]) == 2)
    assert [attempt["score"] for attempt in record_in(lms)["good-morning"]["attempts"]] == [2 / 3, 1]


def test_scorm_12_is_told_status_score_and_interactions(page: Page, host: Host) -> None:
    lms = host("scorm12")
    lms.open(page, "scorm12")
    course = go(page, "lessons/greeting.html")
    answer(course, "Good morning, Ana", "B")
    cmi = until_committed(page, lms, knows("good-morning"))
    assert cmi["core"]["lesson_status"] == "incomplete"
    assert cmi["core"]["exit"] == "suspend"
    assert cmi["core"]["score"] == {"raw": "16.67", "min": "0", "max": "100"}
    assert cmi["core"]["lesson_location"] == "lessons/greeting.html"
    interaction = cmi["interactions"]["0"]
    shown = ("id", "type", "student_response", "result")
    assert [interaction[name] for name in shown] == ["good-morning", "choice", "b", "0.67"]
    assert interaction["correct_responses"]["0"]["pattern"] == "a"
    answer(course, "Good morning, Ana", "A")
    answer(course, "Good evening, Ben", "A")
    answer(course, "One question for Chidi", "A")
    course = go(page, "lessons/parting.html")
    answer(course, "Goodbye, Dana", "A")
    cmi = until_committed(page, lms, knows("good-bye"))
    assert cmi["core"]["lesson_status"] == "passed"
    assert cmi["core"]["score"]["raw"] == "100"
    assert {one["id"]: one["status"] for one in cmi["objectives"].values()} == {
        "greeting": "passed",
        "parting": "passed",
    }


def test_scorm_2004_is_told_completion_and_success_apart(page: Page, host: Host) -> None:
    lms = host("scorm2004")
    lms.open(page, "scorm2004")
    course = go(page, "lessons/greeting.html")
    for title in ("Good morning, Ana", "Good evening, Ben", "One question for Chidi"):
        answer(course, title, "C")
    cmi = until_committed(page, lms, knows("one-question"))
    assert (cmi["completion_status"], cmi["success_status"], cmi["progress_measure"]) == (
        "incomplete",
        "unknown",
        "0.75",
    )
    course = go(page, "lessons/parting.html")
    answer(course, "Goodbye, Dana", "A")
    cmi = until_committed(page, lms, knows("good-bye"))
    assert (cmi["completion_status"], cmi["success_status"]) == ("completed", "unknown")
    assert cmi["score"] == {"scaled": "0.25", "raw": "25", "min": "0", "max": "100"}
    results = [(one["learner_response"], one["result"]) for one in cmi["interactions"].values()]
    assert results[-1] == ("a_good_day_is_the_reading_room_open_do_you", "correct")
    assert results[0][1] == "incorrect"


@pytest.mark.parametrize("standard", STANDARDS)
def test_lms_that_falls_silent_loses_nothing(page: Page, host: Host, watch: Watch, standard: str) -> None:
    watch.expect("503")
    lms = host(standard)
    lms.open(page, standard)
    course = go(page, "lessons/greeting.html")
    answer(course, "Good morning, Ana", "A")
    until_committed(page, lms, knows("good-morning"))
    lms.silent = True
    answer(course, "Good evening, Ben", "B")
    expect(status(page)).to_have_text(SILENT)
    page.goto("about:blank")  # and it is still silent
    assert knows("good-evening")(lms.cmi) is False

    lms.silent = False
    course = lms.open(page, standard)
    expect(status(page)).to_have_text(SAVED)
    cmi = until_committed(page, lms, knows("good-morning", "good-evening"))
    assert [one["id"] for one in cmi["interactions"].values()] == ["good-morning", "good-evening"]


def test_lms_that_is_back_in_the_same_sitting_hears_all_once(page: Page, host: Host, watch: Watch) -> None:
    watch.expect("503")
    lms = host("scorm12")
    lms.open(page, "scorm12")
    course = go(page, "lessons/greeting.html")
    expect(status(page)).to_have_text(SAVED)
    lms.silent = True
    answer(course, "Good morning, Ana", "A")
    expect(status(page)).to_have_text(SILENT)
    lms.silent = False
    answer(course, "Good evening, Ben", "A")
    cmi = until_committed(page, lms, knows("good-morning", "good-evening"))
    assert [one["id"] for one in cmi["interactions"].values()] == ["good-morning", "good-evening"]
    expect(status(page)).to_have_text(SAVED)


def test_page_that_goes_at_once_has_told_its_answer(page: Page, host: Host) -> None:
    lms = host("scorm12")
    lms.open(page, "scorm12")
    course = go(page, "lessons/greeting.html")
    expect(status(page)).to_have_text(SAVED)
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name="Good morning, Ana")).first
    item.get_by_role("radio", name=re.compile("^A ")).click()
    item.get_by_role("button", name="Check my answer").evaluate(
        "button => { button.click(); top.location = 'about:blank' }"
    )
    page.wait_for_url("about:blank")
    until_committed(page, lms, knows("good-morning"))


def test_drafts_and_plans_stay_in_the_browser(page: Page, host: Host) -> None:
    lms = host("scorm2004", course=FORMATS)
    lms.open(page, "scorm2004")
    course = go(page, "lessons/talking.html")
    course.get_by_role("textbox").first.fill("Dear Ben, these are my own words.")
    course.get_by_role("button", name="Compare with the examples").first.click()
    go(page, "lessons/facts.html")
    until_committed(page, lms, lambda cmi: cmi["location"] == "lessons/facts.html")
    assert "own words" in page.frames[-1].evaluate("JSON.stringify(localStorage)")
    assert "own words" not in json.dumps(lms.commits)


@pytest.mark.parametrize(("report", "said"), [("completion", set()), ("score", {"score", "objectives"})])
def test_lms_learns_no_more_than_its_owner_asked_for(page: Page, host: Host, report: str, said: set[str]) -> None:
    lms = host("scorm2004", report)
    lms.open(page, "scorm2004")
    course = go(page, "lessons/greeting.html")
    answer(course, "Good morning, Ana", "A")
    cmi = until_committed(page, lms, knows("good-morning"))
    told = {name for name in ("score", "objectives", "interactions") if any(cmi.get(name, {}).values())}
    assert told == said


def test_learners_who_share_a_computer_keep_their_records_apart(page: Page, host: Host) -> None:
    lms = host("scorm12")
    lms.open(page, "scorm12")
    answer(go(page, "lessons/greeting.html"), "Good morning, Ana", "A")
    until_committed(page, lms, knows("good-morning"))
    page.goto("about:blank")
    first, lms.commits = lms.commits, []
    lms.learner = "learner-2"
    lms.open(page, "scorm12")
    course = go(page, "lessons/greeting.html")
    expect(course.get_by_role("button", name="Try again")).to_have_count(0)
    answer(course, "Good evening, Ben", "A")
    cmi = until_committed(page, lms, knows("good-evening"))
    assert list(json.loads(cmi["suspend_data"])["items"]) == ["good-evening"]
    page.goto("about:blank")
    lms.commits, lms.learner = first[:1], "learner-1"  # the LMS has lost what came after, and the browser has not
    lms.open(page, "scorm12")
    cmi = until_committed(page, lms, knows("good-morning"))
    assert list(json.loads(cmi["suspend_data"])["items"]) == ["good-morning"]


@pytest.mark.parametrize("text", ["<!doctype html>", '{"version": 2, "course": "greetings", "items": {}}', "~2A~0~x."])
def test_what_the_lms_kept_and_nobody_can_read_is_told_and_kept_aside(page: Page, host: Host, text: str) -> None:
    lms = host("scorm12")
    lms.open(page, "scorm12")
    answer(go(page, "lessons/greeting.html"), "Good morning, Ana", "A")
    until_committed(page, lms, knows("good-morning"))
    page.goto("about:blank")
    lms.cmi["suspend_data"] = text
    lms.commits = lms.commits[-1:]
    lms.open(page, "scorm12")
    expect(status(page)).to_contain_text("What your learning platform kept of earlier answers could not be read.")
    until(page, lambda: lms.cmi["suspend_data"] != text)
    assert [*record_in(lms)] == ["good-morning"]
    assert page.frames[-1].evaluate("localStorage['rehearse-unread:greetings']") == text


def test_record_that_its_learner_erases_is_gone_from_the_lms(page: Page, host: Host) -> None:
    lms = host("scorm12")
    lms.open(page, "scorm12")
    answer(go(page, "lessons/greeting.html"), "Good morning, Ana", "A")
    until_committed(page, lms, knows("good-morning"))
    course = go(page, "record.html")
    page.wait_for_function("localStorage['rehearse:greetings']")
    course.get_by_role("button", name="Erase my record").click()
    course.get_by_role("button", name="Erase it").click()
    cmi = until_committed(page, lms, lambda cmi: not knows("good-morning")(cmi))
    assert cmi["core"]["lesson_status"] == "incomplete"


def test_save_and_leave_ends_the_sitting(page: Page, host: Host) -> None:
    lms = host("scorm2004")
    lms.open(page, "scorm2004")
    expect(status(page)).to_have_text(SAVED)
    page.frame_locator("iframe").get_by_role("button", name="Save and leave").click()
    expect(status(page)).to_have_text("Your answers are saved. You can close this window.")
    expect(page.frame_locator("iframe").locator("iframe")).to_have_count(0)
    assert lms.cmi["exit"] == "suspend"


def test_without_an_lms_the_course_works(page: Page, host: Host) -> None:
    lms = host("scorm12")
    page.goto(f"{lms.url}package/index.html")
    expect(page.get_by_role("status")).to_have_text(
        "No learning platform was found. Your answers are kept in this browser only."
    )
    course = page.frame_locator("iframe")
    course.get_by_role("link", name="Greeting").first.click()
    answer(course, "Good morning, Ana", "A")


def test_browser_that_closes_its_storage_to_frames_keeps_answers_from_page_to_page(
    page: Page, host: Host, open_context: OpenContext
) -> None:
    """As Chromium does where third-party cookies are blocked and the LMS serves packages from another host."""
    lms = host("scorm12")
    closed = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
    page.add_init_script(closed)
    lms.open(page, "scorm12")
    answer(go(page, "lessons/greeting.html"), "Good morning, Ana", "A")
    until_committed(page, lms, knows("good-morning"))
    go(page, "lessons/parting.html")
    course = go(page, "lessons/greeting.html")
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name="Good morning, Ana")).first
    expect(item).to_have_attribute("data-score", "1")
    answer(course, "Good evening, Ben", "A")
    until_committed(page, lms, knows("good-morning", "good-evening"))
    other = open_context().new_page()
    other.add_init_script(closed)
    course = lms.open(other, "scorm12")
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name="Good evening, Ben")).first
    expect(item).to_have_attribute("data-score", "1")


def test_links_to_other_sites_open_beside_the_course(page: Page, host: Host) -> None:
    lms = host("scorm12")
    page.goto(f"{lms.url}package/index.html")
    link = page.frame_locator("iframe").locator("body")
    link.evaluate(
        "body => { const link = document.createElement('a'); link.href = 'https://example.org/'; link.id = 'out';"
        " link.addEventListener('click', (event) => event.preventDefault()); body.append(link); link.click() }"
    )
    out = page.frame_locator("iframe").locator("#out")
    expect(out).to_have_attribute("target", "_blank")
    expect(out).to_have_attribute("rel", "noopener")


def test_whole_course_of_this_repository_fits_into_scorm_12(page: Page, host: Host) -> None:
    """Every scored item of the course, answered, in 4,096 characters; and all of it comes back."""
    lms = host("scorm12", "score", ROOT)
    lms.open(page, "scorm12")
    expect(status(page)).to_have_text(SAVED)
    count = page.frames[-1].evaluate(
        """() => {
            const { map, questions } = parent.rehearsePackage
            const items = Object.entries(questions).map(([id, { right }], at) => [id, { attempts: [{
                time: new Date(Date.UTC(2026, 0, 1) + at * 6e4).toISOString().replace('Z', '123456Z'),
                fingerprint: map.items[id].fingerprint, response: right, score: 1 }] }])
            const record = { version: 1, course: map.course, items: Object.fromEntries(items) }
            localStorage.setItem(`rehearse:${map.course}`, JSON.stringify(record))
            return items.length
        }"""
    )
    assert count >= 158
    cmi = until_committed(page, lms, lambda cmi: cmi["core"]["lesson_status"] == "passed")
    assert len(cmi["suspend_data"]) <= 4096
    assert re.match(r"~1[\w-]~0~", cmi["suspend_data"])
    expect(status(page)).to_have_text(SAVED)
    page.evaluate("localStorage.clear()")  # the LMS keeps what the browser loses
    lms.open(page, "scorm12")
    expect(status(page)).to_have_text(SAVED)
    back = page.frames[-1].evaluate(
        """() => Object.keys(localStorage).filter((key) => key.startsWith('rehearse:people')).map((key) =>
            Object.keys(Object.values(JSON.parse(localStorage[key])).find((one) => one.items)?.items
                ?? JSON.parse(localStorage[key]).items).length)"""
    )
    assert max(back) == count


@pytest.mark.parametrize("place", ["http://[", "javascript:alert(1).html", "//elsewhere.example/x.html", "../x.html"])
def test_an_address_that_leads_nowhere_opens_the_first_page(page: Page, host: Host, place: str) -> None:
    lms = host("scorm12")
    lms.commits.append({"cmi": {"core": {"lesson_location": place}}})
    expect(lms.open(page, "scorm12").get_by_role("heading", level=1)).to_have_text("Greetings and goodbyes")
