"""The worked example of a translated course: the first lesson stands in German, with all of its scenarios."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import german
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.settings import Settings

LESSON = "accepting-is-not-consenting"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course and its German files in one folder."""
    return german.lay_out(tmp_path_factory.mktemp("german") / "course")


def test_every_scenario_of_the_lesson_is_translated_and_agrees_with_its_original(course: Path) -> None:
    bank, report = BankLoader().load(Settings(quizzes=course / "quizzes", docs=course / "docs", languages=("en", "de")))
    found = [finding for finding in report if ".de." in finding.path]
    assert found == []
    translated = bank.in_language("de").entries
    english = [entry for entry in bank.entries.values() if f"/{LESSON}/" in entry.path]
    assert english
    assert [entry.id for entry in english if ".de." not in translated[entry.id].path] == []


def test_the_example_builds_strictly_and_says_its_lesson_in_german(course: Path) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lesson = (course / "site" / "de" / "lessons" / LESSON / "index.html").read_text("utf-8")
    assert "Ein Ja zum Kontakt ist kein Ja zur Werbung." in lesson
    assert "Ein herzlicher Dank an Marisol" in lesson
    assert "How each option is rated" not in lesson
