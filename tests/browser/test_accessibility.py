"""axe-core finds nothing serious or critical, in light and in dark, before and after an answer."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenContext
from .item import answer_everything
from .sites import ROOT, Site

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [`${id} ${target}`, failureSummary]))
}"""

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = {
    "home": "",
    "lesson": "lessons/first-message/",
    "practice": "practice/",
    "item": "practice/four-requests/",
    "conversation": "practice/night-shifts/",
    "draft": "practice/signals-at-night/",
    "desk": "practice/message-desk/",
}
ANSWERED = ("lesson", "item", "conversation", "draft")
FORMATS = {"conversation and draft": "lessons/talking/", "quick checks": "lessons/facts/", "desk": "desk/"}


# The theme fades its colours in.
FADED = """() => Promise.all(document.getAnimations()
    .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime))
    .map((one) => one.finished.catch(() => {})))"""


def audit(page: Page) -> dict[str, str]:
    """Return what is wrong, by rule and element."""
    page.evaluate(FADED)
    page.evaluate(AXE.read_text("utf-8"))
    return dict(page.evaluate(RUN))


@pytest.fixture(params=SCHEMES)
def themed(request: pytest.FixtureRequest, open_context: OpenContext) -> Page:
    size = {"width": 1280, "height": 900}
    return open_context(color_scheme=request.param, reduced_motion="reduce", viewport=size).new_page()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_has_no_serious_barrier(themed: Page, course: Site, path: str) -> None:
    themed.goto(course.url + path)
    assert audit(themed) == {}


@pytest.mark.parametrize("path", [PAGES[name] for name in ANSWERED], ids=ANSWERED)
def test_an_answered_page_has_no_serious_barrier(themed: Page, course: Site, path: str) -> None:
    themed.goto(course.url + path)
    answer_everything(themed)
    assert audit(themed) == {}


@pytest.mark.parametrize("path", FORMATS.values(), ids=FORMATS)
def test_a_format_has_no_serious_barrier_before_and_after_an_answer(themed: Page, formats: Site, path: str) -> None:
    themed.goto(formats.url + path)
    assert audit(themed) == {}
    answer_everything(themed)
    assert audit(themed) == {}


def test_a_conversation_has_no_serious_barrier_in_the_middle_and_with_two_paths_beside_each_other(
    themed: Page, course: Site
) -> None:
    themed.goto(course.url + "practice/night-shifts/")
    replies = themed.locator(".rehearse-scene").get_by_role("link").filter(visible=True)
    replies.last.click()
    assert audit(themed) == {}
    answer_everything(themed)
    themed.get_by_role("button", name="Start over").click()
    replies.first.click()
    answer_everything(themed)
    for summary in themed.locator(".rehearse-result summary").all():
        summary.click()
    expect(themed.get_by_text("They part at turn 1.")).to_be_visible()
    assert audit(themed) == {}


def test_hints_and_examples_of_a_draft_have_no_serious_barrier(themed: Page, course: Site) -> None:
    themed.goto(course.url + "practice/signals-at-night/")
    themed.get_by_role("main").get_by_role("textbox").fill("Half price until Friday: www.sails.example. Shall we meet?")
    themed.get_by_role("button", name="Show me anyway").click()
    expect(themed.locator(".rehearse-signals p")).to_have_count(4)
    assert audit(themed) == {}


def test_the_message_on_what_is_missing_has_no_serious_barrier(themed: Page, small: Site) -> None:
    themed.goto(small.url + "practice/first-reply/")
    themed.get_by_role("button", name="Check my answer").click()
    assert audit(themed) == {}


@pytest.mark.parametrize("path", ["guides/writing-scenarios/", "guides/commands/"])
def test_guide_on_a_phone_scrolls_by_keyboard_and_has_no_two_landmarks_of_one_name(
    open_context: OpenContext, course: Site, path: str
) -> None:
    page = open_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(course.url + path)
    expect(page.locator(".md-code__nav:not([role=group])")).to_have_count(0)
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({ runOnly: ['landmark-unique', 'scrollable-region-focusable'] })")
    assert [node["html"] for rule in found["violations"] for node in rule["nodes"]] == []


@pytest.mark.parametrize("path", ["", "lessons/first-message/", "practice/dye-testing/", "guides/checks/"])
def test_a_heading_is_called_by_its_words_alone(page: Page, course: Site, path: str) -> None:
    page.goto(course.url + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="¶")).to_have_count(0)
    expect(page.get_by_role("heading", name="Link to")).to_have_count(0)
