"""What of a lesson is printed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import until
from .item import Item
from .sites import Site

pytestmark = pytest.mark.browser


def test_the_key_of_a_scenario_is_printed_only_where_it_is_answered(page: Page, course: Site) -> None:
    page.goto(course.url + "lessons/numbers/")
    answered, open_still = (Item(page, title) for title in ("One line for the report", "Priya and her new client"))
    answered.reply("C").click()
    answered.submit.click()

    def is_unfolded() -> bool:
        """Material opens every fold when a browser says that it is about to print, once its script is there."""
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        return open_still.details.get_attribute("open") is not None

    until(page, is_unfolded)
    page.emulate_media(media="print")
    expect(open_still.details).to_be_hidden()
    expect(answered.reason("C")).to_contain_text("Acceptable")
    expect(answered.reason("A").locator(".rehearse-rationale")).to_be_visible()
