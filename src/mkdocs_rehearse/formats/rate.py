"""`rate`: give every option a rating."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..item import Choice, id_of
from ..words import FORMAT_LABELS
from .choice import check_choice, choice_content
from .form import RATINGS
from .format import Format
from .interaction import Interaction, selectables
from .views import choice_view


class Rate(Choice):
    """Give every option a rating."""

    format: Literal["rate"] = Field(description="Give every option a rating", examples=["rate"])


def rate_interaction(item: Rate) -> Interaction:
    """Return the item as a matching of options with ratings."""
    right = {id_of(one): one.rating for one in item.options}
    return Interaction(selectables(item.options), right)


FORMAT = Format(
    "rate", FORMAT_LABELS["rate"], Rate, check_choice, choice_content, choice_view, rate_interaction, RATINGS
)
