"""The format of a record, stated once: types, validation and the JSON Schema come from here."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic.json_schema import SkipJsonSchema

from ..message import say

_TIME_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,9})?Z$"
_TIME = re.compile(_TIME_PATTERN[:-1] + r"\Z")


def _parse_time(value: object) -> datetime:
    if not isinstance(value, str) or not _TIME.match(value):
        raise ValueError(say("must be a time in UTC, as in 2026-01-05T10:00:00Z"))
    return datetime.fromisoformat(value)


Time = Annotated[
    datetime,
    BeforeValidator(_parse_time),
    WithJsonSchema({"type": "string", "format": "date-time", "pattern": _TIME_PATTERN}),
]
Score = Annotated[float, Field(ge=0, le=1)]


class Part(BaseModel):
    """A part of a record.

    Keys that this version does not know are kept: another version or another program may have written them.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="allow")


def _forget_default(schema: dict[str, Any]) -> None:
    schema.pop("default")


def _refuse_null(value: object) -> object:
    if value is None:
        raise ValueError(say("must be an object"))
    return value


#: For a key that may be left out, and must not be null where it stands.
_NotNull = BeforeValidator(_refuse_null)


class Work(Part):
    """What a learner has begun and not finished."""

    time: Time = Field(description="When it was last changed")
    fingerprint: str = Field(description="Of the item that is worked on; it changes when the item means something else")
    response: Any = Field(description="As far as it goes")


class Attempt(Part):
    """One answer to an item."""

    time: Time = Field(description="When it was given, by the learner's clock")
    fingerprint: str = Field(description="Of the item that was answered; it changes when the item means something else")
    response: Any = Field(description="What the learner did, by option ids; its form depends on the item's format")
    score: Score | None = Field(description="0 to 1; null where nothing is scored")
    harm: bool = Field(default=False, description="Whether an option rated 0 was chosen as best")
    would: Any = Field(default=None, description="What the learner would do today, where that was asked first")


class Plan(Part):
    """An if-then plan of the learner's."""

    if_: str = Field(alias="if", description="The moment")
    then: str = Field(description="The act")
    time: Time = Field(description="When it was written")


def _parse_whole(value: object) -> object:
    """Return a whole number as one, however it is written: browsers do not tell 1.0 from 1."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


class Round(Part):
    """A walk through items, on or ended."""

    ids: list[str] = Field(description="The items, in the order in which they are asked")
    at: Annotated[int, BeforeValidator(_parse_whole)] = Field(
        ge=0, description="The place of the present item, from 0; behind the last one when the round has ended"
    )
    started: Time = Field(description="When it was begun")
    kind: Literal["practice", "final"] = Field(description="In a final check, feedback comes at the end")
    answers: dict[str, Attempt] = Field(
        default={},
        description="Given in this round, by item id; those of a final check are among the attempts once it has ended",
    )

    @model_validator(mode="after")
    def _check_place(self) -> Round:
        if self.at > len(self.ids):
            raise ValueError(say("must not have a place behind its items"))
        return self


class ItemRecord(Part):
    """What the learner did with one item."""

    attempts: list[Attempt] = Field(description="Oldest first, in the order in which they were given")
    open: Annotated[Work | SkipJsonSchema[None], _NotNull] = Field(
        default=None,
        description="What is begun and not finished",
        json_schema_extra=_forget_default,
    )


class Record(Part):
    """A learner's record of one course."""

    version: Literal[1] = Field(description="Of this format")
    course: str = Field(description="The course's name, as its settings have it")
    items: dict[str, ItemRecord] = Field(description="What the learner did, by item id")
    plans: dict[str, Plan] = Field(default={}, description="If-then plans, by name")
    round: Annotated[Round | SkipJsonSchema[None], _NotNull] = Field(
        default=None,
        description="The latest round of practice",
        json_schema_extra=_forget_default,
    )


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a record."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return head | Record.model_json_schema() | {"title": "Rehearse record"}
