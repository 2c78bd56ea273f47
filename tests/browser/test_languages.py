"""A course in two languages: a learner who changes the language keeps the answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from test_site_languages import LAYOUTS, lay_out

from .sites import Site, build_site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=LAYOUTS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The course, in one of the layouts."""
    folder = tmp_path_factory.mktemp(request.param)
    with Site(folder / "site") as site:
        build_site(lay_out(folder, request.param), site.folder, site.url)
        yield site


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    """A page of a new learner."""
    with chromium.new_context(base_url=site.url) as context:
        yield context.new_page()


def answer_in_english(page: Page) -> None:
    page.goto("first-day/")
    question = page.get_by_role("group", name="What do you say first?")
    question.get_by_text("Good morning! It is nice to meet you here.").check()
    page.get_by_role("form", name="An open door").get_by_role("button", name="Check my answer").click()


def test_an_answer_given_in_english_stands_in_german(page: Page) -> None:
    answer_in_english(page)
    expect(page.get_by_text("This will do, and could do more.")).to_be_visible()
    page.get_by_role("button", name="Select language").hover()
    page.get_by_role("link", name="Deutsch").click()
    expect(page.get_by_role("heading", name="Der erste Tag")).to_be_visible()
    expect(page.get_by_text("Das geht, und könnte mehr bewirken.")).to_be_visible()
    expect(page.get_by_text("Diese Aufgabe hat sich geändert, seit du geantwortet hast.")).to_have_count(0)


def test_the_record_is_one(page: Page) -> None:
    answer_in_english(page)
    page.goto("de/practice/")
    expect(page.get_by_text("Du hast 1 von 3 Fragen beantwortet.")).to_be_visible()
    expect(page.get_by_text("Eine offene Tür").first).to_be_visible()


def test_a_quick_check_keeps_its_answer(page: Page) -> None:
    page.goto("de/first-day/")
    page.get_by_label("Wer da ist").check()
    form = page.locator("rehearse-item").filter(has_text="Wer da ist")
    form.get_by_role("button", name="Antwort prüfen").click()
    expect(form.get_by_text("Richtig").first).to_be_visible()
    page.goto("first-day/")
    form = page.locator("rehearse-item").filter(has_text="Whoever is there")
    expect(form.get_by_text("Right").first).to_be_visible()
