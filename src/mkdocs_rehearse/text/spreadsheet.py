"""A text as a cell of a table that a spreadsheet may open."""

from __future__ import annotations

#: What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian keyboards.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe before it says that it is text."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text
