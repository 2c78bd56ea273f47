"""Learners' exported records: each file is one learner, whose name is never asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ...message import Message, say
from ...record import Attempt, Finding, Record, parse_record
from ...settings import UNNAMED
from ...yamldoc import parse_document
from ..answers import NO_SCORE, Answer
from ..course import CourseItems
from ..flaws import Flaw
from .learners import Learners
from .rows import Rows

_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
#: A learner's file with more slips than this is named once more, and that is that.
_MOST = 5


class RecordReader:
    """Reads records of one course."""

    def __init__(self, course: CourseItems, rows: Rows, learners: Learners) -> None:
        self._course = course.name
        self._typed = {name for item in course.items if item.form.typed for name in (item.id, *item.formerly)}
        self._known = {name for item in course.items for name in (item.id, *item.formerly)}
        self._rows, self._learners = rows, learners

    def read(self, text: str, path: str) -> Iterator[Flaw]:
        """Take the answers of a record in, and yield what was left out."""
        reading = parse_record(text)
        if reading.record is None:
            yield Flaw(path, *_refusal(text))
            return
        if reading.record.course not in (self._course, UNNAMED):
            yield Flaw(
                path, 1, say('the record belongs to another course than "{name}"; it was left out', name=self._course)
            )
            return
        yield from self._slips(reading.findings, text, path)
        answers = list(self._answers(reading.record))
        if not answers:
            yield Flaw(path, 1, say("the record holds no answers"))
            return
        number, again = self._learners.of_record(_firsts(answers))
        if again:
            yield Flaw(path, 1, say("this is another file of a learner who was read before; the two were merged"))
        late = sum(not self._rows.add(Answer(number, *answer[1:])) for answer in answers)
        if late:
            yield Flaw(path, 1, _late(late))

    def _answers(self, record: Record) -> Iterator[Answer]:
        for name, item in record.items.items():
            moment = 0
            for attempt in item.attempts:
                # A clock may have been set back: the order in the file is the true one.
                moment = max(int(attempt.time.timestamp() * 1000), moment + 1)
                known = name if name in self._known else ""
                yield Answer(0, known, attempt.fingerprint, moment, *self._said(name, attempt))

    def _said(self, name: str, attempt: Attempt) -> tuple[str, str, float]:
        score = NO_SCORE if attempt.score is None else attempt.score
        if name in self._typed or name not in self._known:
            return "", "", score
        would = attempt.would if isinstance(attempt.would, str) else ""
        return _text(attempt.response), would, score

    def _slips(self, findings: tuple[Finding, ...], text: str, path: str) -> Iterator[Flaw]:
        document = parse_document(text, path)[0] if findings else None
        for finding in findings[:_MOST]:
            keys = [int(key) if key.isdecimal() else key for key in finding.place.split("/")]
            line = document.span(*keys).line if document else 1
            message = say("{place}: {message}; left out", place=self._named(keys), message=finding.message)
            yield Flaw(path, line, message)
        if len(findings) > _MOST:
            yield Flaw(path, 1, say("{count:,} more of its entries were left out", count=len(findings) - _MOST))

    def _named(self, keys: list[Any]) -> str:
        """Return a place without any word that the course does not know."""
        words = {"items", "attempts", "plans", "round", "open", "time", "fingerprint", "response", "score", "harm"}
        return "/".join(str(key) if isinstance(key, int) or key in self._known | words else "…" for key in keys)


def _firsts(answers: list[Answer]) -> Iterator[tuple[str, int, str]]:
    seen = set()
    for answer in answers:
        if answer.item not in seen:
            seen.add(answer.item)
            yield answer.item, answer.time, answer.response


def _refusal(text: str) -> tuple[int, Message]:
    """Return the line and the words for a text that is no record at all."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return error.lineno, say("the file is damaged, or cut off here; it was left out")
    except (ValueError, RecursionError):
        return 1, say("the file is damaged; it was left out")
    if isinstance(data, dict) and isinstance(data.get("items"), dict) and data.get("version") != 1:
        return 1, say("the record is of a version that this program does not know (it knows 1); it was left out")
    return 1, say("the file is not a record; it was left out")


def _text(response: Any) -> str:
    return response if isinstance(response, str) else _encode(response)


def _late(count: int) -> Message:
    if count == 1:
        return say("1 answer has a time that cannot be true; left out")
    return say("{count:,} answers have a time that cannot be true; left out", count=count)
