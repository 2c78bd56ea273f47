"""`best-worst`: pick the most and the least effective option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from ..diagnostics import Diagnostic
from ..item import WORST
from ..words import FORMAT_LABELS
from ..yamldoc import Document
from .best import check_best
from .choice import Pick, check_holder, choice_content
from .format import Format
from .views import choice_view


class BestWorst(Pick):
    """Pick the most and the least effective option."""

    format: Literal["best-worst"] = Field(
        description="Pick the most and the least effective option", examples=["best-worst"]
    )


def check_best_worst(document: Document) -> Iterator[Diagnostic]:
    """Check that one option is the best and one the worst."""
    yield from check_best(document)
    yield from check_holder(document, WORST, "worst")


FORMAT = Format("best-worst", FORMAT_LABELS["best-worst"], BestWorst, check_best_worst, choice_content, choice_view)
