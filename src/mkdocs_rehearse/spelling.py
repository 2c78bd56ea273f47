"""Nearest names, for "did you mean": an author's slip is most often one letter away."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, names: Iterable[str]) -> str | None:
    """Return the name most like `word`, or None when nothing is close."""
    matches = get_close_matches(word.lower(), list(names), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(word: str, names: Iterable[str], otherwise: str = "") -> str:
    """Return the question that offers the nearest name, or `otherwise`."""
    match = nearest(word, names)
    return f'did you mean "{match}"?' if match else otherwise


def listed(names: Iterable[str], last: str = "or") -> str:
    """Return names as a phrase: `a, b or c`."""
    *head, tail = list(names) or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail
