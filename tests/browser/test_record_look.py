"""The learner's record fits the narrowest phone, stands still while it loads, and bars nobody."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenContext
from .kept import document
from .sites import Site
from .test_accessibility import SCHEMES, audit
from .test_layout import SETTLED, SHIFTS

pytestmark = pytest.mark.browser

KEY = "rehearse:people-before-pitches"
PAGES = {"record": "practice/record/", "review": "practice/review/", "lesson": "lessons/first-message/", "home": ""}
# Every item of the first four lessons answered: well, partly, badly and harmfully, today and days ago.
FILL = """key => {
    const items = rehearseCourse.lessons.slice(0, 4).flatMap(({ items }) => items).map((id, at) => {
        const { fingerprint, format } = rehearseCourse.items[id]
        const { scored } = rehearseCourse.formats[format]
        const time = new Date(Date.now() - (at % 5) * 864e5).toISOString()
        const score = scored ? [1, 0.5, 0, 0.9][at % 4] : null
        return [id, { attempts: [{ time, fingerprint, response: 'a', score, ...(score === 0 && { harm: true }) }] }]
    })
    const plans = { 'three-parts-first': { if: 'I write', then: 'I ask', time: '2026-01-01T10:00:00Z' } }
    const record = { version: 1, course: rehearseCourse.course, items: Object.fromEntries(items), plans }
    localStorage[key] = JSON.stringify(record)
}"""


def fill(page: Page, course: Site) -> None:
    page.goto(course.url + PAGES["record"])
    page.evaluate(FILL, KEY)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_filled_record_has_no_serious_barrier(open_context: OpenContext, course: Site, scheme: str) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    fill(page, course)
    for path in (PAGES["record"], PAGES["review"], PAGES["lesson"]):
        page.goto(course.url + path)
        for details in page.locator("rehearse-record details").all():
            details.evaluate("details => { details.open = true }")
        assert audit(page) == {}
    page.goto(course.url + PAGES["record"])
    page.get_by_role("button", name="Erase my record").click()
    expect(page.get_by_role("dialog", name="Erase your record?")).to_be_visible()
    assert audit(page) == {}


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_filled_record_fits_the_narrowest_phone_and_stands_still(
    open_context: OpenContext, course: Site, path: str
) -> None:
    page = open_context(viewport={"width": 320, "height": 640}).new_page()
    page.add_init_script(SHIFTS)
    fill(page, course)
    page.goto(course.url + path)
    assert page.evaluate(SETTLED) == []
    for details in page.locator("rehearse-record details").all():
        details.evaluate("details => { details.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_record_is_printed_as_one_page_with_the_course_s_map(page: Page, course: Site) -> None:
    fill(page, course)
    page.reload()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")
    sheet = page.locator(".rehearse-sheet")
    expect(sheet.locator(".rehearse-map").get_by_text("Leading and coaching others")).to_be_visible()
    expect(sheet.locator(".rehearse-lessons").get_by_role("listitem")).to_have_count(4)
    assert len(re.findall(rb"/Type */Page\b", page.pdf(format="A4"))) == 1


def test_the_record_can_be_worked_by_keyboard(open_context: OpenContext, course: Site) -> None:
    page = open_context().new_page()
    fill(page, course)
    page.reload()
    page.get_by_role("button", name="Erase my record").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Bring my record back")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Save as a file")).to_be_focused()
    assert len(document(page, KEY)["items"]) > 20
