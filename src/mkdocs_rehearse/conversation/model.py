"""The keys of a conversation: turns with replies that lead on, and endings."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from ..item import MOST, OPTIONS, Name, Option, Part, Situated, Text, count

#: How few replies a turn has.
FEWEST = 2

_REPLIES: tuple[JsonValue, ...] = tuple(option | {"next": "she-answers"} for option in OPTIONS)
#: No turn or ending has a name of another form.
_NAMED: dict[str, JsonValue] = {"additionalProperties": False}


class Reply(Option):
    """An option of a conversation, and what it leads to."""

    next: Name = Field(description="The turn or ending that follows", examples=["she-answers"])


class Turn(Part):
    """One exchange: what the other person writes, and the learner's possible replies."""

    says: Text = Field(
        description="What happens in this turn, as Markdown; a quotation block is a message",
        examples=["She writes:\n\n> “Thank you for connecting!”"],
    )
    options: list[Reply] = Field(
        description="Two to five replies",
        examples=[[*_REPLIES]],
        json_schema_extra=count(FEWEST, MOST),
    )


class Ending(Part):
    """What came of a conversation."""

    outcome: Literal["good", "neutral", "bad"] = Field(description="How it went for both", examples=["good"])
    text: Text = Field(description="What came of it, as Markdown", examples=["She writes again a week later."])


class Conversation(Situated):
    """Reply turn by turn; each reply decides what follows."""

    format: Literal["conversation"] = Field(
        description="Reply turn by turn; each reply decides what follows", examples=["conversation"]
    )
    start: Name = Field(description="The name of the first turn", examples=["opening"])
    turns: dict[Name, Turn] = Field(
        description="The turns, by names of your own: lower-case words joined by hyphens",
        examples=[{"opening": {"says": "She thanks you.", "options": [*_REPLIES]}}],
        json_schema_extra=_NAMED,
    )
    endings: dict[Name, Ending] = Field(
        description="The endings, by names of your own; a good one can be reached",
        examples=[{"silence": {"outcome": "bad", "text": "She does not answer."}}],
        json_schema_extra=_NAMED,
    )


def scene_names(item: Conversation) -> list[str]:
    """Return the turns, the first one before all others, and the endings: their places are their numbers in a page."""
    return [item.start, *(name for name in item.turns if name != item.start), *item.endings]
