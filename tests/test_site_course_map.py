"""What the browser is told of the course: lessons, objectives, items and plans, with their addresses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Write
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.site.course_map import course_map, course_script

PLAN = '\n/// plan | first-word\n    if: "If I meet somebody,"\n    then: "then I greet."\n///\n'


@pytest.fixture
def settings(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Settings:
    write("docs/first-message.md", lesson("dye-testing") + PLAN)
    write("quizzes/dye-testing.yml", item)
    return Settings(quizzes=course / "quizzes", docs=course / "docs", course="demo")


def url_of(source: str) -> str:
    return source.removesuffix(".md") + "/"


def test_a_lesson_comes_with_its_objectives_items_and_plans(settings: Settings) -> None:
    bank, report = BankLoader().load(settings)
    assert list(report) == []
    (lesson,) = course_map(bank, settings, url_of)["lessons"]
    assert (lesson["stem"], lesson["url"]) == ("first-message", "first-message/")
    assert lesson["items"] == ["dye-testing"]
    assert lesson["plans"] == ["first-word"]
    assert {objective["key"] for objective in lesson["objectives"]} >= {"compose"}


@pytest.mark.parametrize(("pages", "url"), [(True, "practice/dye-testing/"), (False, "first-message/#dye-testing")])
def test_an_item_is_found_on_its_own_page_or_in_its_lesson(settings: Settings, pages: bool, url: str) -> None:
    bank, _ = BankLoader().load(settings)
    chosen = Settings(settings.quizzes, settings.docs, settings.course, item_pages=pages)
    assert course_map(bank, chosen, url_of)["items"]["dye-testing"]["url"] == url


def test_the_script_sets_the_map_with_the_title_of_the_course(settings: Settings) -> None:
    bank, _ = BankLoader().load(settings)
    start, _, text = course_script(bank, settings, url_of, "A course").partition("=")
    assert start == "globalThis.rehearseCourse"
    assert text.endswith(";\n")  # what follows in the same file begins with a bracket
    assert json.loads(text[:-2]) == {"title": "A course"} | course_map(bank, settings, url_of)


def test_an_item_that_is_asked_twice_comes_with_the_texts_of_its_options(
    settings: Settings, write: Write, item: str
) -> None:
    assert "choices" not in course_map(BankLoader().load(settings)[0], settings, url_of)["items"]["dye-testing"]
    write("quizzes/dye-testing.yml", item + "instruction: both\n")
    bank, _ = BankLoader().load(settings)
    choices = course_map(bank, settings, url_of)["items"]["dye-testing"]["choices"]
    assert len(choices) == 3
    assert all(isinstance(text, str) and text for text in choices.values())
