"""`draft`: a person writes first, compares with examples, and revises; nothing judges the text, or sends it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenContext, until
from .item import Item, tab_to
from .kept import attempts, document
from .sites import Site

pytestmark = pytest.mark.browser

TITLE = "First lines to Ben"
TEXT = "I make sails, Ben. Where do yours sail?"
BETTER = "I make sails. What do your boats carry in winter, Ben?"
QUESTIONS = {
    "length": "This is over 400 characters. Which sentence could go?",
    "links": "There is a link or a file. Were they expecting it?",
    "money": "You mention a price. Did they ask?",
    "urgency": "You name a day or a deadline. Who needs it?",
    "meeting": "You ask for a meeting. Would a line in reply do?",
}
TYPED = {
    "length": "I make sails, Ben. " * 22,
    "links": "I make sails, Ben; see https://sails.example for more.",
    "money": "I make sails, Ben, at a price of $90.",
    "urgency": "I make sails, Ben, and the offer is there until Friday.",
    "meeting": "I make sails, Ben. Can we meet for a call of 20 minutes?",
}
PAUSE = 800  # longer, in milliseconds, than the pause in typing after which a text is kept
VERDICT = re.compile(
    r"\b(right|wrong|correct|mistake|score|points|good|bad|well done|close to|far from)\b", re.IGNORECASE
)


class Box:
    """A text to write, and what stands around it."""

    def __init__(self, page: Page, root: Locator) -> None:
        self.page = page
        self.root = root
        self.text = root.get_by_role("textbox")
        self.hints = root.get_by_role("status").first.locator("p")

    def expect_hints(self, *names: str) -> None:
        """Expect these questions under the text, and no others, once the learner pauses."""
        expect(self.hints).to_have_text([QUESTIONS[name] for name in names])


class Draft(Box):
    """A draft."""

    def __init__(self, page: Page) -> None:
        item = Item(page, TITLE)
        super().__init__(page, item.root)
        self.result = item.result
        self.missing = item.missing
        self.examples = item.details
        self.checklist = self.root.get_by_role("group", name="Read your draft once more.")
        self.compare = self.root.get_by_role("button", name="Compare with the examples")
        self.anyway = self.root.get_by_role("button", name="Show me anyway")
        self.revise = self.root.get_by_role("button", name="Revise my draft")

    def write(self, text: str) -> None:
        """Write a version, and compare it."""
        self.text.fill(text)
        self.compare.click()

    def expect_locked(self) -> None:
        """Expect neither examples nor checklist."""
        expect(self.examples).to_be_hidden()
        expect(self.checklist).to_be_hidden()
        expect(self.result).to_be_hidden()

    def expect_examples(self) -> None:
        """Expect the examples with their ratings and reasons, and the checklist."""
        expect(self.examples.locator(".rehearse-word")).to_have_text(["Effective", "Acceptable", "Harmful"])
        for text in ("What do your boats carry?", "An answer, and nothing more.", "He asked what you do."):
            expect(self.examples.get_by_text(text)).to_be_visible()
        expect(self.checklist.get_by_role("checkbox")).to_have_count(2)
        expect(self.checklist).to_be_visible()


@pytest.fixture
def draft(page: Page, formats: Site) -> Draft:
    page.goto(formats.url + "practice/first-lines/")
    return Draft(page)


def kept_text(page: Page, item: str = "first-lines") -> Any:
    """Return the text that is kept while it is written."""
    record = document(page, "rehearse:formats")
    return ((record.get("items", {}).get(item, {}).get("open") or {}).get("response") or {}).get("text")


def test_the_examples_are_away_until_something_is_written(draft: Draft) -> None:
    draft.expect_locked()
    draft.compare.click()
    expect(draft.missing).to_have_text("Write something first, or have the examples shown.")
    expect(draft.text).to_be_focused()
    draft.expect_locked()
    draft.text.press_sequentially("I")
    expect(draft.missing).to_be_empty()
    draft.expect_locked()


def test_white_space_alone_is_nothing_written(draft: Draft) -> None:
    draft.write(" \n ")
    draft.expect_locked()


def test_a_person_who_does_not_want_to_write_has_the_examples_shown_anyway(draft: Draft) -> None:
    draft.anyway.click()
    draft.expect_examples()
    expect(draft.examples.locator("summary")).to_be_focused()
    expect(draft.anyway).to_be_hidden()
    expect(draft.text).to_be_editable()
    assert attempts(draft.page, "formats", "first-lines") == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_hint_stands_under_the_text_as_a_question(draft: Draft, name: str) -> None:
    draft.text.fill(TYPED[name])
    draft.expect_hints(name)


def test_hints_come_and_go_with_the_text_and_a_plain_one_has_none(draft: Draft) -> None:
    draft.text.fill(TYPED["money"] + " " + TYPED["urgency"])
    draft.expect_hints("money", "urgency")
    draft.text.fill(TYPED["urgency"])
    draft.expect_hints("urgency")
    draft.text.fill(TEXT)
    draft.expect_hints()


def test_nothing_says_right_or_wrong(draft: Draft) -> None:
    draft.write(" ".join(TYPED.values()))
    draft.expect_hints(*QUESTIONS)
    said = draft.result.inner_text() + draft.root.get_by_role("status").first.inner_text()
    assert not VERDICT.search(said), said
    expect(draft.root).not_to_have_attribute("data-score", re.compile(""))
    expect(draft.root).not_to_have_attribute("data-band", re.compile(""))
    assert [attempt["score"] for attempt in attempts(draft.page, "formats", "first-lines")] == [None]


def test_a_written_text_is_compared_with_the_examples(draft: Draft) -> None:
    draft.write(TEXT)
    draft.expect_examples()
    expect(draft.result).to_be_focused()
    expect(draft.result.locator(".rehearse-outcome")).to_have_text(
        "Read the examples below beside your draft. Which one comes closest to it, and why?"
    )
    expect(draft.text).to_have_value(TEXT)
    expect(draft.text).not_to_be_editable()


def test_a_text_is_written_and_revised_by_keyboard_alone(draft: Draft) -> None:
    keyboard = draft.page.keyboard
    tab_to(draft.page, draft.text)
    keyboard.type(TEXT)
    tab_to(draft.page, draft.compare)
    keyboard.press("Enter")
    expect(draft.result).to_be_focused()
    tab_to(draft.page, draft.checklist.get_by_role("checkbox").last)
    keyboard.press("Space")
    tab_to(draft.page, draft.revise)
    keyboard.press("Enter")
    expect(draft.text).to_be_focused()
    keyboard.press("Control+a")
    keyboard.type(BETTER)
    tab_to(draft.page, draft.compare)
    keyboard.press("Enter")
    expect(draft.result).to_contain_text(BETTER)
    kept = [attempt["response"] for attempt in attempts(draft.page, "formats", "first-lines")]
    assert kept == [{"text": TEXT, "checklist": []}, {"text": BETTER, "checklist": [False, True]}]


#: Whether two elements stand side by side, the first one first.
BESIDE = """elements => {
    const [one, other] = elements.map((element) => element.getBoundingClientRect())
    return one.width > 0 && one.top === other.top && one.left < other.left
}"""


def test_a_revised_text_stands_beside_the_first(draft: Draft) -> None:
    draft.write(TEXT)
    draft.revise.click()
    expect(draft.text).to_be_focused()
    draft.expect_examples()
    draft.write(BETTER)
    sides = draft.result.locator(".rehearse-sides > div")
    expect(sides).to_have_text([f"First version{TEXT}", f"This version{BETTER}"])
    # Both at once, as the page may draw them anew.
    until(draft.page, lambda: sides.evaluate_all(BESIDE))


def test_a_text_that_was_not_changed_is_no_other_version(draft: Draft) -> None:
    draft.write(TEXT)
    draft.revise.click()
    draft.compare.click()
    expect(draft.result).to_be_visible()
    assert len(attempts(draft.page, "formats", "first-lines")) == 1


def test_what_is_written_outlives_a_reload(draft: Draft) -> None:
    draft.text.fill(TYPED["money"])
    draft.expect_hints("money")
    draft.page.reload()
    expect(draft.text).to_have_value(TYPED["money"])
    draft.expect_hints("money")
    draft.expect_locked()


def test_a_page_that_is_left_in_mid_word_keeps_the_word(draft: Draft) -> None:
    draft.text.press_sequentially("I make sai")
    draft.page.reload()
    expect(draft.text).to_have_value("I make sai")


def test_both_versions_and_the_ticks_outlive_a_reload(draft: Draft) -> None:
    draft.write(TEXT)
    draft.revise.click()
    draft.checklist.get_by_role("checkbox").first.check()
    draft.write(BETTER)
    draft.page.reload()
    draft.expect_examples()
    expect(draft.result).to_contain_text(f"This version{BETTER}", use_inner_text=False)
    expect(draft.checklist.get_by_role("checkbox").first).to_be_checked()
    expect(draft.checklist.get_by_role("checkbox").last).not_to_be_checked()
    assert draft.page.evaluate("document.activeElement.tagName") == "BODY"


def test_ticks_made_after_comparing_outlive_a_reload(draft: Draft) -> None:
    draft.write(TEXT)
    draft.checklist.get_by_role("checkbox").last.check()
    draft.page.reload()
    expect(draft.checklist.get_by_role("checkbox").last).to_be_checked()
    draft.expect_examples()
    expect(draft.result).to_be_visible()


def test_a_text_compared_in_mid_typing_is_finished(draft: Draft) -> None:
    draft.page.clock.install()
    draft.text.press_sequentially("I make sails.")
    draft.compare.click()
    draft.page.clock.run_for(PAUSE)
    assert kept_text(draft.page) is None


def test_a_compared_text_is_no_place_to_continue_once_its_questions_are_ticked(page: Page, course: Site) -> None:
    page.clock.install()
    page.goto(course.url + "practice/signals-at-night/")
    page.get_by_role("main").get_by_role("textbox").fill("Thanks, Elif. Was it the dark or the quiet that helped?")
    page.clock.run_for(PAUSE)
    page.get_by_role("button", name="Compare with the examples").click()
    page.get_by_role("checkbox", name="Does it thank her").check()
    page.clock.run_for(PAUSE)
    page.goto(course.url)
    onward = page.locator("rehearse-continue").get_by_role("link", name="Continue: The first message")
    expect(onward).to_be_visible()
    assert not str(onward.get_attribute("href")).endswith("signals-at-night/")


def test_a_text_is_never_in_the_address_and_never_sent(draft: Draft, formats: Site) -> None:
    asked: list[str] = []
    draft.page.on("request", lambda request: asked.append(request.url))
    length = draft.page.evaluate("history.length")
    draft.write(TYPED["money"])
    draft.expect_hints("money")
    draft.revise.click()
    draft.write(BETTER)
    expect(draft.result).to_contain_text("This version")
    assert draft.page.url == formats.url + "practice/first-lines/"
    assert draft.page.evaluate("history.length") == length
    assert asked == []


# The message desk


@pytest.fixture
def desk(page: Page, formats: Site) -> Box:
    page.goto(formats.url + "desk/")
    return Box(page, page.locator("rehearse-item"))


def test_the_desk_asks_about_any_message(desk: Box) -> None:
    desk.text.fill(" ".join(TYPED.values()))
    desk.expect_hints(*QUESTIONS)
    expect(desk.root.get_by_role("button", name="Compare")).to_have_count(0)


def test_the_desk_does_not_ask_about_what_was_asked_for(desk: Box) -> None:
    desk.text.fill(" ".join(TYPED.values()))
    desk.root.get_by_role("checkbox", name="They asked for information").check()
    desk.expect_hints("length", "urgency", "meeting")
    desk.root.get_by_role("checkbox", name="They proposed to meet").check()
    desk.expect_hints("length")


def test_the_desk_shows_a_message_as_a_phone_does_with_what_hints_are_about_underlined(desk: Box) -> None:
    phone = desk.root.get_by_role("group", name="As their phone shows it")
    desk.text.fill("<b>Hello</b>, Leila.\n\nIt costs 99 euros, or £99, or 99 €. See www.example.com. Shall we talk?")
    expect(phone).to_contain_text("<b>Hello</b>, Leila. It costs 99 euros, or £99, or 99 €.")
    assert phone.locator("u").all_inner_texts() == ["99 euros", "£99", "€", "www.example.com", "Shall we talk"]
    expect(desk.root.get_by_text("93 of 400 characters")).to_be_visible()
    expect(desk.root.get_by_role("progressbar", name="Length")).to_have_js_property("value", 93)
    desk.root.get_by_role("checkbox", name="They asked for information").check()
    assert phone.locator("u").all_inner_texts() == ["Shall we talk"]


def test_a_message_is_copied(open_context: OpenContext, formats: Site) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(formats.url + "desk/")
    page.get_by_role("textbox", name="Your message").fill("Which part of the dye post fits?")
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "Which part of the dye post fits?"


def test_the_desk_keeps_message_and_ticks_until_it_is_cleared(desk: Box) -> None:
    tick = desk.root.get_by_role("checkbox", name="Is it free of deadlines")
    desk.text.fill(TYPED["money"])
    tick.check()
    desk.page.reload()
    expect(desk.text).to_have_value(TYPED["money"])
    expect(tick).to_be_checked()
    desk.expect_hints("money")
    desk.root.get_by_role("button", name="Clear the desk").click()
    expect(desk.text).to_be_focused()
    for _ in range(2):
        expect(desk.text).to_have_value("")
        expect(tick).not_to_be_checked()
        desk.expect_hints()
        desk.page.reload()
    assert attempts(desk.page, "formats", "message-desk") == []


def test_the_desk_sends_nothing(desk: Box, formats: Site) -> None:
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.text.fill(TYPED["links"])
    desk.expect_hints("links")
    assert desk.page.url == formats.url + "desk/"
    assert asked == []


def test_the_course_has_a_desk_with_twelve_questions(page: Page, course: Site) -> None:
    page.goto(course.url + "practice/message-desk/")
    desk = Box(page, page.locator("rehearse-item"))
    questions = desk.root.get_by_role("group", name="Read it as the person who gets it.")
    expect(questions.get_by_role("checkbox")).to_have_count(12)
    desk.text.fill(TYPED["urgency"])
    desk.expect_hints("urgency")


# Without JavaScript


@pytest.fixture
def plain(open_context: OpenContext) -> Page:
    return open_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}).new_page()


def test_without_javascript_box_checklist_and_examples_are_there(plain: Page, formats: Site) -> None:
    plain.goto(formats.url + "practice/first-lines/")
    draft = Draft(plain)
    draft.text.fill(TEXT)
    draft.examples.locator("summary").click()
    draft.expect_examples()
    expect(draft.root.get_by_role("button").filter(visible=True)).to_have_count(0)


def test_without_javascript_the_desk_is_a_list_to_go_through(plain: Page, formats: Site) -> None:
    plain.goto(formats.url + "desk/")
    desk = Box(plain, plain.locator("rehearse-item"))
    desk.text.fill(TEXT)
    desk.root.get_by_role("checkbox", name="Is it free of deadlines").check()
    expect(desk.root.get_by_role("button").filter(visible=True)).to_have_count(0)
