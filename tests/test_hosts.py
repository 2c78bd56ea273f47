"""Programs and plugins that a course meets: ProperDocs builds this one strictly, and other plugins work beside ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree

import pytest

from conftest import Write
from hostile import ROOT

SITE = """site_name: A course
site_url: http://localhost:8000/
theme: {name: material, font: false}
markdown_extensions: [toc, attr_list, {rehearse: {course: a-course}}]
"""
WHO = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def run(program: str, *options: str) -> None:
    """Run a program that is installed beside Python, in the current folder."""
    beside = Path(sys.executable).parent
    path = os.pathsep.join([str(beside), os.environ["PATH"]])  # mike calls mkdocs
    environment = os.environ | WHO | {"NO_MKDOCS_2_WARNING": "1", "PATH": path}
    done = subprocess.run([beside / program, *options], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def items_in(page: str) -> int:
    return Path("site", page, "index.html").read_text("utf-8").count("<rehearse-item")


@pytest.fixture
def _course(write: Write, item: str, lesson: Callable[..., str]) -> None:
    write("quizzes/dye-testing.yml", item)
    write("docs/index.md", "# A course\n")
    write("docs/first-message.md", lesson("dye-testing"))


def test_properdocs_builds_this_course_strictly(course: Path) -> None:
    for name in ("docs", "overrides", "quizzes"):
        copytree(ROOT / name, course / name)
    copy(ROOT / "rehearse.yml", course)
    copy(ROOT / "mkdocs.yml", course / "properdocs.yml")
    run("properdocs", "build", "--strict")
    assert items_in("lessons/first-message") > 3
    assert items_in("practice/dye-testing") == 1


@pytest.mark.usefixtures("_course")
def test_awesome_nav_macros_and_snippets_bring_items_into_pages(write: Write) -> None:
    write("mkdocs.yml", f"{SITE}extra: {{who: Leila}}\nplugins: [search, awesome-nav, macros, rehearse]\n")
    text = Path("mkdocs.yml").read_text("utf-8")
    write("mkdocs.yml", text.replace("[toc,", "[toc, {pymdownx.snippets: {base_path: parts, check_paths: true}},"))
    write("docs/.nav.yml", 'nav:\n  - index.md\n  - Lessons:\n      - first-message.md\n  - "*"\n')
    write("parts/item.md", "/// scenario | dye-testing\n///\n")
    block = "/// scenario | {{ 'dye' }}-testing\n///\n"
    write("docs/more.md", f'# More of {{{{ who }}}}\n\n--8<-- "item.md"\n\n{block}')
    run("mkdocs", "build", "--strict")
    assert items_in("more") == 2
    page = Path("site/more/index.html").read_text("utf-8")
    assert "More of Leila" in page
    assert "Lessons" in page


@pytest.mark.usefixtures("_course")
def test_mike_keeps_each_version_with_its_own_scripts(course: Path, write: Write) -> None:
    write("mkdocs.yml", f"{SITE}extra: {{version: {{provider: mike}}}}\nplugins: [search, mike, rehearse]\n")
    write(".gitignore", "site\n")
    environment = os.environ | WHO
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "A course"]):
        subprocess.run(["git", *command], check=True, env=environment)
    run("mike", "deploy", "1.0")
    run("mike", "deploy", "2.0")
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "gh-pages"], check=True, capture_output=True, text=True
    ).stdout
    for version in ("1.0", "2.0"):
        assert f"{version}/practice/dye-testing/index.html\n" in listed
        assert f"{version}/assets/rehearse/course." in listed
