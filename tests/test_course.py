"""This repository's own course."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.cli import main
from mkdocs_rehearse.course import Bank
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
        if entry.item and name not in shown.get(entry.item.objective.partition("/")[0], set())
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


def test_every_objective_has_two_items_and_a_heading_to_come_back_to(bank: Bank) -> None:
    items = Counter(entry.item.objective for entry in bank.entries.values() if entry.item)
    for lesson in (lesson for lesson in bank.lessons if lesson.objectives):
        text = (ROOT / "docs" / lesson.source).read_text("utf-8")
        for key in lesson.objectives:
            assert items[f"{lesson.stem}/{key}"] >= 2, f"{lesson.stem}/{key}"
            assert f"{{ #{key} }}" in text, f"{lesson.stem}#{key}"


def test_every_lesson_begins_with_a_scenario_and_has_its_parts(bank: Bank) -> None:
    for lesson in (lesson for lesson in bank.lessons if lesson.objectives):
        text = (ROOT / "docs" / lesson.source).read_text("utf-8")
        before = text[: text.index("\n## ")]
        assert before.count("/// scenario |") == 1, lesson.stem
        assert [part for part in PARTS if part not in text] == [], lesson.stem
        assert 2 <= text.count("<quiz>") <= 3, lesson.stem


PARTS = ('<div class="contrast"', "## Check the facts", "## Rehearse", "## Your plan", "## What to read", "/// plan |")


def test_there_are_twelve_posts_a_week_apart() -> None:
    posts = sorted((ROOT / "docs" / "blog" / "posts").glob("*.md"))
    dates = sorted(re.findall(r"created: (\d{4}-\d\d-\d\d)", "".join(post.read_text("utf-8") for post in posts)))
    days = [date.fromisoformat(text) for text in dates]
    assert len(posts) == len(days) == 12
    assert {(later - earlier).days for earlier, later in pairwise(days)} == {7}
