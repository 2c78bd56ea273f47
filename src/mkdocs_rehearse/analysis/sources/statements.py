"""xAPI statements as an LRS gives them out: of each, only what says who (as a number), which item, and which option.

The verb is `answered`. The object's id ends in the item's id. Result and context may hold extensions whose ids end in
`/response`, `/fingerprint` and `/would`, in the form of a record; without them, the response is read by the rules of
xAPI for interactions (xAPI 1.0.3, part 2, 2.4.4.1 and appendix C). What a statement of the same file, or of one read
before, takes back (part 2, 2.3.2) does not count. Documents of Learning Locker's database hold a statement each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from ...formats.form import ONE, PAIR, RATINGS
from ...message import SILENCE, Message, say
from ..answers import NO_SCORE, NO_SECONDS, Answer
from ..course import CourseItem, CourseItems
from ..flaws import Flaw, left_out
from .learners import Learners
from .rows import Rows

_ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
_VOIDED = "http://adlnet.gov/expapi/verbs/voided"
#: In the context of what cmi5 itself says of a session: that it began, was completed, passed or ended (9.6.2.1).
_CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
#: Years and months are none: nobody answers for so long, but some tools write zeros there.
_DURATION = re.compile(r"P(?:0+Y)?(?:0+M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?")
_HEAD = re.compile(r'\s*(?:\{\s*"statements"\s*:\s*)?\[\s*')
_MORE = re.compile(r'[{,]\s*"more"\s*:\s*"[^"]')
_GAP = re.compile(r"[\s,]*")
_FOREIGN = say("statements of another tool, or no answers to an item of this course")
_TAKEN_BACK = say("statements that were taken back (voided)")


class StatementReader:
    """Reads statements about items of one course."""

    def __init__(self, course: CourseItems, rows: Rows, learners: Learners) -> None:
        self._items = {name: item for item in course.items for name in (*item.formerly, item.id)}
        self._rows, self._learners = rows, learners
        self._voided: set[str] = set()

    def read(self, text: str, path: str) -> Iterator[Flaw]:
        """Take the answers of a JSON array, or of an LRS's page of statements, in; yield what was left out."""
        yield from self._read(_elements(text, path), path)
        if _MORE.search(text[:4096]) or _MORE.search(text[-4096:]):
            yield Flaw(path, 1, say("this is one page of several that the LRS has; the others must be fetched too"))

    def read_lines(self, lines: Iterator[str], path: str) -> Iterator[Flaw]:
        """Take the answers of a file with one statement in each line in; yield what was left out."""
        yield from self._read(_lines(lines, path), path)

    def _read(self, found: Iterator[tuple[int, Any] | Flaw], path: str) -> Iterator[Flaw]:
        left: dict[Message, list[int]] = {}
        taken: list[tuple[int, str, Answer]] = []
        try:
            for one in found:
                if isinstance(one, Flaw):
                    yield one
                    continue
                line, statement = one[0], self._bare(one[1])
                answer = self._answer(statement)
                if isinstance(answer, Answer):
                    taken.append((line, _name(statement), answer))
                elif answer:
                    left.setdefault(answer, []).append(line)
        finally:  # a file that is cut off has been read so far
            for line, name, answer in taken:
                if reason := _TAKEN_BACK if name and name in self._voided else self._take(answer):
                    left.setdefault(reason, []).append(line)
        for reason, lines in left.items():
            yield Flaw(path, lines[0], left_out(reason, len(lines), is_first=True))

    def _take(self, answer: Answer) -> Message:
        """Take an answer in; return why not, if not."""
        return SILENCE if self._rows.add(answer) else say("statements with a time that cannot be true")

    def _bare(self, found: Any) -> Any:
        """Return a statement, out of what a database keeps it in."""
        inner = _at(found, "statement")
        if not isinstance(inner, dict) or "verb" in found:
            return found
        if found.get("voided") is True:
            self._voided.add(_name(inner))
        return inner

    def _answer(self, statement: Any) -> Answer | Message:
        """Return what a statement answers; or why it is left out."""
        verb = _at(statement, "verb", "id")
        if verb == _VOIDED:
            self._voided.add(_name(_at(statement, "object")))
            return SILENCE
        if not isinstance(statement, dict) or verb != _ANSWERED:
            return SILENCE if verb and _is_report(statement) else _FOREIGN
        item = self._item(_at(statement, "object", "id"))
        if item is None:
            return _FOREIGN
        identity, time = _identity(statement.get("actor")), _time(statement.get("timestamp") or statement.get("stored"))
        if not identity or time is None:
            return say("statements without an actor or a time")
        score = _score(_at(statement, "result", "score"))
        if score is None:
            return say("statements with a score outside 0 to 1")
        return Answer(
            self._learners.of_actor(identity),
            item.id,
            _plain(_extension(statement, "fingerprint")),
            time,
            _response(item, statement),
            _plain(_extension(statement, "would")),
            score,
            _seconds(_at(statement, "result", "duration")),
        )

    def _item(self, address: Any) -> CourseItem | None:
        if not isinstance(address, str):
            return None
        return self._items.get(re.split(r"[/#]", address.rstrip("/"))[-1])


def _elements(text: str, path: str) -> Iterator[tuple[int, Any] | Flaw]:
    """Yield every statement of an array with its line; what stands before a break is sound."""
    head = _HEAD.match(text)
    if head is None:  # keys may stand in any order
        yield from _page(text, path)
        return
    decoder, at, line, counted = json.JSONDecoder(), head.end(), 1, 0
    while text[at : at + 1] not in ("]", ""):
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield Flaw(path, line, say("the file is damaged, or cut off here; what stands before was read"))
            return
        yield line, value
        at = _GAP.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
    if at >= len(text):
        yield Flaw(path, line, say("the file is cut off here; what stands before was read"))


def _page(text: str, path: str) -> Iterator[tuple[int, Any] | Flaw]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        yield Flaw(path, error.lineno, say("the file is damaged, or cut off here; it was left out"))
        return
    except (ValueError, RecursionError):
        yield Flaw(path, 1, say("the file is damaged; it was left out"))
        return
    found = data.get("statements", [data]) if isinstance(data, dict) else data
    if not isinstance(found, list):
        yield Flaw(path, 1, say("the file holds neither a record nor statements; it was left out"))
        return
    yield from ((1, statement) for statement in found)


def _lines(lines: Iterator[str], path: str) -> Iterator[tuple[int, Any] | Flaw]:
    damaged = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError):
            damaged += 1
            if damaged == 1:
                yield Flaw(path, number, say("this line is damaged or cut off; such lines were left out"))


def _at(data: Any, *keys: str) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _extension(statement: dict[str, Any], name: str) -> Any:
    for holder in (("result",), ("context",), ("object", "definition")):
        extensions = _at(statement, *holder, "extensions")
        for key, value in extensions.items() if isinstance(extensions, dict) else ():
            if key.endswith(f"/{name}"):
                return value
    return None


def _is_report(statement: Any) -> bool:
    categories = _at(statement, "context", "contextActivities", "category")
    return isinstance(categories, list) and any(_at(one, "id") == _CMI5 for one in categories)


def _name(statement: Any) -> str:
    """Return the id of a statement, or of one that is referred to, by which it is told from others."""
    name = _at(statement, "id")
    return name.lower() if isinstance(name, str) else ""


def _plain(value: Any) -> str:
    return value if isinstance(value, str) and len(value) <= 64 else ""


def _identity(actor: Any) -> str:
    """Return what tells an actor from others, by the four ways of xAPI (part 2, 2.4.2.1)."""
    account = _at(actor, "account")
    if isinstance(account, dict):
        return json.dumps([account.get("homePage"), account.get("name")])
    named = (_at(actor, key) for key in ("mbox", "mbox_sha1sum", "openid"))
    return next((value for value in named if isinstance(value, str)), "")


def _time(value: Any) -> int | None:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)


def _score(score: Any) -> float | None:
    """Return a score from 0 to 1, `NO_SCORE` where there is none, or None where it cannot be one."""
    scaled, raw = _at(score, "scaled"), _at(score, "raw")
    if scaled is None and _is_number(raw) and _is_number(_at(score, "max")):
        low = _at(score, "min") or 0
        width = score["max"] - low if _is_number(low) else 0
        scaled = (raw - low) / width if width > 0 else None
    if scaled is None:
        return NO_SCORE
    return float(scaled) if _is_number(scaled) and 0 <= scaled <= 1 else None


def _is_number(value: Any) -> bool:
    """Tell whether a value is a number that can be reckoned with: of hundreds of digits it cannot."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300


def _seconds(value: Any) -> int:
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if not match or not any(match.groups()):
        return NO_SECONDS
    parts = (float((part or "0").replace(",", ".")) for part in match.groups())
    weeks, days, hours, minutes, seconds = parts
    return round(min((7 * weeks + days) * 86400 + hours * 3600 + minutes * 60 + seconds, 86400))


def _response(item: CourseItem, statement: dict[str, Any]) -> str:
    """Return the response as a record has it."""
    if item.form.typed:
        return ""
    whole = _extension(statement, "response")
    if whole is not None:
        return whole if isinstance(whole, str) else json.dumps(whole, separators=(",", ":"))
    text = _at(statement, "result", "response")
    if not isinstance(text, str):
        return ""
    parts = [part.split("[.]") for part in text.split("[,]")]
    if item.form is ONE:
        return text
    if item.form in (PAIR, RATINGS):
        pairs = {part[0]: part[1] for part in parts if len(part) == 2}
        return json.dumps({key: int(value) if value in ("0", "1", "2", "3") else value for key, value in pairs.items()})
    return json.dumps([part[-1] for part in parts])
