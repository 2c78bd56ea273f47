"""A record's text as data: whether it is a record at all, whatever its parts hold."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from ..message import Message, say

#: A longer text is no record: browsers give a site about five million characters, and twice that much is needed.
LONGEST = 2_000_000
TOO_LONG = say("the text is longer than {most:,} characters", most=LONGEST)

#: Half of a character, which browsers accept in a text and Python does not.
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


class RefusedError(Exception):
    """The text is no record at all.

    Attributes:
        message: Why not.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def parse_frame(text: str, course: str | None) -> dict[str, Any]:
    """Return what a text holds; `version`, `course` and `items` are there and of the right kinds.

    Args:
        text: What the learner's browser has saved.
        course: The course that it must belong to; None takes any.

    Raises:
        RefusedError: It is no record of the course; the message says why, in plain words.
    """
    if len(text) > LONGEST or len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST:
        raise RefusedError(TOO_LONG)
    data = _parse_json(text)
    if not isinstance(data, dict) or not isinstance(data.get("items"), dict) or not isinstance(data.get("course"), str):
        raise RefusedError(say("the file is not a record"))
    if data.get("version") != 1 or isinstance(data["version"], bool):
        raise RefusedError(
            say(
                "the record has version {version}, and this reader knows 1",
                version=json.dumps(data.get("version"))[:20],
            )
        )
    if course is not None and data["course"] != course:
        raise RefusedError(say('the record belongs to the course "{name}"', name=data["course"][:60]))
    return data | {"version": 1}


def _parse_json(text: str) -> Any:
    try:
        data = json.loads(text, parse_constant=_refuse_constant, parse_int=_parse_number)
        if _SURROGATE.search(text):
            data = json.loads(json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        raise RefusedError(say("the text is not JSON")) from None
    return data


def _refuse_constant(name: str) -> NoReturn:
    """Refuse `NaN` and `Infinity`, which Python's reader takes and browsers do not."""
    raise ValueError(name)


def _parse_number(digits: str) -> int | float:
    """Return a whole number as browsers know it: beyond 2^53 they round, and so does this."""
    return int(digits) if len(digits) < 16 else float(digits)
