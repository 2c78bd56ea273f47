from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run, Write
from hostile import sound_item

CLEAN = "No mistakes found.\n"
#: What a site needs to show a course, and to ask nobody else for anything.
SITE = "theme: {name: mkdocs, highlightjs: false}\nplugins: [rehearse]\n"


@pytest.fixture
def sound(write: Write, item: str, lesson: Callable[..., str]) -> None:
    """A course without mistakes."""
    write("quizzes/first-message/dye-testing.yml", item)
    write("docs/first-message.md", lesson("dye-testing"))


@pytest.mark.usefixtures("sound")
class TestExitCode:
    def test_course_without_mistakes_gives_nought(self, rehearse: Run) -> None:
        result = rehearse("check", "--strict")
        assert (result.exit_code, result.output) == (0, CLEAN)

    def test_error_gives_one(self, rehearse: Run, write: Write, item: str) -> None:
        write("quizzes/first-message/dye-testing.yml", item.replace("rating: 3", "rating: 4"))
        assert rehearse("check").exit_code == 1

    def test_warning_gives_one_when_strict_only(self, rehearse: Run, write: Write, lesson: Callable[..., str]) -> None:
        write("docs/first-message.md", lesson())
        assert rehearse("check").exit_code == 0
        assert rehearse("check", "--strict").exit_code == 1

    def test_unknown_path_gives_two(self, rehearse: Run) -> None:
        result = rehearse("check", "nowhere")
        assert result.exit_code == 2
        assert "Path 'nowhere' does not exist." in result.output

    def test_link_to_nothing_is_a_finding_beside_the_others(self, rehearse: Run, course: Path, write: Write) -> None:
        (course / "quizzes" / "gone.yml").symlink_to("nowhere.yml")
        write("quizzes/empty.yml", "")
        result = rehearse("check")
        assert result.exit_code == 1
        assert "quizzes/empty.yml:1:1: error: the file is empty  [empty-file]" in result.output
        assert (
            "quizzes/gone.yml:1:1: error: this is a link to a file that is not there  [cannot-open]\n"
            "   put the file there, or remove the link\n"
        ) in result.output

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
    def test_file_without_permission_is_a_finding(self, rehearse: Run, course: Path) -> None:
        (course / "quizzes" / "first-message" / "dye-testing.yml").chmod(0)
        result = rehearse("check")
        assert result.exit_code == 1
        assert "error: the file cannot be opened: permission denied  [cannot-open]" in result.output

    def test_link_to_itself_is_a_finding(self, rehearse: Run, course: Path) -> None:
        (course / "quizzes" / "loop.yml").symlink_to("loop.yml")
        result = rehearse("check")
        assert result.exit_code == 1
        assert "quizzes/loop.yml:1:1: error: the file cannot be opened: too many" in result.output

    def test_pipe_is_a_finding_and_is_not_waited_for(self, rehearse: Run, course: Path) -> None:
        os.mkfifo(course / "quizzes" / "pipe.yml")
        result = rehearse("check")
        assert result.exit_code == 1
        assert "quizzes/pipe.yml:1:1: error: the file cannot be opened: this is not a file" in result.output

    def test_file_of_another_kind_gives_two(self, rehearse: Run, write: Write) -> None:
        write("notes.txt", "Notes.\n")
        result = rehearse("check", "notes.txt")
        assert result.exit_code == 2
        assert '"notes.txt" is neither a scenario, which ends in .yml, nor a page, which ends in .md' in result.output

    def test_folder_in_a_circle_is_no_mistake(self, rehearse: Run, course: Path) -> None:
        (course / "quizzes" / "loop").symlink_to(course / "quizzes")
        assert rehearse("check", "--strict").exit_code == 0


@pytest.mark.parametrize("value", [None, [], {}, 0, True, "", ["x"], [None], {"__proto__": []}, [[[]]]], ids=repr)
def test_a_value_of_any_kind_is_a_finding_at_most(rehearse: Run, write: Write, course: Path, value: object) -> None:
    item = sound_item("best")
    write("docs/first-message.md", "---\ntitle: First\nobjectives: {compose: Write}\n---\n\n# First\n")
    for key in item.keys() - {"format"}:
        write("quizzes/dye-testing.yml", json.dumps(item | {key: value}))
        assert rehearse("check", "--strict").exit_code == 1


def test_nothing_to_check_gives_two(rehearse: Run) -> None:
    result = rehearse("check")
    assert result.exit_code == 2
    assert 'there is no folder "quizzes" or "docs" here; name the files or folders to check' in result.output


@pytest.mark.usefixtures("sound")
class TestPaths:
    @pytest.fixture(autouse=True)
    def _mistakes(self, write: Write, item: str) -> None:
        write("quizzes/a/broken.yml", item.replace("rating: 3", "rating: 4"))
        write("docs/other.md", "/// scenario | nothing\n///\n\n/// scenario | broken\n///\n")

    @pytest.mark.parametrize(
        ("path", "checks"),
        [
            ("quizzes", ["rating-range"]),
            ("quizzes/a/broken.yml", ["rating-range"]),
            ("quizzes/first-message", []),
            ("docs", ["unknown-item", "broken-item"]),
            ("docs/first-message.md", []),
            (".", ["unknown-item", "rating-range"]),
        ],
    )
    def test_only_findings_in_the_path_are_printed(self, rehearse: Run, path: str, checks: list[str]) -> None:
        found = json.loads(rehearse("check", "--format", "json", path).stdout)
        assert [d["check"] for d in found] == checks

    def test_bank_outside_the_course_is_checked_by_itself(self, rehearse: Run, write: Write, item: str) -> None:
        write("drafts/dye-testing.yml", item.replace("rating: 3", "rating: 4"))
        found = json.loads(rehearse("check", "--format", "json", "drafts").stdout)
        assert [d["check"] for d in found] == ["rating-range"]


@pytest.mark.usefixtures("sound")
class TestSettings:
    CONFIG = (
        "site_name: X\ndocs_dir: pages\nmarkdown_extensions:\n  - abbr\n  - rehearse:\n"
        "      quizzes: bank\n      course: mine\n" + SITE
    )

    def test_folders_are_those_that_mkdocs_yml_names(self, rehearse: Run, write: Write, course: Path) -> None:
        (course / "quizzes").rename(course / "bank")
        (course / "docs").rename(course / "pages")
        write("mkdocs.yml", self.CONFIG)
        assert rehearse("check", "--strict").output == CLEAN

    def test_tags_of_mkdocs_are_no_hindrance(self, rehearse: Run, write: Write) -> None:
        write(
            "mkdocs.yml",
            f"site_url: !ENV [SITE_URL, x]\n{SITE}markdown_extensions:\n  - x: !!python/name:a.b\n  - rehearse\n",
        )
        assert rehearse("check", "--strict").output == CLEAN

    def test_long_mkdocs_yml_is_no_hindrance(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", "nav:\n" + "".join(f"  - Page {n}: page-{n}.md\n" for n in range(6_000)))
        assert rehearse("check", "--strict").output == CLEAN

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
    def test_mkdocs_yml_without_permission_gives_two(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", "site_name: X\n").chmod(0)
        result = rehearse("check")
        assert result.exit_code == 2
        assert "cannot open mkdocs.yml: Permission denied" in result.output

    def test_of_broken_settings_nothing_else_is_told(self, rehearse: Run, write: Write) -> None:
        write("quizzes/empty.yml", "")
        write("mkdocs.yml", "site_name: a: b\n")
        result = rehearse("check", "--format", "json")
        assert result.exit_code == 1
        [found] = json.loads(result.stdout)
        assert (found["path"], found["line"], found["column"]) == ("mkdocs.yml", 1, 13)


@pytest.mark.usefixtures("sound")
def test_json_has_lines_and_columns_from_one(rehearse: Run, write: Write, item: str) -> None:
    write("quizzes/first-message/dye-testing.yml", item.replace("    rating: 3", "    ratng: 3"))
    [found] = json.loads(rehearse("check", "--format", "json", "quizzes").stdout)
    assert found == {
        "path": "quizzes/first-message/dye-testing.yml",
        "line": 13,
        "column": 5,
        "end_line": 13,
        "end_column": 10,
        "severity": "error",
        "check": "unknown-key",
        "message": 'option 1 has no "rating", but "ratng"',
        "hint": 'did you mean "rating"?',
    }


@pytest.mark.usefixtures("sound")
class TestSiteFile:
    """The site's settings are found where MkDocs and ProperDocs find them, and from the course's folders too."""

    STRAY = f"rehearse: {{mastery: 2}}\n{SITE}"

    @pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml"])
    def test_every_name_is_known(self, rehearse: Run, write: Write, name: str) -> None:
        write(name, f"markdown_extensions:\n  {self.STRAY}")
        assert rehearse("check").output.startswith(f'{name}:2:23: error: the setting "mastery" is "2"')

    @pytest.mark.parametrize("folder", ["docs", "quizzes/first-message"])
    def test_a_folder_of_the_course_finds_them_above(
        self, rehearse: Run, write: Write, course: Path, monkeypatch: pytest.MonkeyPatch, folder: str, item: str
    ) -> None:
        write("mkdocs.yml", f"markdown_extensions:\n  {self.STRAY}")
        write("quizzes/first-message/dye-testing.yml", item.replace("rating: 3", "rating: 4"))
        monkeypatch.chdir(course / folder)
        up = "/".join([".."] * len(Path(folder).parts))
        heads = [line.partition(": error")[0] for line in rehearse("check").output.splitlines() if ": error" in line]
        item_file = "dye-testing.yml" if "quizzes" in folder else "../quizzes/first-message/dye-testing.yml"
        assert set(heads) == {f"{up}/mkdocs.yml:2:23", f"{item_file}:13:13"}

    def test_another_repository_above_is_none_of_it(
        self, rehearse: Run, write: Write, course: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("mkdocs.yml", f"markdown_extensions:\n  {self.STRAY}")
        (course / "other/.git").mkdir(parents=True)
        (course / "other/docs").mkdir()
        monkeypatch.chdir(course / "other")
        assert rehearse("check").output == CLEAN

    def test_inherited_settings_count_and_are_told_in_their_own_file(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", "INHERIT: shared/base.yml\nsite_name: A course\n")
        write("shared/base.yml", "site_name: X\nplugins: [rehearse]\nmarkdown_extensions:\n  rehearse: {mastery: 2}\n")
        output = rehearse("check").output
        assert output.startswith("mkdocs.yml:1:1: warning: the course has no name") is False
        assert 'shared/base.yml:4:23: error: the setting "mastery" is "2"' in output
        assert 'records are kept under the site’s: "a-course"' in output

    def test_own_settings_count_for_more(self, rehearse: Run, write: Write) -> None:
        write("base.yml", f"markdown_extensions:\n  {self.STRAY}")
        write("mkdocs.yml", "INHERIT: base.yml\nmarkdown_extensions:\n  rehearse: {mastery: 0.7}\n")
        assert rehearse("check").output == CLEAN

    @pytest.mark.parametrize(
        ("parent", "message"),
        [("gone.yml", 'inherit from "gone.yml", which is not there'), ("mkdocs.yml", "inherit from themselves")],
    )
    def test_parent_that_cannot_be_is_said(self, rehearse: Run, write: Write, parent: str, message: str) -> None:
        write("mkdocs.yml", f"site_name: X\nINHERIT: {parent}\n")
        result = rehearse("check")
        assert result.exit_code == 1
        assert f"mkdocs.yml:2:10: error: these settings {message}" in result.output


def test_reviews_beside_the_scenarios_are_checked_too(
    rehearse: Run, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write("quizzes/dye-testing.yml", item)
    write("docs/first-message.md", lesson("dye-testing"))
    write("reviews/dye-testing.yml", "format: no-review\n")
    for paths in ((), ("reviews",), ("quizzes", "reviews")):
        assert "reviews/dye-testing.yml:1:1: error:" in rehearse("check", *paths).output
    assert rehearse("check", "quizzes").output == CLEAN


def test_the_plugin_that_keeps_copies_lets_a_theme_ask_for_anything(rehearse: Run, write: Write) -> None:
    write("docs/index.md", "# A course\n")
    write("mkdocs.yml", "theme: material\nplugins: [privacy, rehearse]\nextra_css: ['https://a.example/b.css']\n")
    assert rehearse("check").output == CLEAN


def test_a_site_without_the_plugin_whose_files_were_written_by_sync_is_whole(rehearse: Run, write: Write) -> None:
    write("docs/index.md", "# A course\n")
    write(
        "mkdocs.yml",
        "theme: {name: material, font: false}\nmarkdown_extensions: [rehearse]\n"
        "extra_javascript:\n  - path: assets/rehearse/course.js\n    defer: true\n",
    )
    assert rehearse("check").output == CLEAN


class TestChoice:
    """Which checks are reported."""

    @pytest.fixture(autouse=True)
    def _flawed(self, write: Write, item: str, lesson: Callable[..., str]) -> None:
        write("docs/first-message.md", lesson("dye-testing"))
        write(
            "quizzes/dye-testing.yml",
            item.replace("She has read", "A pushy man read").replace("rating: 1", "rating: 0"),
        )

    @pytest.mark.parametrize(
        ("options", "slugs"),
        [
            ((), ["moral-label", "flat-ratings"]),
            (("--select", "moral-label"), ["moral-label"]),
            (("--select", "good-options"), ["flat-ratings"]),
            (("--select", "tab,moral-label", "--select", "flat-ratings"), ["moral-label", "flat-ratings"]),
            (("--ignore", "good-texts"), ["flat-ratings"]),
            (("--select", "good-texts", "--ignore", "moral-label"), []),
        ],
    )
    def test_checks_and_groups_are_chosen(self, rehearse: Run, options: tuple[str, ...], slugs: list[str]) -> None:
        result = rehearse("check", "--strict", "--format", "json", *options)
        assert [one["check"] for one in json.loads(result.output)] == slugs
        assert result.exit_code == bool(slugs)

    def test_unknown_check_gives_two_and_the_nearest(self, rehearse: Run) -> None:
        result = rehearse("check", "--ignore", "good-text")
        assert result.exit_code == 2
        assert 'there is no check or group "good-text"; did you mean "good-texts"?' in result.output

    @pytest.mark.parametrize("style", ["github", "sarif"])
    def test_other_programs_are_told(self, rehearse: Run, style: str) -> None:
        result = rehearse("check", "--format", style)
        assert result.exit_code == 0
        assert "quizzes/dye-testing.yml" in result.output
        assert "moral-label" in result.output
