from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run, Write
from mkdocs_rehearse import checks
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.diagnostics import Diagnostic, Severity
from mkdocs_rehearse.item import Item
from mkdocs_rehearse.message import say
from mkdocs_rehearse.pages import Lesson
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.yamldoc import Document


@pytest.fixture
def settings(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Settings:
    """A course of two items, one of them broken."""
    write("quizzes/first-message/dye-testing.yml", item)
    write("quizzes/first-message/meetup-note.yml", item.replace("rating: 3", "rating: 4"))
    write("docs/lessons/first-message.md", lesson("dye-testing", "meetup-note"))
    return Settings()


def test_bank_holds_items_and_lessons(settings: Settings) -> None:
    bank, _ = BankLoader().load(settings)
    assert list(bank.entries) == ["dye-testing", "meetup-note"]
    assert [entry.path for entry in bank.entries.values()] == [
        "quizzes/first-message/dye-testing.yml",
        "quizzes/first-message/meetup-note.yml",
    ]
    assert [lesson.source for lesson in bank.lessons] == ["lessons/first-message.md"]


def test_item_with_mistakes_is_an_entry_without_an_item(settings: Settings) -> None:
    bank, report = BankLoader().load(settings)
    assert bank.entries["dye-testing"].item is not None
    assert bank.entries["meetup-note"].item is None
    assert [d.check for d in report] == ["rating-range"]


def test_lesson_of_an_item_is_the_one_with_its_objective(settings: Settings) -> None:
    bank, _ = BankLoader().load(settings)
    item = bank.entries["dye-testing"].item
    assert item is not None
    lesson = bank.lesson_of(item)
    assert lesson is not None
    assert lesson.stem == "first-message"


def test_first_of_two_files_keeps_the_id(settings: Settings, write: Write, item: str) -> None:
    write("quizzes/a/dye-testing.yaml", item)
    bank, report = BankLoader().load(settings)
    assert bank.entries["dye-testing"].path == "quizzes/a/dye-testing.yaml"
    assert 'the id "dye-testing" is taken by quizzes/a/dye-testing.yaml' in [d.message for d in report]


def test_warning_that_an_item_allows_is_left_out(
    course: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write("docs/first-message.md", lesson())
    write("quizzes/a.yml", item)
    write("quizzes/b.yml", item + "allow: [{check: unused-item, because: it stands in the gallery}]\n")
    _, report = BankLoader().load(Settings())
    assert [(d.path, d.check) for d in report] == [("quizzes/a.yml", "unused-item")]


@pytest.mark.parametrize("check", [c for c in checks.ALL if c.severity is Severity.WARNING and c.of_item])
def test_warning_breaks_no_item_and_can_be_allowed(
    check: checks.Check,
    course: Path,
    write: Write,
    item: str,
    lesson: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def warn(document: Document) -> list[Diagnostic]:
        return [check.at(document.path, document.key_span("title"), say("look at this"))]

    monkeypatch.setattr("mkdocs_rehearse.bank.entry.check_key", warn)
    write("docs/first-message.md", lesson("a", "b"))
    write("quizzes/a.yml", item)
    write("quizzes/b.yml", item + f"allow: [{{check: {check.slug}, because: it stands in the gallery}}]\n")
    bank, report = BankLoader().load(Settings())
    assert [entry.item is not None for entry in bank.entries.values()] == [True, True]
    assert [(d.path, d.message) for d in report] == [("quizzes/a.yml", say("look at this"))]


def test_missing_folders_are_an_empty_course(course: Path) -> None:
    bank, report = BankLoader().load(Settings())
    assert (bank.entries, bank.lessons, len(report)) == ({}, (), 0)


def test_only_changed_files_are_read_again(settings: Settings, write: Write, item: str) -> None:
    same = Path("quizzes/first-message/dye-testing.yml")
    loader = BankLoader()
    loader.load(settings)
    time = same.stat().st_mtime_ns
    write(str(same), item.replace("rating: 3", "rating: 5"))
    os.utime(same, ns=(time, time))  # of the same size, too: nothing shows that it changed
    write("quizzes/first-message/meetup-note.yml", item + "# mended\n")
    assert list(loader.load(settings)[1]) == []
    os.utime(same, ns=(time + 1, time + 1))
    assert [(d.check, d.path) for d in loader.load(settings)[1] if d.check == "rating-range"] == [
        ("rating-range", str(same))
    ]


def test_findings_stay_while_a_file_stays_the_same(settings: Settings) -> None:
    loader = BankLoader()
    assert list(loader.load(settings)[1]) == list(loader.load(settings)[1]) != []


def test_page_that_cannot_be_read_in_full_hides_no_mistake_elsewhere(
    course: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write("quizzes/a.yml", item.replace("C070", "C999"))
    write("quizzes/b.yml", item.replace("A first", "Another"))
    write("docs/first-message.md", lesson("a").replace("objectives:", "objectives: ["))
    found = BankLoader().load(Settings()).report
    assert [(finding.path, finding.check) for finding in found] == [
        ("docs/first-message.md", "yaml-syntax"),
        ("quizzes/a.yml", "unknown-claim"),
        ("quizzes/b.yml", "unused-item"),
    ]


def test_page_in_another_encoding_blames_no_item(
    course: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write("quizzes/a.yml", item)
    file = write("docs/first-message.md", "")
    file.write_bytes(lesson("a").replace("title: ", "title: Prémier ", 1).encode("latin-1"))
    [found] = BankLoader().load(Settings())[1]
    assert (found.path, found.check, found.span.line) == ("docs/first-message.md", "encoding", 2)


class TestLinks:
    @pytest.fixture
    def outside(self, tmp_path_factory: pytest.TempPathFactory, item: str) -> Path:
        file = tmp_path_factory.mktemp("outside") / "secret.yml"
        file.write_text(item, "utf-8")
        return file

    def test_link_out_of_the_repository_is_told_and_nothing_of_it_read(
        self, course: Path, write: Write, outside: Path, rehearse: Run, item: str
    ) -> None:
        write("mkdocs.yml", "site_name: A\n")
        write("quizzes/a.yml", item)
        (course / "quizzes" / "secret.yml").symlink_to(outside)
        result = rehearse("check", "quizzes")
        assert (
            "quizzes/secret.yml:1:1: error: this is a link to a file outside the repository, and is not read  [outside]"
            '\n   put the file itself here, or set "outside: true" in mkdocs.yml\n'
        ) in result.output
        assert "format" not in result.output.split("secret.yml")[1].split("\n\n")[0]
        bank = BankLoader().load(Settings()).bank
        assert list(bank.entries) == ["a"]

    def test_link_is_read_within_the_repository_and_where_that_is_said(
        self, course: Path, write: Write, outside: Path, item: str
    ) -> None:
        write("mkdocs.yml", "site_name: A\n")
        write("shared/b.yml", item)
        (course / "quizzes").mkdir()
        (course / "quizzes" / "b.yml").symlink_to("../shared/b.yml")
        assert list(BankLoader().load(Settings()).bank.entries) == ["b"]
        (course / "quizzes" / "c.yml").symlink_to(outside)
        assert list(BankLoader().load(Settings(outside=True)).bank.entries) == ["b", "c"]


@pytest.mark.parametrize("size", [5, 20])
def test_items_of_all_lessons_are_looked_up_once(
    size: int, course: Path, write: Write, item: str, lesson: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(size):
        write(f"quizzes/item-{number}.yml", item.replace("first-message/", f"lesson-{number}/"))
        write(f"docs/lesson-{number}.md", lesson())
    bank, _ = BankLoader().load(Settings())
    asked, find = [], Bank.lesson_of

    def lesson_of(self: Bank, item: Item) -> Lesson | None:
        asked.append(item)
        return find(self, item)

    monkeypatch.setattr(Bank, "lesson_of", lesson_of)
    for one in bank.lessons:
        assert bank.count_of(one.source) == 1
        assert [entry.id for entry in bank.practice_of(one)] == [one.stem.replace("lesson", "item")]
    assert len(asked) <= size


@pytest.mark.parametrize("path", ["quizzes/first-message/dye-testing.yml", "docs/lessons/first-message.md"])
def test_text_that_an_editor_shows_has_the_limit_of_a_file(settings: Settings, path: str) -> None:
    text = Path(path).read_text("utf-8")
    typed = {os.path.abspath(path): f"{text}# {'y' * 1_000_000}"}
    _, report = BankLoader(typed).load(settings)
    assert [finding.check for finding in report if finding.path == path] == [checks.TOO_LARGE.slug]
