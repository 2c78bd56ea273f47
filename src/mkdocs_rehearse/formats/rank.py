"""`rank`: put the options in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from .. import checks
from ..diagnostics import Diagnostic
from ..item import Choice, options_at, rating_of
from ..words import FORMAT_LABELS
from ..yamldoc import Document
from .choice import OPTIONS, check_choice, choice_content
from .format import Format, Traits
from .views import choice_view


class Rank(Choice):
    """Put the options in order."""

    format: Literal["rank"] = Field(description="Put the options in order", examples=["rank"])


def check_rank(document: Document) -> Iterator[Diagnostic]:
    """Check that no two options have the same rating."""
    yield from check_choice(document)
    first: dict[int, int] = {}
    for index, option in enumerate(options_at(document, OPTIONS) or []):
        rating = rating_of(option)
        other = first.setdefault(rating, index) if rating is not None else index
        if other != index:
            message = f"option {index + 1} is rated {rating}, and so is option {other + 1}; a rank has no ties"
            hint = 'give each a rating of its own, or use "format: rate"'
            yield checks.RANK_TIE.at(document.path, document.span("options", index, "rating"), message, hint)


# The order is the answer, so what stands there first is no order of a shuffle.
FORMAT = Format("rank", FORMAT_LABELS["rank"], Rank, check_rank, choice_content, choice_view, Traits(shuffled=False))
