"""What goes wrong around a record: tabs, full storage, foreign texts, clocks, caches, files. No answer may be lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as TimeRanOut

from chromium import launch

from .conftest import PATIENCE, OpenContext
from .faults import (
    ANA,
    ASIDE,
    CAPITALS,
    CLOSE,
    DENY,
    DRAFT,
    FAR,
    FILL,
    FORMATS_KEY,
    FREE,
    NOON,
    ORDER,
    TALK,
    UNSAVED,
    YEAR,
    answer,
    choose,
    gap,
    open_tab,
    put,
    scores,
    set_aside,
    stored,
)
from .item import Item, answer_everything
from .sites import Site
from .watch import Watch

pytestmark = pytest.mark.browser

# Two tabs


def test_two_tabs_that_answer_different_items_keep_both(lesson: Page, context: BrowserContext) -> None:
    other = open_tab(context, lesson.url)
    Item(lesson, ANA).reply("A").click()
    Item(other, ORDER).mover("D", "up").click()
    Item(other, ORDER).submit.click()
    Item(lesson, ANA).submit.click()
    for page in (lesson, other):
        Item(page, ANA).expect_result(*FAR)
        assert Item(page, ORDER).verdict("D")[1] == "Your place: 3. Ours: 2."
    assert stored(lesson)["items"].keys() == {"first-reply", "in-order"}


def test_two_tabs_that_answer_the_same_item_keep_both_attempts(lesson: Page, context: BrowserContext) -> None:
    other = open_tab(context, lesson.url)
    Item(lesson, ANA).reply("A").click()
    Item(other, ANA).reply("B").click()
    Item(lesson, ANA).submit.click()
    expect(Item(other, ANA).reply("B")).to_be_checked()
    Item(other, ANA).submit.click()
    for page in (lesson, other):
        Item(page, ANA).expect_result(*CLOSE)
    assert scores(lesson) == [1 / 3, 1]


@pytest.mark.parametrize("locks", [True, False], ids=["with locks", "without locks"])
def test_two_tabs_that_answer_again_and_again_at_once_lose_nothing(
    context: BrowserContext, small: Site, locks: bool
) -> None:
    if not locks:
        context.add_init_script("Object.defineProperty(navigator, 'locks', { value: undefined })")
    lesson, other = (open_tab(context, small.url + "lessons/replies/") for _ in range(2))
    # The tabs choose different options: two answers alike, given in the same millisecond, count as one.
    for page, first in ((lesson, 0), (other, 2)):
        Item(page, ANA).root.evaluate(
            """async (item, first) => {
                const pause = () => new Promise(resolve => setTimeout(resolve, 5))
                window.done = (async () => {
                    for (let turn = 0; turn < 20; turn++, await pause()) {
                        const again = item.querySelector('[data-part=again]')
                        if (!again.hidden) again.click()
                        item.querySelectorAll('[type=radio]')[first + turn % 2].click()
                        item.querySelector('.rehearse-check').click()
                    }
                })()
            }""",
            first,
        )
    for page in (lesson, other):
        page.evaluate("window.done")
    # What the other tab has overwritten is written again when this tab hears of it.
    lesson.wait_for_function(
        "JSON.parse(localStorage['rehearse:replies']).items['first-reply'].attempts.length === 40", polling=50
    )


@pytest.mark.parametrize("locks", [True, False], ids=["with locks", "without locks"])
def test_ten_tabs_that_answer_in_the_same_instant_and_are_left_at_once_lose_nothing(
    open_context: OpenContext, small: Site, locks: bool
) -> None:
    context = open_context()
    if not locks:
        context.add_init_script("Object.defineProperty(navigator, 'locks', { value: undefined })")
    pages = [context.new_page() for _ in range(10)]
    rounds = 3
    for _ in range(rounds):
        for page in pages:
            page.goto(small.url + "lessons/replies/")
        # All of them at one time by the clock; each is left in the turn in which it has answered.
        start = pages[0].evaluate("Date.now()") + 500
        for page in pages:
            page.evaluate(
                """start => {
                    const item = document.querySelector('rehearse-item')
                    const again = item.querySelector('[data-part=again]')
                    if (!again.hidden) again.click()
                    const [reply, other] = item.querySelectorAll('[type=radio]')
                    other.click() // what another tab has begun may be ticked already
                    reply.click()
                    let told = 'nothing'
                    item.addEventListener('rehearse:answered', () => (told = 'answered'))
                    setTimeout(() => {
                        while (Date.now() < start);
                        item.querySelector('.rehearse-check').click()
                        location.href = `about:blank#${told}`
                    }, start - Date.now() - 20)
                }""",
                start,
            )
        for page in pages:
            page.wait_for_url("about:blank#answered")
    last = open_tab(context, small.url + "lessons/replies/")
    assert len(scores(last)) == 10 * rounds


def test_another_tab_does_not_disturb_a_blank_that_is_being_filled(
    page: Page, context: BrowserContext, formats: Site
) -> None:
    page.goto(formats.url + "practice/two-capitals/")
    other = open_tab(context, page.url)
    gap(page, 1).press_sequentially("Lim")
    for number, text in ((1, "Santiago"), (2, "Amsterdam")):
        gap(other, number).fill(text)
    Item(other, CAPITALS).submit.click()
    expect(Item(other, CAPITALS).result).to_be_visible()
    page.wait_for_function("localStorage['rehearse:formats']?.includes('Santiago')")
    stored(page, FORMATS_KEY)
    gap(page, 1).press_sequentially("a")
    expect(gap(page, 1)).to_have_value("Lima")
    expect(Item(page, CAPITALS).result).to_be_hidden()


def test_one_conversation_in_two_tabs_keeps_both_ways(page: Page, context: BrowserContext, formats: Site) -> None:
    page.goto(formats.url + "practice/two-stops/")
    other = open_tab(context, page.url)
    choose(page, "A")
    # A tab in which nothing was begun follows; from then on each goes its own way.
    Item(other, TALK).root.get_by_role("button", name="Start over").click()
    choose(other, "B")
    choose(page, "A")
    expect(Item(page, TALK).result).to_be_visible()
    choose(other, "A")
    expect(Item(other, TALK).result).to_be_visible()
    kept = stored(page, FORMATS_KEY)["items"]["two-stops"]
    assert [round(attempt["score"], 2) for attempt in kept["attempts"]] == [1, 0.67]


# Storage that is full or switched off


def test_an_answer_given_on_full_storage_is_kept_as_soon_as_there_is_room(lesson: Page) -> None:
    lesson.evaluate(FILL)
    answer(lesson, "A").expect_result(*FAR)
    assert scores(lesson) == []
    lesson.evaluate(FREE)
    Item(lesson, ORDER).submit.click()
    expect(Item(lesson, ORDER).result).to_be_visible()
    lesson.reload()
    Item(lesson, ANA).expect_result(*FAR)
    assert stored(lesson)["items"].keys() == {"first-reply", "in-order"}


def test_full_storage_keeps_the_record_that_was_there(lesson: Page) -> None:
    answer(lesson, "A")
    before = stored(lesson)
    lesson.evaluate(FILL)
    for _ in range(3):
        answer(lesson, "B").expect_result(*CLOSE)
    expect(lesson.get_by_role("status").filter(has_text=UNSAVED)).to_be_visible()
    assert stored(lesson) == before
    lesson.reload()
    Item(lesson, ANA).expect_result(*FAR)


def test_a_conversation_and_a_draft_on_full_storage_go_on_and_say_so(page: Page, formats: Site) -> None:
    page.goto(formats.url + "lessons/talking/")
    page.evaluate(FILL)
    choose(page, "A")
    expect(page.get_by_role("status").filter(has_text=UNSAVED).first).to_be_visible()
    choose(page, "A")
    expect(Item(page, TALK).result).to_contain_text("You chose the best reply in every turn.")
    draft = Item(page, DRAFT).root
    draft.get_by_role("textbox").fill("I make sails, Ben.")
    draft.get_by_role("button", name="Compare with the examples").click()
    expect(Item(page, DRAFT).result).to_be_visible()
    expect(draft.get_by_role("status").filter(has_text=UNSAVED)).to_be_visible()


def test_with_storage_switched_off_every_format_can_be_answered(page: Page, small: Site, formats: Site) -> None:
    page.add_init_script(DENY)
    for address in (small.url + "lessons/replies/", formats.url + "lessons/facts/", formats.url + "lessons/talking/"):
        page.goto(address)
        answer_everything(page)
        expect(page.locator(".rehearse-result").filter(visible=True)).to_have_count(
            page.locator("rehearse-item").count()
        )


# The clock


def test_a_clock_set_back_a_year_keeps_the_order_of_answers(lesson: Page) -> None:
    lesson.clock.set_fixed_time(NOON)
    answer(lesson, "A")
    lesson.clock.set_fixed_time(NOON - YEAR)
    answer(lesson, "B")
    lesson.reload()
    Item(lesson, ANA).expect_result(*CLOSE)
    assert scores(lesson) == [1 / 3, 1]


def test_a_clock_set_back_a_year_takes_nothing_of_what_is_begun(page: Page, formats: Site) -> None:
    page.clock.set_fixed_time(NOON)
    page.goto(formats.url + "lessons/talking/")
    text = Item(page, DRAFT).root.get_by_role("textbox")
    choose(page, "A")
    text.fill("I make sails.")
    page.reload()
    page.clock.set_fixed_time(NOON - YEAR)
    page.reload()
    Item(page, TALK).root.get_by_role("button", name="Start over").click()
    choose(page, "B")
    text.fill("I make sails, Ben.")
    page.reload()
    expect(Item(page, TALK).root.locator(".rehearse-taken")).to_contain_text("I sell paint for bridges.")
    expect(text).to_have_value("I make sails, Ben.")
    choose(page, "A")
    expect(Item(page, TALK).result).to_be_visible()
    page.reload()
    expect(Item(page, TALK).result).to_be_visible()


# Two addresses of one page


def test_a_page_by_its_two_addresses_has_one_record(lesson: Page, context: BrowserContext) -> None:
    other = open_tab(context, lesson.url + "index.html")
    answer(lesson, "A")
    Item(other, ANA).expect_result(*FAR)
    answer(other, "B")
    Item(lesson, ANA).expect_result(*CLOSE)
    assert scores(lesson) == [1 / 3, 1]


def test_what_is_begun_at_one_address_goes_on_at_the_other(page: Page, formats: Site) -> None:
    page.goto(formats.url + "practice/two-stops/")
    choose(page, "A")
    page.goto(formats.url + "practice/two-stops/index.html")
    expect(Item(page, TALK).root.locator(".rehearse-taken")).to_have_count(1)


def test_a_round_goes_on_at_the_other_address(page: Page, small: Site) -> None:
    page.goto(small.url + "practice/index.html")
    page.get_by_role("button", name="all 4").click()
    round_bar = page.get_by_role("group", name="Your round")
    expect(round_bar).to_contain_text("Round: 1 of 4")
    page.goto(page.url + "index.html")
    expect(round_bar).to_contain_text("Round: 1 of 4")


# Back and forward


@pytest.fixture(scope="module")
def remembering(chromium: Browser) -> Iterator[Browser]:
    """Yield a browser that keeps the pages it leaves; Playwright turns that off elsewhere."""
    browser = launch(chromium.browser_type, "--disable-back-forward-cache", whole=True)
    yield browser
    browser.close()


@pytest.fixture
def kept(remembering: Browser, watch: Watch, small: Site) -> Iterator[Page]:
    """Yield a page that shows the lesson, in a browser that keeps the pages it leaves."""
    with remembering.new_context() as context:
        context.set_default_timeout(PATIENCE)
        watch.attach(context)
        page = open_tab(context, small.url + "lessons/replies/")
        page.evaluate("addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted })")
        yield page


class NotKeptError(Exception):
    """The browser had given up the page that was left."""


# Whether a page is kept is the browser's own choice, on a busy machine above all: it is asked again, up to three times.
if_kept = pytest.mark.flaky(reruns=3, only_rerun="NotKeptError")


def go_back(page: Page) -> None:
    # A page from the cache does not load, so there is nothing else to wait for.
    page.go_back(wait_until="commit")
    try:
        page.wait_for_function("window.persisted === true", polling=100)
    except TimeRanOut as error:
        raise NotKeptError(page.url) from error


@if_kept
def test_a_page_from_the_cache_shows_what_was_answered_meanwhile(kept: Page, small: Site) -> None:
    Item(kept, ORDER).mover("D", "up").click()
    kept.goto(small.url)
    answer(kept, "A")
    go_back(kept)
    Item(kept, ANA).expect_result(*FAR)
    # What was begun there is as it was left.
    assert Item(kept, ORDER).order() == ["A", "B", "D", "C"]
    answer(kept, "B")
    assert scores(kept) == [1 / 3, 1]


@if_kept
def test_a_page_from_the_cache_does_not_bring_back_what_was_erased(kept: Page, small: Site) -> None:
    answer(kept, "A")
    kept.goto(small.url)
    kept.evaluate("localStorage.clear()")
    go_back(kept)
    Item(kept, ANA).expect_open()
    Item(kept, ORDER).submit.click()
    assert stored(kept)["items"].keys() == {"in-order"}


@if_kept
def test_a_page_from_the_cache_still_has_what_could_not_be_kept(kept: Page, small: Site) -> None:
    kept.evaluate(FILL)
    answer(kept, "A")
    kept.goto(small.url)
    kept.evaluate(FREE)
    go_back(kept)
    Item(kept, ANA).expect_result(*FAR)
    Item(kept, ORDER).submit.click()
    assert stored(kept)["items"].keys() == {"first-reply", "in-order"}


def test_a_page_that_is_loaded_again_is_not_filled_with_what_stood_in_it(lesson: Page, small: Site) -> None:
    Item(lesson, ANA).reply("A").click()
    lesson.goto(small.url)
    lesson.evaluate("localStorage.clear()")
    lesson.go_back()
    Item(lesson, ANA).expect_open()


# Files


# Chromium gives all files of a disk one storage; a browser that gives each file its own keeps its answers apart.
def test_the_files_of_a_folder_share_one_record(page: Page, context: BrowserContext, files_of_small: Path) -> None:
    page.goto((files_of_small / "lessons" / "replies.html").as_uri())
    other = open_tab(context, (files_of_small / "index.html").as_uri())
    answer(page, "A")
    Item(other, ANA).expect_result(*FAR)
    answer(other, "B")
    Item(page, ANA).expect_result(*CLOSE)
    page.get_by_role("link", name="To the start").click()
    Item(page, ANA).expect_result(*CLOSE)
    assert scores(page) == [1 / 3, 1]


def test_a_round_begun_on_a_disk_goes_on_and_says_what_other_browsers_do(page: Page, files_of_small: Path) -> None:
    page.goto((files_of_small / "practice" / "index.html").as_uri())
    note = page.get_by_text("These pages were opened from a disk. Some browsers, Firefox among them, then keep")
    expect(note).to_be_visible()
    page.get_by_role("button", name="all 4").click()
    expect(page.get_by_role("group", name="Your round")).to_contain_text("Round: 1 of 4")
    answer_everything(page)
    page.go_back()
    # The answer has come from another page, so this browser keeps them together.
    expect(page.get_by_text("Round: 1 of 4 answered.")).to_be_visible()
    expect(note).to_be_hidden()


def test_a_record_replaced_behind_a_file_is_set_aside(page: Page, files_of_small: Path) -> None:
    page.goto((files_of_small / "index.html").as_uri())
    put(page, "{oops")
    page.reload()
    expect(page.get_by_role("status").filter(has_text=ASIDE)).to_be_visible()
    answer(page, "B")
    assert set_aside(page) == ["{oops"]
