"""HTML in the texts of an item: a learner would see it as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ... import checks
from ...diagnostics import Diagnostic
from ...message import Message, say
from ...text.markdown import NOTHING, mask_code
from ...text.names import shortened
from ...yamldoc import Document, Where
from .words import is_name

_MARKDOWN = {
    "b": "**…**",
    "strong": "**…**",
    "i": "*…*",
    "em": "*…*",
    "code": "`…`",
    "a": "[text](address)",
    "img": "![description](file)",
    "ul": "- …",
    "ol": "1. …",
    "blockquote": "> …",
}
_PARAGRAPHS = frozenset(["br", "p", "div", "center"])
_OTHERS = """abbr audio big del dl font h1 h2 h3 h4 h5 h6 hr iframe ins kbd mark nobr pre q s script small span strike
    style sub sup table u video"""
_NAMES = "|".join([*_MARKDOWN, *_PARAGRAPHS, *_OTHERS.split()])
#: Anything else between such signs, as in `<name>`, leaves a place for a word.
_TAG = re.compile(rf"(?<!\\)(?:<(?P<name>{_NAMES})(?:\s[^<>]*)?/?>|<!--)", re.IGNORECASE)


def check_markup(document: Document, texts: Iterable[tuple[Where, str]]) -> Iterator[Diagnostic]:
    """Find the first tag of each kind that a learner would see as it was typed.

    Args:
        document: The item.
        texts: All texts in it, each with its place.
    """
    told: set[str] = set()
    for where, text in texts:
        for tag in _tags(text) if "<" in text and not is_name(where) else ():
            name = (tag["name"] or "").lower()
            if name not in told:
                told.add(name)
                message = say('"{tag}" is shown as it is typed', tag=shortened(tag[0]))
                yield checks.ITEM_HTML.at(document.path, document.find(tag[0], *where), message, _mend(name))


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags outside code; a comment, which means nothing in a page, counts as one here."""
    masked = mask_code(text.replace("<!", "\1!"))
    return (tag for tag in _TAG.finditer(text) if masked[tag.start()] != NOTHING)


def _mend(name: str) -> Message:
    if not name:
        return say('begin a note with "#", on a line of its own outside the text')
    if name in _MARKDOWN:
        return say('write "{name}"', name=_MARKDOWN[name])
    if name in _PARAGRAPHS:
        return say("leave a line empty where a new paragraph begins, and write no tag")
    return say("write it in Markdown, or put it in backticks if it is meant so")
