"""What the browser keeps: answers outlive a reload and an edit, and a learner is told when they cannot."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import until
from .item import Item
from .kept import attempts, rewrite
from .sites import SMALL, Site, build_site

pytestmark = pytest.mark.browser

ANA = "A first reply to Ana"
CHANGED = "This item has changed since you answered."
ASIDE = "Your earlier record could not be read. It is kept aside in this browser, and a new record has begun."
DAMAGED = "Part of your record could not be read. A copy of all of it is kept aside in this browser."
UNSAVED = "Your answer could not be saved in this browser. It will be gone when you leave this page."
UNSAVEABLE = "This browser does not keep answers for this site. They will be gone when you leave the page."
FAR = ["This will probably fall flat.", "We rate A as weak, and B as effective."]
CLOSE = ["This will probably be welcome.", "We rate B as effective."]

FILL = """() => {
    let size = 4_000_000
    for (let at = 0; size >= 1; at++) {
        try { localStorage.setItem(`other-${at}`, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) }
    }
}"""


def answer_all(page: Page) -> None:
    """Answer the four items of the lesson."""
    best, two, notes, order = items(page)
    best.reply("A").click()
    two.pick("A", "Most effective").click()
    two.pick("D", "Least effective").click()
    for letter in "ABC":
        notes.rating(letter, "Poor fit").click()
    order.mover("D", "up").click()
    for item in (best, two, notes, order):
        item.submit.click()


def items(page: Page) -> list[Item]:
    return [Item(page, title) for title in (ANA, "Ben asks for the price", "Notes on a request", "Four ways to say no")]


def answer(item: Item, letter: str) -> None:
    item.reply(letter).click()
    item.submit.click()


def notice(page: Page) -> str:
    return page.locator(".rehearse-notice").inner_text()


def test_answers_in_every_format_survive_a_reload(lesson: Page) -> None:
    answer_all(lesson)
    results = [item.result.inner_text() for item in items(lesson)]
    lesson.reload()
    best, two, notes, order = items(lesson)
    assert [item.result.inner_text() for item in (best, two, notes, order)] == results
    expect(best.reply("A")).to_be_checked()
    assert two.verdict("D")[1] == "You: least effective"
    assert notes.verdict("C")[1] == "You: poor fit"
    assert order.order() == ["A", "B", "D", "C"]


def test_a_restored_answer_moves_neither_focus_nor_page(lesson: Page) -> None:
    answer(Item(lesson, ANA), "A")
    place = lesson.evaluate("scrollY")
    lesson.reload()
    Item(lesson, ANA).expect_result(*FAR)
    assert lesson.evaluate("document.activeElement.tagName") == "BODY"
    until(lesson, lambda: lesson.evaluate("scrollY") == place)  # a browser goes back there when it comes to it


def test_an_answer_survives_leaving_the_page_and_coming_back(lesson: Page) -> None:
    answer(Item(lesson, ANA), "A")
    lesson.get_by_role("link", name="To the start").click()
    lesson.wait_for_url("**/")
    lesson.go_back()
    Item(lesson, ANA).expect_result(*FAR)
    lesson.go_forward()
    Item(lesson, ANA).expect_result(*FAR)


def test_every_attempt_is_kept_and_the_latest_is_shown(lesson: Page) -> None:
    item = Item(lesson, ANA)
    answer(item, "A")
    item.again.click()
    answer(item, "B")
    lesson.reload()
    item.expect_result(*CLOSE)
    assert [attempt["score"] for attempt in attempts(lesson, "replies", "first-reply")] == [1 / 3, 1]


def test_an_item_shows_the_same_answer_on_every_page_that_holds_it(lesson: Page, small: Site) -> None:
    answer(Item(lesson, ANA), "A")
    for path in ("", "practice/first-reply/"):
        lesson.goto(small.url + path)
        Item(lesson, ANA).expect_result(*FAR)


def test_a_second_tab_sees_the_answer_at_once(lesson: Page, context: BrowserContext, small: Site) -> None:
    other = context.new_page()
    other.goto(small.url)
    Item(other, ANA).expect_open()
    answer(Item(lesson, ANA), "A")
    Item(other, ANA).expect_result(*FAR)


def test_two_tabs_keep_each_others_answers(lesson: Page, context: BrowserContext, small: Site) -> None:
    other = context.new_page()
    other.goto(small.url + "practice/in-order/")
    answer(Item(lesson, ANA), "A")
    Item(other, "Four ways to say no").submit.click()
    other.reload()
    assert [len(attempts(other, "replies", name)) for name in ("first-reply", "in-order")] == [1, 1]


def test_another_tab_does_not_disturb_an_answer_that_is_being_made(
    lesson: Page, context: BrowserContext, small: Site
) -> None:
    other = context.new_page()
    other.goto(small.url)
    Item(other, ANA).reply("D").click()
    answer(Item(lesson, ANA), "A")
    expect(Item(other, ANA).reply("D")).to_be_checked()
    expect(Item(other, ANA).result).to_be_hidden()


def test_a_record_erased_in_another_tab_is_gone_here(lesson: Page, context: BrowserContext, small: Site) -> None:
    answer(Item(lesson, ANA), "A")
    other = context.new_page()
    other.goto(small.url)
    other.evaluate("localStorage.clear()")
    Item(lesson, ANA).expect_open()


@pytest.mark.parametrize(
    "text",
    ["{oops", "[]", '{"version": 99, "course": "replies", "items": {}}'],
    ids=["no JSON", "a list", "from the future"],
)
def test_a_record_that_cannot_be_read_is_set_aside_and_told_once(lesson: Page, text: str) -> None:
    page = lesson
    page.evaluate("text => localStorage.setItem('rehearse:replies', text)", text)
    page.reload()
    assert notice(page) == ASIDE
    assert page.evaluate("Object.entries(localStorage).find(([key]) => key.includes(':aside:'))[1]") == text
    answer(Item(page, ANA), "B")
    page.reload()
    Item(page, ANA).expect_result(*CLOSE)
    expect(page.locator(".rehearse-notice")).to_have_count(0)


def test_a_record_that_is_damaged_in_part_keeps_the_rest(lesson: Page) -> None:
    answer_all(lesson)
    rewrite(lesson, "rehearse:replies", "record.items['two-picks'].attempts[0].score = 'high'")
    lesson.reload()
    best, two, _, _ = items(lesson)
    assert notice(lesson) == DAMAGED
    best.expect_result(*FAR)
    two.expect_open()


def test_what_stands_in_the_record_is_never_read_as_html(lesson: Page) -> None:
    answer(Item(lesson, ANA), "A")
    markup = "'<img src=x onerror=alert(1)>'"
    rewrite(lesson, "rehearse:replies", f"record.items['first-reply'].attempts[0].response = {markup}")
    lesson.reload()
    Item(lesson, ANA).expect_open()
    expect(lesson.get_by_role("img")).to_have_count(0)


def test_full_storage_leaves_items_usable_and_says_so(lesson: Page) -> None:
    lesson.evaluate(FILL)
    item = Item(lesson, ANA)
    answer(item, "B")
    item.expect_result(*CLOSE)
    assert notice(lesson) == UNSAVED
    expect(lesson.locator(".rehearse-notice")).to_be_in_viewport()


def test_an_answer_given_on_full_storage_is_shown_wherever_the_item_stands_in_the_page(lesson: Page) -> None:
    lesson.evaluate(FILL)
    answer(Item(lesson, ANA), "B")
    Item(lesson, "Four ways to say no").submit.click()
    Item(lesson, ANA).expect_result(*CLOSE)


def test_storage_that_is_switched_off_leaves_items_usable_and_says_so(
    page: Page, small: Site, serve: Callable[[Path, dict[str, str]], Site]
) -> None:
    # A sandboxed page has no storage, as where a person has forbidden it.
    page.goto(serve(small.folder, {"Content-Security-Policy": "sandbox allow-scripts allow-forms"}).url)
    expect(page.get_by_role("status").filter(has_text=UNSAVEABLE)).to_be_visible()
    item = Item(page, ANA)
    answer(item, "B")
    item.expect_result(*CLOSE)
    assert notice(page) == UNSAVED


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[tuple[Site, Callable[[str, str], None]]]:
    """Yield a course of its own, and a function that changes a text in its first item and builds again."""
    source = shutil.copytree(SMALL, tmp_path / "source")
    item = source / "quizzes" / "first-reply.yml"
    (tmp_path / "site").mkdir()
    with Site(tmp_path / "site") as site:

        def edit(old: str, new: str) -> None:
            text = item.read_text("utf-8")
            assert old in text
            item.write_text(text.replace(old, new), "utf-8")
            build_site(source, site.folder, site.url)

        build_site(source, site.folder, site.url)
        yield site, edit


FIRST = """  - text: Thanks, Ana. Your *talk* was so good that I send you our price list.
    rating: 1
    rationale: The thanks are kind; the list was not asked for.
"""


def test_a_reordered_item_keeps_its_answer(page: Page, edited: tuple[Site, Callable[[str, str], None]]) -> None:
    site, edit = edited
    page.goto(site.url)
    answer(Item(page, ANA), "A")
    edit(FIRST, "")
    edit("nothing to answer.\n", "nothing to answer.\n" + FIRST)
    page.reload()
    item = Item(page, ANA)
    expect(item.reply("D")).to_be_checked()
    item.expect_result("This will probably fall flat.", "We rate D as weak, and A as effective.")


def test_a_reworded_rationale_and_white_space_keep_the_answer(
    page: Page, edited: tuple[Site, Callable[[str, str], None]]
) -> None:
    site, edit = edited
    page.goto(site.url)
    answer(Item(page, ANA), "A")
    edit("the list was not asked for.", "nobody asked for the list.")
    edit("Good to meet you. What", "Good to meet you.  What")
    page.reload()
    item = Item(page, ANA)
    item.expect_result(*FAR)
    expect(item.reason("A").get_by_text("nobody asked for the list.")).to_be_visible()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rating: 2", "rating: 1"),
        ("may I teach him a bit?", "may I teach him?"),
        ("What made you write?", "Why did you write?"),
        ("Which reply should you send?", "Which reply would you send?"),
    ],
    ids=["rating", "option", "situation", "question"],
)
def test_an_item_that_means_something_else_now_says_so_and_waits(
    page: Page, edited: tuple[Site, Callable[[str, str], None]], old: str, new: str
) -> None:
    site, edit = edited
    page.goto(site.url)
    answer(Item(page, ANA), "A")
    edit(old, new)
    page.reload()
    item = Item(page, ANA)
    assert notice(page) == CHANGED
    item.expect_open()
    answer(item, "B")
    item.expect_result(*CLOSE)
    expect(page.locator(".rehearse-notice")).to_have_count(0)
    assert len(attempts(page, "replies", "first-reply")) == 2
