"""A small complete course: a lesson, four scenarios, practice, record and review, and what publishes it."""

from __future__ import annotations

import json

from ..formats import item_schema
from .requirement import requirement
from .source import FILES, filled, quoted

_ROOT = FILES / "course"


def course_files(title: str, course: str) -> dict[str, str]:
    """Return the files of a new course: path from its folder, with forward slashes → text.

    Args:
        title: What the course is called.
        course: Name of the learner's record: lower-case words joined by hyphens.
    """
    words = {"title": title, "quoted": quoted(title), "course": course, "requirement": requirement()}
    files = sorted(path for path in _ROOT.rglob("*") if path.is_file())
    texts = {file.relative_to(_ROOT).as_posix().replace("dot-", "."): filled(file, words) for file in files}
    texts[".vscode/item.schema.json"] = json.dumps(item_schema(), indent=2, ensure_ascii=False) + "\n"
    return texts
