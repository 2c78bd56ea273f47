"""The player: one screen, one decision, one reason, one next step, on an item's own page and in a lesson."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from mkdocs_rehearse.bank import BankLoader

from .conftest import OpenContext, until
from .item import ANSWER_EVERYTHING, Item, tab_to
from .sites import ROOT, Site
from .test_accessibility import audit
from .test_layout import SETTLED, SHIFTS

pytestmark = pytest.mark.browser

#: What Tab reaches of an item.
REACHED = "input:enabled, button:enabled, a:not([tabindex='-1']), summary"
PHONE = {"width": 360, "height": 780}
#: The first line of a text, and whether it is on the screen with nothing before it.
IN_SIGHT = """text => {
    const range = document.createRange()
    range.selectNodeContents(text)
    const { left, top, bottom } = range.getClientRects()[0]
    const seen = document.elementFromPoint(left + 4, (top + bottom) / 2)
    return top >= 0 && bottom <= innerHeight && (text.contains(seen) || seen?.contains(text))
}"""
COVERED = """control => {
    const { left, right, top, bottom } = control.getBoundingClientRect()
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return !(control.contains(seen) || seen?.contains(control))
}"""


def longest() -> list[str]:
    """Return the two items of each format that need most room, but for those that are asked twice."""
    entries = BankLoader().load_folders([ROOT / "quizzes"], [ROOT / "docs"])[0].entries.values()
    found: dict[str, list[tuple[int, str]]] = {}
    for entry in entries:
        if entry.item and getattr(entry.item, "instruction", "should") == "should":
            size = len(str(entry.item.model_dump()))
            found.setdefault(entry.item.format, []).append((size, entry.id))
    return [name for sizes in found.values() for _, name in sorted(sizes)[-2:]]


def reason(page: Page) -> Locator:
    """Return the first text that says why."""
    within = (
        ".rehearse-why[open] > :not(summary), .rehearse-taken:nth-last-child(1 of .rehearse-taken) .rehearse-effect"
    )
    other = ".rehearse-taken:nth-last-child(1 of .rehearse-taken) .rehearse-rationale, .rehearse-outcome p"
    found = page.locator(within)
    return found.first if found.count() else page.locator(other).first


def answer_item(page: Page) -> None:
    """Answer at once, but a conversation turn by turn."""
    replies = page.locator(".rehearse-scene").filter(visible=True).locator("[data-option]").get_by_role("link")
    if not replies.count():
        page.evaluate(ANSWER_EVERYTHING)
    while replies.count() and page.locator("[data-part=result]").is_hidden():
        replies.first.click()


@pytest.mark.parametrize("name", longest())
def test_the_first_line_of_the_reason_is_in_sight_on_a_phone(
    open_context: OpenContext, course: Site, name: str
) -> None:
    page = open_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(f"{course.url}practice/{name}/")
    answer_item(page)
    expect(page.locator("[data-part=result]")).to_be_visible()
    expect(reason(page)).to_be_visible()
    until(page, lambda: reason(page).evaluate(IN_SIGHT))


def unfold(check: Locator) -> None:
    """Open a quick check that waits its turn."""
    for button in check.get_by_role("button", name="Open").all():
        button.click()


@pytest.mark.parametrize("kind", ["blank", "multiple"])
def test_the_reason_of_a_quick_check_is_in_sight_on_a_phone(open_context: OpenContext, course: Site, kind: str) -> None:
    page = open_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(course.url + "lessons/first-message/")
    check = page.locator(f"rehearse-item[data-format={kind}]").first
    unfold(check)
    if kind == "blank":
        check.get_by_role("textbox").fill("a word")
    else:
        check.get_by_role("checkbox").or_(check.get_by_role("radio")).first.check()
    check.get_by_role("button", name="Check my answer").click()
    why = check.locator(".rehearse-outcome > .rehearse-rationale")
    until(page, lambda: why.evaluate(IN_SIGHT))


@pytest.mark.parametrize("name", ["dye-testing", "nursing-post", "what-gave-it-away", "product-sheet"])
def test_no_bar_hides_what_has_the_focus(open_context: OpenContext, course: Site, name: str) -> None:
    page = open_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(f"{course.url}practice/{name}/")
    for _ in range(2):
        controls = page.locator("rehearse-item").locator(REACHED).filter(visible=True)
        tab_to(page, controls.first)
        for _ in range(controls.count()):
            focused = page.locator("rehearse-item :focus")
            if focused.count() and "rehearse-hidden" not in (focused.get_attribute("class") or ""):
                assert not focused.evaluate(COVERED), focused.evaluate("one => one.outerHTML")
            page.keyboard.press("Tab")
        page.evaluate(ANSWER_EVERYTHING)
        page.evaluate("document.activeElement.blur()")


def test_the_person_and_the_place_stand_in_the_head_of_the_thread(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/dye-testing/")
    head = page.locator(".rehearse-frame")
    expect(head).to_have_text(re.compile(r"LH\s*Leila Haddad\s*Casablanca\s*LinkedIn message\s*You write"))
    expect(head.locator("svg")).to_have_attribute("aria-hidden", "true")


def test_what_the_other_person_thinks_leads_the_verdict(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/dye-testing/")
    item = Item(page, "A first message to Leila")
    item.reply("A").check()
    item.submit.click()
    item.expect_result(
        "She’ll see why you accepted, and look for a polite no.",
        "We rate A as weak, and D as effective.",
    )
    expect(item.reason("A").get_by_text("She’ll see why you accepted")).to_have_count(0)
    item.others.click()
    expect(item.reason("D").get_by_text("She’ll feel that you want to know what she knows.")).to_be_visible()


def test_words_that_were_marked_are_named_by_their_text(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/what-gave-it-away/")
    item = Item(page, "A message that knows too much")
    item.root.locator("label", has_text="We both worked for the Solís theatre").click()
    sister = item.root.get_by_role("button", name="that your sister has moved in with you")
    for key, is_pressed in (("Enter", True), ("Enter", False), ("Space", True)):
        sister.press(key)
        expect(item.root.get_by_role("button", pressed=is_pressed).and_(sister)).to_be_visible()
    item.submit.click()
    item.expect_result(
        "Partly right",
        "Right: “that your sister has…”. Missed: “I see you were…” and “As you like my…”."
        " Wrongly chosen: “We both worked for…”.",
    )
    note = item.root.get_by_role("listitem").filter(has_text="We both worked for the Solís theatre")
    expect(note.get_by_text("Each of them lists it on a profile")).to_be_visible()


# The way on


def test_an_item_on_its_own_page_leads_to_the_next_of_its_lesson(page: Page, greetings: Site) -> None:
    page.goto(greetings.url + "practice/good-morning/")
    page.evaluate(ANSWER_EVERYTHING)
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Good evening, Ben")
    page.goto(greetings.url + "practice/good-bye/")
    page.evaluate(ANSWER_EVERYTHING)
    expect(page.get_by_role("link", name="Back to the lesson")).to_have_attribute(
        "href", re.compile("lessons/parting/$")
    )


def test_an_item_in_a_lesson_leads_on_through_the_text(open_context: OpenContext, course: Site) -> None:
    page = open_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(course.url + "lessons/first-message/")
    item = page.locator("rehearse-item[data-format=multiple]").first
    unfold(item)
    item.get_by_role("radio").first.check()
    item.get_by_role("button", name="Check my answer").click()
    item.get_by_role("button", name="Go on").click()
    following = item.locator("xpath=following-sibling::*[1]")
    expect(following).to_be_focused()
    expect(following).to_be_in_viewport()


def test_the_rest_of_a_lesson_is_practised_as_a_round(page: Page, course: Site) -> None:
    page.goto(course.url + "lessons/first-message/")
    rest = page.locator("rehearse-practice")
    expect(rest.get_by_role("link")).to_have_count(0)
    count = rest.locator("li").count()
    rest.get_by_role("button", name=f"Practise this lesson: {count}", exact=True).click()
    expect(page.get_by_role("group", name="Your round")).to_contain_text(f"Round: 1 of {count}")
    page.evaluate("document.querySelector('rehearse-would input')?.click()")
    if page.get_by_role("button", name="Go on").count():
        page.get_by_role("button", name="Go on").click()
    page.evaluate(ANSWER_EVERYTHING)
    expect(page.get_by_role("link", name="Next")).to_be_visible()
    page.goto(course.url + "lessons/first-message/")
    expect(rest).to_contain_text(f"1 of {count} answered")


def test_without_a_script_the_rest_of_a_lesson_is_a_list_of_links(open_context: OpenContext, course: Site) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(course.url + "lessons/first-message/")
    rest = page.locator("rehearse-practice")
    expect(rest.get_by_role("link")).to_have_count(rest.locator("li").count())


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_of_a_round_loads(open_context: OpenContext, course: Site, width: int) -> None:
    page = open_context(viewport={"width": width, "height": 780}).new_page()
    page.goto(course.url + "practice/?format=rate")
    page.get_by_role("button", name="5", exact=True).click()
    expect(page.get_by_role("group", name="Your round")).to_be_visible()
    page.add_init_script(SHIFTS)
    page.reload()
    assert page.evaluate(SETTLED) == []


# Reviews


def test_what_is_due_opens_blank_and_shows_the_old_answer_after_the_new_one(page: Page, greetings: Site) -> None:
    page.clock.set_fixed_time(datetime(2026, 3, 10, 9))
    page.goto(greetings.url + "practice/good-bye/")
    item = Item(page, "Goodbye, Dana")
    item.root.get_by_role("radio", name="Is the reading room open").check()
    item.submit.click()
    expect(item.result).to_be_visible()
    page.clock.set_fixed_time(datetime(2026, 3, 13, 9))
    page.reload()
    item.expect_open()
    item.root.get_by_role("radio", name="I am glad that the library").check()
    item.submit.click()
    expect(item.result).to_contain_text("Last time A: close to our rating.")


def test_what_is_due_is_a_round(page: Page, greetings: Site) -> None:
    page.clock.set_fixed_time(datetime(2026, 3, 10, 9))
    page.goto(greetings.url + "practice/good-bye/")
    page.get_by_role("radio", name="Is the reading room open").check()
    page.get_by_role("button", name="Check my answer").click()
    page.clock.set_fixed_time(datetime(2026, 3, 13, 9))
    page.goto(greetings.url + "review/")
    page.get_by_role("button", name="Review 1 scenario").click()
    expect(page.get_by_role("group", name="Your round")).to_contain_text("Round: 1 of 1")
    Item(page, "Goodbye, Dana").expect_open()


# What is kept for the final check


def test_reserved_items_are_in_no_gallery(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/")
    reserved = set(
        page.evaluate("Object.entries(rehearseCourse.items).flatMap(([id, one]) => (one.reserved ? [id] : []))")
    )
    cards = set(page.locator("rehearse-gallery [data-id]").evaluate_all("all => all.map(({ dataset }) => dataset.id)"))
    assert reserved
    assert not reserved & cards


# Keys


def test_an_item_is_answered_and_left_by_keys_alone(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/dye-testing/")
    item = Item(page, "A first message to Leila")
    page.keyboard.press("d")
    expect(item.reply("D")).to_be_checked()
    page.keyboard.press("2")
    expect(item.reply("B")).to_be_checked()
    page.keyboard.press("Enter")
    expect(item.result).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("A first message to Leila")


def test_letters_and_digits_rate_option_by_option(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/nursing-post/")
    item = Item(page, "A job offer from Anouk")
    for letter, digit in zip("abcde", "12341", strict=True):
        page.keyboard.press(letter)
        page.keyboard.press(digit)
    for letter, word in zip("ABCDE", ["Out of proportion", "Poorly judged", "Reasonable", "Well judged"], strict=False):
        expect(item.rating(letter, word)).to_be_checked()
    page.keyboard.press("Enter")
    expect(item.result).to_be_visible()


def test_letters_and_digits_mark_the_words_of_a_message_and_enter_checks_them(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/what-gave-it-away/")
    item = Item(page, "A message that knows too much")
    marked = item.root.get_by_role("button", pressed=True)
    for key in "3d6a":
        page.keyboard.press(key)
    expect(marked).to_have_count(4)
    page.keyboard.press("1")
    expect(marked).to_have_count(3)
    page.keyboard.press("Enter")
    expect(item.result).to_be_focused()
    expect(item.result).to_contain_text("Right: “I see you were…”, “that your sister has…” and “As you like my…”.")
    page.get_by_role("button", name="Try again").click()
    sister = item.root.get_by_role("button", name="that your sister has moved in with you")
    tab_to(page, item.root.get_by_role("button", name="thanks for accepting"))
    page.keyboard.press("4")
    expect(sister).to_be_focused()
    expect(marked).to_have_count(1)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("choose an option or words, or go to them")


def test_the_keys_are_listed_and_can_be_switched_off(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/dye-testing/")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys.get_by_text("choose an option or words, or go to them")).to_be_visible()
    assert audit(page) == {}
    keys.get_by_role("checkbox", name="Use letters, digits and Enter").uncheck()
    keys.get_by_role("button", name="Close").click()
    expect(keys).to_have_count(0)
    page.keyboard.press("d")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    page.reload()
    page.keyboard.press("d")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
