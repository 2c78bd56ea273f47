"""Quick checks: a person ticks, chooses or fills in facts, in `<quiz>` syntax or from YAML, and sees what is right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenContext
from .item import Item, tab_to
from .kept import attempts
from .sites import Site

pytestmark = pytest.mark.browser

STRINGS, METALS, WATER = "How many strings has a violin?", "Which of these are metals?", "Fill in the blanks."
BLOOD, RIVER, CAPITALS = "Warm blood", "The longest river", "Two capitals"

Answer = str | tuple[str, ...]  # letters, or what is filled in

RIGHT, PARTLY, WRONG = "Right", "Partly right", "Not right"


class Check(Item):
    """A quick check."""

    def tick(self, letters: str) -> None:
        """Tick or choose answers."""
        for letter in letters:
            self.box(letter).check()

    def box(self, letter: str) -> Locator:
        """Return the check box or radio button of an answer."""
        return self.option(letter).get_by_role("checkbox").or_(self.option(letter).get_by_role("radio"))

    def gap(self, number: int) -> Locator:
        """Return a blank, from 1."""
        return self.root.get_by_role("textbox", name=f"Blank {number}")

    def fill(self, *answers: str) -> None:
        """Fill the blanks."""
        for number, answer in enumerate(answers, 1):
            self.gap(number).fill(answer)

    def give(self, answer: Answer) -> None:
        """Answer by ticks or blanks, and have it checked."""
        if isinstance(answer, str):
            self.tick(answer)
        else:
            self.fill(*answer)
        self.submit.click()

    def expect_given(self, answer: Answer) -> None:
        """Expect an answer in the form."""
        if isinstance(answer, str):
            for letter in self.order():
                expect(self.box(letter)).to_be_checked(checked=letter in answer)
        else:
            for number, text in enumerate(answer, 1):
                expect(self.gap(number)).to_have_value(text)


@pytest.fixture
def facts(page: Page, formats: Site) -> Page:
    page.goto(formats.url + "lessons/facts/")
    return page


def check_of(page: Page, name: str) -> Check:
    return Check(page, name, role="heading" if name in (BLOOD, RIVER, CAPITALS) else "group")


CASES: dict[str, list[tuple[Answer, float, list[str]]]] = {
    STRINGS: [
        ("B", 1, [RIGHT, "Right: B."]),
        ("A", 0, [WRONG, "Missed: B. Wrongly chosen: A."]),
    ],
    METALS: [
        ("AC", 1, [RIGHT, "Right: A and C."]),
        ("A", 0.5, [PARTLY, "Right: A. Missed: C."]),
        ("ABC", 0.5, [PARTLY, "Right: A and C. Wrongly chosen: B."]),
        ("B", 0, [WRONG, "Missed: A and C. Wrongly chosen: B."]),
    ],
    WATER: [
        (("0", "100"), 1, [RIGHT, "Blanks right: 2 of 2."]),
        ((" ZERO ", "100"), 1, [RIGHT, "Blanks right: 2 of 2."]),
        (("0", "90"), 0.5, [PARTLY, "Blanks right: 1 of 2."]),
        (("4", "90"), 0, [WRONG, "Blanks right: 0 of 2."]),
    ],
    BLOOD: [
        ("AC", 1, [RIGHT, "Right: A and C."]),
        ("C", 0.5, [PARTLY, "Right: C. Missed: A."]),
        ("B", 0, [WRONG, "Missed: A and C. Wrongly chosen: B."]),
    ],
    RIVER: [
        ("B", 1, [RIGHT, "Right: B."]),
        ("A", 0, [WRONG, "Missed: B. Wrongly chosen: A."]),
    ],
    CAPITALS: [
        (("santiago", "Mokum"), 1, [RIGHT, "Blanks right: 2 of 2."]),
        (("Lima", "Amsterdam"), 0.5, [PARTLY, "Blanks right: 1 of 2."]),
        (("Lima", "Oslo"), 0, [WRONG, "Blanks right: 0 of 2."]),
    ],
}
ONE_OF_EACH: list[tuple[str, Answer]] = [
    (STRINGS, "A"),
    (METALS, "AB"),
    (WATER, ("0", "90")),
    (BLOOD, "AC"),
    (CAPITALS, ("Lima", "Mokum")),
]


@pytest.mark.parametrize("name", CASES)
def test_right_partly_right_and_wrong_answers_are_told(facts: Page, name: str) -> None:
    check = check_of(facts, name)
    for answer, _, words in CASES[name]:
        check.give(answer)
        check.expect_result(*words)
        expect(check.result).to_be_focused()
        check.again.click()
    kept = attempts(facts, "formats", check.root.get_attribute("data-id") or "")
    assert [attempt["score"] for attempt in kept] == [score for _, score, _ in CASES[name]]


def test_answers_are_marked_and_explained(facts: Page) -> None:
    check = check_of(facts, BLOOD)
    check.give("AB")
    assert [check.verdict(letter) for letter in "ABC"] == [
        ["Correct", "Found"],
        ["Not correct", "Wrongly chosen"],
        ["Correct", "Missed"],
    ]
    expect(check.reason("B").get_by_text("It is a fish.")).to_be_visible()
    expect(check.result.get_by_text("Mammals and birds have warm blood.")).to_be_visible()


def test_blanks_are_marked_and_explained(facts: Page) -> None:
    check = check_of(facts, CAPITALS)
    check.give(("Lima", "Amsterdam"))
    notes = check.root.locator(".rehearse-notes > li")
    expect(notes.filter(visible=True)).to_have_text(["Not right Right: “Santiago”.", "Right “Amsterdam” or “Mokum”"])
    expect(check.result.get_by_text("The Dutch government sits in The Hague.")).to_be_visible()


def test_a_full_stop_stays_on_the_line_of_its_blank(facts: Page) -> None:
    facts.set_viewport_size({"width": 320, "height": 700})
    for blank in check_of(facts, WATER).root.locator(".rehearse-blank").all():
        assert blank.evaluate("blank => blank.getClientRects().length") == 1


def test_the_feedback_on_each_answer_of_a_quiz_is_there_with_its_explanation(facts: Page) -> None:
    check = check_of(facts, STRINGS)
    check.give("C")
    expect(check.reason("C").get_by_text("That is a guitar.")).to_be_visible()
    expect(check.reason("B")).to_contain_text("G, D, A and E.", use_inner_text=False)
    expect(check.result.get_by_text("Its strings are tuned in fifths.")).to_be_visible()


@pytest.mark.parametrize("name", [STRINGS, METALS, BLOOD, RIVER])
def test_nothing_ticked_is_asked_for(facts: Page, name: str) -> None:
    check = check_of(facts, name)
    check.submit.click()
    expect(check.missing).to_have_text("Choose an answer first.")
    expect(check.box("A")).to_be_focused()
    check.tick("A")
    expect(check.missing).to_be_empty()


@pytest.mark.parametrize("name", [WATER, CAPITALS])
def test_an_empty_blank_is_asked_for(facts: Page, name: str) -> None:
    check = check_of(facts, name)
    check.fill("0", " ")
    check.submit.click()
    expect(check.missing).to_have_text("Fill in every blank first.")
    expect(check.gap(2)).to_be_focused()


def choose_by_arrows(check: Check) -> None:
    tab_to(check.page, check.box("A"))
    check.page.keyboard.press("ArrowDown")
    check.page.keyboard.press("ArrowUp")
    check.page.keyboard.press("ArrowDown")
    check.page.keyboard.press("Enter")


def tick_by_space(check: Check) -> None:
    tab_to(check.page, check.box("A"))
    check.page.keyboard.press("Space")
    tab_to(check.page, check.box("C"))
    check.page.keyboard.press("Space")
    tab_to(check.page, check.submit)
    check.page.keyboard.press("Space")


def fill_by_typing(first: str, second: str) -> Callable[[Check], None]:
    def fill(check: Check) -> None:
        tab_to(check.page, check.gap(1))
        check.page.keyboard.type(first)
        check.page.keyboard.press("Tab")
        check.page.keyboard.type(second)
        check.page.keyboard.press("Enter")

    return fill


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        (STRINGS, choose_by_arrows),
        (RIVER, choose_by_arrows),
        (METALS, tick_by_space),
        (BLOOD, tick_by_space),
        (WATER, fill_by_typing("0", "100")),
        (CAPITALS, fill_by_typing("Santiago", "Amsterdam")),
    ],
)
def test_a_check_is_answered_and_tried_again_by_keyboard_alone(
    facts: Page, name: str, answer: Callable[[Check], None]
) -> None:
    check = check_of(facts, name)
    answer(check)
    expect(check.result).to_be_focused()
    expect(check.result).to_contain_text(RIGHT)
    tab_to(facts, check.again, backwards=True)
    facts.keyboard.press("Enter")
    expect(check.root.locator("input").first).to_be_focused()
    expect(check.result).to_be_hidden()


@pytest.mark.parametrize(("name", "answer"), ONE_OF_EACH)
def test_an_answered_check_can_be_tried_again(facts: Page, name: str, answer: Answer) -> None:
    check = check_of(facts, name)
    check.give(answer)
    expect(check.root.locator("input").first).to_be_disabled()
    check.again.click()
    check.expect_open()
    check.expect_given("" if isinstance(answer, str) else ("", ""))


def test_all_answers_of_a_page_outlive_a_reload_in_one_record(facts: Page) -> None:
    checks = [check_of(facts, name) for name, _ in ONE_OF_EACH]
    for check, (_, answer) in zip(checks, ONE_OF_EACH, strict=True):
        check.give(answer)
    results = [check.result.inner_text() for check in checks]
    facts.reload()
    assert [check.result.inner_text() for check in checks] == results
    for check, (_, answer) in zip(checks, ONE_OF_EACH, strict=True):
        check.expect_given(answer)
    keys = facts.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if ":log:" not in key] == ["rehearse:formats"]


def test_a_quiz_and_a_scenario_look_alike(facts: Page) -> None:
    looks = [
        check_of(facts, name)
        .root.locator(".rehearse-thread, .rehearse-lead, .rehearse-reply")
        .evaluate_all("all => all.map(one => [one.className, getComputedStyle(one).font, getComputedStyle(one).color])")
        for name in (METALS, BLOOD)
    ]
    assert looks[0] == looks[1]


def test_the_quick_checks_of_a_lesson_are_answered_beside_its_scenarios(page: Page, course: Site) -> None:
    page.goto(course.url + "lessons/first-message/")
    blank = Check(page, "Fill in the blank.", role="group")
    ticks = Check(page, "Which of these belong in the one fair follow-up?", role="group")
    scenario = Item(page, "Writing first to Aroha")
    blank.give(("question",))
    ticks.give("AC")
    scenario.submit.click()
    for item in (blank, ticks, scenario):
        expect(item.result).to_be_visible()
    kept = [
        attempts(page, "people-before-pitches", item.root.get_attribute("data-id") or "") for item in (blank, ticks)
    ]
    assert [[attempt["score"] for attempt in each] for each in kept] == [[1], [1]]
    assert len(attempts(page, "people-before-pitches", "school-procurement")) == 1


def test_a_word_that_is_not_right_is_answered_with_the_one_that_is(page: Page, course: Site) -> None:
    page.goto(course.url + "lessons/first-message/")
    blank = Check(page, "Fill in the blank.", role="group")
    blank.give(("compliment",))
    expect(blank.result).to_contain_text("Right: “question”.")


@pytest.fixture
def plain(open_context: OpenContext, formats: Site) -> Page:
    page = open_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}).new_page()
    page.goto(formats.url + "lessons/facts/")
    return page


@pytest.mark.parametrize("name", [STRINGS, METALS, WATER, BLOOD, RIVER, CAPITALS])
def test_without_javascript_question_answers_and_key_can_be_read(plain: Page, name: str) -> None:
    check = check_of(plain, name)
    for part in check.root.locator(".rehearse-lead, .rehearse-text, .rehearse-sentence").all():
        expect(part).to_be_visible()
    verdicts = check.details.locator(".rehearse-verdict")
    expect(verdicts.first).to_be_hidden()
    check.root.get_by_text("What is correct, and why").click()
    for verdict in verdicts.all():
        expect(verdict).to_be_visible()
    expect(check.root.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(check.root.locator("input").first).to_be_enabled()
