"""The format of an item, stated once: validation, types and the JSON Schema come from here."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=KEBAB)]
ObjectiveId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
KeyStatus = Annotated[str, StringConstraints(pattern=r"^(author-draft|panel\([1-9][0-9]*\))$")]
Role = Literal["sender", "recipient", "moderator", "manager", "coach"]
Rating = Annotated[int, Field(ge=0, le=3, description="0 harmful, 1 weak, 2 acceptable, 3 effective")]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Option(_Part):
    """One reply that a learner may choose or judge."""

    text: Text = Field(description="The reply, as inline Markdown")
    rating: Rating
    rationale: Text = Field(description="Why the option has its rating, as Markdown")


class Allowance(_Part):
    """A check that this item may break, and why."""

    check: Name
    because: Text


class Setting(_Part):
    """Who and where, for the fairness checks. Never shown."""

    country: Text | None = None
    trade: Text | None = None
    gender: Literal["woman", "man"] | None = None


class _Question(_Part):
    """What every item has."""

    title: Text = Field(description="A heading that does not give the key away")
    objective: ObjectiveId = Field(description="The lesson file's name / the objective's key")
    claims: list[ClaimId] = []
    twin: Name | None = None
    formerly: list[Name] = []
    setting: Setting | None = None
    key_status: KeyStatus = "author-draft"
    allow: list[Allowance] = []


class _Situated(_Question):
    """An item about a reply to somebody."""

    role: Role
    channel: Name
    scale: Literal["effective", "fitting", "proportionate", "likely", "supported"] = "effective"
    situation: Text = Field(
        description="What has happened, as Markdown; a quotation block is the other person's message"
    )
    question: Text = Field(description="What the learner is asked, as inline Markdown")


class _Choice(_Situated):
    options: list[Option] = Field(description="Three to five plausible replies")


class _Pick(_Choice):
    instruction: Literal["both", "should"] = Field(
        default="should", description="Both: ask first what the learner would do today, which is not scored"
    )


class Best(_Pick):
    """Pick one option."""

    format: Literal["best"]


class BestWorst(_Pick):
    """Pick the most and the least effective option."""

    format: Literal["best-worst"]


class Rate(_Choice):
    """Give every option a rating."""

    format: Literal["rate"]


class Rank(_Choice):
    """Put the options in order."""

    format: Literal["rank"]


class Reply(Option):
    """An option of a conversation, and what it leads to."""

    next: Name = Field(description="The turn or ending that follows")


class Turn(_Part):
    """One exchange: what the other person writes, and the learner's possible replies."""

    says: Text = Field(description="What happens in this turn, as Markdown; a quotation block is a message")
    options: list[Reply]


class Ending(_Part):
    """What came of a conversation."""

    outcome: Literal["good", "neutral", "bad"]
    text: Text = Field(description="As Markdown")


class Conversation(_Situated):
    """Reply turn by turn; each reply decides what follows."""

    format: Literal["conversation"]
    start: Name = Field(description="The first turn")
    turns: dict[Name, Turn]
    endings: dict[Name, Ending]


class Draft(_Situated):
    """Write a reply, then compare it with rated examples and revise. Not scored."""

    format: Literal["draft"]
    examples: list[Option] = Field(description="Two to five rated replies, shown after the learner has written")
    checklist: list[Text] = Field(description="Yes-or-no questions that the learner answers about the own draft")
    signals: list[Literal["length", "links", "money", "urgency", "meeting"]] = []


class Answer(_Part):
    """An option of a question about facts."""

    text: Text
    correct: bool = False
    rationale: Text | None = None


class _Fact(_Question):
    """A question about facts; it may do without a situation."""

    role: Role | None = None
    channel: Name | None = None
    situation: Text | None = None
    rationale: Text | None = Field(default=None, description="Why, as Markdown, shown with the key")


class Multiple(_Fact):
    """Tick all that apply, or the one that does."""

    format: Literal["multiple"]
    question: Text = Field(description="What the learner is asked, as inline Markdown")
    choose: Literal["all", "one"] = "all"
    options: list[Answer]


class Blank(_Fact):
    """Fill the blanks in a sentence."""

    format: Literal["blank"]
    question: Text = Field(default="Fill in the blanks.", description="What the learner is asked")
    sentence: Text = Field(description="Markdown with blanks: [[answer]] or [[answer|another]]")


Item: TypeAlias = Best | BestWorst | Rate | Rank | Conversation | Draft | Multiple | Blank

#: The class behind each response format.
FORMATS: dict[str, type[Item]] = {
    "best": Best,
    "best-worst": BestWorst,
    "rate": Rate,
    "rank": Rank,
    "conversation": Conversation,
    "draft": Draft,
    "multiple": Multiple,
    "blank": Blank,
}


def item_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an item file, for editors that complete and check while typing."""
    adapter: TypeAdapter[Item] = TypeAdapter(Annotated[Item, Field(discriminator="format")])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Rehearse item"}
    return head | adapter.json_schema()
