"""The format of an item, stated once: validation, types and the JSON Schema come from here."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=KEBAB)]
ObjectiveId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
KeyStatus = Annotated[str, StringConstraints(pattern=r"^(author-draft|panel\([1-9][0-9]*\))$")]
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


class _ItemBase(_Part):
    scored: ClassVar[bool] = True

    title: Text = Field(description="A heading that does not give the key away")
    objective: ObjectiveId = Field(description="The lesson file's name / the objective's key")
    role: Literal["sender", "recipient", "moderator", "manager", "coach"]
    channel: Name
    scale: Literal["effective", "fitting", "proportionate", "likely", "supported"] = "effective"
    claims: list[ClaimId] = []
    twin: Name | None = None
    formerly: list[Name] = []
    setting: Setting | None = None
    key_status: KeyStatus = "author-draft"
    allow: list[Allowance] = []
    situation: Text = Field(
        description="What has happened, as Markdown; a quotation block is the other person's message"
    )
    question: Text = Field(description="What the learner is asked, as inline Markdown")


class _ChoiceItem(_ItemBase):
    options: list[Option] = Field(description="Three to five plausible replies")


class Best(_ChoiceItem):
    """Pick one option."""

    format: Literal["best"]


class BestWorst(_ChoiceItem):
    """Pick the most and the least effective option."""

    format: Literal["best-worst"]


class Rate(_ChoiceItem):
    """Give every option a rating."""

    format: Literal["rate"]


class Rank(_ChoiceItem):
    """Put the options in order."""

    format: Literal["rank"]


Item: TypeAlias = Best | BestWorst | Rate | Rank

#: The class behind each response format.
FORMATS: dict[str, type[Best] | type[BestWorst] | type[Rate] | type[Rank]] = {
    "best": Best,
    "best-worst": BestWorst,
    "rate": Rate,
    "rank": Rank,
}


def item_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an item file, for editors that complete and check while typing."""
    adapter: TypeAdapter[Item] = TypeAdapter(Annotated[Item, Field(discriminator="format")])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Rehearse item"}
    return head | adapter.json_schema()
