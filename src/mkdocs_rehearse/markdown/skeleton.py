"""Skeletons to elements: what a page's processors have to see stands in the tree, all else is put aside as it is.

Most of a skeleton is fixed by its template. Out of the tree it takes no time there, and nothing that an author
writes can reach it.
"""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, HtmlStash

_ELEMENT = re.compile(r"<([\w-]+)([^<>]*)>(.*)</\1>", re.DOTALL)
#: Links to pages, because they are resolved; headings, because they are listed.
_NAMED = r'<(?:(a(?= [^<>]*href="/)|h[1-6])( [^<>]*)?>(.*?)</\1>'
#: Slots, because they hold Markdown.
_SLOT = r'(\w+)((?: (?!markdown)[\w-]+="[^"]*")* markdown="\w+")>([^<]*)</\4>'
_SEEN = re.compile(f"{_NAMED}|{_SLOT})", re.DOTALL)
_SEEN_OF_PLAIN = re.compile(f"{_NAMED})", re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def tree_of(skeleton: str, stash: HtmlStash) -> Element:
    """Return the tree of a skeleton. Its slots still hold Markdown, and still say so.

    Args:
        skeleton: One element, as a template made it.
        stash: Where HTML is kept that the tree holds marks of.
    """
    match = _ELEMENT.fullmatch(skeleton.strip())
    assert match, "a template makes one element"
    root = Element(match[1], _attributes(match[2]))
    _hang(root, match[3], stash)
    return root


def _hang(parent: Element, inner: str, stash: HtmlStash) -> None:
    """Hang the content of an element into the tree."""
    end, has_slots = 0, ' markdown="' in inner
    for seen in (_SEEN if has_slots else _SEEN_OF_PLAIN).finditer(inner):
        _append(parent, inner[end : seen.start()], stash)
        end = seen.end()
        if has_slots and seen[4]:
            SubElement(parent, seen[4], _attributes(seen[5])).text = unescape(seen[6])
        else:
            _hang(SubElement(parent, seen[1], _attributes(seen[2] or "")), seen[3], stash)
    _append(parent, inner[end:], stash)


def _append(parent: Element, fixed: str, stash: HtmlStash) -> None:
    """Put text at the end of an element, closed to patterns; HTML as a mark that stands for it."""
    if not fixed:
        return
    text = AtomicString(stash.store(fixed) if "<" in fixed else unescape(fixed))
    if len(parent):
        parent[-1].tail = text
    else:
        parent.text = text


def _attributes(tag: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag)}
