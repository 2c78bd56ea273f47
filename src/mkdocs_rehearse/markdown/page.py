"""The page that is being rendered, as far as an item needs to know it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageRef:
    """A page of a site.

    Attributes:
        path: Its file as the author would name it; empty when no author wrote it.
        source: Its file below `docs/`, with forward slashes.
    """

    path: str
    source: str
