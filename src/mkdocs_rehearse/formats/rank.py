"""`rank`: put the options in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from pydantic import Field

from .. import checks
from ..diagnostics import Diagnostic
from ..item import Choice, id_of, options_at, rating_of
from ..message import say
from ..words import FORMAT_LABELS, Words
from ..yamldoc import Document
from .choice import OPTIONS, check_choice, choice_content
from .form import ORDER
from .format import Format, Traits
from .interaction import Interaction, by_rating, selectables
from .views import choice_view


class Rank(Choice):
    """Put the options in order."""

    format: Literal["rank"] = Field(description="Put the options in order", examples=["rank"])


def check_rank(document: Document) -> Iterator[Diagnostic]:
    """Check that no two options have the same rating, and that they are mixed."""
    yield from check_choice(document)
    first: dict[int, int] = {}
    for index, option in enumerate(options_at(document, OPTIONS) or []):
        rating = rating_of(option)
        other = first.setdefault(rating, index) if rating is not None else index
        if other != index:
            message = say(
                "option {number} is rated {rating}, and so is option {other}; a rank has no ties",
                number=index + 1,
                rating=rating,
                other=other + 1,
            )
            hint = say('give each a rating of its own, or use "format: rate"')
            yield checks.RANK_TIE.at(document.path, document.span("options", index, "rating"), message, hint)
    ratings = [rating_of(option) for option in options_at(document, OPTIONS) or []]
    known = [rating for rating in ratings if rating is not None]
    if len(known) == len(ratings) > 1 and in_order(known):
        message = say("the options stand in the order of the key, so a learner who moves none would be right")
        hint = say("mix them; until then the page shows them in an order of its own")
        yield checks.RANK_ORDER.at(document.path, document.key_span("options"), message, hint)


def in_order(ratings: Sequence[int]) -> bool:
    """Tell whether options of these ratings stand in the order of the key."""
    return all(above > below for above, below in pairwise(ratings))


def rank_view(item: Rank, words: Words) -> dict[str, Any]:
    """Return what the template needs: the options as they stand, but never in the order of the key."""
    if not in_order([option.rating for option in item.options]):
        return choice_view(item, words)
    mixed = sorted(item.options, key=lambda option: id_of(option))
    order = mixed[::-1] if in_order([option.rating for option in mixed]) else mixed
    return choice_view(item.model_copy(update={"options": order}), words)


def rank_interaction(item: Rank) -> Interaction:
    """Return the item as a sequence."""
    return Interaction(selectables(item.options), by_rating(item.options))


FORMAT = Format(
    "rank",
    FORMAT_LABELS["rank"],
    Rank,
    check_rank,
    choice_content,
    rank_view,
    rank_interaction,
    ORDER,
    Traits(shuffled=False),  # the order is the answer, so what stands there first is no order of a shuffle
)
