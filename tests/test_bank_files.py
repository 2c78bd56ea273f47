from __future__ import annotations

import os
from pathlib import Path

import pytest

from conftest import Write
from mkdocs_rehearse.bank.files import FileCache, display_path, find_files


def test_cache_notices_a_new_size_and_a_new_time(tmp_path: Path) -> None:
    file = tmp_path / "a"
    cache = FileCache(lambda path, source, _: path.read_text() + source, {})
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
        assert find_files(course, (".yml", ".yaml")) == ([(file, name)] if found else [])

    def test_folder_that_is_named_like_a_file_is_searched(self, write: Write, course: Path) -> None:
        file = write("x.yml/a.yml", "")
        assert find_files(course, (".yml",)) == [(file, "x.yml/a.yml")]

    def test_link_in_a_circle_is_not_followed(self, write: Write, course: Path) -> None:
        file = write("a/b.yml", "")
        (course / "a" / "loop").symlink_to(course / "a")
        assert find_files(course, (".yml",)) == [(file, "a/b.yml")]

    def test_file_itself_is_found(self, write: Write) -> None:
        file = write("a.yml", "")
        assert find_files(file, (".yml",)) == [(file, "a.yml")]
        assert find_files(file, (".md",)) == []


@pytest.mark.parametrize(
    ("file", "shown"),
    [("quizzes/a.yml", "quizzes/a.yml"), ("./quizzes//a.yml", "quizzes/a.yml"), ("/x/a.yml", "/x/a.yml")],
)
def test_path_is_shown_as_typed_here(course: Path, file: str, shown: str) -> None:
    assert display_path(Path(file)) == shown
