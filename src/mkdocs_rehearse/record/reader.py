"""A reader of records that trusts nothing in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from pydantic import ValidationError

from .format import Attempt, ItemRecord, Part, Plan, Record, Round, Work

#: A longer text is no record: browsers give a site about five million characters, and twice that much is needed.
LONGEST = 2_000_000

_MOST_BYTES = 4 * LONGEST
#: Half of a character, which browsers accept in a text and Python does not.
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")

_P = TypeVar("_P", bound=Part)


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


class _RefusedError(Exception):
    """The text is no record at all."""


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
        return parse_record(content.decode("utf-8-sig"), course) if len(content) <= _MOST_BYTES else _too_long()
    except UnicodeDecodeError:
        return _none("the file is not UTF-8 text")
    except OSError as error:
        return _none(f"the file cannot be read: {error.strerror or error}")


def parse_record(text: str, course: str | None = None) -> Reading:
    """Read a record from its text. A part that is not sound is left out and reported; nothing raises.

    Args:
        text: What the learner's browser has saved.
        course: The course that it must belong to; None takes any.
    """
    if len(text) > LONGEST or len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST:
        return _too_long()
    try:
        data = _parse_frame(text, course)
    except _RefusedError as refused:
        return _none(str(refused))
    findings: list[Finding] = []
    items = {name: item for name, value in data["items"].items() if (item := _parse_item(name, value, findings))}
    plans = _parse_plans(data.get("plans", {}), findings)
    round_ = _parse_part(Round, data["round"], "round", findings) if "round" in data else None
    known = {"items": items, "plans": plans, "round": round_}
    return Reading(Record.model_validate(data | known), tuple(findings))


def _parse_frame(text: str, course: str | None) -> dict[str, Any]:
    try:
        data = json.loads(text, parse_constant=_refuse_constant, parse_int=_parse_number)
        if _SURROGATE.search(text):
            data = json.loads(json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        raise _RefusedError("the text is not JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("items"), dict) or not isinstance(data.get("course"), str):
        raise _RefusedError("the file is not a record")
    if data.get("version") != 1 or isinstance(data["version"], bool):
        raise _RefusedError(f"the record has version {json.dumps(data.get('version'))[:20]}, and this reader knows 1")
    if course is not None and data["course"] != course:
        raise _RefusedError(f'the record belongs to the course "{data["course"][:60]}"')
    return data | {"version": 1}


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _parse_number(digits: str) -> int | float:
    """Return a whole number as browsers know it: beyond 2^53 they round, and so does this."""
    return int(digits) if len(digits) < 16 else float(digits)


def _parse_item(name: str, value: object, findings: list[Finding]) -> ItemRecord | None:
    place = f"items/{name}"
    if not isinstance(value, dict) or not isinstance(value.get("attempts"), list):
        findings.append(Finding(place, "must be an object with a list of attempts"))
        return None
    attempts = [
        attempt
        for index, entry in enumerate(value["attempts"])
        if (attempt := _parse_part(Attempt, entry, f"{place}/attempts/{index}", findings))
    ]
    work = _parse_part(Work, value["open"], f"{place}/open", findings) if "open" in value else None
    return ItemRecord.model_validate(value | {"attempts": attempts, "open": work})


def _parse_plans(value: object, findings: list[Finding]) -> dict[str, Plan]:
    if not isinstance(value, dict):
        findings.append(Finding("plans", "must be an object"))
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
        message = _MESSAGES.get(problem["type"], problem["msg"].removeprefix("Value error, "))
        yield Finding(where, message)


_MESSAGES = {
    "missing": "is missing",
    "model_type": "must be an object",
    "string_type": "must be text",
    "string_unicode": "must be text without broken characters",
    "float_type": "must be a number from 0 to 1, or null",
    "greater_than_equal": "must be a number from 0 to 1, or null",
    "less_than_equal": "must be a number from 0 to 1, or null",
    "finite_number": "must be a number from 0 to 1, or null",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number from 0",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "literal_error": "must be one of the words that the format knows",
}


def _too_long() -> Reading:
    return _none(f"the text is longer than {LONGEST:,} characters")


def _none(message: str) -> Reading:
    return Reading(None, (Finding("", message),))
