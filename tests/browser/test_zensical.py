"""Zensical, which runs no plugins: a course that `rehearse sync` has prepared is built, played and scored there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree

import pytest
from playwright.sync_api import Page, expect

from .item import Item
from .sites import GREETINGS, ROOT, Site

pytestmark = pytest.mark.browser

SETTINGS = """site_name: Greetings and goodbyes
theme:
  name: material
  font: false
  custom_dir: overrides
extra_css: [assets/rehearse/rehearse.css]
extra_javascript: [assets/rehearse/course.js]
watch: [quizzes]
markdown_extensions: [toc, attr_list, {rehearse: {course: greetings}}]
nav: [index.md, lessons/greeting.md, lessons/parting.md, practice/index.md, record.md, review.md]
"""

INHERITING = """INHERIT: mkdocs.yml
extra_css: [assets/rehearse/rehearse.css]
extra_javascript: [assets/rehearse/course.js]
watch: [quizzes]
"""


def run(folder: Path, *command: str) -> str:
    """Run a command of Python's in a folder, and return what it says."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield the course of greetings, built by Zensical."""
    folder = tmp_path_factory.mktemp("zensical") / "course"
    copytree(GREETINGS, folder)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    run(folder, "mkdocs_rehearse", "sync")
    run(folder, "zensical", "build", "--clean", "--strict")
    with Site(folder / "site") as site:
        yield site


@pytest.fixture(scope="module")
def course_there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield the course that this repository publishes, built by Zensical from settings that inherit its own."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("docs", "overrides", "quizzes"):
        copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "rehearse.yml"):
        copy(ROOT / name, folder)
    (folder / "zensical.yml").write_text(INHERITING, "utf-8")
    assert "add" not in run(folder, "mkdocs_rehearse", "sync")
    run(folder, "zensical", "build", "--config-file", "zensical.yml", "--clean", "--strict")
    with Site(folder / "site") as site:
        yield site


def test_item_in_a_lesson_is_played_scored_and_kept(page: Page, zensical: Site) -> None:
    page.goto(zensical.url + "lessons/greeting/")
    item = Item(page, "Good morning, Ana")
    item.root.get_by_text("Is the reading room open, do you know?").click()
    item.submit.click()
    expect(item.result).to_contain_text("This will probably be welcome.")
    page.reload()
    expect(item.result).to_contain_text("This will probably be welcome.")
    page.goto(zensical.url + "record/")
    expect(page.locator("rehearse-record")).to_contain_text("Good morning, Ana")


def test_lesson_has_its_place_and_its_objectives(page: Page, zensical: Site) -> None:
    page.goto(zensical.url + "lessons/greeting/")
    expect(page.locator(".lesson-objectives li")).not_to_have_count(0)
    expect(page.locator(".lesson-minutes")).to_contain_text("question")


def test_round_walks_the_items_own_pages(page: Page, zensical: Site) -> None:
    page.goto(zensical.url + "practice/")
    page.get_by_role("button", name="all 4").click()
    expect(page).to_have_url(re.compile(r"/practice/(?:good|one)-"))
    expect(page.locator("rehearse-item")).to_have_count(1)


def test_this_course_is_played_there(page: Page, course_there: Site) -> None:
    page.goto(course_there.url)
    item = Item(page, "A first message to Leila")
    item.root.get_by_text("Which part of the dye post fits").click()
    item.submit.click()
    expect(item.result).to_contain_text("as effective.")
    item.root.get_by_role("link", name="Open on a page of its own").click()
    expect(page).to_have_url(f"{course_there.url}practice/dye-testing/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A first message to Leila")
    expect(page.locator(".md-sidebar").filter(visible=True)).to_have_count(0)
    page.get_by_role("link", name="The first message").first.click()
    expect(page.locator(".lesson-objectives li")).to_have_count(3)


def test_every_page_of_this_course_is_there(course_there: Site) -> None:
    pages = {file.relative_to(course_there.folder).as_posix() for file in course_there.folder.rglob("*.html")}
    items = {f"practice/{file.stem}/index.html" for file in (ROOT / "quizzes").rglob("*.yml")}
    assert items - pages == set()
    assert {"blog/index.html", "practice/index.html", "practice/record/index.html", "404.html"} - pages == set()
