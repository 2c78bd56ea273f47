"""Ids that come from content, so that answers outlive every change of order, place and white space."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from .model import Item


def normalise(text: str) -> str:
    """Return the text in Unicode's composed form with each run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def option_id(text: str) -> str:
    """Return an option's id: eight hexadecimal digits of its normalised text's SHA-256."""
    return _digest(normalise(text), 8)


def fingerprint(item: Item) -> str:
    """Return twelve hexadecimal digits that change exactly when a learner's old answer stops meaning the same.

    Situation, question, format, option texts and ratings count; their order, the title and the rationales do not.
    """
    options: Iterable[tuple[str, int]] = sorted((normalise(option.text), option.rating) for option in item.options)
    content = [item.format, normalise(item.situation), normalise(item.question), list(options)]
    return _digest(json.dumps(content, ensure_ascii=False), 12)


def _digest(text: str, length: int) -> str:
    return sha256(text.encode()).hexdigest()[:length]
