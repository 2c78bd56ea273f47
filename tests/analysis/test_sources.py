"""Bad input gets a note with file and line, and the rest is analysed."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from mkdocs_rehearse.analysis.course import CourseItems
from mkdocs_rehearse.analysis.engine import DuckDB
from mkdocs_rehearse.analysis.sources import read_sources

from .conftest import HERE, item_named, option, record

Notes = Callable[..., tuple[int, int, list[str]]]
CASES = HERE / "cases"
#: Whatever this machine's clock says, it is after that.
#: Whole days, so that all who collect these tests collect the same.
LATER = (datetime.now(UTC) + timedelta(days=30)).strftime("%Y-%m-%dT00:00:00Z")


@pytest.fixture
def notes(items: CourseItems, tmp_path: Path) -> Notes:
    """Return how many learners and answers were read, and the notes, with paths below the test's folder."""

    def read(*sources: Path | str) -> tuple[int, int, list[str]]:
        engine = DuckDB(threads=1)
        found = read_sources(engine, [str(source) for source in sources or [tmp_path]], items)
        [row] = engine.fetch(found.answers.agg(people=found.answers.learner.nunique(), n=found.answers.count()))
        return row["people"], row["n"], [str(flaw).replace(f"{tmp_path}/", "") for flaw in found.flaws]

    return read


@pytest.fixture
def good(items: CourseItems, tmp_path: Path) -> dict[str, Any]:
    """A sound record, which lies beside what is bad."""
    sound = record(items, {"pick": [(option(items, "pick", "A"), 1)], "mark": [([], 0)]})
    (tmp_path / "good.json").write_text(json.dumps(sound), "utf-8")
    return sound


def change(good: dict[str, Any], **keys: Any) -> str:
    return json.dumps(good | keys)


def test_a_record_from_before_the_course_had_a_name_is_read(good: dict[str, Any], notes: Notes, tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(change(good, course="course"), "utf-8")
    assert notes() == (1, 2, [])


@pytest.mark.parametrize(
    ("bad", "note"),
    [
        (
            lambda good: change(good, course="of Anna Beispiel"),
            'bad.json:1: the record belongs to another course than "tests"; it was left out',
        ),
        (
            lambda good: change(good, version=2),
            "bad.json:1: the record is of a version that this program does not know (it knows 1); it was left out",
        ),
        (
            lambda good: json.dumps(good, indent=1)[:-40],
            "bad.json:20: the file is damaged, or cut off here; it was left out",
        ),
        (lambda good: '{"hello": "world"}', "bad.json:1: the file is not a record; it was left out"),
        (lambda good: change(good, items={}), "bad.json:1: the record holds no answers"),
        (
            json.dumps,
            "good.json:1: this is another file of a learner who was read before; the two were merged",
        ),
        (lambda good: "[]", ""),
        (lambda good: '"Anna"', "bad.json:1: the file holds neither a record nor statements; it was left out"),
    ],
)
def test_a_bad_record(
    bad: Callable[[dict[str, Any]], str], note: str, good: dict[str, Any], notes: Notes, tmp_path: Path
) -> None:
    (tmp_path / "bad.json").write_text(bad(good), "utf-8")
    people, _, found = notes()
    assert (people, found) == (1, [note] if note else [])


def test_a_slip_in_a_record_costs_one_answer(good: dict[str, Any], notes: Notes, tmp_path: Path) -> None:
    good["items"]["pick"]["attempts"][0]["score"] = "one"
    good["items"]["Anna Beispiel"] = {"attempts": 3}
    (tmp_path / "good.json").write_text(json.dumps(good, indent=1), "utf-8")
    assert notes() == (
        1,
        1,
        [
            "good.json:11: items/pick/attempts/0/score: must be a number from 0 to 1, or null; left out",
            "good.json:25: items/…: must be an object with a list of attempts; left out",
        ],
    )


def test_a_time_in_the_future(good: dict[str, Any], notes: Notes, tmp_path: Path) -> None:
    good["items"]["pick"]["attempts"][0]["time"] = LATER
    (tmp_path / "good.json").write_text(json.dumps(good), "utf-8")
    assert notes() == (1, 1, ["good.json:1: 1 answer has a time that cannot be true; left out"])


def test_records_in_a_zip(good: dict[str, Any], items: CourseItems, notes: Notes, tmp_path: Path) -> None:
    other = record(items, {"pick": [(option(items, "pick", "B"), 1 / 3)]}, learner=1)
    with zipfile.ZipFile(tmp_path / "records.zip", "w") as archive:
        archive.writestr("a.json", json.dumps(other))
        archive.writestr("b.json", "{")
        archive.writestr("notes.txt", "Anna")
    damaged = "records.zip/b.json:1: the file is damaged, or cut off here; it was left out"
    assert notes() == (2, 3, [damaged])


def test_a_damaged_zip(good: dict[str, Any], notes: Notes, tmp_path: Path) -> None:
    (tmp_path / "records.zip").write_bytes(b"PK\3\4 and no more")
    assert notes() == (1, 2, ["records.zip: the archive is damaged or locked; what could be opened was read"])


def test_two_exports_of_one_learner_are_merged(
    good: dict[str, Any], items: CourseItems, notes: Notes, tmp_path: Path
) -> None:
    later = record(items, {"pick": [(option(items, "pick", "A"), 1)], "mark": [([], 0)], "rank": [([], 0)]})
    (tmp_path / "later.json").write_text(json.dumps(later), "utf-8")
    people, _, found = notes()
    assert (people, found) == (
        1,
        ["later.json:1: this is another file of a learner who was read before; the two were merged"],
    )


def test_statements_of_a_real_lrs(notes: Notes) -> None:
    people, answers, found = notes(CASES)
    assert (people, answers) == (8, 80)
    assert [note.removeprefix(f"{CASES}/") for note in found] == [
        "lrs-lines.jsonl.gz:21: 3 left out, the first of them here: "
        "statements of another tool, or no answers to an item of this course",
        "lrs-page.json:1: this is one page of several that the LRS has; the others must be fetched too",
    ]


def test_a_list_of_statements_that_is_cut_off(notes: Notes, tmp_path: Path) -> None:
    page = json.loads((CASES / "lrs-page.json").read_text("utf-8"))["statements"]
    text = "[\n" + ",\n".join(map(json.dumps, page[:10]))
    (tmp_path / "cut.json").write_text(text[:-50], "utf-8")
    people, answers, found = notes()
    assert (people, answers) == (8, 9)
    assert found == ["cut.json:11: the file is damaged, or cut off here; what stands before was read"]


def test_lines_that_are_cut_off(notes: Notes, tmp_path: Path) -> None:
    content = gzip.decompress((CASES / "lrs-lines.jsonl.gz").read_bytes())
    (tmp_path / "cut.jsonl").write_bytes(b"\n".join(content.splitlines()[:3])[:-9])
    assert notes() == (2, 2, ["cut.jsonl:3: this line is damaged or cut off; such lines were left out"])


@pytest.mark.parametrize("sign", [b" ", b"[", b'{"verb":1}\n'])
def test_a_file_that_unpacks_to_more_than_can_be_meant(
    notes: Notes, tmp_path: Path, sign: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_rehearse.analysis.sources.unpacked.LEAST", 1_000_000)
    told = "the file unpacks to more than 200 times its size; what was read before that is kept"
    with gzip.open(tmp_path / "bomb.json.gz", "wb") as packed:
        packed.write(sign * (4_000_000 // len(sign)))
    assert notes()[2][-1] == f"bomb.json.gz: {told}"
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"../../{number}.json", b"[" + b" " * 999_000)
    assert notes()[2][-1] == f"bomb.zip: {told}"


def test_a_member_of_an_archive_that_is_damaged(good: dict[str, Any], notes: Notes, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "records.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("good.json", json.dumps(good))
        archive.writestr("bad.json", json.dumps(good | {"note": "x" * 50}))
    content = bytearray((tmp_path / "records.zip").read_bytes())
    at = content.rindex(b"bad.json", 0, content.index(b"PK\x01\x02")) + len("bad.json")
    content[at : at + 20] = b"\xff" * 20
    (tmp_path / "records.zip").write_bytes(content)
    assert notes()[2][-1] == "records.zip: the archive is damaged or locked; what could be opened was read"


def test_a_gzip_that_is_cut_off(notes: Notes, tmp_path: Path) -> None:
    (tmp_path / "cut.jsonl.gz").write_bytes((CASES / "lrs-lines.jsonl.gz").read_bytes()[:-300])
    _, answers, found = notes()
    assert answers > 0
    assert found[-1] == "cut.jsonl.gz: the file is cut off; what stands before was read"


def test_a_table_that_is_damaged_anywhere_is_read_or_left_out(notes: Notes, tmp_path: Path) -> None:
    table = tmp_path / "table.parquet"
    con = duckdb.connect()
    con.sql(
        "SELECT 'x' AS learner, 'pick' AS item, 'f' AS fingerprint, TIMESTAMP '2026-01-01' AS time, 'a' AS response,"
        " 1.0 AS score"
    ).write_parquet(str(table))
    sound = table.read_bytes()
    for at in range(4, len(sound) - 4, 9):
        table.write_bytes(sound[:at] + bytes([sound[at] ^ 0xFF]) + sound[at + 1 :])
        notes()


def test_a_duration_of_hundreds_of_digits_is_a_long_one(notes: Notes, tmp_path: Path) -> None:
    [one, *_] = json.loads((CASES / "lrs-page.json").read_text("utf-8"))["statements"]
    one["result"] |= {"duration": f"PT{'9' * 400}S"}
    (tmp_path / "some.json").write_text(json.dumps([one]), "utf-8")
    assert notes() == (1, 1, [])


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ({"actor": {"name": "Anna Beispiel"}}, "statements without an actor or a time"),
        ({"timestamp": "yesterday"}, "statements without an actor or a time"),
        ({"timestamp": LATER}, "statements with a time that cannot be true"),
        ({"result": {"score": {"scaled": -1}}}, "statements with a score outside 0 to 1"),
        ({"result": {"score": {"scaled": 10**400}}}, "statements with a score outside 0 to 1"),
        (
            {"object": {"id": "https://course.example.org/practice/another/"}},
            "statements of another tool, or no answers to an item of this course",
        ),
        ({"verb": "answered"}, "statements of another tool, or no answers to an item of this course"),
    ],
)
def test_a_bad_statement(fault: dict[str, Any], why: str, notes: Notes, tmp_path: Path) -> None:
    [one, other, *_] = json.loads((CASES / "lrs-page.json").read_text("utf-8"))["statements"]
    (tmp_path / "some.json").write_text(json.dumps([one, other | fault], indent=0), "utf-8")
    people, answers, [note] = notes()
    assert (people, answers) == (1, 1)
    assert note.endswith(f": 1 left out, the first of them here: {why}")


def test_what_an_lms_says_of_a_session_is_no_answer_and_no_mistake(notes: Notes, tmp_path: Path) -> None:
    [one, *_] = json.loads((CASES / "lrs-page.json").read_text("utf-8"))["statements"]
    category = [{"id": "https://w3id.org/xapi/cmi5/context/categories/cmi5"}]
    began = one | {
        "verb": {"id": "http://adlnet.gov/expapi/verbs/initialized"},
        "context": {"contextActivities": {"category": category}},
    }
    (tmp_path / "some.json").write_text(json.dumps([began, one]), "utf-8")
    assert notes() == (1, 1, [])


def voiding(statement: dict[str, Any]) -> dict[str, Any]:
    verb = {"id": "http://adlnet.gov/expapi/verbs/voided"}
    return statement | {"id": "f" * 36, "verb": verb, "object": {"objectType": "StatementRef", "id": statement["id"]}}


def wrapped(statement: dict[str, Any], voided: bool = False) -> dict[str, Any]:
    """Return a statement as Learning Locker's database holds it."""
    return {"_id": {"$oid": "65ef"}, "voided": voided, "lrs_id": "626a", "statement": statement, "agents": ["Anna"]}


TAKEN_BACK = ["some.json:1: 1 left out, the first of them here: statements that were taken back (voided)"]


@pytest.mark.parametrize(
    ("given", "answers", "found"),
    [
        (lambda one, other: [one, other], 2, []),
        (lambda one, other: [one, other, one], 2, []),
        (lambda one, other: one, 1, []),
        (lambda one, other: {"more": "", "statements": [one, other]}, 2, []),
        (lambda one, other: [one, other, voiding(one)], 1, TAKEN_BACK),
        (lambda one, other: [voiding(one), other, one], 1, TAKEN_BACK),
        (lambda one, other: [wrapped(one), wrapped(other)], 2, []),
        (lambda one, other: [wrapped(one), wrapped(other, voided=True)], 1, TAKEN_BACK),
        (lambda one, other: wrapped(one), 1, []),
        (lambda one, other: [{**one, "timestamp": None, "stored": "2026-03-08T02:41:14.5150000Z"}], 1, []),
        (lambda one, other: [{**one, "timestamp": "2026-03-08T03:41:14+0100"}], 1, []),
        (lambda one, other: [{**one, "result": {**one["result"], "duration": "P0Y0M0DT0H1M5,5S"}}], 1, []),
        (lambda one, other: [{**one, "actor": {"objectType": "Agent", "openid": "https://anna.example"}}], 1, []),
    ],
    ids=[
        "list",
        "the same twice",
        "one alone",
        "a page",
        "voided later",
        "voided before",
        "of Learning Locker",
        "voided there",
        "one document",
        "no timestamp",
        "an offset",
        "a long duration",
        "an OpenID",
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_forms_in_which_an_lrs_gives_statements(
    given: Callable[..., Any], answers: int, found: list[str], indent: int | None, notes: Notes, tmp_path: Path
) -> None:
    statements = json.loads((CASES / "lrs-page.json").read_text("utf-8"))["statements"]
    (tmp_path / "some.json").write_text(json.dumps(given(*statements[:2]), indent=indent), "utf-8")
    _, n, told = notes()
    place = [line.partition(": ")[2] for line in told], [line.partition(": ")[2] for line in found]
    assert (n, place[0]) == (answers, place[1])


HEAD = "learner,item,fingerprint,time,response,score"


@pytest.mark.parametrize(
    ("row", "note"),
    [
        ("anna,pick,f,yesterday,x,1", "rows without a time that can be read"),
        (f"anna,pick,f,{LATER},x,1", "rows with a time that cannot be true"),
        ("anna,pick,f,2026-01-05T10:00:00Z,x,7", "rows with a score outside 0 to 1"),
        ("anna,pick,f,2026-01-05T10:00:00Z,x,good", "rows with a score outside 0 to 1"),
        (",pick,f,2026-01-05T10:00:00Z,x,1", "rows without a learner or an item"),
    ],
    ids=["no time", "ahead", "beyond 1", "no number", "nobody"],
)
def test_a_bad_row(row: str, note: str, notes: Notes, tmp_path: Path) -> None:
    rows = [HEAD, "bo,pick,f,2026-01-05T10:00:00Z,x,1", row]
    (tmp_path / "table.csv").write_text("\n".join(rows), "utf-8")
    assert notes() == (1, 1, [f"table.csv:3: 1 left out, the first of them here: {note}"])


def test_a_table_without_a_column(notes: Notes, tmp_path: Path, good: dict[str, Any]) -> None:
    (tmp_path / "table.csv").write_text("learner,item,score\nanna,pick,1", "utf-8")
    assert notes()[2] == ['table.csv:1: the table has no column "fingerprint"; it was left out']


def test_a_table_that_is_none(notes: Notes, tmp_path: Path, good: dict[str, Any]) -> None:
    (tmp_path / "table.parquet").write_bytes(b"PAR1")
    assert notes()[2] == ["table.parquet:1: the table is damaged, or is none; it was left out"]


def test_sources_are_mixed(items: CourseItems, notes: Notes, tmp_path: Path, good: dict[str, Any]) -> None:
    item = item_named(items, "pick")
    row = f"anna,pick,{item.fingerprint},2026-01-05T10:00:00+01:00,{item.options[0].id},1"
    (tmp_path / "table.csv").write_text(f"{HEAD}\n{row}\n", "utf-8")
    assert notes(tmp_path, CASES / "lrs-lines.jsonl.gz")[:2] == (1 + 1 + 8, 2 + 1 + 20)
