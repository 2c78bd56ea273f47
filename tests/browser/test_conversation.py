"""`conversation`: a person replies turn by turn, sees what each reply was worth, and tries another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mkdocs_rehearse.analysis.scoring import band, score_conversation
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.conversation import Conversation, Ending
from mkdocs_rehearse.conversation.graph import graph_of, letter
from mkdocs_rehearse.item import option_id
from mkdocs_rehearse.words import OUTCOMES

from .conftest import OpenContext
from .item import Item, tab_to
from .kept import attempts
from .sites import ROOT, Site

pytestmark = pytest.mark.browser

TITLE = "Two stops in a lift"
BACK = "Go back to this turn and choose differently"
TOLD_AT_THE_END = """item => {
    const texts = selector => [...item.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
    return {
        score: Number(item.dataset.score),
        band: item.dataset.band,
        words: texts('.rehearse-band').join(),
        ending: texts('.rehearse-scene:not([hidden]) .rehearse-says').join(),
        outcome: texts('.rehearse-scene:not([hidden]) .rehearse-number').join(),
    }
}"""


class Talk(Item):
    """A conversation: the turn or ending that it has come to, and the turns that were taken."""

    def __init__(self, page: Page, title: str = TITLE, at: int = 0) -> None:
        super().__init__(page, title, at)
        self.scene = self.root.locator(".rehearse-scene").filter(visible=True)
        self.taken = self.root.locator(".rehearse-taken")
        self.said = self.root.get_by_role("status").first
        self.start_over = self.root.get_by_role("button", name="Start over")

    def choice(self, letter: str) -> Locator:
        """Return a reply of the turn that it has come to."""
        return self.scene.get_by_role("link", name=re.compile(rf"^{letter} "))

    def choose(self, letters: str) -> None:
        """Take a reply in each of the coming turns."""
        for one in letters:
            self.choice(one).click()

    def back_to(self, turn: int) -> Locator:
        """Return the button that leads back to a turn."""
        return self.root.get_by_role("button", name=re.compile(rf"^{BACK} ?: Turn {turn}$"))

    def fold(self, summary: str) -> Locator:
        """Open one of the lists below an ending, and return it."""
        fold = self.result.locator("details", has_text=summary)
        fold.locator("summary").click()
        return fold

    def expect_turn(self, number: int, says: str) -> None:
        """Expect an open turn: how many were taken before it, and what happens in it."""
        expect(self.scene).to_have_count(1)
        expect(self.scene.locator(".rehearse-number")).to_be_hidden()
        expect(self.scene).to_contain_text(says)
        expect(self.taken).to_have_count(number - 1)
        expect(self.result).to_be_hidden()

    def expect_ending(self, outcome: str, says: str) -> None:
        """Expect an ending, and nothing more to reply to."""
        expect(self.scene).to_have_count(1)
        expect(self.scene.locator(".rehearse-number")).to_have_text(outcome)
        expect(self.scene).to_contain_text(says)
        expect(self.scene.get_by_role("link").filter(visible=True)).to_have_count(0)
        expect(self.result).to_be_visible()


@pytest.fixture
def talk(page: Page, formats: Site) -> Talk:
    page.goto(formats.url + "practice/two-stops/")
    return Talk(page)


def bank() -> dict[str, Conversation]:
    entries = BankLoader().load_folders([ROOT / "quizzes"], [ROOT / "docs"])[0].entries.values()
    return {entry.id: entry.item for entry in entries if isinstance(entry.item, Conversation)}


def paths_of(talk: Conversation) -> list[str]:
    """Return every path as the letters of its replies, those with a common beginning side by side."""
    graph = graph_of(talk)

    def follow(name: str) -> Iterator[str]:
        if name in graph.endings:
            yield ""
        for edge in graph.turns.get(name, ()):
            yield from (letter(edge) + rest for rest in follow(edge.to))

    return list(follow(talk.start))


def expected(talk: Conversation, path: str) -> dict[str, Any]:
    """Return what the browser keeps and says of a path, by the YAML and the formula."""
    name, ids, shares = talk.start, [], []
    for at in path:
        options = talk.turns[name].options
        reply = options[ord(at) - ord("A")]
        ids.append(option_id(reply.text))
        shares.append((reply.rating, max(option.rating for option in options)))
        name = reply.next
    score = score_conversation(shares)
    harm = {"harm": True} if any(rating == 0 for rating, _ in shares) else {}
    return {"response": ids, "score": score} | harm | told(talk.endings[name], score, len(path))


def told(ending: Ending, score: float, turns: int) -> dict[str, Any]:
    outcome = OUTCOMES[ending.outcome]
    return {
        "score": score,
        "band": band(score),
        "words": f"{outcome} after {turns} {'turn' if turns == 1 else 'turns'}.",
        "ending": ending.text,
        "outcome": outcome,
    }


def common(path: str, other: str) -> int:
    """Return how many turns two paths share."""
    return next(at for at, (one, two) in enumerate(zip(path, other, strict=False)) if one != two)


@pytest.mark.parametrize("name", bank())
def test_every_path_leads_to_its_ending_and_its_score(name: str, open_context: OpenContext, scenarios: Site) -> None:
    content = bank()[name]
    page = open_context(reduced_motion="reduce", viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{scenarios.url}practice/{name}/")
    talk = Talk(page, content.title)
    played, before = {}, ""
    for path in paths_of(content):
        same = common(path, before) if before else 0
        if before:
            talk.back_to(same + 1).click()
        talk.choose(path[same:])
        kept = attempts(page, "people-before-pitches", name)[-1]
        played[path] = {key: kept[key] for key in kept if key not in ("time", "fingerprint")}
        played[path] |= talk.root.evaluate(TOLD_AT_THE_END)
        before = path
    assert played == {path: expected(content, path) for path in played}
    assert len(attempts(page, "people-before-pitches", name)) == len(played)
    expect(talk.result).to_contain_text("You have tried every reply.")


def test_a_reply_becomes_a_bubble_with_its_rating_and_its_reason_beside_it(talk: Talk) -> None:
    talk.expect_turn(1, "“Good morning.”")
    talk.choose("B")
    talk.expect_turn(2, "She looks at the floor.")
    taken = talk.taken.first
    expect(taken).to_contain_text("“Good morning.”")
    expect(taken.locator(".rehearse-reply")).to_have_text("You: B Good morning. I sell paint for bridges.")
    expect(taken.locator(".rehearse-why")).to_contain_text("Weak She did not ask.", use_inner_text=False)
    expect(taken.get_by_text("How was the bridge?")).to_have_count(0)


def test_the_next_turn_has_the_focus_and_the_reason_is_said(talk: Talk) -> None:
    talk.choose("A")
    expect(talk.scene).to_be_focused()
    expect(talk.scene).to_have_accessible_name("She smiles. “Full of cracks. Do you know about cracks?”")
    expect(talk.said).to_have_text("Effective A question that she can answer.")
    talk.choose("A")
    expect(talk.scene).to_be_focused()
    expect(talk.scene).to_have_accessible_name("A good ending She gives you her card.")


def test_the_ending_says_what_came_of_it(talk: Talk) -> None:
    talk.choose("AB")
    talk.expect_ending("A poor ending", "She will take the stairs from now on.")
    lines = [
        "A poor ending after 2 turns.",
        "Option B in turn 2 would do harm. You chose the best reply in 1 of 2.",
    ]
    expect(talk.result.locator(".rehearse-outcome > p")).to_have_text(lines)


def test_a_conversation_is_held_by_keyboard_alone(talk: Talk) -> None:
    keyboard = talk.page.keyboard
    tab_to(talk.page, talk.choice("B"))
    keyboard.press("Enter")
    expect(talk.scene).to_be_focused()
    keyboard.press("Tab")
    expect(talk.choice("A")).to_be_focused()
    keyboard.press("Enter")
    talk.expect_ending("A good ending", "She gives you her card.")
    expect(talk.scene).to_be_focused()
    tab_to(talk.page, talk.back_to(1), backwards=True)
    keyboard.press("Enter")
    talk.expect_turn(1, "“Good morning.”")
    expect(talk.scene).to_be_focused()


def test_a_reload_in_the_middle_goes_on_where_it_was(talk: Talk) -> None:
    talk.choose("A")
    talk.page.reload()
    talk.expect_turn(2, "Do you know about cracks?")
    expect(talk.taken.locator(".rehearse-why")).to_contain_text("A question that she can answer.")
    assert talk.page.evaluate("document.activeElement.tagName") == "BODY"
    talk.choose("A")
    talk.expect_ending("A good ending", "She gives you her card.")


def test_a_reload_after_the_ending_shows_the_whole_path(talk: Talk) -> None:
    talk.choose("BB")
    shown = (talk.taken.all_inner_texts(), talk.result.inner_text())
    talk.page.reload()
    talk.expect_ending("A poor ending", "She will take the stairs from now on.")
    assert (talk.taken.all_inner_texts(), talk.result.inner_text()) == shown


def test_a_second_way_that_was_begun_outlives_a_reload_too(talk: Talk) -> None:
    talk.choose("AA")
    talk.start_over.click()
    talk.choose("B")
    talk.page.reload()
    talk.expect_turn(2, "She looks at the floor.")


def test_a_person_goes_back_to_a_turn_and_chooses_differently(talk: Talk) -> None:
    talk.choose("AB")
    talk.back_to(2).click()
    talk.expect_turn(2, "Do you know about cracks?")
    expect(talk.scene).to_be_focused()
    talk.choose("A")
    talk.expect_ending("A good ending", "She gives you her card.")
    kept = attempts(talk.page, "formats", "two-stops")
    assert [attempt["score"] for attempt in kept] == [0.5, 1]
    assert kept[0]["response"][0] == kept[1]["response"][0]


def test_start_over_leads_to_the_first_turn(talk: Talk) -> None:
    expect(talk.start_over).to_be_hidden()
    talk.choose("A")
    talk.start_over.click()
    talk.expect_turn(1, "“Good morning.”")
    expect(talk.scene).to_be_focused()
    expect(talk.start_over).to_be_hidden()


@pytest.mark.parametrize(("first", "second", "turn"), [("AB", "AA", 2), ("AA", "BA", 1)])
def test_two_paths_are_compared_at_the_turn_where_they_part(talk: Talk, first: str, second: str, turn: int) -> None:
    talk.choose(first)
    expect(talk.result.get_by_text("Compare this path with the one before")).to_have_count(0)
    talk.back_to(turn).click()
    talk.choose(second[turn - 1 :])
    fold = talk.fold("Compare this path with the one before")
    expect(fold).to_contain_text(f"They part at turn {turn}.")
    sides = fold.locator(".rehearse-sides > div")
    expect(sides.locator("strong").first).to_be_visible()
    for side, title in enumerate(("The path before", "This path")):
        expect(sides.nth(side)).to_contain_text(title)
        expect(sides.nth(side).get_by_role("listitem")).to_have_count(2)
        expect(sides.nth(side).get_by_role("listitem").nth(turn - 1)).to_have_class("rehearse-parting")
        expect(sides.nth(side).locator(".rehearse-parting")).to_have_count(1)


def test_replies_not_tried_yet_are_listed_with_a_way_there(talk: Talk) -> None:
    talk.choose("AA")
    fold = talk.fold("Replies you have not tried yet: 2")
    untried = ["Good morning. I sell paint for bridges.", "Buy my paint."]
    expect(fold.get_by_role("listitem")).to_have_text(untried)
    expect(fold).to_contain_text("There is one more turn that you have not met.")
    fold.get_by_role("button", name="Go to this turn : After: “Full of cracks. Do you know about cracks?”").click()
    talk.expect_turn(2, "Do you know about cracks?")
    talk.choose("B")
    fold = talk.fold("Replies you have not tried yet: 1")
    fold.get_by_role("button", name="Go to this turn").click()
    talk.expect_turn(1, "“Good morning.”")


def test_a_person_who_has_tried_every_reply_is_told(talk: Talk) -> None:
    for path in ("AA", "AB", "BA", "BB"):
        talk.choose(path)
        if path != "BB":
            talk.start_over.click()
    expect(talk.result.get_by_text("You have tried every reply.")).to_be_visible()


def test_one_conversation_twice_in_a_page_is_held_in_either_place(page: Page, formats: Site) -> None:
    page.goto(formats.url + "lessons/talking/")
    one, two = Talk(page), Talk(page, at=1)
    one.choose("A")
    one.expect_turn(2, "Do you know about cracks?")
    two.expect_turn(2, "Do you know about cracks?")
    two.choose("B")
    two.expect_ending("A poor ending", "She will take the stairs from now on.")
    expect(two.scene).to_be_focused()
    one.choose("A")
    one.expect_ending("A good ending", "She gives you her card.")
    assert [attempt["score"] for attempt in attempts(page, "formats", "two-stops")] == [0.5, 1]


def test_replies_leave_the_address_and_the_history_as_they_are(talk: Talk, formats: Site) -> None:
    length = talk.page.evaluate("history.length")
    talk.choose("AA")
    assert talk.page.url == formats.url + "practice/two-stops/"
    assert talk.page.evaluate("history.length") == length


def unfold(page: Page, title: str) -> None:
    """Unfold the lesson in the gallery that has an item."""
    lesson = page.locator("details", has_text=title)
    expect(lesson).to_have_js_property("open", False)  # a script has folded it
    lesson.locator("summary").click()


def test_instant_navigation_leaves_the_replies_to_the_conversation(page: Page, course: Site) -> None:
    content = bank()["night-shifts"]
    page.goto(course.url + "practice/")
    page.evaluate("window.mark = true")
    unfold(page, content.title)
    page.get_by_role("link", name=content.title).click()
    Talk(page, content.title).choose("B")
    page.get_by_role("link", name="Practice").last.click()
    unfold(page, content.title)
    page.get_by_role("link", name=content.title).click()
    expect(page.get_by_role("heading", name=content.title, level=1)).to_be_visible()
    alone = Talk(page, content.title)
    alone.expect_turn(2, "Tanks refill at night")
    alone.choose("AC")
    alone.expect_ending("A good ending", "She introduces you to the engineer who owns the problem.")
    assert not re.search(r"#night-shifts-\d", page.url)
    assert page.evaluate("window.mark") is True


@pytest.fixture
def plain(open_context: OpenContext) -> Page:
    return open_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}).new_page()


def follow(page: Page, title: str, letter: str, at: int = 0) -> None:
    """Follow a reply of the section that the address names, in the place where the item stands."""
    section = Talk(page, title, at).root.locator(":target")
    section.get_by_role("link", name=re.compile(rf"^{letter} .* go to \d+$")).click()


def test_without_javascript_links_lead_from_turn_to_turn_to_an_ending_and_back(plain: Page, formats: Site) -> None:
    plain.goto(formats.url + "practice/two-stops/")
    talk = Talk(plain)
    expect(talk.scene).to_have_count(5)
    talk.scene.first.get_by_role("link", name="A Good morning. How was the bridge? go to 2").click()
    target = talk.root.locator(":target")
    expect(target).to_contain_text("Turn (2)")
    expect(target).to_be_in_viewport()
    target.get_by_role("link", name="B Buy my paint. go to 5").click()
    expect(target).to_contain_text("A poor ending (5)")
    expect(target).to_be_in_viewport()
    target.get_by_role("link", name="Back to the first turn").click()
    expect(target).to_contain_text("Turn (1)")
    expect(target).to_contain_text("“Good morning.”")


def test_without_javascript_paths_of_the_bank_lead_to_their_endings(plain: Page, course: Site) -> None:
    content = bank()["visa-agent"]
    plain.goto(course.url + "practice/visa-agent/")
    for path in paths_of(content)[::8]:
        Talk(plain, content.title).scene.first.get_by_role("link", name=re.compile(rf"^{path[0]} ")).click()
        for reply in path[1:]:
            follow(plain, content.title, reply)
        target = plain.locator(":target")
        expect(target.locator(".rehearse-says")).to_have_text(expected(content, path)["ending"])
        target.get_by_role("link", name="Back to the first turn").click()


def test_without_javascript_the_second_of_two_places_leads_to_its_own_turns(plain: Page, formats: Site) -> None:
    plain.goto(formats.url + "lessons/talking/")
    two = Talk(plain, at=1)
    two.scene.first.get_by_role("link", name=re.compile("^B ")).click()
    expect(two.root.locator(":target")).to_contain_text("She looks at the floor.")
    follow(plain, TITLE, "A", at=1)
    expect(two.root.locator(":target")).to_contain_text("She gives you her card.")


def test_without_javascript_every_rating_and_reason_can_be_read(plain: Page, formats: Site) -> None:
    plain.goto(formats.url + "practice/two-stops/")
    talk = Talk(plain)
    reasons = talk.root.locator(".rehearse-rationale")
    expect(reasons.filter(visible=True)).to_have_count(0)
    talk.root.get_by_text("How each reply is rated, and why").click()
    expect(reasons.filter(visible=True)).to_have_count(6)
    expect(talk.root.get_by_role("button").filter(visible=True)).to_have_count(0)
