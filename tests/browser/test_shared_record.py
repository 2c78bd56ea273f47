"""Courses of one host that gave themselves no name kept one record; each takes over what belongs to its own items."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from .conftest import until
from .faults import ANA, CLOSE, FAR, FILL, answer, open_tab, stored
from .item import Item
from .sites import GREETINGS, SMALL, Site, build_site

pytestmark = pytest.mark.browser

SHARED, REPLIES, TALKS = "rehearse:course", "rehearse:replies-and-more", "rehearse:talks"
DANA = "Goodbye, Dana"
Build = Callable[[str], None]


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[Site, Build]]:
    """Yield a host of two courses, and what builds both: with one name, as once, or each with its site's."""
    with Site(tmp_path / "site") as site:

        def build(setting: str) -> None:
            for source, place, name in ((SMALL, "replies", "Replies and more"), (GREETINGS, "talks", "Talks")):
                course = tmp_path / place
                shutil.copytree(source, course, dirs_exist_ok=True)
                text = (source / "mkdocs.yml").read_text("utf-8")
                text = re.sub(r"site_name: .*", f"site_name: {name}", text)
                (course / "mkdocs.yml").write_text(re.sub(r"course: \w+", setting, text), "utf-8")
                build_site(course, site.folder / place, f"{site.url}{place}/")

        build("course: course")
        yield site, build


def kept(page: Page, key: str) -> dict[str, int]:
    return {name: len(item["attempts"]) for name, item in stored(page, key)["items"].items() if item["attempts"]}


def test_each_course_takes_over_its_own_answers_and_the_others_stay(page: Page, host: tuple[Site, Build]) -> None:
    site, build = host
    replies, talks = site.url + "replies/lessons/replies/", site.url + "talks/lessons/parting/"
    page.goto(replies)
    answer(page, "A")
    page.goto(talks)
    answer(page, "A", DANA)
    assert kept(page, SHARED) == {"first-reply": 1, "good-bye": 1}
    build("mastery: 0.8")
    page.goto(replies)
    Item(page, ANA).expect_result(*FAR)
    assert kept(page, REPLIES) == {"first-reply": 1}
    answer(page, "B")
    page.reload()
    Item(page, ANA).expect_result(*CLOSE)
    until(page, lambda: kept(page, SHARED) == {"good-bye": 1})
    page.goto(talks)
    expect(Item(page, DANA).result).to_be_visible()
    assert kept(page, TALKS) == {"good-bye": 1}
    page.reload()
    until(page, lambda: page.evaluate("key => localStorage.getItem(key)", SHARED) is None)
    assert kept(page, REPLIES) == {"first-reply": 2}


def test_a_tab_from_before_goes_on_and_its_answers_come_over(
    page: Page, context: BrowserContext, host: tuple[Site, Build]
) -> None:
    site, build = host
    older = open_tab(context, site.url + "replies/lessons/replies/")
    answer(older, "A")
    build("mastery: 0.8")
    page.goto(site.url + "replies/practice/")
    until(page, lambda: kept(page, REPLIES) == {"first-reply": 1})
    answer(older, "B")
    Item(older, ANA).expect_result(*CLOSE)
    page.goto(site.url + "replies/lessons/replies/")
    Item(page, ANA).expect_result(*CLOSE)
    assert kept(page, REPLIES) == {"first-reply": 2}


def test_answers_are_shown_on_full_storage_and_taken_over_when_there_is_room(
    page: Page, host: tuple[Site, Build]
) -> None:
    site, build = host
    page.goto(site.url + "replies/lessons/replies/")
    answer(page, "A")
    before = kept(page, SHARED)
    page.evaluate(FILL)
    build("mastery: 0.8")
    page.reload()
    Item(page, ANA).expect_result(*FAR)
    assert kept(page, SHARED) == before == {"first-reply": 1}


def test_an_erased_record_does_not_come_back_from_there_and_its_file_can_be_brought_in(
    page: Page, host: tuple[Site, Build]
) -> None:
    site, build = host
    page.goto(site.url + "replies/lessons/replies/")
    answer(page, "A")
    page.goto(site.url + "talks/lessons/parting/")
    answer(page, "A", DANA)
    file = json.dumps(stored(page, SHARED))
    build("mastery: 0.8")
    page.goto(site.url + "talks/record/")
    until(page, lambda: kept(page, TALKS) == {"good-bye": 1})
    page.get_by_role("button", name="Erase").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Erase").click()
    until(page, lambda: kept(page, SHARED) == {"first-reply": 1})
    page.reload()
    assert kept(page, TALKS) == {}
    payload: FilePayload = {"name": "record.json", "mimeType": "application/json", "buffer": file.encode()}
    page.get_by_label("Bring in a record from a file").set_input_files(payload)
    expect(page.get_by_role("status").filter(has_text="Added: 1 answer to 1 question.")).to_be_visible()
    assert kept(page, TALKS) == {"good-bye": 1}
