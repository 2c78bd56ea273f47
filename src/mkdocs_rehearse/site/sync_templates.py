"""The package's page templates for programs whose templates are no Jinja: Zensical reads them by MiniJinja.

They are those that the plugin brings, with what only the plugin knows written into their heads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..course import Bank
from ..pages import Lesson, front_end
from ..words import Words
from .item_pages import reading_minutes, reading_time

_PACKAGE = Path(__file__).parents[1]
_THEME, _HEAD = _PACKAGE / "theme", _PACKAGE / "templates" / "sync" / "head.html"
TEMPLATES = ("item.html", "lesson.html")
_EXTENDS = '{% extends "main.html" %}\n'
_SAID = re.compile(r"rehearse\.say\.(\w+)")
#: MiniJinja replaces every match; a page has one title.
_ONCE = re.compile(r"(\| replace\([^|]*), 1\)")


def templates(bank: Bank, words: Words, docs: Path, url_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield the templates' names and texts.

    Args:
        bank: The items and lessons.
        words: The language of the site.
        docs: The folder of the lessons.
        url_of: Returns the address, from the site's root, of a lesson's file below `docs/`.
    """
    lessons = {url_of(one.source): _lesson(one, bank, words, docs) for one in bank.lessons if _is_shown(one)}
    head = _HEAD.read_text("utf-8")
    for name in TEMPLATES:
        text = (_THEME / name).read_text("utf-8")
        said = {key: getattr(words.say, key) for key in sorted(set(_SAID.findall(text)))}
        known = json.dumps({"say": said, "lessons": lessons if name == "lesson.html" else {}}, ensure_ascii=False)
        yield name, head.replace("KNOWN", known) + _ONCE.sub(r"\1)", text.replace(_EXTENDS, "", 1))


def _is_shown(lesson: Lesson) -> bool:
    return lesson.front is not None and lesson.front.data.get("template") == "lesson.html"


def _lesson(lesson: Lesson, bank: Bank, words: Words, docs: Path) -> dict[str, Any]:
    text = (docs / lesson.source).read_text("utf-8", errors="replace")
    minutes = reading_minutes(text[front_end(text) :])
    return {"name": lesson.stem, "time": reading_time(minutes, bank.count_of(lesson.source), words)}
