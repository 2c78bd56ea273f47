"""The answer key, of every format."""

from __future__ import annotations

import json

import pytest

from conftest import Run
from mkdocs_rehearse.formats import FORMATS

pytestmark = pytest.mark.usefixtures("course_of_all")


def test_key_has_every_item_under_its_lesson(rehearse: Run) -> None:
    text = rehearse("key").output
    assert text.startswith("The first message\n=================\n\nan-best (best): ")
    assert all(f"\nan-{name} ({name}): " in text for name in FORMATS)


def test_star_marks_the_highest_rating(rehearse: Run) -> None:
    lines = rehearse("key").output.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("an-conversation"))
    assert [line[:28].rstrip() for line in lines[at + 1 : at + 5]] == [
        "  1. She thanks you for the",
        "  * A  Effective",
        "    B  Harmful",
        "    C  Acceptable",
    ]


def test_key_as_data_has_reasons(rehearse: Run) -> None:
    items = json.loads(rehearse("key", "first-message", "--format", "json").stdout)
    assert {item["format"] for item in items} == set(FORMATS)
    [best] = [item for item in items if item["format"] == "best"]
    assert all(choice["rationale"] for choice in best["scenes"][0]["choices"])


def test_unknown_lesson_gives_two_and_the_nearest_one(rehearse: Run) -> None:
    result = rehearse("key", "first-mesage")
    assert result.exit_code == 2
    assert 'there is no lesson "first-mesage"; did you mean "first-message"?' in result.output
