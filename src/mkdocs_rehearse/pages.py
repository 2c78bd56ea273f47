"""The page of one item, `practice/<id>/`, as Markdown: the same block that a lesson would hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from .bank import Bank
from .render import item_href


def item_pages(bank: Bank, url_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield a page for every item that has no errors: its file below `docs/`, and its Markdown.

    Args:
        bank: The items and lessons.
        url_of: Returns the address, from the site's root, of a lesson's file below `docs/`.
    """
    for entry in bank.entries.values():
        if entry.item:
            lesson = bank.lesson_of(entry.item)
            meta: dict[str, object] = {"template": "item.html", "title": entry.item.title, "search": {"exclude": True}}
            if lesson:
                meta["lesson"] = {"title": lesson.title or lesson.stem, "url": url_of(lesson.source)}
            yield item_href(entry.id).lstrip("/"), _markdown(entry.id, meta)


def _markdown(name: str, meta: dict[str, object]) -> str:
    """JSON is YAML, and needs no care with quotes."""
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n\n/// scenario | {name}\n    level: 1\n///\n"
