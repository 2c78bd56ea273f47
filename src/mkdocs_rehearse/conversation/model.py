"""The keys of a conversation: turns with replies that lead on, and endings."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..item import Name, Option, Part, Situated, Text


class Reply(Option):
    """An option of a conversation, and what it leads to."""

    next: Name = Field(description="The turn or ending that follows")


class Turn(Part):
    """One exchange: what the other person writes, and the learner's possible replies."""

    says: Text = Field(description="What happens in this turn, as Markdown; a quotation block is a message")
    options: list[Reply]


class Ending(Part):
    """What came of a conversation."""

    outcome: Literal["good", "neutral", "bad"]
    text: Text = Field(description="As Markdown")


class Conversation(Situated):
    """Reply turn by turn; each reply decides what follows."""

    format: Literal["conversation"]
    start: Name = Field(description="The first turn")
    turns: dict[Name, Turn]
    endings: dict[Name, Ending]
