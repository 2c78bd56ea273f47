"""A line of Markdown as plain text, for reports that show none."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^]]*)\](?:\([^)]*\)|\[[^]]*\])")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_CODE = re.compile(r"(`+) ?(.+?) ?\1")
_QUOTED = re.compile(r"^\s*(?:>\s?)+", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")


def plain_text(markdown: str) -> str:
    """Return what a reader of the text reads, in one line."""
    text = _CODE.sub(r"\2", _LINK.sub(r"\1", markdown))
    for _ in range(2):  # emphasis within emphasis
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_ESCAPED.sub(r"\1", text).split())


def spoken(markdown: str) -> str:
    """Return what a text of paragraphs and quotations says, in one line."""
    return plain_text(_QUOTED.sub("", markdown))
