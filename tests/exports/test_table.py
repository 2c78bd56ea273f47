"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from conftest import Run, Write
from hostile import sound_item
from mkdocs_rehearse.exports import Parts, Unsaid
from mkdocs_rehearse.exports.table import table
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.text.spreadsheet import cell


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_every_option_is_a_row(parts: Parts) -> None:
    held = rows(table(parts, Unsaid()).content)
    assert {row["format"] for row in held} == set(FORMATS)
    best = [row for row in held if row["item"] == "an-best"]
    options = sound_item("best")["options"]
    assert [(row["option"], row["rating"], row["rationale"]) for row in best] == [
        (one["text"], str(one["rating"]), one["rationale"]) for one in options
    ]
    assert [row["best"] for row in best] == ["yes", "", ""]
    assert {row["lesson"] for row in held} == {"first-message"}


def test_blanks_endings_and_messages_are_in_it(parts: Parts) -> None:
    held = rows(table(parts, Unsaid()).content)
    assert [row["option"] for row in held if row["format"] == "blank"] == ["400 | four hundred", "replies | answers"]
    assert [row["word"] for row in held if row["says"] == "She does not answer."] == ["A poor ending"]
    assert "[[Great profile]]" in next(row["text"] for row in held if row["format"] == "mark")


def test_spreadsheets_know_its_letters(parts: Parts) -> None:
    assert table(parts, Unsaid()).content.startswith(b"\xef\xbb\xbfitem,lesson,")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u00a0=1"])
def test_formula_is_text(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_words_stay_as_they_are() -> None:
    assert cell("a = b") == "a = b"


def test_no_text_of_an_item_is_a_formula(rehearse: Run, write: Write, course_of_all: None) -> None:
    evil = "=cmd|' /C calc'!A0"
    item = sound_item("best") | {"title": evil, "question": evil, "situation": evil}
    item["options"] = [{**one} for one in item["options"]]
    item["options"][0] |= {"text": evil, "rationale": evil}
    write("quizzes/an-best.yml", json.dumps(item))
    assert rehearse("export", "csv", "-o", "out.csv").exit_code == 0
    held = rows(Path("out.csv").read_bytes())
    assert not [value for row in held for value in row.values() if value.startswith("=")]
