"""The commands: what they print, write and exit with."""

from __future__ import annotations

import builtins
import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from mkdocs_rehearse.analysis.course import CourseItems

from .conftest import COURSE, Answers, option, write_records


@pytest.fixture
def records(items: CourseItems, tmp_path: Path) -> Path:
    """Twelve learners, of whom ten choose B in *pick*."""
    letters = "BBBBBBBBBBAA"
    scores = {"A": 1.0, "B": 1 / 3}
    learners: list[Answers] = [
        {"pick": [(option(items, "pick", letter), scores[letter])], "mark": [([], 0.5)]} for letter in letters
    ]
    return write_records(tmp_path / "records", items, learners)


@pytest.fixture
def here(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(COURSE)


@pytest.mark.usefixtures("here")
def test_analyse_prints_findings_and_writes_a_page(rehearse: Run, records: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run = rehearse("analyse", str(records), "--output", str(page))
    assert run.exit_code == 0
    lines = run.output.splitlines()
    assert lines[0] == "12 learners, 24 answers"
    assert lines[1].startswith(
        "quizzes/pick.yml:15: In pick, 10 of 12 chose B, which the key rates weak; 2 chose the key’s A."
    )
    assert lines[-1] == f"The report is in {page}."
    assert page.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("names", "code"), [(["key-contradicted"], 1), (["any"], 1), (["all-pass", "ambiguous"], 0)])
def test_fail_on(names: list[str], code: int, rehearse: Run, records: Path, tmp_path: Path) -> None:
    options = [word for name in names for word in ("--fail-on", name)]
    assert rehearse("analyse", str(records), "--output", str(tmp_path / "page.html"), *options).exit_code == code


@pytest.mark.usefixtures("here")
def test_json_for_others(rehearse: Run, records: Path) -> None:
    data = json.loads(rehearse("analyse", str(records), "--format", "json").stdout)
    assert (data["version"], data["course"], data["learners"]) == (1, "tests", 12)
    assert data["findings"][0]["kind"] == "key-contradicted"
    [pick] = [item for item in data["items"] if item["id"] == "pick"]
    assert (pick["n"], pick["options"][1]["n"], pick["options"][1]["letter"]) == (12, 10, "B")


@pytest.mark.usefixtures("here")
def test_csv_for_spreadsheets(rehearse: Run, records: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(rehearse("analyse", str(records), "--format", "csv").stdout)))
    assert [(row["item"], row["n"], row["mean"]) for row in rows] == [("mark", "12", "0.5"), ("pick", "12", "0.4444")]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], 'there is no file, folder or table "nowhere"'),
        (
            ["mkdocs.yml", "--fail-on", "wrong"],
            'there is no finding "wrong"; known are key-contradicted, rating-contradicted',
        ),
        (["docs", "--backend", "mysql://x"], 'the backend must be an address as in "clickhouse://host/database"'),
        (["docs"], 'the sources hold no answers to the course "tests"'),
    ],
)
def test_wrong_use(arguments: list[str], words: str, rehearse: Run) -> None:
    run = rehearse("analyse", *arguments)
    assert run.exit_code == 2
    assert words in run.output


def test_outside_a_course(rehearse: Run, course: Path) -> None:
    run = rehearse("simulate")
    assert run.exit_code == 2
    assert 'there are no items in "quizzes"; run this in the folder of the course' in run.output


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", [["analyse", "docs"], ["simulate"]])
def test_without_the_extra_one_line_says_what_to_install(
    command: list[str], rehearse: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = builtins.__import__

    def without(name: str, *rest: Any, **keys: Any) -> Any:
        if name.startswith(("ibis", "pyarrow", "duckdb", "numpy")):
            raise ModuleNotFoundError(name=name)
        return plain(name, *rest, **keys)

    for name in [name for name in __import__("sys").modules if name.startswith("mkdocs_rehearse.analysis.")]:
        monkeypatch.delitem(__import__("sys").modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    run = rehearse(*command)
    assert run.exit_code == 2
    assert 'this command needs more: pip install "mkdocs-rehearse[analysis]"' in run.output


@pytest.mark.usefixtures("here")
def test_simulate_makes_the_same_group_again(rehearse: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    run = rehearse("simulate", "--learners", "40", "--seed", "7", "--output", str(one))
    rehearse("simulate", "--learners", "40", "--seed", "7", "--output", str(other))
    assert run.output.endswith(f"answers of 40 simulated learners are in {one}.\n")
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.usefixtures("here")
def test_what_cannot_be_planted(rehearse: Run) -> None:
    run = rehearse("simulate", "--plant", "wrong-key=nowhere")
    assert run.exit_code == 2
    assert 'cannot plant "wrong-key=nowhere"; write one of wrong-key, ambiguous, all-pass, "=" and an id' in run.output
