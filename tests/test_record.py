"""The cases in `cases/record/` are shared with the client: both must judge a record alike."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from conftest import CASES
from mkdocs_rehearse.record import LONGEST, Finding, load_record, parse_record, record_schema

RECORDS = [case for file in sorted((CASES / "record").glob("*.json")) for case in json.loads(file.read_text("utf-8"))]

ATTEMPT = {"time": "2026-01-05T10:00:00Z", "fingerprint": "f", "response": "a", "score": 0.5}


def text_of(case: dict[str, Any]) -> str:
    text: str = case["text"] if "text" in case else json.dumps(case["record"], ensure_ascii=False)
    return text


def record(items: object = None, **more: object) -> str:
    return json.dumps({"version": 1, "course": "demo", "items": items or {}, **more})


@pytest.mark.parametrize("case", RECORDS, ids=[case["name"] for case in RECORDS])
def test_record_is_judged_as_the_browser_judges_it(case: dict[str, Any]) -> None:
    reading = parse_record(text_of(case), "demo")
    assert bool(reading.findings) == (case["fault"] != "")
    assert (reading.record is None) == (case["fault"] == "aside")
    if reading.record:
        items = reading.record.items
        assert {name: len(item.attempts) for name, item in items.items()} == case["attempts"]
        assert [name for name, item in items.items() if item.open] == case["open"]
        assert list(reading.record.plans) == case["plans"]


def test_a_record_can_be_analysed() -> None:
    harmful = ATTEMPT | {"score": 0, "harm": True}
    reading = parse_record(record({"one": {"attempts": [ATTEMPT, harmful], "seen": 3}}, plans={}))
    assert reading.record
    first, second = reading.record.items["one"].attempts
    assert first.time == datetime(2026, 1, 5, 10, tzinfo=UTC)
    assert (first.score, first.harm, second.score, second.harm) == (0.5, False, 0, True)
    assert reading.record.items["one"].model_extra == {"seen": 3}


def test_every_finding_names_its_place_in_plain_words() -> None:
    bad = {
        "one": {"attempts": [ATTEMPT, {}, ATTEMPT | {"time": "noon", "score": 2, "harm": "no"}], "open": 1},
        "two": [],
    }
    reading = parse_record(record(bad, plans={"p": {"if": 1}}, round={"ids": 1, "at": "x", "started": 1, "kind": "y"}))
    assert reading.findings == (
        Finding("items/one/attempts/1/time", "is missing"),
        Finding("items/one/attempts/1/fingerprint", "is missing"),
        Finding("items/one/attempts/1/response", "is missing"),
        Finding("items/one/attempts/1/score", "is missing"),
        Finding("items/one/attempts/2/time", "must be a time in UTC, as in 2026-01-05T10:00:00Z"),
        Finding("items/one/attempts/2/score", "must be a number from 0 to 1, or null"),
        Finding("items/one/attempts/2/harm", "must be true or false"),
        Finding("items/one/open", "must be an object"),
        Finding("items/two", "must be an object with a list of attempts"),
        Finding("plans/p/if", "must be text"),
        Finding("plans/p/then", "is missing"),
        Finding("plans/p/time", "is missing"),
        Finding("round/ids", "must be a list"),
        Finding("round/at", "must be a whole number from 0"),
        Finding("round/started", "must be a time in UTC, as in 2026-01-05T10:00:00Z"),
        Finding("round/kind", "must be one of the words that the format knows"),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{oops", "the text is not JSON"),
        ("[" * 100_000, "the text is not JSON"),
        ("[]", "the file is not a record"),
        ('{"version": 2, "course": "demo", "items": {}}', "the record has version 2, and this reader knows 1"),
        ('{"version": 1, "course": "other", "items": {}}', 'the record belongs to the course "other"'),
        (" " * (LONGEST + 1), "the text is longer than 2,000,000 characters"),
        ("\U0001f600" * (LONGEST // 2 + 1), "the text is longer than 2,000,000 characters"),
    ],
    ids=["no JSON", "too deep", "no record", "later", "another course", "too long", "too long for a browser"],
)
def test_what_is_no_record_is_a_finding_and_no_traceback(text: str, message: str) -> None:
    reading = parse_record(text, "demo")
    assert reading.record is None
    assert reading.findings == (Finding("", message),)


def test_any_course_is_taken_when_none_is_asked_for() -> None:
    assert parse_record('{"version": 1, "course": "other", "items": {}}').record


def test_ten_thousand_answers_are_read() -> None:
    reading = parse_record(record({"one": {"attempts": [ATTEMPT] * 10_000}}))
    assert reading.record
    assert len(reading.record.items["one"].attempts) == 10_000


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    for start in ("", "\ufeff"):
        (tmp_path / "record.json").write_text(start + record(), "utf-8")
        assert load_record(tmp_path / "record.json", "demo").findings == ()


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "latin.json").write_bytes(b'{"course": "caf\xe9"}')
    (tmp_path / "large.json").write_bytes(b" " * (4 * LONGEST + 1))
    messages = [
        load_record(tmp_path / name).findings[0].message for name in ("none.json", "latin.json", "large.json", ".")
    ]
    assert messages == [
        "the file cannot be read: No such file or directory",
        "the file is not UTF-8 text",
        "the text is longer than 2,000,000 characters",
        "the file cannot be read: Is a directory",
    ]


def test_the_schema_names_every_part() -> None:
    schema = record_schema()
    assert set(schema["$defs"]) == {"Attempt", "ItemRecord", "Plan", "Round", "Work"}
    assert schema["required"] == ["version", "course", "items"]
    assert set(schema["$defs"]["Plan"]["required"]) == {"if", "then", "time"}


@pytest.mark.parametrize(
    ("digits", "number"),
    [("999999999999999", 999999999999999), ("9007199254740993", 9007199254740992.0), ("1" * 400, float("inf"))],
)
def test_whole_number_is_the_one_that_browsers_read(digits: str, number: float) -> None:
    text = f'{{"version": 1, "course": "c", "items": {{}}, "other": {digits}}}'
    record = parse_record(text).record
    assert record is not None
    assert record.model_extra is not None
    other = record.model_extra["other"]
    assert (other, type(other)) == (number, type(number))
