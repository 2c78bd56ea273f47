"""What `rehearse new` begins is complete: it builds, and passes its own check."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run, Write
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.starter import course_files
from mkdocs_rehearse.starter.requirement import requirement

CLEAN = "No mistakes found.\n"


@pytest.fixture
def new_course(course: Path, rehearse: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course made in an empty folder, which is the current one."""
    assert rehearse("new", "course", "welcome-week").exit_code == 0
    monkeypatch.chdir(course / "welcome-week")
    return course / "welcome-week"


def make_test(course: Path) -> subprocess.CompletedProcess[str]:
    command = ["make", "test", f"BIN={Path(sys.executable).parent}"]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("slip", ["[more](nowhere.md)", "![a door](nowhere.png)"])
def test_second_command_of_a_new_course_finds_links_that_lead_nowhere(new_course: Path, slip: str) -> None:
    page = new_course / "docs" / "index.md"
    page.write_text(f"{page.read_text('utf-8')}\n{slip}\n", "utf-8")
    result = make_test(new_course)
    assert result.returncode != 0
    assert "nowhere" in result.stderr


def test_new_course_passes_its_own_two_commands(new_course: Path) -> None:
    result = make_test(new_course)
    assert (result.returncode, "WARNING" in result.stderr) == (0, False)
    assert CLEAN in result.stdout
    pages = {path.parent.name for path in (new_course / "site" / "practice").glob("*/index.html")}
    assert pages == {"open-door", "one-free-chair", "closed-folder", "good-question", "record", "review"}


def test_pages_of_a_new_course_ask_no_other_host(new_course: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=new_course,
        check=True,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    for page in (new_course / "site").rglob("*.html"):
        loaded = re.findall(r'<(?:script|img|iframe)[^>]* src="(https?:[^"]+)"', page.read_text("utf-8"))
        styles = re.findall(
            r'<link[^>]* rel="(?:stylesheet|preconnect)"[^>]*href="(https?:[^"]+)"', page.read_text("utf-8")
        )
        assert loaded + styles == []


def test_new_course_in_the_current_folder_says_so(rehearse: Run, course: Path) -> None:
    result = rehearse("new", "course", ".")
    assert result.output == f"18 files in {course.name}. Go on with:\n\n  make serve\n  make test\n"


def test_names_of_a_new_course_come_from_its_folder(rehearse: Run, course: Path) -> None:
    rehearse("new", "course", "welcome-week")
    settings = (course / "welcome-week" / "mkdocs.yml").read_text("utf-8")
    assert 'site_name: "Welcome week"\n' in settings
    assert "course: welcome-week #" in settings


@pytest.mark.parametrize("title", ['A "quoted": title', "Erste Tage: Übergabe", "@course@ & {{ braces }}"])
def test_any_title_makes_a_sound_course(
    rehearse: Run, course: Path, title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rehearse("new", "course", "x", "--title", title).exit_code == 0
    monkeypatch.chdir(course / "x")
    assert rehearse("check", "--strict").output == CLEAN


def test_no_file_is_written_over(rehearse: Run, write: Write) -> None:
    write("x/README.md", "Mine.\n")
    result = rehearse("new", "course", "x")
    assert result.exit_code == 2
    assert '"x" already has the file README.md; name a folder that is empty' in result.output
    assert not Path("x/mkdocs.yml").exists()


@pytest.mark.usefixtures("new_course")
class TestScenario:
    @pytest.mark.parametrize("name", FORMATS)
    def test_of_each_format_passes_and_explains_itself(self, rehearse: Run, name: str) -> None:
        result = rehearse("new", "scenario", "my-own", "--format", name, "--objective", "first-day/ask")
        assert result.output.startswith("quizzes/first-day/my-own.yml\n\ndocs/lessons/first-day.md links to it")
        assert Path("quizzes/first-day/my-own.yml").read_text("utf-8").startswith("# A ")
        assert rehearse("check", "--strict").output == CLEAN

    def test_without_objective_takes_the_first(self, rehearse: Run) -> None:
        rehearse("new", "scenario", "my-own", "--format", "best")
        assert "objective: first-day/greet\n" in Path("quizzes/first-day/my-own.yml").read_text("utf-8")

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("open-door",), 'the id "open-door" is taken by quizzes/first-day/open-door.yml'),
            (("Open Door",), '"Open Door" is not lower-case words joined by hyphens, as in dye-testing'),
            (("x", "--objective", "first-day/gret"), 'objective "first-day/gret"; did you mean "first-day/greet"?'),
        ],
    )
    def test_mistake_is_told(self, rehearse: Run, arguments: tuple[str, ...], message: str) -> None:
        result = rehearse("new", "scenario", "--format", "best", *arguments)
        assert result.exit_code == 2
        assert message in result.output


@pytest.mark.usefixtures("new_course")
class TestLesson:
    def test_with_two_scenarios_passes(self, rehearse: Run) -> None:
        result = rehearse("new", "lesson", "second-day", "--title", 'A "second" day', "--objective", "stay=Stay: calm")
        assert result.output.startswith("docs/lessons/second-day.md\n")
        assert "\nlesson: 2\n" in Path("docs/lessons/second-day.md").read_text("utf-8")
        for name in ("one", "two"):
            rehearse("new", "scenario", name, "--format", "best", "--objective", "second-day/stay")
        assert rehearse("check", "--strict").output == CLEAN

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("first-day",), 'there is a lesson "first-day" already: docs/lessons/first-day.md'),
            (("x", "--objective", "Greet"), '"Greet" is no objective; write it as in greet="Greet a colleague"'),
        ],
    )
    def test_mistake_is_told(self, rehearse: Run, arguments: tuple[str, ...], message: str) -> None:
        result = rehearse("new", "lesson", *arguments)
        assert result.exit_code == 2
        assert message in result.output


def test_scenario_without_a_lesson_is_told_what_to_do(rehearse: Run) -> None:
    result = rehearse("new", "scenario", "one", "--format", "best")
    assert 'no lesson has an objective yet; begin with "rehearse new lesson"' in result.output


class TestRequirement:
    @pytest.fixture
    def origin(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
        def set_origin(text: str | None) -> None:
            class Installed:
                def read_text(self, name: str) -> str | None:
                    return text

            monkeypatch.setattr("mkdocs_rehearse.starter.requirement.distribution", lambda name: Installed())

        return set_origin

    def test_release_is_named_by_its_version(self, origin: Callable[[str | None], None]) -> None:
        origin(None)
        assert re.fullmatch(r"mkdocs-rehearse>=\d+\.\d+\.\d+", requirement())

    def test_copy_from_a_repository_is_named_by_its_commit(self, origin: Callable[[str | None], None]) -> None:
        origin('{"url": "https://example.org/r.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}')
        assert requirement() == "mkdocs-rehearse @ git+https://example.org/r.git@abc"

    def test_copy_from_a_folder_is_named_by_it(self, origin: Callable[[str | None], None]) -> None:
        origin('{"url": "file:///home/me/rehearse", "dir_info": {"editable": true}}')
        assert requirement().splitlines()[-1] == "mkdocs-rehearse @ file:///home/me/rehearse"


def test_files_of_a_course_have_no_mark_left() -> None:
    assert [path for path, text in course_files("Title", "slug").items() if re.search(r"@[a-z]+@", text)] == []
