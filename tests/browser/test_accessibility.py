"""axe-core finds nothing serious or critical, in light and in dark, before and after an answer."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

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

# What only the theme can mend, by rule and element, and why it may stay.
THEME = {
    "aria-dialog-name .md-search": "Material calls its search a dialog and gives it no name; the field in it has one",
    "aria-progressbar-name .md-progress": "Material's bar for instant navigation has no name; it is only to be seen",
}

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = {
    "home": "",
    "lesson": "lessons/first-message/",
    "practice": "practice/",
    "item": "practice/four-requests/",
}


def audit(page: Page) -> dict[str, str]:
    """Return what is wrong, by rule and element."""
    page.wait_for_timeout(300)  # the theme fades its colours in
    page.evaluate(AXE.read_text("utf-8"))
    return {place: why for place, why in page.evaluate(RUN) if place not in THEME}


@pytest.fixture(params=SCHEMES)
def themed(request: pytest.FixtureRequest, open_context: OpenContext) -> Page:
    size = {"width": 1280, "height": 900}
    return open_context(color_scheme=request.param, reduced_motion="reduce", viewport=size).new_page()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_has_no_serious_barrier(themed: Page, course: Site, path: str) -> None:
    themed.goto(course.url + path)
    assert audit(themed) == {}


@pytest.mark.parametrize("path", [PAGES["lesson"], PAGES["item"]], ids=["lesson", "item"])
def test_an_answered_page_has_no_serious_barrier(themed: Page, course: Site, path: str) -> None:
    themed.goto(course.url + path)
    answer_everything(themed)
    assert audit(themed) == {}


def test_the_message_on_what_is_missing_has_no_serious_barrier(themed: Page, small: Site) -> None:
    themed.goto(small.url + "practice/first-reply/")
    themed.get_by_role("button", name="Check my answer").click()
    assert audit(themed) == {}
