"""A text for places whose template is not ours: it can be no tag, no entity and no end of an attribute there."""

from __future__ import annotations

from html import unescape

#: What HTML reads as a sign of its own, and what a reader takes for the same.
_SIGNS = str.maketrans({"<": "‹", ">": "›", '"': "”", "'": "’"})


def inert(text: str) -> str:
    """Return a text that is the same however often a template escapes it, unescapes it or takes tags out of it.

    Themes print a page's title as it is, between tags and in attributes; some turn entities back into signs before.
    """
    while (plain := unescape(text)) != text:
        text = plain
    return text.translate(_SIGNS)
