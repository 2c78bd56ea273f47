"""Zensical's own file of settings: the check reads it, and so does what writes for Zensical."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run, Write
from mkdocs_rehearse.cli.project import find_settings
from mkdocs_rehearse.cli.toml_file import read_toml

SITE = """\
[project]
site_name = "A course"
docs_dir = "docs"
extra_css = ["assets/rehearse/rehearse.css"]
extra_javascript = ["assets/rehearse/course.js"]
watch = ["quizzes"]

[project.theme]
custom_dir = "overrides"
language = "de"

[project.markdown_extensions.rehearse]
course = "a-course"
mastery = 0.9
"""


@pytest.fixture(autouse=True)
def _course(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> None:
    write("zensical.toml", SITE)
    write("docs/index.md", "# A course\n")
    write("docs/first-message.md", lesson("dye-testing"))
    write("quizzes/dye-testing.yml", item)


def test_settings_are_those_of_the_file() -> None:
    settings, found = find_settings()
    assert (settings.course, settings.mastery, settings.language) == ("a-course", 0.9, "de")
    assert found == []


def test_check_says_where_a_setting_is_wrong(rehearse: Run, write: Write) -> None:
    write("zensical.toml", SITE.replace("mastery = 0.9", "mastery = 90\nmastry = 1"))
    said = rehearse("check", "--language", "en").output
    assert 'zensical.toml:14:11: error: the setting "mastery" is "90", but must be a number from 0 to 1' in said
    assert 'zensical.toml:15:1: error: there is no setting "mastry"  [unknown-key]' in said
    assert '      | ^^^^^^ did you mean "mastery"?' in said


def test_check_says_what_the_site_does_not_name(rehearse: Run, write: Write) -> None:
    write("zensical.toml", SITE.replace("/course.js", "/other.js"))
    said = rehearse("check", "--language", "en").output
    assert 'zensical.toml:12:2: error: the site does not name "assets/rehearse/course.js", which' in said
    assert '^ run "rehearse sync", and add what it says is missing' in said


def test_file_that_is_no_toml_is_told_with_its_place(rehearse: Run, write: Write) -> None:
    write("zensical.toml", SITE.replace('site_name = "A course"', "site_name = A course"))
    result = rehearse("check")
    assert result.exit_code == 1
    assert result.output.startswith("zensical.toml:2:13: error: this is no TOML from here on: Invalid value")


def test_sync_writes_for_it(rehearse: Run) -> None:
    said = rehearse("sync", "--language", "en").output
    assert said == (
        "wrote docs/assets/rehearse/rehearse.css\nwrote docs/assets/rehearse/course.js\nwrote docs/practice/index.md\n"
        "wrote docs/practice/dye-testing.md\nwrote overrides/item.html\nwrote 1 more\n"
    )
    assert "# Üben" in Path("docs/practice/index.md").read_text("utf-8")


def test_sync_says_what_is_missing(rehearse: Run, write: Write) -> None:
    write("zensical.toml", '[project]\nsite_name = "A course"\n')
    said = rehearse("sync").output
    assert 'extra_css: add "assets/rehearse/rehearse.css"' in said
    assert 'markdown_extensions: add "rehearse"' in said


def test_zensical_builds_it(rehearse: Run) -> None:
    rehearse("sync")
    built = subprocess.run(
        [str(Path(sys.executable).with_name("zensical")), "build"], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    assert "<rehearse-item" in Path("site/first-message/index.html").read_text("utf-8")


def test_package_asks_for_what_runs_plugins(rehearse: Run) -> None:
    assert (
        "there is no mkdocs.yml here, and a package is a site" in rehearse("package", "cmi5", "--language", "en").output
    )


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("theme", "language"), 10),
        (("watch", 0), 6),
        (("markdown_extensions", "rehearse", "course"), 13),
        (("nav",), 1),
    ],
)
def test_a_setting_has_a_place(where: tuple[str | int, ...], line: int) -> None:
    document, found = read_toml(Path("zensical.toml"))
    assert document
    assert (document.span(*where).line, found) == (line, [])
