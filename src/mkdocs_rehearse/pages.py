"""The page of one item, `practice/<id>/`, as Markdown, and how long a lesson takes to read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from .bank import Bank
from .render import item_href

_WORDS_A_MINUTE = 200
_UNREAD = re.compile(
    r"^ {0,3}(/{3,}) *\w.*?^ {0,3}\1 *$|<quiz>.*?</quiz>"  # questions have their own time
    r"|<!--.*?-->|<[^>]+>|(?<=\])\([^)]*\)|^ {0,3}\[\^?[^]]+\]:|\{[^}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


def reading_minutes(markdown: str) -> int:
    """Return the minutes that a page's text takes at 200 words a minute, at least one.

    Args:
        markdown: The page without its front matter. Blocks, quizzes, tags, comments and links’ addresses do not count.
    """
    return max(1, round(len(_WORD.findall(_UNREAD.sub(" ", markdown))) / _WORDS_A_MINUTE))


def item_pages(bank: Bank, url_of: Callable[[str], str]) -> Iterator[tuple[str, str, str]]:
    """Yield a page for every item that has no errors: its file below `docs/`, its Markdown, and the item's own file.

    Args:
        bank: The items and lessons.
        url_of: Returns the address, from the site's root, of a lesson's file below `docs/`.
    """
    embedded = {block.argument for lesson in bank.lessons for block in lesson.blocks if block.name == "scenario"}
    for entry in bank.entries.values():
        if entry.item:
            lesson = bank.lesson_of(entry.item)
            meta: dict[str, object] = {"template": "item.html", "title": entry.item.title}
            meta["search"] = {"exclude": entry.id in embedded}  # search finds it once, in the lesson if it is there
            if lesson:
                meta["lesson"] = {"title": lesson.title or lesson.stem, "url": url_of(lesson.source)}
            yield item_href(entry.id).lstrip("/"), _markdown(entry.id, meta), entry.path


def _markdown(name: str, meta: dict[str, object]) -> str:
    """JSON is YAML, and needs no care with quotes."""
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n\n/// scenario | {name}\n    level: 1\n///\n"
