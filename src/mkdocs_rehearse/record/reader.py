"""A reader of records that trusts nothing in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from ..message import Message, say
from .format import Attempt, ItemRecord, Part, Plan, Record, Round, Work
from .frame import LONGEST, TOO_LONG, RefusedError, parse_frame

_MOST_BYTES = 4 * LONGEST

_P = TypeVar("_P", bound=Part)

#: What is wrong, by pydantic's name for it.
_MESSAGES = {
    "missing": say("is missing"),
    "model_type": say("must be an object"),
    "string_type": say("must be text"),
    "string_unicode": say("must be text without broken characters"),
    "float_type": say("must be a number from 0 to 1, or null"),
    "greater_than_equal": say("must be a number from 0 to 1, or null"),
    "less_than_equal": say("must be a number from 0 to 1, or null"),
    "finite_number": say("must be a number from 0 to 1, or null"),
    "bool_type": say("must be true or false"),
    "int_type": say("must be a whole number from 0"),
    "list_type": say("must be a list"),
    "dict_type": say("must be an object"),
    "literal_error": say("must be one of the words that the format knows"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a file that is not as the format asks for.

    Attributes:
        place: Where, as keys and places from 0 joined by slashes; empty for the file as a whole.
        message: What is wrong, in plain words.
    """

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a file.

    Attributes:
        record: All that is sound; None if the file is no record at all.
        findings: What was left out and why; empty for a sound file.
    """

    record: Record | None
    findings: tuple[Finding, ...] = ()


def load_record(path: str | Path, course: str | None = None) -> Reading:
    """Read a record from a file that a learner has saved.

    Args:
        path: The file.
        course: The course that it must belong to; None takes any.

    Returns:
        The sound part of it and every finding. A file that cannot be opened is a finding, too.
    """
    try:
        with Path(path).open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            return _none(TOO_LONG)
        return parse_record(content.decode("utf-8-sig"), course)
    except UnicodeDecodeError:
        return _none(say("the file is not UTF-8 text"))
    except OSError as error:
        return _none(say("the file cannot be read: {reason}", reason=error.strerror or str(error)))


def parse_record(text: str, course: str | None = None) -> Reading:
    """Read a record from its text. A part that is not sound is left out and reported; nothing raises.

    Args:
        text: What the learner's browser has saved.
        course: The course that it must belong to; None takes any.
    """
    try:
        data = parse_frame(text, course)
    except RefusedError as refused:
        return _none(refused.message)
    try:  # most are sound, and are read at once in half the time
        return Reading(Record.model_validate(data))
    except ValidationError:
        return _parse_parts(data)


def _parse_parts(data: dict[str, Any]) -> Reading:
    findings: list[Finding] = []
    items = {name: item for name, value in data["items"].items() if (item := _parse_item(name, value, findings))}
    plans = _parse_plans(data.get("plans", {}), findings)
    round_ = _parse_part(Round, data["round"], "round", findings) if "round" in data else None
    known = {"items": items, "plans": plans} | ({"round": round_} if round_ else {})
    rest = {name: value for name, value in data.items() if name != "round"}
    return Reading(Record.model_validate(rest | known), tuple(findings))


def _parse_item(name: str, value: object, findings: list[Finding]) -> ItemRecord | None:
    place = f"items/{name}"
    if not isinstance(value, dict) or not isinstance(value.get("attempts"), list):
        findings.append(Finding(place, say("must be an object with a list of attempts")))
        return None
    attempts = [
        attempt
        for index, entry in enumerate(value["attempts"])
        if (attempt := _parse_part(Attempt, entry, f"{place}/attempts/{index}", findings))
    ]
    work = _parse_part(Work, value["open"], f"{place}/open", findings) if "open" in value else None
    known = {"attempts": attempts} | ({"open": work} if work else {})
    return ItemRecord.model_validate({name: part for name, part in value.items() if name != "open"} | known)


def _parse_plans(value: object, findings: list[Finding]) -> dict[str, Plan]:
    if not isinstance(value, dict):
        findings.append(Finding("plans", _MESSAGES["dict_type"]))
        return {}
    return {
        name: plan for name, entry in value.items() if (plan := _parse_part(Plan, entry, f"plans/{name}", findings))
    }


def _parse_part(kind: type[_P], value: object, place: str, findings: list[Finding]) -> _P | None:
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        findings.extend(_findings_of(error, place))
    return None


def _findings_of(error: ValidationError, place: str) -> Iterator[Finding]:
    for problem in error.errors(include_url=False, include_input=False, include_context=False):
        where = "/".join([place, *map(str, problem["loc"])])
        own = problem["msg"].removeprefix("Value error, ")
        message = _MESSAGES.get(problem["type"]) or say(own)
        yield Finding(where, message)


def _none(message: Message) -> Reading:
    return Reading(None, (Finding("", message),))
