"""`best-worst`: pick the most and the least effective option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from ..diagnostics import Diagnostic
from ..item import WORST
from ..message import say
from ..words import FORMAT_LABELS
from ..yamldoc import Document
from .best import check_best
from .choice import Pick, check_holder, choice_content
from .form import PAIR
from .format import Format
from .interaction import Interaction, by_rating, selectables
from .views import choice_view


class BestWorst(Pick):
    """Pick the most and the least effective option."""

    format: Literal["best-worst"] = Field(
        description="Pick the most and the least effective option", examples=["best-worst"]
    )


def check_best_worst(document: Document) -> Iterator[Diagnostic]:
    """Check that one option is the best and one the worst."""
    yield from check_best(document)
    yield from check_holder(document, WORST, say("worst"))


def best_worst_interaction(item: BestWorst) -> Interaction:
    """Return the item as a matching of two judgements with options."""
    order = by_rating(item.options)
    return Interaction(selectables(item.options), {"best": order[0], "worst": order[-1]})


FORMAT = Format(
    "best-worst",
    FORMAT_LABELS["best-worst"],
    BestWorst,
    check_best_worst,
    choice_content,
    choice_view,
    best_worst_interaction,
    PAIR,
)
