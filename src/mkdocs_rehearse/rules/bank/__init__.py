"""What makes a bank a good one: checks of all its items together, each with its figure."""

from collections.abc import Iterator, Sequence

from ...course import Bank, Entry
from ...diagnostics import Diagnostic
from ..items import Cues
from .coverage import check_coverage
from .cues import check_cues
from .people import check_people

__all__ = ["check_whole"]


def check_whole(bank: Bank, cues: Sequence[tuple[Entry, Cues]]) -> Iterator[Diagnostic]:
    """Check the items of a bank as a whole.

    Args:
        bank: All items and lessons.
        cues: Items with one best option, each with the signs by which that can be found.
    """
    yield from check_cues(cues)
    yield from check_people(bank)
    yield from check_coverage(bank)
