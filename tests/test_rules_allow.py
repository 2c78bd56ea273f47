"""Every warning can be allowed where it is found: then it is gone, nothing else comes, and the item stays."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import CASES, Run, Write
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.checks import ALLOWED_BY_ITEMS, ALLOWED_BY_PAGES
from mkdocs_rehearse.settings import Settings

ALLOW = "allow:\n  - check: {slug}\n    because: It is meant so here.\n"
#: Of the others, the case is a course.
OF_ONE_FILE = [slug for slug in ALLOWED_BY_ITEMS if (CASES / "err" / f"{slug}.yml").is_file()]
OF_A_COURSE = [slug for slug in (*ALLOWED_BY_ITEMS, *ALLOWED_BY_PAGES) if slug not in OF_ONE_FILE]
#: Its case has an error of the same file, which must be mended first.
MIXED = "quiz-setting"


def found(rehearse: Run) -> list[tuple[str, str]]:
    return [(one["path"], one["check"]) for one in json.loads(rehearse("check", "--format", "json").output)]


@pytest.mark.parametrize("slug", OF_ONE_FILE)
def test_item_allows_a_warning_and_stays(
    slug: str, course: Path, write: Write, rehearse: Run, lesson: Callable[..., str]
) -> None:
    text = (CASES / "err" / f"{slug}.yml").read_text("utf-8")
    path = f"quizzes/{slug}.yml"
    write("docs/first-message.md", lesson(slug))
    write(path, text)
    before = found(rehearse)
    assert (path, slug) in before
    write(path, re.sub(r"^(objective: .*\n)", rf"\1{ALLOW.format(slug=slug)}", text, flags=re.MULTILINE))
    assert found(rehearse) == [one for one in before if one != (path, slug)]
    assert BankLoader().load(Settings()).bank.entries[slug].item


@pytest.mark.parametrize("slug", [slug for slug in OF_A_COURSE if slug != MIXED])
def test_file_of_a_course_allows_what_is_found_in_it(slug: str, course: Path, rehearse: Run) -> None:
    shutil.copytree(CASES / "err" / slug, course, dirs_exist_ok=True)
    before = found(rehearse)
    paths = {path for path, check in before if check == slug}
    assert paths
    for path in paths:
        file = course / path
        front, text = ("---\n", file.read_text("utf-8")) if path.endswith(".md") else ("", file.read_text("utf-8"))
        if front and not text.startswith(front):
            text = f"{front}title: A page\n{front}{text}"
        file.write_text(text.replace(front, front + ALLOW.format(slug=slug), 1), "utf-8")
    assert sorted(found(rehearse)) == sorted(one for one in before if one[1] != slug)
