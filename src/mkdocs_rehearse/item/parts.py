"""The parts of an item, stated once: validation, types and the JSON Schema come from here."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from .. import checks
from ..text.names import KEBAB
from ..words import ROLES, SCALES

#: In the schema too, a text of white space is none.
Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), Field(json_schema_extra={"pattern": r"\S"})
]
Name = Annotated[str, StringConstraints(pattern=KEBAB)]
ObjectiveId = Annotated[str, StringConstraints(pattern=r"^[^/]+/[a-z0-9-]+$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
KeyStatus = Annotated[str, StringConstraints(pattern=r"^(author-draft|panel\([1-9][0-9]*\))$")]
#: The schema lists what the package brings; a course may have more, and whoever checks an item knows them.
Role = Annotated[Text, Field(json_schema_extra={"enum": [*ROLES]})]
ScaleName = Annotated[Text, Field(json_schema_extra={"enum": [*SCALES]})]
Rating = Annotated[int, Field(ge=0, le=3, description="0 harmful, 1 weak, 2 acceptable, 3 effective", examples=[3])]


_ROLE = "Who the learner is"
_CHANNEL = "Where it happens: a channel of the package, or one that the course names in rehearse.yml"
_SITUATION = "What has happened, as Markdown, in 18 to 60 words; a quotation block is the other person's message"
_EXAMPLE = (
    "Leila Haddad runs quality control for a textile exporter in Casablanca. Her request said she had read your post"
    " on dye testing. You sell laboratory software and have just accepted."
)
#: Options, as an example of a list's content.
OPTIONS: tuple[dict[str, JsonValue], ...] = (
    {"text": "Which part fits your line?", "rating": 3, "rationale": "A question that she can answer."},
    {"text": "Glad to have you here.", "rating": 2, "rationale": "Courteous, and nothing to answer."},
    {"text": "Send the price list.", "rating": 0, "rationale": "A pitch that she did not ask for."},
)

#: How many options an item has.
FEWEST, MOST = 3, 5


def count(fewest: int, most: int) -> dict[str, JsonValue]:
    """Return what the schema says of a list's length. The model lets any pass: a check tells which entry to look at."""
    return {"minItems": fewest, "maxItems": most}


class Part(BaseModel):
    """A group of keys: no other key is known there, and no value is turned into one of another kind."""

    # A format that a course does not use is never built.
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class Option(Part):
    """One reply that a learner may choose or judge."""

    text: Text = Field(
        description="The reply, as inline Markdown",
        examples=["Thanks for connecting, Leila. Which part of the dye post fits what you see on your line?"],
    )
    rating: Rating
    rationale: Text = Field(
        description="Why the option has its rating, as Markdown: what the words do to the reader",
        examples=["Thanks, a shared reference, one question she can answer from her own work."],
    )
    effect: Text | None = Field(
        default=None,
        description="What the other person will think, in one line",
        examples=["She’ll tell you about her line."],
    )


class Answer(Part):
    """An option of a question about facts."""

    text: Text = Field(description="The answer, as inline Markdown", examples=["A direct message"])
    correct: bool = Field(default=False, description="Whether it is to be ticked", examples=[True])
    rationale: Text | None = Field(
        default=None,
        description="Why it is correct or not, as Markdown",
        examples=["Everyone who can see the wall can read it."],
    )


class Allowance(Part):
    """A check that this item may break, and why."""

    check: Name = Field(
        description="The check, by the word in brackets at the end of its findings; only warnings may be allowed",
        examples=["unused-item"],
        json_schema_extra={"enum": [*checks.ALLOWED_BY_ITEMS]},
    )
    because: Text = Field(
        description="Why this item may break it", examples=["Stands in the practice gallery only, as a bonus."]
    )


class Setting(Part):
    """Who and where, for the fairness checks. Never shown."""

    country: Text | None = Field(default=None, description="The other person’s country", examples=["Morocco"])
    trade: Text | None = Field(default=None, description="What they work in", examples=["textiles"])
    gender: Literal["woman", "man"] | None = Field(
        default=None, description="As the situation tells it", examples=["woman"]
    )
    errs: bool | None = Field(
        default=None,
        description="Whether that person does wrong; left out, yes where the learner is recipient or moderator",
        examples=[False],
    )


class Item(Part):
    """What every item has; a response format adds its own keys."""

    format: str = Field(description="What the learner does", examples=["best"])
    title: Text = Field(description="A heading that does not give the key away", examples=["A first message to Leila"])
    objective: ObjectiveId = Field(
        description="What it practises: the lesson file's name, a slash, and the objective's key in its front matter",
        examples=["first-message/compose"],
    )
    claims: list[ClaimId] = Field(
        default_factory=list,
        description="The claims of the course that it practises; each stands in some page's front matter",
        examples=[["C058", "C070"]],
    )
    twin: Name | None = Field(
        default=None,
        description="The id of an item with nearly the same options and another situation; twins name each other",
        examples=["cold-room-sensors"],
    )
    formerly: list[Name] = Field(
        default_factory=list,
        description="Earlier file names of this item, so that learners keep their answers",
        examples=[["first-words"]],
    )
    setting: Setting | None = Field(
        default=None,
        description="Who and where, for checks of fairness; never shown",
        examples=[{"country": "Morocco", "trade": "textiles", "gender": "woman"}],
    )
    key_status: KeyStatus = Field(
        default="author-draft",
        description="Who set the ratings: author-draft, or panel(7) for a panel of seven; shown",
        examples=["panel(7)"],
    )
    allow: list[Allowance] = Field(
        default_factory=list,
        description="Warnings that the item may have, each with a reason",
        examples=[[{"check": "unused-item", "because": "Stands in the practice gallery only, as a bonus."}]],
    )
    reserved: bool = Field(default=False, description="Whether only the final check asks it", examples=[True])
    role: Role | None = Field(default=None, description=_ROLE, examples=["sender"])
    channel: Text | None = Field(default=None, description=_CHANNEL, examples=["linkedin-message"])
    person: Text | None = Field(
        default=None, description="Who writes, as the head of the thread names them", examples=["Leila"]
    )
    place: Text | None = Field(default=None, description="Where that person is", examples=["Casablanca"])
    situation: Text | None = Field(default=None, description=_SITUATION, examples=[_EXAMPLE])
    question: Text = Field(
        description="What the learner is asked, as inline Markdown", examples=["Which first message should you send?"]
    )


class Situated(Item):
    """An item about a reply to somebody."""

    role: Role = Field(description=_ROLE, examples=["sender"])
    channel: Text = Field(description=_CHANNEL, examples=["linkedin-message"])
    scale: ScaleName = Field(default="effective", description="What the ratings judge", examples=["fitting"])
    situation: Text = Field(description=_SITUATION, examples=[_EXAMPLE])


class Choice(Situated):
    """An item with options to choose from or to judge."""

    options: list[Option] = Field(
        description="Three to five plausible replies", examples=[[*OPTIONS]], json_schema_extra=count(FEWEST, MOST)
    )


class Fact(Item):
    """An item that is correct or not; it may do without a situation."""

    rationale: Text | None = Field(
        default=None,
        description="Why, as Markdown, shown with the key",
        examples=["What is public is read by people for whom it was not written."],
    )
