"""Practice rounds and final checks: begun in the gallery, walked through the items' own pages, summed up at the end."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from .conftest import OpenContext
from .item import ANSWER_EVERYTHING, Item
from .kept import document, replace
from .sites import Site
from .test_accessibility import audit

pytestmark = pytest.mark.browser

KEY = "rehearse:greetings"
KEPT = "Kept. Feedback comes at the end."
NO_STORAGE = re.compile("^A round needs a browser that keeps things for this site, and this one does not.")


@pytest.fixture
def gallery(page: Page, greetings: Site) -> Page:
    """Return a page that shows the gallery."""
    page.goto(greetings.url + "practice/")
    return page


def start(page: Page, button: str | re.Pattern[str] = "all 4") -> None:
    page.get_by_role("button", name=button, exact=isinstance(button, str)).click()
    expect(bar(page)).to_be_visible()


def bar(page: Page) -> Locator:
    return page.get_by_role("group", name="Your round")


def at(page: Page, place: str) -> None:
    expect(bar(page)).to_contain_text(place)


def go_on(page: Page, name: str = "Next") -> None:
    page.get_by_role("link", name=name, exact=True).click()


def item(page: Page) -> Item:
    return Item(page, page.get_by_role("heading", level=1).inner_text().removesuffix("¶"))


def rated(page: Page, rating: int) -> Locator:
    """Return the choice with this rating, whatever its letter is in this round."""
    option = page.locator(f".rehearse-rationales > [data-rating='{rating}']").get_attribute("data-option")
    return page.locator(f"input[value='{option}']")


def answer(page: Page, rating: int = 3) -> None:
    rated(page, rating).click()
    item(page).submit.click()


def stored(page: Page) -> dict[str, Any]:
    return document(page, KEY)


def attempts(page: Page) -> int:
    return sum(len(item["attempts"]) for item in stored(page).get("items", {}).values())


def choices(page: Page) -> list[tuple[str, str]]:
    rows = page.locator(".rehearse-options > li")
    return [
        (row.locator(".rehearse-letter").inner_text(), row.locator(".rehearse-text").inner_text()) for row in rows.all()
    ]


# The filters


def test_filters_are_links_that_combine_and_survive_a_reload(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/")
    page.evaluate("window.mark = true")
    cards = page.locator(".rehearse-gallery > li:not([hidden])")  # lessons may be folded
    every = cards.count()
    page.get_by_text("Role: all").click()
    page.get_by_role("link", name=re.compile(r"^You write \d+$")).click()
    expect(page.get_by_role("link", name=re.compile(r"^You write \d+$"))).to_be_focused()
    page.wait_for_url("**/practice/?role=sender")
    expect(page.get_by_text(f"of {every} scenarios. Show all")).to_be_visible()
    page.get_by_text("Task: all").click()
    page.get_by_role("link", name=re.compile(r"^Rate every reply \d+$")).click()
    page.wait_for_url("**/practice/?role=sender&format=rate")
    both = page.get_by_text(re.compile(r"^\d+ of \d+ scenarios"))
    expect(both).to_be_visible()
    assert page.evaluate("window.mark") is True
    shown = cards.count()
    assert 0 < shown < every
    page.reload()
    expect(cards).to_have_count(shown)
    page.get_by_text("Task: Rate every reply").click()
    expect(page.get_by_role("link", name=f"Rate every reply {shown}")).to_have_attribute("aria-current", "true")
    page.go_back()
    page.wait_for_url("**/practice/?role=sender")
    expect(page.get_by_text("Task: all")).to_be_visible()
    page.get_by_role("link", name="Show all").click()
    expect(cards).to_have_count(every)


def test_the_list_of_headings_leads_to_no_shelf_that_a_filter_has_emptied(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/")
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link", name="The first message")).to_be_visible()
    page.goto(course.url + "practice/?role=coach")
    expect(contents.get_by_role("link", name="The first message")).to_be_hidden()
    expect(contents.get_by_role("link", name="Leading and coaching others")).to_be_visible()
    page.get_by_role("link", name="Show all").click()
    expect(contents.get_by_role("link", name="The first message")).to_be_visible()


def test_a_filter_that_leaves_nothing_says_so(page: Page, greetings: Site) -> None:
    page.goto(greetings.url + "practice/?role=manager")
    expect(page.get_by_text("No scenario matches. Show all")).to_be_visible()
    expect(page.locator(".rehearse-gallery > li").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("button", name="all")).to_have_count(0)
    page.get_by_role("link", name="Show all").click()
    expect(page.locator(".rehearse-gallery > li").filter(visible=True)).to_have_count(4)


def test_without_a_script_all_cards_show_and_no_filter(open_context: OpenContext, greetings: Site) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(greetings.url + "practice/?lesson=parting")
    expect(page.locator(".rehearse-gallery > li").filter(visible=True)).to_have_count(4)
    expect(page.locator(".rehearse-filters")).to_be_hidden()


# A round


def test_a_round_leads_from_item_to_item_to_a_result_by_objective(gallery: Page) -> None:
    start(gallery)
    seen = []
    for number in range(1, 5):
        at(gallery, f"Round: {number} of 4")
        seen.append(item(gallery).root.get_attribute("data-id"))
        expect(gallery.get_by_role("link", name=re.compile("Next|See the result"))).to_have_count(0)
        answer(gallery, 0 if seen[-1] == "good-bye" else 3)
        expect(item(gallery).result).to_be_focused()
        go_on(gallery, "Next" if number < 4 else "See the result")
    assert sorted(map(str, seen)) == ["good-bye", "good-evening", "good-morning", "one-question"]
    assert abs(seen.index("good-evening") - seen.index("good-morning")) > 1
    result = gallery.get_by_role("region", name="Round: the result")
    expect(result).to_contain_text("4 of 4 answered. 3 are close to our rating.")
    expect(gallery.get_by_role("button", name="all 4")).to_be_hidden()
    rows = result.locator(".rehearse-rows > li")
    expect(rows).to_have_count(2)
    expect(rows.last).to_have_text(
        "PartingLeave in peaceFar from our rating; the reply would do harm: Goodbye, Dana", use_inner_text=False
    )
    expect(rows.last.get_by_role("link").first).to_have_attribute("href", re.compile("lessons/parting/#leave$"))
    result.get_by_role("button", name="Answer the weak one again").click()
    at(gallery, "Round: 1 of 1")
    expect(gallery.get_by_role("heading", level=1)).to_have_text("Goodbye, Dana")


def test_a_result_with_weak_answers_leads_on_as_well(page: Page, greetings: Site) -> None:
    page.goto(greetings.url + "practice/?lesson=parting")
    start(page, "all 1")
    answer(page, 0)
    go_on(page, "See the result")
    result = page.get_by_role("region", name="Round: the result")
    expect(result.get_by_role("button", name="Answer the weak one again")).to_be_visible()
    result.get_by_role("link", name="Go on with").click()
    page.wait_for_url(re.compile("practice/good-morning/$"))


def test_a_round_of_what_the_filter_leaves(page: Page, greetings: Site) -> None:
    page.goto(greetings.url + "practice/?lesson=parting")
    start(page, "all 1")
    at(page, "Round: 1 of 1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Goodbye, Dana")


def test_an_item_answered_before_is_asked_anew_in_a_round(page: Page, greetings: Site) -> None:
    page.goto(greetings.url + "practice/good-bye/")
    answer(page)
    page.goto(greetings.url + "practice/?lesson=parting")
    start(page, "all 1")
    item(page).expect_open()
    answer(page, 2)
    item(page).result.get_by_text(re.compile("Last time [A-D]: close to our rating")).wait_for()
    assert attempts(page) == 2


def test_a_reload_keeps_the_round_its_place_and_the_order_of_the_options(gallery: Page) -> None:
    start(gallery)
    before, title = choices(gallery), gallery.get_by_role("heading", level=1).inner_text()
    assert [letter for letter, _ in before] == ["A", "B", "C"]
    gallery.reload()
    at(gallery, "Round: 1 of 4")
    expect(gallery.get_by_role("heading", level=1)).to_have_text(title)
    assert choices(gallery) == before
    answer(gallery)
    gallery.reload()
    assert choices(gallery)[0][0] == "A"
    assert choices(gallery) == before
    expect(item(gallery).result).to_contain_text("This will probably be welcome.")
    go_on(gallery)
    at(gallery, "Round: 2 of 4")
    assert attempts(gallery) == 1


def test_letters_in_the_result_and_in_the_key_are_those_of_the_options(gallery: Page) -> None:
    seen = set()
    for _ in range(8):
        gallery.goto(gallery.url.split("practice/")[0] + "practice/?lesson=parting")
        start(gallery, "all 1")
        row = gallery.locator(".rehearse-options > li", has=rated(gallery, 2))
        letter = row.locator(".rehearse-letter").inner_text()
        answer(gallery, 2)
        expect(item(gallery).result).to_contain_text(f"We rate {letter} as acceptable")
        assert item(gallery).opened() == [letter]
        seen.add(letter)
        gallery.goto(gallery.url.split("practice/")[0] + "practice/")
    assert len(seen) > 1


def test_back_and_forward_keep_the_place(gallery: Page) -> None:
    start(gallery)
    first = gallery.url
    answer(gallery)
    gallery.get_by_role("link", name="Next", exact=True).click()
    at(gallery, "Round: 2 of 4")
    expect(gallery.get_by_role("link", name="Next", exact=True)).to_have_count(0)
    gallery.go_back()
    at(gallery, "Round: 1 of 4")
    assert gallery.url == first
    expect(item(gallery).result).to_contain_text("We rate")
    gallery.go_forward()
    at(gallery, "Round: 2 of 4")
    item(gallery).expect_open()


def test_an_item_that_comes_later_leads_back_to_the_place(gallery: Page, greetings: Site) -> None:
    start(gallery)
    later = stored(gallery)["round"]["ids"][2]
    gallery.goto(f"{greetings.url}practice/{later}/")
    at(gallery, "This scenario comes later. Round: 1 of 4.")
    go_on(gallery, "Go on")
    at(gallery, "Round: 1 of 4")


def test_a_round_goes_on_from_the_gallery_and_can_be_ended(gallery: Page, greetings: Site) -> None:
    start(gallery)
    answer(gallery)
    gallery.goto(greetings.url + "practice/")
    expect(gallery.get_by_text("Round: 1 of 4 answered.")).to_be_visible()
    gallery.get_by_role("link", name="Go on").click()
    at(gallery, "Round: 2 of 4")
    gallery.get_by_role("button", name="End round").click()
    expect(gallery.get_by_text("1 of 4 answered.")).to_be_visible()
    gallery.get_by_role("button", name="Close the result").click()
    expect(gallery.get_by_role("region", name="Round: the result")).to_have_count(0)
    assert attempts(gallery) == 1
    assert stored(gallery)["round"]["closed"] is True


def test_two_tabs_walk_one_round(gallery: Page, context: BrowserContext) -> None:
    start(gallery)
    other = context.new_page()
    other.goto(gallery.url)
    at(other, "Round: 1 of 4")
    answer(gallery)
    expect(item(other).result).to_contain_text("We rate")
    go_on(other)
    answer(other)
    gallery.reload()
    go_on(gallery)
    at(gallery, "Round: 2 of 4")
    expect(item(gallery).result).to_contain_text("We rate")
    assert attempts(gallery) == 2


def test_a_round_walks_with_instant_navigation(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/?format=rate")
    start(page, "5")
    page.evaluate("window.mark = true")
    first = page.url
    before = choices(page)
    for option in item(page).root.get_by_role("group").get_by_role("group").all():
        option.get_by_role("radio").first.click()
    item(page).submit.click()
    go_on(page)
    at(page, "Round: 2 of 5")
    item(page).expect_open()
    assert page.evaluate("window.mark") is True
    page.go_back()
    page.wait_for_url(first)
    at(page, "Round: 1 of 5")
    expect(item(page).result).to_be_visible()
    assert choices(page) == before


# The final check


def test_a_final_check_gives_no_feedback_before_its_end(gallery: Page) -> None:
    start(gallery, re.compile("^Start the final check: 3 scenarios"))
    for number in range(1, 4):
        at(gallery, f"Final check: {number} of 3")
        expect(item(gallery).details).to_be_hidden()
        answer(gallery, 2)
        expect(gallery.get_by_text(KEPT)).to_be_focused()
        expect(item(gallery).result).to_be_hidden()
        expect(item(gallery).details).to_be_hidden()
        expect(item(gallery).submit).to_be_hidden()
        assert attempts(gallery) == 0
        go_on(gallery, "Next" if number < 3 else "See the result")
    result = gallery.get_by_role("region", name="Final check: the result")
    expect(result.get_by_text("Partly close to our rating")).to_have_count(3)
    assert attempts(gallery) == 3
    result.get_by_role("link", name="Goodbye, Dana").click()
    expect(item(gallery).result).to_be_visible()


def test_a_reload_in_a_final_check_keeps_the_answer(gallery: Page) -> None:
    start(gallery, re.compile("final check"))
    answer(gallery, 2)
    gallery.reload()
    expect(gallery.get_by_text(KEPT)).to_be_visible()
    expect(rated(gallery, 2)).to_be_checked()
    expect(rated(gallery, 2)).to_be_disabled()
    expect(item(gallery).result).to_be_hidden()
    expect(item(gallery).details).to_be_hidden()
    gallery.get_by_role("button", name="End round").click()
    expect(gallery.get_by_text("1 of 3 answered.")).to_be_visible()
    assert attempts(gallery) == 1


def test_the_answers_of_a_final_check_outlive_the_start_of_another_round(gallery: Page, greetings: Site) -> None:
    start(gallery, re.compile("final check"))
    answer(gallery)
    gallery.goto(greetings.url + "practice/")
    start(gallery)
    assert attempts(gallery) == 1


# Would I, should I


def test_an_item_asked_twice_shows_the_gap_in_the_result_and_in_the_record(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/glass-bottles/")
    root = page.locator("rehearse-item")
    expect(page.get_by_role("button", name="Check my answer")).to_be_hidden()
    expect(root.locator("details")).to_be_hidden()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Choose a reply first.")).to_be_visible()
    first = page.get_by_role("group", name="First: what would you do today?")
    first.get_by_role("radio").nth(1).click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Today you would choose B. And what is most effective?")).to_be_focused()
    page.reload()
    expect(page.get_by_text("Today you would choose B. And what is most effective?")).to_be_visible()
    other = Item(page, "Madina would choose glass")
    other.reply("A").click()
    other.submit.click()
    gap = re.compile(r"^Today you would choose B \(rated [a-z]+\)\. You judged A \(rated [a-z]+\) most effective\.$")
    expect(root.get_by_text(gap)).to_be_visible()
    page.reload()
    expect(root.get_by_text(gap)).to_be_visible()
    other.again.click()
    expect(root.get_by_text(gap)).to_be_hidden()
    expect(other.submit).to_be_visible()
    page.goto(course.url + "practice/record/")
    row = page.get_by_role("row", name="Madina would choose glass")
    expect(row).to_contain_text("Today you would: “")
    expect(row).to_contain_text("You judged most effective: “")


def test_what_is_ticked_first_is_there_after_a_reload_and_still_to_be_confirmed(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/glass-bottles/")
    replies = page.get_by_role("group", name="First: what would you do today?").get_by_role("radio")
    page.get_by_role("button", name="Go on").click()
    replies.nth(2).click()
    expect(page.get_by_text("Choose a reply first.")).to_be_hidden()
    replies.nth(1).click()
    page.reload()
    expect(replies.nth(1)).to_be_checked()
    expect(page.get_by_role("button", name="Check my answer")).to_be_hidden()
    expect(page.get_by_text("Today you would choose")).to_have_count(0)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Today you would choose B. And what is most effective?")).to_be_visible()


def test_what_is_ticked_first_on_full_storage_says_that_it_is_not_saved(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/glass-bottles/")
    page.evaluate(FULL)
    page.get_by_role("group", name="First: what").get_by_role("radio").first.click()
    expect(page.get_by_role("alert").filter(has_text="could not be saved in this browser")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Today you would choose A. And what is most effective?")).to_be_visible()


def test_in_a_final_check_both_answers_are_kept_until_the_end(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/")
    started = "2026-01-05T10:00:00.000Z"
    ids = '["glass-bottles","rights-fairs"]'
    page.evaluate(
        "text => localStorage.setItem('rehearse:people-before-pitches', text)",
        '{"version":1,"course":"people-before-pitches","items":{},"round":'
        f'{{"ids":{ids},"at":0,"started":"{started}","kind":"final"}}}}',
    )
    page.goto(course.url + "practice/glass-bottles/")
    page.get_by_role("group", name="First: what").get_by_role("radio").first.click()
    page.get_by_role("button", name="Go on").click()
    Item(page, "Madina would choose glass").reply("A").click()
    Item(page, "Madina would choose glass").submit.click()
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(page.get_by_text("You judged")).to_be_hidden()
    page.reload()
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(page.get_by_role("group", name="First: what")).to_be_hidden()
    page.get_by_role("button", name="End round").click()
    expect(page.get_by_text("1 of 2 answered.")).to_be_visible()
    kept = document(page, "rehearse:people-before-pitches")["items"]["glass-bottles"]
    assert kept["attempts"][0]["would"]
    assert "open" not in kept


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_step_of_a_round_has_a_serious_barrier(open_context: OpenContext, course: Site, scheme: str) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce", viewport={"width": 390, "height": 800}).new_page()
    page.goto(course.url + "practice/?role=sender")
    page.get_by_text("Channel: all").click()
    assert audit(page) == {}
    start(page, "5")
    assert audit(page) == {}
    page.goto(course.url + "practice/?format=rank")
    page.get_by_role("button", name=re.compile("final check")).click()
    answer_everything_once(page)
    expect(page.get_by_text(KEPT)).to_be_visible()
    assert audit(page) == {}
    page.get_by_role("button", name="End round").click()
    expect(page.get_by_text(re.compile(r"^1 of \d+ answered\."))).to_be_visible()
    assert audit(page) == {}
    page.goto(course.url + "practice/glass-bottles/")
    assert audit(page) == {}


def answer_everything_once(page: Page) -> None:
    expect(bar(page)).to_be_visible()
    page.evaluate(ANSWER_EVERYTHING)


# Faults


def test_a_storage_that_is_switched_off_says_that_a_round_needs_one(page: Page, greetings: Site) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })")
    page.goto(greetings.url + "practice/")
    expect(page.get_by_text(NO_STORAGE)).to_be_visible()
    expect(page.get_by_role("button", name="all 4")).to_have_count(0)
    page.get_by_role("link", name="Goodbye, Dana").click()
    answer(page)
    expect(item(page).result).to_contain_text("We rate")


FULL = "void (Storage.prototype.setItem = () => { throw new Error('full') })"


def test_a_full_storage_starts_no_round_and_says_so(gallery: Page) -> None:
    gallery.evaluate(FULL)
    gallery.get_by_role("button", name="all 4").click()
    expect(gallery.get_by_text(NO_STORAGE)).to_be_visible()


@pytest.mark.parametrize("kind", ["all 4", re.compile("final check")], ids=["round", "final check"])
def test_a_storage_that_fills_up_in_a_round_loses_no_answer_silently(gallery: Page, kind: str) -> None:
    start(gallery, kind)
    gallery.evaluate(FULL)
    answer(gallery)
    expect(gallery.get_by_text(re.compile("could not be (kept|saved) in this browser")).first).to_be_visible()
    expect(rated(gallery, 3)).to_be_checked()


@pytest.mark.parametrize(
    "text",
    [
        '{"version":2,"course":"greetings","items":{},"round":{}}',
        '{"version":1,"course":"greetings","items":{},"round":{"ids":"x"}}',
        '{"version":1,"course":"greetings","items":{},"round":{"ids":["<b>"],"at":0,'
        '"started":"2026-01-05T10:00:00Z","kind":"practice"}}',
        '{"version":1,"course":"greetings","items":{},"round":{"ids":[],"at":0,'
        '"started":"2026-01-05T10:00:00Z","kind":"final"}}',
    ],
    ids=["later version", "no round", "unknown item", "empty"],
)
def test_a_record_that_was_replaced_in_a_round_breaks_nothing(gallery: Page, greetings: Site, text: str) -> None:
    start(gallery)
    replace(gallery, KEY, text)
    gallery.reload()
    expect(bar(gallery)).to_have_count(0)
    answer(gallery)
    expect(item(gallery).result).to_contain_text("We rate")
    gallery.goto(greetings.url + "practice/")
    start(gallery)
    at(gallery, "Round: 1 of 4")


def test_an_item_that_the_course_has_lost_is_passed_over(gallery: Page, greetings: Site) -> None:
    start(gallery)
    record = stored(gallery)
    record["round"]["ids"][1:1] = ["gone"]
    replace(gallery, KEY, json.dumps(record))
    gallery.reload()
    answer(gallery)
    go_on(gallery)
    at(gallery, "Round: 3 of 5")
