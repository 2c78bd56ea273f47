"""A package in a cmi5 LMS that holds each statement to the rules, with a record store of others behind it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import FrameLocator, Page, expect

from mkdocs_rehearse.cli import main

from .conftest import OpenContext, until
from .lrs import Lrs, Statement
from .ralph import Ralph
from .shared import Shared
from .sites import GREETINGS
from .test_lms_scorm import SAVED, SILENT
from .watch import Watch

pytestmark = pytest.mark.browser

OVER = (
    "This session has ended. Your answers are kept in this browser;"
    " open the course from your learning platform to send them."
)
LESSON = ("Good morning, Ana", "Good evening, Ben", "One question for Chidi")

Host = Callable[..., Lrs]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ralph]:
    with Ralph(tmp_path_factory.mktemp("ralph")) as running:
        yield running


@pytest.fixture
def host(tmp_path: Path, shared: Shared, watch: Watch, store: Ralph) -> Iterator[Host]:
    """Yield a function that packs the course and runs an LMS with it; in the end no rule may have been broken."""
    watch.expect("404: .*agents/profile|404: .*stateId=rehearse")  # the first time there is neither
    watch.expect("console: Failed to load resource: the server responded with a status of 404 .*(profile|stateId)")
    running: list[Lrs] = []

    def run(report: str = "answers") -> Lrs:
        running.append(Lrs(shared.package(GREETINGS, "cmi5", report), tmp_path / "lms", store))
        return running[-1].__enter__()

    yield run
    for lrs in running:
        lrs.__exit__()
        assert lrs.broken == []


def lesson(page: Page, path: str = "lessons/greeting.html") -> FrameLocator:
    page.frame_locator("iframe").locator("main").wait_for()
    frame = page.frames[-1]
    frame.evaluate("path => location.assign(new URL(path, location.href.replace(/course[/].*/, 'course/')))", path)
    frame.wait_for_url(f"**/course/{path}")
    return page.frame_locator("iframe")


def begin(page: Page, lrs: Lrs, said: str = SAVED) -> FrameLocator:
    page.goto(lrs.open())
    expect(page.get_by_role("status")).to_have_text(said)
    return lesson(page)


def answer(course: FrameLocator, title: str, letter: str) -> None:
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name=title)).first
    item.get_by_role("radio", name=re.compile(rf"^{letter} ")).click()
    item.get_by_role("button", name="Check my answer").click()
    expect(item.get_by_role("button", name="Try again")).to_be_visible()


def kept(lrs: Lrs) -> list[str]:
    record = lrs.state.get("rehearse", {}).get("record") or '{"items": {}}'
    return sorted(json.loads(record)["items"])


def the(lrs: Lrs, verb: str) -> Statement:
    [found] = [one for one in lrs.statements if one["verb"]["id"].endswith(f"/{verb}")]
    return found


def test_session_goes_by_the_rules_from_initialized_to_terminated(page: Page, host: Host) -> None:
    lrs = host()
    course = begin(page, lrs)
    assert lrs.verbs() == ["initialized"]
    answer(course, LESSON[0], "B")
    until(page, lambda: kept(lrs) == ["good-morning"])
    assert lrs.verbs() == ["initialized", "answered"]
    page.goto("about:blank")
    until(page, lambda: lrs.verbs()[-1] == "terminated")
    told = the(lrs, "answered")
    assert told["result"]["score"] == {"scaled": 2 / 3}
    assert told["result"]["success"] is False
    assert told["object"]["id"] == f"{lrs.activity}/good-morning"
    assert told["object"]["definition"]["name"] == {"en": "Good morning, Ana"}
    assert the(lrs, "terminated")["result"]["extensions"] == {
        "https://w3id.org/xapi/cmi5/result/extensions/progress": 25
    }


def test_course_that_is_answered_is_completed_and_passed_once(
    page: Page, host: Host, open_context: OpenContext
) -> None:
    lrs = host("score")
    course = begin(page, lrs)
    for title in LESSON:
        answer(course, title, "A")
    answer(lesson(page, "lessons/parting.html"), "Goodbye, Dana", "A")
    until(page, lambda: len(kept(lrs)) == 4)
    assert lrs.verbs() == ["initialized", "completed", "passed"]
    assert the(lrs, "passed")["result"]["score"] == {"scaled": 1}
    page.goto("about:blank")
    until(page, lambda: lrs.verbs()[-1] == "terminated")
    other = open_context().new_page()
    course = begin(other, lrs)
    item = course.locator("rehearse-item", has=course.get_by_role("heading", name=LESSON[0])).first
    expect(item).to_have_attribute("data-score", "1")
    other.goto("about:blank")
    until(other, lambda: lrs.verbs()[-1] == "terminated")
    assert lrs.verbs() == ["initialized", "completed", "passed", "terminated", "initialized", "terminated"]


def test_statements_that_the_store_gives_out_can_be_analysed(
    page: Page, host: Host, store: Ralph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lrs = host()
    course = begin(page, lrs)
    for title, letter in zip(LESSON, "ABA", strict=True):
        answer(course, title, letter)
    until(page, lambda: lrs.verbs().count("answered") == len(LESSON))
    (tmp_path / "statements.json").write_bytes(store.give(lrs.registration))
    monkeypatch.chdir(GREETINGS)
    found = CliRunner().invoke(main, ["analyse", str(tmp_path / "statements.json"), "--format", "json"])
    assert found.stderr == ""
    shown = json.loads(found.stdout)
    assert (shown["learners"], shown["answers"]) == (1, 3)


def test_lms_may_raise_the_bar(page: Page, host: Host) -> None:
    lrs = host("score")
    lrs.launch["masteryScore"] = 0.95
    course = begin(page, lrs)
    answer(course, LESSON[0], "B")
    for title in LESSON[1:]:
        answer(course, title, "A")
    answer(lesson(page, "lessons/parting.html"), "Goodbye, Dana", "A")
    until(page, lambda: len(kept(lrs)) == 4)
    assert lrs.verbs() == ["initialized", "completed"]


def test_lms_that_learns_of_completion_only_hears_nothing_else(page: Page, host: Host) -> None:
    lrs = host("completion")
    course = begin(page, lrs)
    for title in LESSON:
        answer(course, title, "A")
    answer(lesson(page, "lessons/parting.html"), "Goodbye, Dana", "A")
    until(page, lambda: len(kept(lrs)) == 4)
    assert lrs.verbs() == ["initialized", "completed"]
    assert "score" not in json.dumps(lrs.statements)


def test_answers_without_a_network_are_sent_when_it_is_back(page: Page, host: Host, watch: Watch) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED")
    lrs = host()
    course = begin(page, lrs)
    page.context.set_offline(True)
    answer(course, LESSON[0], "A")
    answer(course, LESSON[1], "B")
    expect(page.get_by_role("status")).to_have_text(SILENT)
    assert lrs.verbs() == ["initialized"]
    page.context.set_offline(False)
    until(page, lambda: kept(lrs) == ["good-evening", "good-morning"])
    assert lrs.verbs() == ["initialized", "answered", "answered"]
    expect(page.get_by_role("status")).to_have_text(SAVED)


def test_what_could_not_be_told_is_told_in_the_next_session_once(page: Page, host: Host, watch: Watch) -> None:
    watch.expect("503")
    lrs = host()
    course = begin(page, lrs)
    answer(course, LESSON[0], "A")
    until(page, lambda: kept(lrs) == ["good-morning"])
    lrs.silent = True
    answer(course, LESSON[1], "A")
    expect(page.get_by_role("status")).to_have_text(SILENT)
    page.goto("about:blank")
    lrs.silent = False
    begin(page, lrs)
    until(page, lambda: kept(lrs) == ["good-evening", "good-morning"])
    assert lrs.verbs() == ["initialized", "answered", "initialized", "answered"]


def test_lms_that_is_silent_from_the_beginning_loses_nothing(page: Page, host: Host, watch: Watch) -> None:
    watch.expect("503")
    lrs = host()
    lrs.silent = True
    course = begin(page, lrs, SILENT)
    answer(course, LESSON[0], "A")
    page.goto("about:blank")
    lrs.silent = False
    begin(page, lrs)
    until(page, lambda: kept(lrs) == ["good-morning"])
    assert lrs.verbs() == ["initialized", "answered"]


def test_session_ends_with_its_page(page: Page, host: Host) -> None:
    lrs = host()
    page.goto(lrs.open())
    expect(page.get_by_role("status")).to_have_text(SAVED)
    page.reload()
    expect(page.get_by_role("status")).to_have_text(OVER)
    answer(lesson(page), LESSON[0], "A")
    begin(page, lrs)
    until(page, lambda: kept(lrs) == ["good-morning"])
    assert lrs.verbs() == ["initialized", "terminated", "initialized", "answered"]


def test_learner_who_looks_back_is_not_judged(page: Page, host: Host) -> None:
    lrs = host()
    lrs.launch["launchMode"] = "Review"
    course = begin(page, lrs, "You are looking at the course: nothing is reported.")
    answer(course, LESSON[0], "A")
    page.goto("about:blank")
    until(page, lambda: lrs.verbs() == ["initialized", "terminated"])
    assert "rehearse" not in lrs.state


def test_save_and_leave_leads_where_the_lms_says(page: Page, host: Host) -> None:
    lrs = host()
    lrs.launch["returnURL"] = f"{lrs.url}package/course/index.html"
    begin(page, lrs)
    page.get_by_role("button", name="Save and leave").click()
    page.wait_for_url("**/course/index.html")
    assert lrs.verbs() == ["initialized", "terminated"]


def test_preferences_of_the_learner_are_heeded(page: Page, host: Host) -> None:
    lrs = host()
    lrs.preferences = {"languagePreference": "de-AT,en", "audioPreference": "off"}
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.querySelector('main')?.append("
        "Object.assign(document.createElement('video'), { id: 'film' })))"
    )
    course = begin(page, lrs)
    expect(course.locator("#film")).to_have_js_property("muted", True)


@pytest.mark.parametrize(
    ("languages", "place"), [("de-AT,en", "lessons/parting.html"), ("en,de", "index.html"), ("fr", "index.html")]
)
def test_course_begins_in_the_language_that_the_learner_likes_best(
    page: Page, host: Host, languages: str, place: str
) -> None:
    lrs = host()
    lrs.preferences = {"languagePreference": languages, "audioPreference": "on"}
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => location.pathname.endsWith('course/index.html') &&"
        " document.head.append(Object.assign(document.createElement('link'),"
        " { rel: 'alternate', hreflang: 'de', href: 'lessons/parting.html' })))"
    )
    page.goto(lrs.open())
    page.frame_locator("iframe").locator("main").wait_for()
    until(page, lambda: page.frames[-1].url.endswith(f"course/{place}"))
    expect(page.get_by_role("status")).to_have_text(SAVED)
    assert page.frames[-1].url.endswith(f"course/{place}")
