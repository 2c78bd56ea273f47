"""Pages agree on how much there is to answer: home, the map, lessons, practice, the record."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .item import Item
from .sites import Site

pytestmark = pytest.mark.browser


def number(text: str | None, pattern: str) -> int:
    found = re.search(pattern, text or "")
    assert found, f"{pattern} in {text}"
    return int(found[1])


def test_questions_are_counted_alike_on_every_page(page: Page, course: Site) -> None:
    page.goto(course.url)
    all_there_are = number(page.locator(".home-figures").text_content(), r"(\d+) questions to answer")
    lessons = page.locator("rehearse-map li")
    expect(lessons).to_have_count(10)
    on_map = [number(text, r": (\d+) questions\.") for text in lessons.all_text_contents()]
    links = [str(link.get_property("href")) for link in lessons.get_by_role("link").element_handles()]

    in_lessons = []
    for link in links:
        page.goto(link)
        in_lessons.append(number(page.locator(".lesson-minutes").text_content(), r"\+ (\d+) questions"))
    assert in_lessons == on_map

    page.goto(course.url + "practice/")
    final = number(page.get_by_role("main").text_content(), r"final check: (\d+) scenarios")
    shown = page.locator("rehearse-gallery [data-part=status]")
    scenarios = sum(number(text, r"(\d+) scenario") for text in shown.all_text_contents())
    checks = number(
        page.evaluate("`${rehearseCourse.lessons.flatMap(({ checks }) => checks).length} checks`"), r"(\d+)"
    )
    assert (sum(on_map), all_there_are) == (scenarios + checks, scenarios + checks + final)

    page.goto(course.url + "practice/dye-testing/")
    item = Item(page, "A first message to Leila")
    item.reply("B").click()
    item.submit.click()
    page.goto(course.url + "practice/record/")
    expect(page.locator("rehearse-record")).to_contain_text(f"You have answered 1 of {all_there_are} questions.")
