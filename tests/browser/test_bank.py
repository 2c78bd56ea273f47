"""Every item of the bank, answered by a script that knows only the page; its score is that of the formulas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from string import ascii_uppercase
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mkdocs_rehearse.analysis.scoring import (
    band,
    score_best,
    score_best_worst,
    score_conversation,
    score_multiple,
    score_rank,
    score_rate,
)
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.formats import fingerprint
from mkdocs_rehearse.item import option_id

from .item import Item
from .kept import attempts
from .sites import ROOT, Site

pytestmark = pytest.mark.browser

COURSE = "people-before-pitches"

Content = Any  # an item of any format, as the YAML has it
Expected = tuple[float | None, Any]  # score and stored response


@pytest.fixture(scope="module")
def bank() -> Bank:
    return BankLoader().load_folders([ROOT / "quizzes"], [ROOT / "docs"])[0]


# Each of these answers at random, and returns the answer by the letters that stand in the page.


def answer_best(item: Item, random: Random) -> str:
    letter = random.choice(item.order())
    item.reply(letter).check()
    item.submit.click()
    return letter


def answer_best_worst(item: Item, random: Random) -> dict[str, str]:
    best, worst = random.sample(item.order(), 2)
    item.option(best).get_by_role("radio").first.check()
    item.option(worst).get_by_role("radio").last.check()
    item.submit.click()
    return {"best": best, "worst": worst}


def answer_rate(item: Item, random: Random) -> dict[str, int]:
    ratings = {letter: random.randrange(4) for letter in item.order()}
    for letter, rating in ratings.items():
        item.group(letter).get_by_role("radio").nth(rating).check()
    item.submit.click()
    return ratings


def answer_rank(item: Item, random: Random) -> list[str]:
    wanted = random.sample(item.order(), len(item.order()))
    for place, letter in enumerate(wanted):
        for _ in range(item.order().index(letter) - place):
            item.mover(letter, "up").click()
    item.submit.click()
    return wanted


def answer_mark(item: Item, random: Random) -> list[int]:
    phrases = item.root.locator(".rehearse-message").get_by_role("button")
    count = phrases.count()
    places = sorted(random.sample(range(count), random.randint(1, count)))
    for place in places:
        phrases.nth(place).press("Space")  # its label lies over it
    item.submit.click()
    return places


def answer_conversation(item: Item, random: Random) -> list[str]:
    taken: list[str] = []
    scene = item.root.locator(".rehearse-scene").filter(visible=True)
    while item.result.is_hidden():
        assert len(taken) < 20, "it leads nowhere"
        place = random.randrange(scene.locator("[data-option]").count())
        scene.locator("[data-option]").nth(place).get_by_role("link").click()
        taken.append(ascii_uppercase[place])
    return taken


def answer_draft(item: Item, random: Random) -> str:
    text = f"Thanks for writing. What made you think of me? {random.random()}"
    item.root.get_by_role("textbox").fill(text)
    item.root.get_by_role("button", name="Compare with the examples").click()
    expect(item.result).to_be_visible()
    return text


# Each of these says what an answer is worth, and how it is kept, by the YAML and the formulas.


def chosen(score: Callable[[Mapping[str, int], Any], float]) -> Callable[[Content, Any], Expected]:
    def expect_choice(content: Content, response: Any) -> Expected:
        options = dict(zip(ascii_uppercase, content.options, strict=False))
        ids = {letter: option_id(option.text) for letter, option in options.items()}
        return score({letter: option.rating for letter, option in options.items()}, response), by_id(response, ids)

    return expect_choice


def by_id(response: Any, ids: Mapping[str, str]) -> Any:
    """Return a response with option ids in the place of letters."""
    match response:
        case str():
            return ids[response]
        case list():
            return [ids[letter] for letter in response]
        case _:
            return {ids.get(name, name): ids.get(value, value) for name, value in response.items()}


def marked(content: Content, response: list[int]) -> Expected:
    message = " ".join(content.message.split())
    inside = sorted(content.phrases, key=lambda phrase: message.index(f"[[{phrase.text}]]"))
    right = {phrase.text for phrase in inside if phrase.correct}
    taken = [inside[place].text for place in response]
    return score_multiple(right, set(taken)), [option_id(text) for text in taken]


def walked(content: Content, response: list[str]) -> Expected:
    name, taken, path = content.start, [], []
    for letter in response:
        options = content.turns[name].options
        reply = options[ascii_uppercase.index(letter)]
        path.append((reply.rating, max(option.rating for option in options)))
        taken.append(option_id(reply.text))
        name = reply.next
    assert name in content.endings
    return score_conversation(path), taken


def written(content: Content, response: str) -> Expected:
    return None, {"text": response, "checklist": []}


SCRIPTS: dict[str, tuple[Callable[[Item, Random], Any], Callable[[Content, Any], Expected]]] = {
    "best": (answer_best, chosen(score_best)),
    "best-worst": (answer_best_worst, chosen(lambda key, picks: score_best_worst(key, picks["best"], picks["worst"]))),
    "rate": (answer_rate, chosen(score_rate)),
    "rank": (answer_rank, chosen(score_rank)),
    "mark": (answer_mark, marked),
    "conversation": (answer_conversation, walked),
    "draft": (answer_draft, written),
}


def play(page: Page, site: Site, name: str, content: Content) -> tuple[dict[str, Any], dict[str, Any]]:
    """Answer an item on its own page; return what page and record say, and what they should say."""
    page.goto(f"{site.url}practice/{name}/", wait_until="domcontentloaded")
    item = Item(page, content.title)
    if getattr(content, "instruction", "should") == "both":
        item.root.get_by_role("radio").first.click()
        page.get_by_role("button", name="Go on").click()
    answer, judge = SCRIPTS[content.format]
    score, response = judge(content, answer(item, Random(name)))
    expect(item.result).to_be_visible()
    wanted = {"fingerprint": fingerprint(content), "response": response, "score": score}
    kept = attempts(page, COURSE, name)[-1]
    data = item.root.get_attribute("data-score")
    seen = {"shown": (data and float(data), item.root.get_attribute("data-band"))}
    return seen | {name: kept.get(name) for name in wanted}, {"shown": shown(score)} | wanted


def shown(score: float | None) -> tuple[float | None, str | None]:
    """Return what the page shows of a score: nothing of one that there is not."""
    return (None, None) if score is None else (score, band(score))


@pytest.mark.parametrize("form", sorted(SCRIPTS))
def test_every_item_of_a_format_is_answered_and_scored(form: str, bank: Bank, page: Page, scenarios: Site) -> None:
    items = {entry.id: entry.item for entry in bank.entries.values() if entry.item and entry.item.format == form}
    played = {name: play(page, scenarios, name, content) for name, content in items.items()}
    assert {name: seen for name, (seen, _) in played.items()} == {name: wanted for name, (_, wanted) in played.items()}


def test_every_format_of_the_bank_has_a_script_that_answers_it(bank: Bank) -> None:
    assert {entry.item.format for entry in bank.entries.values() if entry.item} <= set(SCRIPTS)
