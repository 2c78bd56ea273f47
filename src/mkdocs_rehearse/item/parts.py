"""The parts of an item, stated once: validation, types and the JSON Schema come from here."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=KEBAB)]
ObjectiveId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
KeyStatus = Annotated[str, StringConstraints(pattern=r"^(author-draft|panel\([1-9][0-9]*\))$")]
Role = Literal["sender", "recipient", "moderator", "manager", "coach"]
Rating = Annotated[int, Field(ge=0, le=3, description="0 harmful, 1 weak, 2 acceptable, 3 effective")]


class Part(BaseModel):
    """A group of keys: no other key is known there, and no value is turned into one of another kind."""

    # A format that a course does not use is never built.
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class Option(Part):
    """One reply that a learner may choose or judge."""

    text: Text = Field(description="The reply, as inline Markdown")
    rating: Rating
    rationale: Text = Field(description="Why the option has its rating, as Markdown")
    effect: Text | None = Field(default=None, description="What the other person will think, in one line")


class Answer(Part):
    """An option of a question about facts."""

    text: Text
    correct: bool = False
    rationale: Text | None = None


class Allowance(Part):
    """A check that this item may break, and why."""

    check: Name
    because: Text


class Setting(Part):
    """Who and where, for the fairness checks. Never shown."""

    country: Text | None = None
    trade: Text | None = None
    gender: Literal["woman", "man"] | None = None


class Item(Part):
    """What every item has; a response format adds its own keys."""

    format: str
    title: Text = Field(description="A heading that does not give the key away")
    objective: ObjectiveId = Field(description="The lesson file's name / the objective's key")
    claims: list[ClaimId] = Field(default_factory=list)
    twin: Name | None = None
    formerly: list[Name] = Field(default_factory=list)
    setting: Setting | None = None
    key_status: KeyStatus = "author-draft"
    allow: list[Allowance] = Field(default_factory=list)
    reserved: bool = Field(default=False, description="Whether only the final check asks it")
    role: Role | None = None
    channel: Name | None = None
    person: Text | None = Field(default=None, description="Who writes, as the head of the thread names them")
    place: Text | None = Field(default=None, description="Where that person is")
    situation: Text | None = None
    question: Text = Field(description="What the learner is asked, as inline Markdown")


class Situated(Item):
    """An item about a reply to somebody."""

    role: Role
    channel: Name
    scale: Literal["effective", "fitting", "proportionate", "likely", "supported"] = "effective"
    situation: Text = Field(
        description="What has happened, as Markdown; a quotation block is the other person's message"
    )


class Choice(Situated):
    """An item with options to choose from or to judge."""

    options: list[Option] = Field(description="Three to five plausible replies")


class Fact(Item):
    """An item that is correct or not; it may do without a situation."""

    rationale: Text | None = Field(default=None, description="Why, as Markdown, shown with the key")
