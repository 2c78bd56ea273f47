"""One file of the bank, read and checked by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..model import KEBAB, Item
from ..rules import check_key
from ..spelling import shortened
from ..validation import validate_item
from ..yamldoc import Document, parse_document, read_source
from .files import display_path


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the bank.

    Attributes:
        id: The file's stem.
        path: The file as the author would name it.
        document: Its data with their places, or None when it could not be read.
        item: The item, or None when it has errors.
    """

    id: str
    path: str
    document: Document | None = None
    item: Item | None = None

    @property
    def has_id(self) -> bool:
        """Tell whether the file's name can be an id, and so a part of an address."""
        return _is_id(self.id)


def load_entry(file: Path) -> tuple[Entry, list[Diagnostic]]:
    """Read an item's file.

    Returns:
        The entry, as complete as it could be read, and every finding that this file alone gives.

    Raises:
        OSError: The file cannot be opened.
    """
    path = display_path(file)
    text, found = read_source(file, path)
    found += _check_id(file.stem, path)
    document, more = parse_document(text, path) if text or not found else (None, [])
    found += more
    if document is None or (document.mended and "format" not in document.data):
        return Entry(file.stem, path), found  # too little is left to say what it lacks
    item, more = validate_item(document)
    apart = [d for d in (*more, *check_key(document)) if not any(_covers(d.span, known) for known in found)]
    found += document.sure(apart)
    return Entry(file.stem, path, document, None if found else item), found


def _covers(span: Span, known: Diagnostic) -> bool:
    """Tell whether a value has a finding of its own already: what is said of the rest of it may follow from that."""
    line, column = known.span.line, known.span.column
    return span.line == line and span.column <= column < max(span.end_column, span.column + 1)


def _is_id(stem: str) -> bool:
    return stem != "index" and re.fullmatch(KEBAB, stem) is not None


def _check_id(stem: str, path: str) -> Iterator[Diagnostic]:
    if stem.lower().endswith((".yml", ".yaml")):
        message = 'the file name ends in ".txt"'
        yield checks.BAD_ID.at(path, Span.at(1), message, f"rename it to {stem}, and let your system show file endings")
    elif not _is_id(stem):
        reason = "is kept for the practice page" if stem == "index" else "is not lower-case words joined by hyphens"
        message = f'the file name "{shortened(stem)}" {reason}'
        yield checks.BAD_ID.at(path, Span.at(1), message, "rename the file, as in dye-testing.yml")
