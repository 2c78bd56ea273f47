from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_rehearse import checks
from mkdocs_rehearse.settings import Settings, problems_of, without_problems


def test_defaults() -> None:
    assert Settings.of({}) == Settings(Path("quizzes"), Path("docs"), "course", 0.8, True)


def test_folders_are_relative_to_the_base() -> None:
    settings = Settings.of({"quizzes": "bank", "docs": "/abs/docs"}, Path("/site"))
    assert (settings.quizzes, settings.docs) == (Path("/site/bank"), Path("/abs/docs"))


@pytest.mark.parametrize(
    ("values", "name", "value"),
    [
        ({"course": "mine"}, "course", "mine"),
        ({"mastery": 0.9}, "mastery", 0.9),
        ({"mastery": 0}, "mastery", 0),
        ({"mastery": None}, "mastery", 0.8),
        ({"item_pages": False}, "item_pages", False),
        ({"docs": None}, "docs", Path("docs")),
    ],
)
def test_value(values: dict[str, Any], name: str, value: object) -> None:
    assert getattr(Settings.of(values), name) == value


@pytest.mark.parametrize(
    ("values", "message", "hint"),
    [
        (
            {"mastery": "high"},
            'the setting "mastery" is "high", but must be a number from 0 to 1',
            "write a number from 0 to 1, or remove it",
        ),
        ({"mastery": 7}, 'the setting "mastery" is "7", but must be a number from 0 to 1', "write a number from"),
        ({"item_pages": "no"}, 'the setting "item_pages" is "no", but must be true or false', "write true or false"),
        ({"course": ["a"]}, 'the setting "course" is a list, but must be text', "write text, or remove it"),
        ({"quizes": "x"}, 'there is no setting "quizes"', 'did you mean "quizzes"?'),
        (
            {"quizzes": "nowhere"},
            'there is no folder "nowhere", which the setting "quizzes" names',
            "write the folder’s",
        ),
    ],
)
def test_setting_that_cannot_be_used_is_named(values: dict[str, Any], message: str, hint: str) -> None:
    [problem] = problems_of(values)
    assert (problem.message, problem.hint[: len(hint)]) == (message, hint)
    assert Settings.of(without_problems(values)).mastery == 0.8


@pytest.mark.parametrize(
    ("values", "check"),
    [({"quizes": "x"}, checks.UNKNOWN_KEY), ({"mastery": 7}, checks.WRONG_TYPE), ({"quizzes": "x"}, checks.WRONG_TYPE)],
)
def test_problem_is_of_the_key_or_of_its_value(values: dict[str, Any], check: checks.Check) -> None:
    assert [problem.check for problem in problems_of(values)] == [check]


def test_settings_without_a_value_are_no_problem(tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    assert list(problems_of({"mastery": None, "quizzes": "bank", "docs": tmp_path}, tmp_path)) == []
