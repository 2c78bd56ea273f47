"""Pages as Markdown: that of one item, `practice/<id>/`, and one with a fault; and how long a lesson takes to read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from ..checks import ENCODING
from ..course import GALLERY, Bank
from ..pages import GENERATED, Lesson, front_end
from ..render import Renderer, item_href
from ..reporters import describe
from ..text.inert import inert
from ..words import Words

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


def reading_time(minutes: int, questions: int, words: Words) -> str:
    """Return how long a lesson takes, in words, with the number of its questions."""
    parts = [words.count("reading", minutes), words.count("questions", questions) if questions else ""]
    return " + ".join(filter(None, parts))


def item_pages(bank: Bank, url_of: Callable[[str], str], words: Words) -> Iterator[tuple[str, str, str]]:
    """Yield a page for every item: its file below `docs/`, its Markdown, and the item's own file.

    That of an item with errors says what they are, so that under `serve` it heals when they are mended.

    Args:
        bank: The items and lessons.
        url_of: Returns the address, from the site's root, of a lesson's file below `docs/`.
        words: The language of the site.
    """
    shelf = bank.gallery
    title = (shelf.title if shelf else "") or words.say.practice
    practice = {"title": title, "url": url_of(shelf.source if shelf else GALLERY)}
    embedded = {block.argument for lesson in bank.lessons for block in lesson.blocks if block.name == "scenario"}
    for entry in filter(lambda entry: entry.item or entry.has_id, bank.entries.values()):
        meta: dict[str, object] = {
            "generated": GENERATED,
            "template": "item.html",
            "hide": ["navigation", "toc"],  # how Material is told to leave out its sidebars; other themes ignore it
            "title": inert(entry.item.title) if entry.item else entry.id,
        }
        # Search finds an item once, in the lesson if it is there.
        meta["search"] = {"exclude": not entry.item or entry.item.reserved or entry.id in embedded}
        if entry.item and (lesson := bank.lesson_of(entry.item)):
            meta["lesson"] = {"title": lesson.title or lesson.stem, "url": url_of(lesson.source)}
        meta["practice"] = practice
        yield item_href(entry.id).lstrip("/"), _markdown(entry.id, meta), entry.path


def gallery_page(bank: Bank, words: Words) -> tuple[str, str] | None:
    """Return the page that shows all items, its file below `docs/` and its Markdown; None where the course has one."""
    if bank.gallery or not bank.entries:
        return None
    title = words.say.practice
    meta = json.dumps({"generated": GENERATED, "title": title}, ensure_ascii=False)
    return GALLERY, f"---\n{meta}\n---\n\n# {title}\n\n/// scenarios\n///\n"


def page_with_card(lesson: Lesson, renderer: Renderer) -> str | None:
    """Return a page's Markdown with a card that says what is wrong with its front matter or its encoding.

    Args:
        lesson: The page.
        renderer: Makes the card.

    Returns:
        The Markdown, without front matter that is no YAML; None for a page that can be shown as it is.
    """
    is_foreign = any(finding.check == ENCODING.slug for finding in lesson.found)
    if not is_foreign and not lesson.unread:
        return None
    card = renderer.render_fault(map(describe, lesson.found), "page" if is_foreign else "front").strip()
    end = front_end(lesson.unread)
    front = lesson.unread[:end] if lesson.front and not lesson.front.mended else ""
    return f"{front}\n\n{card}\n\n{lesson.unread[end:]}"


def _markdown(name: str, meta: dict[str, object]) -> str:
    """JSON is YAML, and needs no care with quotes."""
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n\n/// scenario | {name}\n    level: 1\n///\n"
