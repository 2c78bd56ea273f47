"""An instructor edits the course between two visits: answers stay with the items that they are answers to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .faults import ANA, BEN, CLOSE, FAR, FORMS, NOTES, ORDER, answer, scores
from .item import Item
from .sites import FORMATS, SMALL, Site, build_site

pytestmark = pytest.mark.browser

CHANGED = "This item has changed since you answered."


class Workshop:
    """A course that an instructor edits between two visits."""

    def __init__(self, course: Path, built: Path, site: Site, folder: Path) -> None:
        self.source = shutil.copytree(course, folder)
        self.site = site
        shutil.copytree(built, site.folder, dirs_exist_ok=True)

    def path(self, name: str) -> Path:
        return self.source / name

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text("utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new, 1), "utf-8")

    def build(self) -> None:
        build_site(self.source, self.site.folder, self.site.url)


@pytest.fixture
def workshop(tmp_path: Path, small: Site) -> Iterator[Workshop]:
    """Yield the small course, to be edited."""
    (tmp_path / "site").mkdir()
    with Site(tmp_path / "site") as site:
        yield Workshop(SMALL, small.folder, site, tmp_path / "source")


@pytest.fixture
def facts(tmp_path: Path, formats: Site) -> Iterator[Workshop]:
    """Yield the course with quick checks, to be edited."""
    (tmp_path / "site").mkdir()
    with Site(tmp_path / "site") as site:
        yield Workshop(FORMATS, formats.folder, site, tmp_path / "source")


LESSON, QUIZ = "docs/lessons/replies.md", "quizzes/first-reply.yml"
BLOCK = "/// scenario | first-reply\n///\n"


def visit(page: Page, workshop: Workshop) -> Item:
    """Answer A in the lesson, as it was before."""
    page.goto(workshop.site.url + "lessons/replies/")
    return answer(page, "A")


def test_an_item_inserted_above_takes_nothing_from_the_one_below(page: Page, workshop: Workshop) -> None:
    item = visit(page, workshop)
    text = workshop.path(QUIZ).read_text("utf-8").replace("Ana", "Eva")
    workshop.path("quizzes/another-reply.yml").write_text(text, "utf-8")
    workshop.edit(LESSON, BLOCK, BLOCK.replace("first", "another") + "\n" + BLOCK)
    workshop.build()
    page.reload()
    item.expect_result(*FAR)
    Item(page, "A first reply to Eva").expect_open()
    expect(page.locator(".rehearse-notice")).to_have_count(0)


def test_a_quick_check_inserted_above_takes_nothing_from_the_one_below(page: Page, facts: Workshop) -> None:
    page.goto(facts.site.url + "lessons/facts/")
    strings = Item(page, "How many strings has a violin?", role="group")
    strings.option("B").get_by_role("radio").check()
    strings.submit.click()
    lesson = "docs/lessons/facts.md"
    facts.edit(
        lesson, "# Facts\n", "# Facts\n\n<quiz>\nHow many strings has a cello?\n- [ ] Three\n- [x] Four\n</quiz>\n"
    )
    facts.build()
    page.reload()
    strings.expect_result("Right", "Right: B.")
    expect(Item(page, "How many strings has a cello?", role="group").result).to_be_hidden()


def test_options_in_another_order_keep_the_answer_in_every_format(page: Page, workshop: Workshop) -> None:
    visit(page, workshop)
    for title, (_, first, *_) in zip(
        (BEN, NOTES, ORDER), [FORMS[name] for name in ("best-worst", "rate", "rank")], strict=True
    ):
        first(page)
        Item(page, title).submit.click()
    before = {name: page.locator(f"rehearse-item[data-id={name}]").get_attribute("data-score") for name in NAMES}
    for name in NAMES:
        path = workshop.path(f"quizzes/{name}.yml")
        head, *options = path.read_text("utf-8").split("  - text: ")
        path.write_text("".join([head, *(f"  - text: {option}" for option in reversed(options))]), "utf-8")
    workshop.build()
    page.reload()
    expect(Item(page, ANA).reply("D")).to_be_checked()
    assert Item(page, BEN).verdict("D")[1] == "You: most effective"
    assert Item(page, BEN).verdict("C")[1] == "You: least effective"
    assert Item(page, ORDER).order() == ["D", "C", "B", "A"]
    assert before == {
        name: page.locator(f"rehearse-item[data-id={name}]").get_attribute("data-score") for name in NAMES
    }
    expect(page.locator(".rehearse-notice")).to_have_count(0)


NAMES = ["first-reply", "two-picks", "three-notes", "in-order"]


def test_an_item_moved_to_another_page_takes_its_answer_along(page: Page, workshop: Workshop) -> None:
    visit(page, workshop)
    workshop.edit(LESSON, BLOCK, "")
    workshop.path("docs/lessons/more.md").write_text(f"# More\n\n{BLOCK}", "utf-8")
    workshop.build()
    page.goto(workshop.site.url + "lessons/more/")
    expect(Item(page, ANA).root.get_by_text(FAR[0])).to_be_visible()
    Item(page, ANA).root.get_by_role("button", name="Open").click()
    Item(page, ANA).expect_result(*FAR)
    expect(Item(page, ANA).reply("A")).to_be_checked()


def test_a_renamed_item_keeps_its_answers_and_adds_to_them(page: Page, workshop: Workshop) -> None:
    item = visit(page, workshop)
    workshop.path(QUIZ).rename(workshop.path("quizzes/ana.yml"))
    workshop.edit("quizzes/ana.yml", "format: best\n", "format: best\nformerly: [earliest-reply, first-reply]\n")
    for page_name in (LESSON, "docs/index.md"):
        workshop.edit(page_name, "scenario | first-reply", "scenario | ana")
    workshop.build()
    page.reload()
    item.expect_result(*FAR)
    answer(page, "B")
    page.reload()
    item.expect_result(*CLOSE)
    assert (scores(page), scores(page, "ana")) == ([1 / 3], [1])


def test_a_reworded_item_keeps_the_old_answer_as_history(page: Page, workshop: Workshop) -> None:
    item = visit(page, workshop)
    workshop.edit(QUIZ, "What made you write?", "Why did you write?")
    workshop.build()
    page.reload()
    expect(page.get_by_role("status").filter(has_text=CHANGED)).to_be_visible()
    item.expect_open()
    assert scores(page) == [1 / 3]
    workshop.edit(QUIZ, "Why did you write?", "What made you write?")
    workshop.build()
    page.reload()
    item.expect_result(*FAR)


def test_a_deleted_item_leaves_its_answers_and_has_them_when_it_comes_back(page: Page, workshop: Workshop) -> None:
    item = visit(page, workshop)
    text = workshop.path(QUIZ).read_text("utf-8")
    workshop.path(QUIZ).unlink()
    workshop.edit(LESSON, BLOCK, "")
    workshop.edit("docs/index.md", BLOCK.strip(), "")
    workshop.build()
    page.reload()
    expect(item.root).to_have_count(0)
    Item(page, ORDER).submit.click()
    expect(Item(page, ORDER).result).to_be_visible()
    assert scores(page) == [1 / 3]
    workshop.path(QUIZ).write_text(text, "utf-8")
    workshop.edit(LESSON, "# Replies to strangers\n", f"# Replies to strangers\n\n{BLOCK}")
    workshop.build()
    page.reload()
    item.expect_result(*FAR)
    expect(Item(page, ORDER).result).to_be_visible()
