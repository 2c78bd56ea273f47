from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_rehearse import checks
from mkdocs_rehearse.settings import Settings, course_named, problems_of, repository_of, without_problems


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
        ({"offline": True}, "offline", True),
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
        ({"docs": "\ud800"}, 'the setting "docs" is "�", but must be the name of a folder', "write the name"),
        ({"quizzes": "a\0b"}, 'the setting "quizzes" is "a�b", but must be the name of a folder', "write the name"),
        (
            {"course": ["a"]},
            'the setting "course" is a list, but must be lower-case words joined by hyphens',
            "write lower-case words joined by hyphens, or remove it",
        ),
        (
            {"course": "a</script>"},
            'the setting "course" is "a</script>", but must be lower-case words joined by hyphens',
            'write "a-script"',
        ),
        (
            {"course": "__proto__"},
            'the setting "course" is "__proto__", but must be lower-case words joined by hyphens',
            "write",
        ),
        (
            {"course": "a\n"},
            'the setting "course" is "a", but must be lower-case words joined by hyphens',
            "write",
        ),
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


@pytest.mark.parametrize(
    ("site", "name"),
    [
        ("People Before Pitches", "people-before-pitches"),
        ("Café & Co.", "cafe-co"),
        ("<script>", "script"),
        ("Курс", "course-423cefab"),
        ("", "course"),
    ],
)
def test_course_without_a_name_takes_its_site_s(site: str, name: str) -> None:
    assert course_named(site) == name


def test_course_without_a_name_is_told(tmp_path: Path) -> None:
    [problem] = problems_of({}, tmp_path, "A course")
    assert problem.check is checks.UNNAMED_COURSE
    assert problem.message == 'the course has no name, so records are kept under the site’s: "a-course"'
    assert problem.hint == 'write "course: a-course"'
    assert list(problems_of({"course": "mine"}, tmp_path, "A course")) == []


class TestOutside:
    @pytest.fixture
    def base(self, tmp_path: Path) -> Path:
        """The folder of a course, in a repository that holds more; and a bank outside of it."""
        for name in ("repository/.git", "repository/course", "repository/bank", "bank"):
            (tmp_path / name).mkdir(parents=True)
        (tmp_path / "repository/course/linked").symlink_to(tmp_path / "bank")
        return tmp_path / "repository/course"

    @pytest.mark.parametrize("key", ["quizzes", "docs"])
    @pytest.mark.parametrize("folder", ["../../bank", "/etc", "linked", "..//..", "/"])
    def test_folder_outside_the_repository_is_refused(self, base: Path, key: str, folder: str) -> None:
        [problem] = problems_of({key: folder}, base)
        assert problem.check is checks.OUTSIDE
        assert problem.message == f'the setting "{key}" is "{folder}", which stands outside the repository'
        assert without_problems({key: folder}, base=base) == {}

    @pytest.mark.parametrize("folder", ["../bank", ".", "../course"])
    def test_folder_in_the_repository_is_read(self, base: Path, folder: str) -> None:
        assert list(problems_of({"quizzes": folder}, base)) == []
        assert without_problems({"quizzes": folder}, base=base) == {"quizzes": folder}

    def test_folder_outside_is_read_where_that_is_said(self, base: Path) -> None:
        values = {"quizzes": "../../bank", "outside": True}
        assert list(problems_of(values, base)) == []
        assert without_problems(values, base=base) == values

    def test_without_a_repository_the_folder_of_mkdocs_yml_is_the_limit(self, tmp_path: Path) -> None:
        (tmp_path / "course/quizzes").mkdir(parents=True)
        (tmp_path / "course/mkdocs.yml").touch()
        assert repository_of(tmp_path / "course/quizzes") == tmp_path / "course"
        assert repository_of(tmp_path) == tmp_path


@pytest.mark.parametrize("name", ["loop", "a" * 5000])
def test_folder_whose_name_leads_nowhere_is_named_and_not_used(name: str, course: Path) -> None:
    (course / "loop").symlink_to("loop")
    assert [problem.message.template for problem in problems_of({"course": "a", "quizzes": name}, course)] == [
        'there is no folder "{name}", which the setting "{key}" names'
    ]
    assert without_problems({"quizzes": name}, base=course) == {}
