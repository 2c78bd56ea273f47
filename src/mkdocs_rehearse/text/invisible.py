"""Characters that no author means: they cannot be seen, turn text around, or mean something of our own."""

from __future__ import annotations

import re

#: Marks that stand for parts of an item on their way to the page. They are private in Unicode, and no author types one.
BLANK_OPEN, BLANK_CLOSE, TAG_OPEN, TAG_CLOSE, PHRASE_OPEN, PHRASE_TEXT, PHRASE_CLOSE = map(chr, range(0xE000, 0xE007))

#: What XML, and so a page, cannot hold.
FORBIDDEN = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff" + f"{BLANK_OPEN}-{PHRASE_CLOSE}"
#: Also the line ends that only YAML knows (they shift its line numbers), and marks that turn text around.
INVISIBLE = re.compile(f"[{FORBIDDEN}\x7f-\x9f\u200b\u2028\u2029\u202d\u202e\u2060\ufeff]")


def visible(text: str) -> str:
    """Return a text for a terminal, which it can neither clear nor turn around."""
    return INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", text)
