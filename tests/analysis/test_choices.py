"""What a response says about each option, and what of it is harmful."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mkdocs_rehearse.analysis.choices import choices_of, is_harmful, picked
from mkdocs_rehearse.analysis.course import CourseItems

from .conftest import item_named


def named(course: CourseItems, name: str, response: Any) -> str:
    """Return a response in which letters stand for the ids of options."""
    ids = {one.letter: one.id for one in item_named(course, name).options}

    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            return {ids.get(key, key): replaced(one) for key, one in value.items()}
        return [replaced(one) for one in value] if isinstance(value, list) else ids.get(value, value)

    given = replaced(response)
    return given if isinstance(given, str) else json.dumps(given)


@pytest.mark.parametrize(
    ("name", "response", "said", "pick", "harm"),
    [
        ("pick", "A", ["A chosen"], "A", False),
        ("pick", "C", ["C chosen"], "C", True),
        ("best-worst", {"best": "D", "worst": "C"}, ["D chosen", "C worst"], "D", False),
        ("best-worst", {"best": "C", "worst": "A"}, ["C chosen", "A worst"], "C", True),
        ("rate", {"A": 3, "B": 2, "C": 1, "D": 0}, ["A 3", "B 2", "C 1", "D 0"], "", False),
        ("rate", {"A": 3, "B": 2, "C": 2, "D": 0}, ["A 3", "B 2", "C 2", "D 0"], "", True),
        # Its file has the order of the key, so the page has another: A is rated 1, B 0, C 2 and D 3.
        ("rank", ["B", "A", "C", "D"], ["B 1", "A 2", "C 3", "D 4"], "B", True),
        ("rank", ["D", "B", "C", "A"], ["D 1", "B 2", "C 3", "A 4"], "D", False),
        ("multiple", ["A", "B"], ["A ticked", "B ticked"], "", False),
        ("mark", [], [], "", False),
        ("conversation", ["1A", "2A"], ["1A chosen", "2A chosen"], "", False),
        ("conversation", ["1B"], ["1B chosen"], "", True),
        # What does not fit says nothing.
        ("pick", "Z", [], "", False),
        ("pick", {"best": "A"}, [], "", False),
        ("pick", "[[[[", [], "", False),
        ("best-worst", "A", [], "", False),
        ("best-worst", {"best": "A"}, [], "", False),
        ("rate", {"A": 3, "Anna": 2}, [], "", False),
        ("rank", ["A", ["B"]], [], "", False),
        ("multiple", {"A": 1}, [], "", False),
        # What is typed is not read, whatever it says.
        ("blank", ["weaving"], [], "", False),
        ("draft", {"text": "Dear Leila"}, [], "", False),
    ],
)
def test_response(items: CourseItems, name: str, response: Any, said: list[str], pick: str, harm: bool) -> None:
    item = item_named(items, name)
    letters = {one.id: one.letter for one in item.options}
    found = choices_of(item, named(items, name, response))
    assert [f"{letters[one.option]} {one.value}" for one in found] == said
    assert letters.get(picked(item, found), "") == pick
    assert is_harmful(item, found) == harm


def test_an_older_version_may_have_had_other_options(items: CourseItems) -> None:
    item = item_named(items, "pick")
    assert choices_of(item, "0123abcd") == ()
    assert [one.option for one in choices_of(item, "0123abcd", current=False)] == ["0123abcd"]
    assert choices_of(item, "Anna Beispiel", current=False) == ()
