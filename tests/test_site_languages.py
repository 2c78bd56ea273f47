"""A course in two languages, built by the command with mkdocs-static-i18n, in both of its layouts."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from browser.sites import LANGUAGES

LAYOUTS = ("suffix", "folder")


def in_folders(course: Path) -> None:
    """Give a course with languages in the names of its files those of the layout with folders."""
    config = course / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("suffix", "folder"), "utf-8")
    for root in (course / "docs", course / "quizzes"):
        for file in [file for file in root.rglob("*") if file.is_file()]:
            is_german = ".de." in file.name
            target = root / ("de" if is_german else "en") / file.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            file.rename(target.with_name(file.name.replace(".de.", ".")))


def lay_out(folder: Path, layout: str) -> Path:
    course = folder / "course"
    shutil.copytree(LANGUAGES, course)
    if layout == "folder":
        in_folders(course)
    return course


def run(course: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=course, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module", params=LAYOUTS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    course = lay_out(tmp_path_factory.mktemp(request.param), request.param)
    done = run(course, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    return course / "site"


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def item(html: str, name: str) -> dict[str, object]:
    found = re.search(rf'<rehearse-item[^>]*data-id="{name}".*?</rehearse-item>', html, re.DOTALL)
    assert found, name
    options = re.findall(r'<li data-option="(\w+)" data-rating="(\d)"', found[0])
    mark = re.search(r'data-fingerprint="(\w+)"', found[0])
    return {"mark": mark and mark[1], "options": options}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_check_finds_nothing_in_either_layout(layout: str, tmp_path: Path) -> None:
    done = run(lay_out(tmp_path, layout), "mkdocs_rehearse", "check", "--strict")
    assert done.stdout == "No mistakes found.\n"


def test_an_item_is_shown_in_the_language_of_its_page(site: Path) -> None:
    english, german = page(site, "first-day"), page(site, "de/first-day")
    assert "An open door" in english
    assert "Check my answer" in english
    assert "Eine offene Tür" in german
    assert "Antwort prüfen" in german
    assert "One free chair" in german, "what is not translated stays as it is"
    assert "Nach dieser Lektion kannst du" in german


def test_an_item_and_a_quick_check_have_one_id_one_mark_and_one_key_in_both_languages(site: Path) -> None:
    english, german = page(site, "first-day"), page(site, "de/first-day")
    quick = re.findall('data-id="(first-day-[0-9a-f]+)"', english)
    assert quick
    for name in ("open-door", "one-chair", *quick):
        assert item(english, name) == item(german, name), name


def test_an_item_has_a_page_of_its_own_in_each_language_and_each_knows_the_other(site: Path) -> None:
    english, german = page(site, "practice/open-door"), page(site, "de/practice/open-door")
    assert "What do you say first?" in english
    assert "Was sagst du zuerst?" in german
    assert re.search(r'<a href="(\.\./)+de/practice/open-door/"[^>]*hreflang="de"', english)
    assert re.search(r'<a href="(\.\./)+practice/open-door/"[^>]*hreflang="en"', german)


def test_each_language_has_its_map_and_both_one_record(site: Path) -> None:
    maps = {}
    for address in ("first-day", "de/first-day"):
        script = re.search(r'src="(?:\.\./)*(assets/rehearse/course\.\w+\.js)"', page(site, address))
        assert script
        text = (site / script[1]).read_text("utf-8").partition("=")[2].splitlines()[0].rstrip(";")
        maps[address] = json.loads(text)
    english, german = maps.values()
    assert (english["course"], german["course"]) == ("good-days", "good-days")
    assert [lesson["title"] for lesson in (*english["lessons"], *german["lessons"])] == [
        "The first day",
        "Der erste Tag",
    ]
    assert german["lessons"][0]["url"] == "de/first-day/"
    assert german["items"]["open-door"]["url"] == "de/practice/open-door/"
    assert english["items"].keys() == german["items"].keys()


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("rating: 2", "rating: 1", '"rating" is 1, but 2 in quizzes/first-day/open-door.yml, which this translates'),
        (
            "greet\n",
            "meet\n",
            '"objective" is "first-day/meet", but "first-day/greet" in quizzes/first-day/open-',
        ),
    ],
)
def test_a_translation_with_another_key_is_told(before: str, after: str, message: str, tmp_path: Path) -> None:
    course = lay_out(tmp_path, "suffix")
    file = course / "quizzes" / "first-day" / "open-door.de.yml"
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
    done = run(course, "mkdocs_rehearse", "check")
    assert message in done.stdout
    assert "[translation]" in done.stdout


def test_a_lesson_that_lost_an_objective_or_a_quick_check_is_told(tmp_path: Path) -> None:
    course = lay_out(tmp_path, "suffix")
    file = course / "docs" / "first-day.de.md"
    text = re.sub("<quiz>.*</quiz>", "", file.read_text("utf-8"), flags=re.DOTALL).replace("  greet:", "  gruss:")
    file.write_text(text, "utf-8")
    done = run(course, "mkdocs_rehearse", "check")
    assert 'the objectives are "gruss", but "greet" in docs/first-day.md, which this translates' in done.stdout
    assert "there are 0 quick checks, but 1 in docs/first-day.md" in done.stdout


def test_a_translation_of_nothing_is_told(tmp_path: Path) -> None:
    course = lay_out(tmp_path, "suffix")
    folder = course / "quizzes" / "first-day"
    (folder / "open-door.de.yml").rename(folder / "open-dor.de.yml")
    done = run(course, "mkdocs_rehearse", "check")
    assert 'there is no item "open-dor" that this would translate' in done.stdout
    assert 'did you mean "open-door"?' in done.stdout
