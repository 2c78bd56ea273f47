"""This repository's own course."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.cli import main
from mkdocs_rehearse.conversation import Conversation
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.formats.choice import Pick
from mkdocs_rehearse.item import Item, Option
from mkdocs_rehearse.rules.blocks import shown_in
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.text.names import KEBAB
from mkdocs_rehearse.yamldoc import Data

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def bank() -> Bank:
    return BankLoader().load(Settings(ROOT / "quizzes", ROOT / "docs"))[0]


def texts(value: Data) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [value] if isinstance(value, str) else []


def test_strict_check_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["check", "--strict", "quizzes", "docs"])
    assert (result.output, result.exit_code) == ("No mistakes found.\n", 0)


def test_every_scenario_of_the_four_judgement_formats_is_there(bank: Bank) -> None:
    formats = Counter(entry.item.format for entry in bank.entries.values() if entry.item)
    assert sum(formats[name] for name in ("best", "best-worst", "rate", "rank")) >= 46
    assert all(formats[name] for name in ("best", "best-worst", "rate", "rank"))


def test_ids_are_words_not_numbers(bank: Bank) -> None:
    assert [name for name in bank.entries if not re.fullmatch(KEBAB, name) or re.fullmatch(r"s?\d+", name)] == []


def test_folder_of_an_item_is_the_lesson_of_its_objective(bank: Bank) -> None:
    strays = {
        name
        for name, entry in bank.entries.items()
        if entry.item and Path(entry.path).parent.name != entry.item.objective.partition("/")[0]
    }
    assert strays == set()


def test_lesson_of_an_items_objective_leads_to_it(bank: Bank) -> None:
    shown = {lesson.stem: set(shown_in(lesson, bank)) for lesson in bank.lessons}
    lost = [
        name
        for name, entry in bank.entries.items()
        if entry.item
        and not entry.item.reserved
        and name not in shown.get(entry.item.objective.partition("/")[0], set())
    ]
    assert lost == []


def test_texts_have_typographic_quotes(bank: Bank) -> None:
    straight = {
        name: text
        for name, entry in bank.entries.items()
        if entry.document
        for text in texts(entry.document.data)
        if "'" in text or '"' in text
    }
    assert straight == {}


def test_twins_name_each_other(bank: Bank) -> None:
    twins = {name: entry.item.twin for name, entry in bank.entries.items() if entry.item and entry.item.twin}
    assert twins
    assert {name for name, twin in twins.items() if twins.get(twin) != name} == set()


def test_every_item_about_one_person_has_a_setting_for_the_fairness_checks(bank: Bank) -> None:
    bare = [
        name
        for name, entry in bank.entries.items()
        if entry.item and entry.item.format in ("best", "best-worst", "rate", "rank") and entry.item.setting is None
    ]
    assert bare == ["four-requests"]


#: The claims of the five essays are numbered C001 to C111.
CLAIMS = {f"C{number:03}" for number in range(1, 112)}


def test_every_claim_of_the_essays_is_dealt_with_in_a_lesson_or_post(bank: Bank) -> None:
    held = {claim for lesson in bank.lessons for claim in lesson.claims}
    assert held == CLAIMS


def test_every_objective_has_three_items_one_of_them_for_the_final_check_and_a_heading(bank: Bank) -> None:
    items = [entry.item for entry in bank.entries.values() if entry.item]
    asked = Counter(item.objective for item in items)
    reserved = Counter(item.objective for item in items if item.reserved)
    for lesson in (lesson for lesson in bank.lessons if lesson.objectives):
        text = (ROOT / "docs" / lesson.source).read_text("utf-8")
        for key in lesson.objectives:
            assert asked[f"{lesson.stem}/{key}"] >= 3, f"{lesson.stem}/{key}"
            assert reserved[f"{lesson.stem}/{key}"] >= 1, f"{lesson.stem}/{key}"
            assert f"{{ #{key} }}" in text, f"{lesson.stem}#{key}"


def test_every_lesson_begins_with_a_scenario_and_has_its_parts(bank: Bank) -> None:
    for lesson in (lesson for lesson in bank.lessons if lesson.objectives):
        text = (ROOT / "docs" / lesson.source).read_text("utf-8")
        before = text[: text.index("\n## ")]
        assert before.count("/// scenario |") == 1, lesson.stem
        assert text.count("/// scenario |") == 2, lesson.stem
        assert [part for part in PARTS if part not in text] == [], lesson.stem
        assert 2 <= text.count("<quiz>") <= 4, lesson.stem


PARTS = ('<div class="contrast"', "/// practice\n///\n", "/// plan |", "../about/sources.md#")


def test_posts_have_an_order_and_none_is_older_than_the_blog() -> None:
    posts = [path.read_text("utf-8") for path in (ROOT / "docs" / "blog" / "posts").glob("*.md")]
    moments = [re.findall(r"created: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\n", post) for post in posts]
    assert [len(found) for found in moments] == [1] * len(posts)
    assert len({found[0] for found in moments}) == len(posts)  # the hour sorts the posts of one day
    assert min(found[0] for found in moments) >= "2026-11-20"


def test_every_rationale_says_more_than_the_option(bank: Bank) -> None:
    """An explanation is what teaches: twelve words or more (Van der Kleij and others 2015, in the sources)."""
    short = {
        (name, text)
        for name, entry in bank.entries.items()
        if entry.document
        for text in values_of(entry.document.data, "rationale")
        if len(text.split()) < 12
    }
    assert short == set()


def values_of(value: Data, key: str) -> list[str]:
    if isinstance(value, dict):
        own = [part for name, part in value.items() if name == key and isinstance(part, str)]
        return own + [text for part in value.values() for text in values_of(part, key)]
    return [text for part in value for text in values_of(part, key)] if isinstance(value, list) else []


#: Ways to guess without reading the situation, by what they look for in an option.
CUES: dict[str, Callable[[str], float]] = {
    "a question mark": lambda text: "?" in text,
    "thanks": lambda text: "thank" in text.lower(),
    "no digits": lambda text: not re.search(r"\d", text),
    "most commas": lambda text: text.count(","),
}


@pytest.mark.parametrize("cue", CUES)
def test_no_cue_finds_the_best_option_much_more_often_than_chance(cue: str, bank: Bank) -> None:
    lists = [options for entry in bank.entries.values() if entry.item for options in option_lists(entry.item)]
    right = chance = 0.0
    for options in lists:
        best = max(option.rating for option in options)
        signs = [CUES[cue](option.text) for option in options]
        chosen = [option for option, sign in zip(options, signs, strict=True) if sign == max(signs)]
        right += sum(option.rating == best for option in chosen) / len(chosen)
        chance += sum(option.rating == best for option in options) / len(options)
    assert abs(right - chance) / len(lists) <= 0.06


def option_lists(item: Item) -> list[list[Option]]:
    if isinstance(item, Pick):
        return [item.options]
    return [[*turn.options] for turn in item.turns.values()] if isinstance(item, Conversation) else []
