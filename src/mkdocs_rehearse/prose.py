"""Markdown as text: which of its characters stand in code or in a comment, and so mean nothing."""

from __future__ import annotations

import re

#: Stands for each character that means nothing. No author's file holds it.
NOTHING = "\0"

_MUTE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:[^\n]*\n)*?[ \t>]*(?P=fence)[`~]*[ \t]*$"
    r"|(?P<comment><!--.*?-->)"
    r"|(?<![`\\])(?P<tick>`+)(?!`)[^\n]*?[^`\n](?P=tick)(?!`)",
    re.DOTALL | re.MULTILINE,
)

_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[^`\n]*\n(?:[^\n]*\n)*?[ \t]*\1[`~]*[ \t]*$", re.MULTILINE)
#: What begins a list, a quotation, a table, a container or code.
_BLOCK = re.compile(r"[-*+>|]\s|\d+[.)]\s|!!!|\?\?\?|===|/{3}|\t| {4}|\||`{3}|~{3}")


def mask_code(text: str) -> str:
    """Return a text of the same length in which fenced code, code in a line and comments mean nothing."""
    return _MUTE.sub(lambda match: re.sub(r"[^\n]", NOTHING, match[0]), text)


def without_comments(text: str) -> str:
    """Return the text without its comments; its line breaks stay, so that lines keep their numbers."""
    return _MUTE.sub(lambda match: "\n" * match[0].count("\n") if match["comment"] else match[0], text)


def split_lead(text: str) -> tuple[str, str]:
    """Split a question of several blocks into the paragraph that asks, and the rest.

    That is the first paragraph if the text begins with one, else the last if it ends with one; else there is none.
    """
    blocks = _blocks(text)
    for at in (0, -1):
        if not _BLOCK.match(blocks[at]):
            lead = blocks.pop(at)
            return lead.lstrip("# ") if lead.startswith("#") else lead, "\n\n".join(blocks)
    return "", text


def _blocks(text: str) -> list[str]:
    """Return paragraphs and fences, each as one block."""
    blocks, end = [], 0
    for fence in _FENCE.finditer(text):
        blocks += [*re.split(r"\n[ \t]*\n", text[end : fence.start()]), fence[0]]
        end = fence.end()
    blocks += re.split(r"\n[ \t]*\n", text[end:])
    return [block.strip("\n").rstrip() for block in blocks if block.strip()] or [text]
