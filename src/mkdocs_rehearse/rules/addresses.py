"""Pages that would share their address with one that is made."""

from __future__ import annotations

from collections.abc import Iterator

from .. import checks
from ..course import Bank
from ..diagnostics import Diagnostic, Span
from ..message import say

_INDEXES = ("index.md", "README.md")


def check_addresses(bank: Bank) -> Iterator[Diagnostic]:
    """Find pages that have the address of an item's own page, without standing in its place."""
    for name in bank.entries:
        for page in filter(None, (bank.lesson_at(f"practice/{name}/{index}") for index in _INDEXES)):
            message = say('this page has the address of that of the item "{name}"', name=name)
            path = f"practice/{name}.md"
            hint = say("to put it in the place of that page, name it {path}; or move it", path=path)
            yield checks.TAKEN_ADDRESS.at(page.path, Span.at(1), message, hint)
