"""The exports, by name. Nothing else lists them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from .activities import activities
from .anki import anki
from .gift import gift
from .missing import MissingLibraryError
from .parts import Parts, Unsaid, Written
from .table import table


@dataclass(frozen=True, slots=True)
class Export:
    """A way out of the course.

    Attributes:
        write: Returns the file; raises `MissingLibraryError` where a library is not installed.
        ending: How the file's name ends.
    """

    write: Callable[[Parts, Unsaid], Written]
    ending: str


EXPORTS = MappingProxyType(
    {
        "gift": Export(gift, ".gift.txt"),
        "anki": Export(anki, ".apkg"),
        "csv": Export(table, ".csv"),
        "xapi-json": Export(activities, ".xapi.json"),
    }
)

__all__ = ["EXPORTS", "Export", "MissingLibraryError"]
