"""What a bank holds, counted by hand."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from conftest import CASES, Run, Write


@pytest.fixture(autouse=True)
def _course(write: Write, item: str, lesson: Callable[..., str]) -> None:
    write("quizzes/dye-testing.yml", item)
    write("quizzes/quick.yml", (CASES / "ok" / "multiple.yml").read_text("utf-8"))
    write("quizzes/broken.yml", item.replace("rating: 3", "rating: 4"))
    write("docs/first-message.md", lesson("dye-testing", "quick").replace("claims:", "  facts: Select facts.\nclaims:"))


def test_figures_as_data(rehearse: Run) -> None:
    counted = json.loads(rehearse("stats", "--format", "json").stdout)
    assert counted["items"] == 2
    assert counted["objectives"] == {"first-message/compose": 2, "first-message/facts": 0}
    assert (counted["formats"]["best"], counted["formats"]["multiple"], counted["formats"]["mark"]) == (1, 1, 0)
    assert counted["roles"] == {"": 1, "sender": 1}
    assert counted["key_positions"] == {"1": 1}
    assert sum(counted["ratings"].values()) == counted["length"]["items"] * 3


def test_figures_as_text(rehearse: Run) -> None:
    text = rehearse("stats").output
    assert text.startswith("2 scenarios, 0 of them for the final check only\n\nobjective ")
    assert "\nfirst-message/facts            0\n" in text
    assert "\n(none)          1\n" in text


def test_empty_course_has_no_figures(rehearse: Run, write: Write) -> None:
    write("mkdocs.yml", "markdown_extensions:\n  - rehearse:\n      quizzes: docs\n")
    assert json.loads(rehearse("stats", "--format", "json").stdout)["items"] == 0
