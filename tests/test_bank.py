from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Write
from mkdocs_rehearse.bank import BankLoader, FileCache, display_path, find_files
from mkdocs_rehearse.diagnostics import Diagnostic
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.yamldoc import read_source as original


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
    assert [d.check for d in report] == ["broken-item", "rating-range"]


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


def test_missing_folders_are_an_empty_course(course: Path) -> None:
    bank, report = BankLoader().load(Settings())
    assert (bank.entries, bank.lessons, len(report)) == ({}, (), 0)


def test_only_changed_files_are_read_again(
    settings: Settings, write: Write, item: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def read_source(file: Path, path: str) -> tuple[str, list[Diagnostic]]:
        read.append(path)
        return original(file, path)

    monkeypatch.setattr("mkdocs_rehearse.bank.read_source", read_source)
    loader = BankLoader()
    loader.load(settings)
    assert len(read) == 3
    read.clear()
    write("quizzes/first-message/meetup-note.yml", item)
    _, report = loader.load(settings)
    assert read == ["quizzes/first-message/meetup-note.yml"]
    assert len(report) == 0


def test_findings_stay_while_a_file_stays_the_same(settings: Settings) -> None:
    loader = BankLoader()
    assert list(loader.load(settings)[1]) == list(loader.load(settings)[1]) != []


def test_cache_notices_a_new_size_and_a_new_time(tmp_path: Path) -> None:
    file = tmp_path / "a"
    cache = FileCache(lambda path, source: path.read_text() + source)
    file.write_text("one")
    os.utime(file, ns=(1, 1))
    assert cache.get(file, "!") == "one!"
    file.write_text("two")
    os.utime(file, ns=(1, 1))
    assert cache.get(file, "!") == "one!"
    os.utime(file, ns=(2, 2))
    assert cache.get(file, "!") == "two!"
    file.write_text("three")
    os.utime(file, ns=(2, 2))
    assert cache.get(file, "!") == "three!"


class TestFindFiles:
    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("a.yml", True),
            ("b/c.yaml", True),
            ("D.YML", True),
            (".hidden.yml", False),
            (".git/e.yml", False),
            ("f.txt", False),
        ],
    )
    def test_ending_and_hidden_names_decide(self, write: Write, course: Path, name: str, found: bool) -> None:
        file = write(name, "")
        assert find_files(course, (".yml", ".yaml")) == ([file] if found else [])

    def test_folder_that_is_named_like_a_file_is_searched(self, write: Write, course: Path) -> None:
        file = write("x.yml/a.yml", "")
        assert find_files(course, (".yml",)) == [file]

    def test_link_in_a_circle_is_not_followed(self, write: Write, course: Path) -> None:
        file = write("a/b.yml", "")
        (course / "a" / "loop").symlink_to(course / "a")
        assert find_files(course, (".yml",)) == [file]

    def test_file_itself_is_found(self, write: Write) -> None:
        file = write("a.yml", "")
        assert find_files(file, (".yml",)) == [file]
        assert find_files(file, (".md",)) == []


@pytest.mark.parametrize(
    ("file", "shown"),
    [("quizzes/a.yml", "quizzes/a.yml"), ("./quizzes//a.yml", "quizzes/a.yml"), ("/x/a.yml", "/x/a.yml")],
)
def test_path_is_shown_as_typed_here(course: Path, file: str, shown: str) -> None:
    assert display_path(Path(file)) == shown


def test_page_in_another_encoding_blames_no_item(course: Path, write: Write, item: str) -> None:
    write("quizzes/a.yml", item)
    file = write("docs/first-message.md", "")
    file.write_bytes("---\ntitle: Le prémier message\n---\n".encode("latin-1"))
    [found] = BankLoader().load(Settings())[1]
    assert (found.path, found.check, found.span.line) == ("docs/first-message.md", "encoding", 2)
