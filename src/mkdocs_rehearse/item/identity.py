"""Ids that come from content, so that answers outlive every change of order, place and white space."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256

from .parts import Option


def normalise(text: str) -> str:
    """Return the text in Unicode's composed form with each run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def option_id(text: str) -> str:
    """Return an option's id: eight hexadecimal digits of its normalised text's SHA-256."""
    return digest(normalise(text), 8)


def rated(options: Iterable[Option]) -> Sequence[object]:
    """Return what of rated options an answer depends on."""
    return sorted((normalise(option.text), option.rating) for option in options)


def digest(text: str, length: int) -> str:
    """Return the first hexadecimal digits of a text's SHA-256."""
    return sha256(text.encode()).hexdigest()[:length]
