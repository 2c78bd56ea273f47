"""A rater opens the page from a disk, rates, comes back another day, and saves a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.panel import panel_page
from mkdocs_rehearse.reviews import PanelFile, parse_panel_file

from .sites import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with an item of one list and a conversation."""
    bank = BankLoader().load_folders([ROOT / "tests" / "cases" / "ok"], []).bank
    path = tmp_path_factory.mktemp("panel") / "panel.html"
    path.write_text(panel_page("greetings", "Greetings & more", [bank.entries["plain"], bank.entries["conversation"]]))
    return path


@pytest.fixture
def rater(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def page(rater: BrowserContext, file: Path) -> Iterator[Page]:
    """The page as a rater sees it; anything that is asked for, refused or broken fails the test."""
    page = rater.new_page()
    wrong: list[str] = []
    page.on(
        "request", lambda request: None if request.url.startswith(("file:", "blob:")) else wrong.append(request.url)
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.goto(file.as_uri())
    yield page
    assert wrong == []


def rate(page: Page, reply: str, word: str) -> None:
    page.get_by_role("group", name=reply).get_by_role("radio", name=word, exact=True).check()


def saved(page: Page) -> PanelFile:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my ratings as a file").click()
    path = Path(download.value.path())
    told = parse_panel_file(path.read_text("utf-8"))
    assert isinstance(told, PanelFile), told
    return told


def test_work_is_kept_and_saved(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text("Replies rated: 0 of 9")
    rate(page, "Thanks for connecting, Leila. Which part", "Effective")
    rate(page, "Send her the price list.", "Harmful")
    first = page.get_by_role("group", name="Send her the price list.")
    first.get_by_role("textbox", name="Remark").fill('"Too soon" & <b>rude</b>')
    page.get_by_role("textbox", name="Your name or initials").fill("M.")
    expect(page.get_by_role("status")).to_have_text("Replies rated: 2 of 9")
    page.reload()
    expect(page.get_by_role("status")).to_have_text("Replies rated: 2 of 9")
    told = saved(page)
    assert (told.course, told.name) == ("greetings", "M.")
    assert sorted(rating for item in told.items.values() for rating in item.ratings.values()) == [0, 3]
    assert [*told.items["conversation"].remarks.values()] == ['"Too soon" & <b>rude</b>']


def test_replies_stand_in_another_order_for_another_rater(chromium: Browser, file: Path) -> None:
    orders = set()
    for _ in range(8):
        context = chromium.new_context()
        page = context.new_page()
        page.goto(file.as_uri())
        orders.add(settled_order(page))
        context.close()
    assert len(orders) > 1


def settled_order(page: Page) -> tuple[str, ...]:
    """Return the order that a reload keeps; a browser may not have written yet what a page has just stored."""
    before = tuple(page.locator("legend").all_inner_texts())
    for _ in range(5):
        page.reload()
        order = tuple(page.locator("legend").all_inner_texts())
        if order == before:
            return order
        before = order
    raise AssertionError("each reload brings another order")


def test_full_storage_is_told_and_the_file_can_be_saved_all_the_same(page: Page) -> None:
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    rate(page, "Send her the price list.", "Harmful")
    expect(page.get_by_role("alert")).to_contain_text("This browser keeps nothing for this page.")
    assert [*saved(page).items["conversation"].ratings.values()] == [0]


@pytest.mark.parametrize(
    "kept", ["{", "[]", "null", '{"rater": 1}', json.dumps({"rater": "<b>", "items": {"plain": 7}})]
)
def test_broken_storage_breaks_nothing(page: Page, kept: str) -> None:
    page.evaluate("kept => localStorage.setItem(`rehearse-panel:greetings:${document.body.dataset.key}`, kept)", kept)
    page.reload()
    rate(page, "Send her the price list.", "Harmful")
    expect(page.get_by_role("status")).to_have_text("Replies rated: 1 of 9")
    saved(page)


def test_two_windows_of_one_rater_lose_nothing(page: Page, rater: BrowserContext) -> None:
    other = rater.new_page()
    other.goto(page.url)
    rate(page, "Send her the price list.", "Harmful")
    expect(other.get_by_role("status")).to_have_text("Replies rated: 1 of 9")
    rate(other, "Thanks for connecting, Leila. Which part", "Effective")
    expect(page.get_by_role("status")).to_have_text("Replies rated: 2 of 9")
    assert sorted(rating for item in saved(page).items.values() for rating in item.ratings.values()) == [0, 3]


def test_items_may_be_called_like_a_part_of_the_page(rater: BrowserContext, tmp_path: Path) -> None:
    bank = BankLoader().load_folders([ROOT / "tests" / "cases" / "ok"], []).bank
    entries = [replace(bank.entries["plain"], id=name) for name in ("ratings", "name", "unkept", "progress", "save")]
    path = tmp_path / "panel.html"
    path.write_text(panel_page("greetings", "Greetings", entries))
    page = rater.new_page()
    page.goto(path.as_uri())
    page.get_by_role("radio", name="Harmful", exact=True).last.check()
    expect(page.get_by_role("status")).to_have_text("Replies rated: 1 of 15")
    assert [*saved(page).items] == ["save"]


def test_page_can_be_used_by_keyboard(page: Page) -> None:
    page.get_by_role("textbox", name="Your name or initials").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("Replies rated: 1 of 9")


def test_page_has_no_fault_in_accessibility(page: Page) -> None:
    page.evaluate((ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    result = page.evaluate("axe.run()")
    assert [one["id"] for one in result["violations"]] == []
