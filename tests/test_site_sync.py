"""`rehearse sync`: what is written into the course, when it is left alone, and what the settings still miss."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import Run, Write
from mkdocs_rehearse.site.sync import Target

SITE = """site_name: A course
theme:
  name: material
  font: false
  custom_dir: overrides
extra_css: [assets/rehearse/rehearse.css]
extra_javascript:
  - path: assets/rehearse/course.js
watch: [quizzes]
plugins: [search, rehearse]
markdown_extensions:
  - rehearse: {course: a-course}
nav: [index.md, first-message.md]
"""
WRITTEN = """wrote docs/assets/rehearse/rehearse.css
wrote docs/assets/rehearse/course.js
wrote docs/practice/index.md
wrote docs/practice/dye-testing.md
wrote overrides/item.html
wrote 1 more
"""


@pytest.fixture(autouse=True)
def _course(write: Write, item: str, lesson: Callable[..., str]) -> None:
    write("mkdocs.yml", SITE)
    write("docs/index.md", "# A course\n")
    write("docs/first-message.md", lesson("dye-testing"))
    write("quizzes/dye-testing.yml", item)


def test_first_run_writes_all_and_the_second_nothing(rehearse: Run) -> None:
    assert rehearse("sync").output == WRITTEN
    assert rehearse("sync").output == "6 files are as they should be\n"


def test_changed_item_changes_the_map_and_no_other_file(rehearse: Run, write: Write, item: str) -> None:
    rehearse("sync")
    write("quizzes/dye-testing.yml", item.replace("Which first message", "Which message"))
    assert rehearse("sync").output == "wrote docs/assets/rehearse/course.js\n"


def test_page_of_an_item_that_is_gone_goes(rehearse: Run, write: Write, item: str) -> None:
    write("quizzes/second.yml", item)
    rehearse("sync")
    Path("quizzes/second.yml").unlink()
    assert "removed docs/practice/second.md\n" in rehearse("sync").output
    assert not Path("docs/practice/second.md").exists()


@pytest.mark.parametrize(
    "path", ["docs/practice/dye-testing.md", "docs/practice/index.md", "overrides/lesson.html", "docs/practice/own.md"]
)
def test_what_an_author_wrote_stays(path: str, rehearse: Run, write: Write) -> None:
    write(path, "My own.\n")
    rehearse("sync")
    rehearse("sync")
    assert Path(path).read_text("utf-8") == "My own.\n"


def test_settings_that_are_missing_are_named(rehearse: Run, write: Write) -> None:
    write("mkdocs.yml", "site_name: A course\n")
    assert rehearse("sync").output.splitlines()[4:] == [
        'theme: add "custom_dir: overrides" and run this again, for the templates of lessons and scenarios',
        'extra_css: add "assets/rehearse/rehearse.css"',
        'extra_javascript: add "assets/rehearse/course.js"',
        'markdown_extensions: add "rehearse"',
        'watch: add "quizzes", so that a saved scenario is shown',
    ]


def test_without_a_site_there_is_nothing_to_write_to(rehearse: Run) -> None:
    Path("mkdocs.yml").unlink()
    result = rehearse("sync")
    assert result.exit_code == 2
    assert "there is no mkdocs.yml; run this in the folder of the course" in result.output


def test_check_reads_the_course_as_if_nothing_had_been_written(rehearse: Run, write: Write, item: str) -> None:
    write("quizzes/unused.yml", item.replace("format: best", "format: rate"))
    before = rehearse("check").output
    assert "[unused-item]" in before
    rehearse("sync")
    assert rehearse("check").output == before


def test_mkdocs_builds_a_synced_course_as_before(rehearse: Run) -> None:
    Path("overrides").mkdir()
    build(load_config("mkdocs.yml", strict=True, site_dir="before"))
    rehearse("sync")
    build(load_config("mkdocs.yml", strict=True, site_dir="after"))
    pages = [file.relative_to("before") for file in sorted(Path("before").rglob("*.html"))]
    assert len(pages) > 3
    assert [page for page in pages if not (Path("after") / page).is_file()] == []
    own = [(Path(site) / "practice/dye-testing/index.html").read_text("utf-8") for site in ("before", "after")]
    assert own[0].count("<rehearse-item") == own[1].count("<rehearse-item") == 1


def test_map_and_pages_are_those_of_the_plugin(rehearse: Run) -> None:
    rehearse("sync")
    text = Path("docs/assets/rehearse/course.js").read_text("utf-8")
    known = json.loads(text.splitlines()[0].removeprefix("globalThis.rehearseCourse=").removesuffix(";"))
    build(load_config("mkdocs.yml", plugins=["rehearse"]))
    [bundle] = Path("site/assets/rehearse").glob("course.????????.js")
    assert bundle.read_text("utf-8").splitlines()[0] == text.splitlines()[0]
    assert known["items"]["dye-testing"]["url"] == "practice/dye-testing/"


@pytest.mark.parametrize(
    ("source", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("README.md", "", "index.html"),
        ("lessons/a.md", "lessons/a/", "lessons/a.html"),
        ("practice/index.md", "practice/", "practice/index.html"),
        ("files/a.pdf", "files/a.pdf", "files/a.pdf"),
    ],
)
def test_address_is_that_of_a_folder_or_of_a_file(source: str, folder: str, file: str) -> None:
    assert Target("", Path(), None).url_of(source) == folder
    assert Target("", Path(), None, directory_urls=False).url_of(source) == file


def test_watch_writes_when_something_was_saved_and_outlives_broken_settings(
    rehearse: Run, write: Write, item: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: Iterator[Callable[[], object]] = iter(
        [
            lambda: write("quizzes/dye-testing.yml", item.replace("Leila", "Mina")),
            lambda: write("mkdocs.yml", "site_name: [\n"),
            lambda: write("mkdocs.yml", SITE),
            lambda: None,
            lambda: write("quizzes/second.yml", item),
        ]
    )

    def pause(_: float) -> None:
        step = next(saved, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(time, "sleep", pause)
    output = rehearse("sync", "--watch").output
    said = [line for line in output.removeprefix(WRITTEN).splitlines() if line.startswith(("wrote", "mkdocs.yml c"))]
    assert said == [
        "wrote docs/assets/rehearse/course.js",
        "wrote docs/practice/dye-testing.md",
        "mkdocs.yml cannot be read",
        "wrote docs/assets/rehearse/course.js",
        "wrote docs/practice/second.md",
    ]


@pytest.mark.parametrize("folder", ["docs/assets/rehearse", "docs/practice", "overrides"])
def test_folder_that_leads_out_of_the_repository_is_refused(
    folder: str, rehearse: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    Path(folder).parent.mkdir(parents=True, exist_ok=True)
    Path(folder).symlink_to(outside, target_is_directory=True)
    result = rehearse("sync")
    assert result.exit_code == 2
    assert f"{folder} leads out of the repository; nothing was written" in result.output
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("path", ["docs/assets/rehearse/course.js", "docs/practice/dye-testing.md"])
def test_link_in_the_place_of_a_file_is_replaced_and_not_followed(
    path: str, rehearse: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "file"
    Path(path).parent.mkdir(parents=True)
    Path(path).symlink_to(outside)
    assert rehearse("sync").exit_code == 0
    assert not outside.exists()
    assert not Path(path).is_symlink()


def test_other_files_beside_the_scripts_stay(rehearse: Run, write: Write) -> None:
    write("docs/assets/rehearse/own.css", "a {}\n")
    rehearse("sync")
    assert Path("docs/assets/rehearse/own.css").is_file()


def test_link_to_a_page_of_an_author_stays(rehearse: Run, write: Write) -> None:
    write("docs/own.md", "My own.\n")
    Path("docs/practice").mkdir()
    for name in ("dye-testing.md", "another.md"):
        Path("docs/practice", name).symlink_to("../own.md")
    rehearse("sync")
    assert [path.is_symlink() for path in sorted(Path("docs/practice").glob("*g.md"))] == [True]
    assert Path("docs/practice/another.md").is_symlink()
    assert Path("docs/own.md").read_text("utf-8") == "My own.\n"


@pytest.mark.parametrize("folder", ["docs/practice", "overrides"])
def test_link_that_leads_to_itself_is_named(folder: str, rehearse: Run) -> None:
    Path(folder).symlink_to(Path(folder).name)
    result = rehearse("sync")
    assert result.exit_code == 2
    assert f"cannot open {folder}: File exists" in result.output


def test_pages_outside_the_repository_are_not_written_to(
    rehearse: Run, write: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    write("mkdocs.yml", SITE.replace("  custom_dir: overrides\n", "") + f"docs_dir: {outside}\n")
    result = rehearse("sync")
    assert result.exit_code == 2
    assert f"{outside} leads out of the repository; nothing was written" in result.output
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("path", ["docs/assets/rehearse/course.js", "docs/practice/dye-testing.md"])
def test_pipe_in_the_place_of_a_file_is_named_and_not_waited_for(path: str, rehearse: Run) -> None:
    Path(path).parent.mkdir(parents=True)
    os.mkfifo(path)
    result = rehearse("sync")
    assert result.exit_code == 2
    assert f"cannot open {path}: this is not a file" in result.output


def test_run_that_is_interrupted_leaves_no_file_in_part(rehearse: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of which the mark is not written yet would count as its author's from then on."""
    write_bytes = Path.write_bytes

    def interrupted(path: Path, content: bytes) -> int:
        write_bytes(path, content[:10])
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", interrupted)
        assert rehearse("sync").exit_code == 1
    assert [path for path in Path("docs").rglob("*") if path.is_file() and path.suffix != ".md"] == []
    assert rehearse("sync").output == WRITTEN


def test_file_that_goes_while_the_course_is_watched_ends_nothing(
    rehearse: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("docs/gone.md").symlink_to("nowhere.md")  # as one that was there when the folder was listed

    def pause(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", pause)
    result = rehearse("sync", "--watch")
    assert result.output.startswith(WRITTEN)
    assert "gone.md" not in result.output


def test_gallery_of_an_author_stays_by_its_other_name(rehearse: Run, write: Write) -> None:
    write("docs/practice/README.md", "# My own\n")
    rehearse("sync")
    assert not Path("docs/practice/index.md").exists()
