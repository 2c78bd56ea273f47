"""`rate`: give every option a rating."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..item import Choice
from ..words import FORMAT_LABELS
from .choice import check_choice, choice_content
from .format import Format
from .views import choice_view


class Rate(Choice):
    """Give every option a rating."""

    format: Literal["rate"] = Field(description="Give every option a rating", examples=["rate"])


FORMAT = Format("rate", FORMAT_LABELS["rate"], Rate, check_choice, choice_content, choice_view)
