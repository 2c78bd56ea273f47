"""Names, mails and free text stand in every field that a source has; none of it comes out again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from mkdocs_rehearse.analysis.course import CourseItems

from .conftest import COURSE, item_named, option, record

NAME, MAIL, TEXT = "Anna Beispiel", "anna@example.org", "My draft: dear Leila"
PLANTED = (NAME, MAIL, TEXT, "Anna", "Beispiel", "draft: dear")


@pytest.fixture
def sources(items: CourseItems, tmp_path: Path) -> Path:
    """Twelve learners in three forms, each with something personal wherever it can stand."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for number in range(12):
        (folder / f"record-{number}.json").write_text(json.dumps(planted_record(items, number)), "utf-8")
    statements = [planted_statement(items, number) for number in range(12)]
    (folder / "statements.json").write_text(json.dumps({"more": NAME, "statements": statements}), "utf-8")
    pick = item_named(items, "pick")
    rows = [
        f'"{NAME} {number}",pick,{pick.fingerprint},2026-01-05T10:00:00Z,"{TEXT}",0,"{MAIL}","{NAME}"'
        for number in range(12)
    ]
    rows += [f'"{MAIL}","{NAME}","{MAIL}",2026-01-05T10:00:00Z,"{TEXT}",0,"{MAIL}","{NAME}"']
    rows += [
        f'"{MAIL}","blank","{MAIL}",2026-01-05T10:00:00Z,"{TEXT}",0,"{MAIL}","{NAME}"',
        f'"{NAME}",pick,x,"{NAME}",x,"{MAIL}",,',
    ]
    head = "learner,item,fingerprint,time,response,score,would,name"
    (folder / "table.csv").write_text("\n".join([head, *rows]), "utf-8")
    return folder


def planted_record(items: CourseItems, number: int) -> dict[str, Any]:
    answers: dict[str, list[Any]] = {
        "pick": [{"response": option(items, "pick", "A"), "score": 1, "name": NAME, "would": MAIL}, (TEXT, 0)],
        "rate": [({NAME: 3}, 0.5)],
        "rank": [([MAIL], 0.5)],
        "multiple": [([TEXT], 0)],
        "conversation": [([NAME, MAIL], 0)],
        "blank": [([TEXT], 0)],
        "draft": [({"text": TEXT, "checklist": [True]}, None)],
        NAME: [(MAIL, 1)],
        "mark": [{"response": TEXT, "score": 1, "fingerprint": NAME}],
    }
    found = record(items, answers, number)
    found["items"]["pick"]["open"] = {"time": MAIL, "fingerprint": NAME, "response": TEXT}
    found["items"][MAIL] = NAME
    plan = {"if": TEXT, "then": TEXT, "time": "2026-01-05T10:00:00Z"}
    return found | {"name": NAME, MAIL: TEXT, "plans": {NAME: plan, TEXT: NAME}, "round": {"ids": [NAME], "at": MAIL}}


def planted_statement(items: CourseItems, number: int) -> dict[str, Any]:
    name = ("pick", "blank", "rate", NAME)[number % 4]
    return {
        "actor": {"name": NAME, "mbox": f"mailto:{number}{MAIL}"},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": TEXT}},
        "object": {"id": f"https://example.org/{name}", "definition": {"name": {"en": NAME}}},
        "timestamp": "2026-01-05T10:00:00Z" if number else NAME,
        "result": {
            "response": TEXT,
            "score": {"scaled": 0.5 if number != 5 else MAIL},
            "extensions": {f"https://x/{MAIL}": NAME, "https://x/fingerprint": MAIL},
        },
        "context": {"instructor": {"name": NAME, "mbox": f"mailto:{MAIL}"}, "extensions": {"https://x/would": NAME}},
        "authority": {"name": NAME},
    }


@pytest.mark.parametrize("style", ["html", "json", "csv"])
def test_nothing_personal_comes_out(
    style: str, sources: Path, rehearse: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(COURSE)
    out = tmp_path / "out"
    run = rehearse("analyse", str(sources), "--format", style, "--output", str(out))
    assert run.exit_code == 0, run.output
    found = [word for word in PLANTED if word in out.read_text("utf-8") or word in run.output or word in run.stderr]
    assert found == []


def test_the_sources_hold_it(sources: Path) -> None:
    assert all(any(word in file.read_text("utf-8") for file in sources.iterdir()) for word in PLANTED)


def test_the_report_names_no_file(
    sources: Path, rehearse: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for file in list(sources.iterdir()):
        file.rename(file.with_name(f"{NAME} {file.name}"))
    monkeypatch.chdir(COURSE)
    for style in ("html", "json", "csv"):
        out = tmp_path / f"out.{style}"
        assert rehearse("analyse", str(sources), "--format", style, "--output", str(out)).exit_code == 0
        assert NAME not in out.read_text("utf-8")
