"""`best`: pick one option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from ..diagnostics import Diagnostic
from ..item import BEST
from ..message import say
from ..words import FORMAT_LABELS
from ..yamldoc import Document
from .choice import Pick, check_choice, check_holder, choice_content
from .form import ONE
from .format import Format
from .interaction import Interaction, by_rating, selectables
from .views import choice_view


class Best(Pick):
    """Pick one option."""

    format: Literal["best"] = Field(description="Pick one option", examples=["best"])


def check_best(document: Document) -> Iterator[Diagnostic]:
    """Check that one option is the best."""
    yield from check_choice(document)
    yield from check_holder(document, BEST, say("best"))


def best_interaction(item: Best) -> Interaction:
    """Return the item as a choice of one."""
    return Interaction(selectables(item.options), by_rating(item.options)[0])


FORMAT = Format("best", FORMAT_LABELS["best"], Best, check_best, choice_content, choice_view, best_interaction, ONE)
