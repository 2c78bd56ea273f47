"""`draft`: write a reply first, then compare it with rated examples, and revise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from pydantic import Field

from ..diagnostics import Diagnostic
from ..item import EXAMPLE, MOST, OPTIONS, Option, Situated, Text, check_options, count
from ..item.identity import rated
from ..words import FORMAT_LABELS, Words
from ..yamldoc import Document
from .form import TEXT
from .format import Format, Traits
from .views import rated_views

FEWEST = 2


class Draft(Situated):
    """Write a reply, then compare it with rated examples and revise. Not scored."""

    format: Literal["draft"] = Field(
        description="Write a reply, then compare it with rated examples", examples=["draft"]
    )
    examples: list[Option] = Field(
        description="Two to five rated replies, shown after the learner has written",
        examples=[[*OPTIONS]],
        json_schema_extra=count(FEWEST, MOST),
    )
    checklist: list[Text] = Field(
        description="Yes-or-no questions that the learner answers about the own draft",
        examples=[["Is there one question that she can answer?"]],
    )
    signals: list[Literal["length", "links", "money", "urgency", "meeting"]] = Field(
        default=[],
        description="What a hint may ask about; it never says right or wrong",
        examples=[["length", "money"]],
    )


def check_draft(document: Document) -> Iterator[Diagnostic]:
    """Check the examples."""
    yield from check_options(document, ("examples",), noun=EXAMPLE, fewest=FEWEST)


def draft_content(item: Draft) -> Sequence[object]:
    """Return what of the examples a text depends on."""
    return rated(item.examples)


def draft_view(item: Draft, words: Words) -> dict[str, Any]:
    """Return what the template needs: the examples, and what gives cause for hints."""
    return {
        "options": rated_views(item.examples, words.scale(item.scale)),
        "signals": words.signal_patterns(item.signals),
    }


FORMAT = Format(
    "draft",
    FORMAT_LABELS["draft"],
    Draft,
    check_draft,
    draft_content,
    draft_view,
    lambda _: None,  # a learner's own text leaves the browser for nobody
    TEXT,
    Traits(scored=False, single=False, shuffled=False),
)
