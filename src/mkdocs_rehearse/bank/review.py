"""The reviews of a bank: read from `reviews/`, and what follows from them for the items."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..course import Bank
from ..diagnostics import Diagnostic
from ..formats import fingerprint
from ..reviews import Review, parse_review
from ..yamldoc import plain_ends, read_source
from .files import display_path


def load_review(file: Path, _: str, text: str | None = None) -> tuple[Review | None, list[Diagnostic]]:
    """Read a file of reviews.

    Args:
        file: Where it is.
        text: What stands in it, where that is not saved yet.

    Raises:
        OSError: The file cannot be opened.
    """
    path = display_path(file)
    text, found = read_source(file, path) if text is None else (plain_ends(text), [])
    return (None, found) if found else parse_review(text, path)


def take_status(bank: Bank) -> None:
    """Say of each item that people rated, as it is worded now, how many they were."""
    for review in bank.reviews.values():
        entry = bank.entry_named(review.item)
        if entry and entry.item and review.fingerprint == fingerprint(entry.item):
            item = entry.item.model_copy(update={"key_status": f"panel({review.raters})"})
            bank.entries[entry.id] = replace(entry, item=item)
