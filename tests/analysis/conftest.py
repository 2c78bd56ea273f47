"""A small course, sources for it, and both engines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from clickhouse_connect.driver import create_client

from mkdocs_rehearse.analysis.analyse import analyse
from mkdocs_rehearse.analysis.course import CourseItem, CourseItems, items_of
from mkdocs_rehearse.analysis.engine import ClickHouse, DuckDB, Engine
from mkdocs_rehearse.analysis.result import ItemResult, Result
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.settings import Settings

HERE = Path(__file__).parent
COURSE = HERE / "course"

#: One learner's answers: item id → its attempts, each a response and a score, or a whole attempt.
Answers = dict[str, list[Any]]
Analyse = Callable[..., Result]


@pytest.fixture(scope="session")
def items() -> CourseItems:
    """The items of the small course."""
    settings = Settings.of({"course": "tests"}, COURSE)
    return items_of(BankLoader().load(settings).bank, settings)


@pytest.fixture(scope="session")
def clickhouse() -> ClickHouse:
    """ClickHouse's own engine, in this process: there can be one only."""
    return ClickHouse(create_client(interface="chdb"))


@pytest.fixture(scope="session", params=["duckdb", "clickhouse"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn."""
    if request.param == "duckdb":
        return DuckDB(threads=1)
    found: ClickHouse = request.getfixturevalue("clickhouse")
    return found


@pytest.fixture(scope="session")
def run(items: CourseItems) -> Analyse:
    """Analyse sources of the small course."""

    def run_on(*sources: Path | str, engine: Engine | None = None, course: CourseItems = items) -> Result:
        return analyse(engine or DuckDB(threads=1), map(str, sources), course)

    return run_on


def item_named(course: CourseItems, name: str) -> CourseItem:
    return next(item for item in course.items if item.id == name)


def result_of(result: Result, name: str) -> ItemResult:
    return next(one for one in result.items if one.item.id == name and one.version.is_current)


def option(course: CourseItems, name: str, letter: str) -> str:
    """Return the id of an item's option."""
    return next(one.id for one in item_named(course, name).options if one.letter == letter)


def record(course: CourseItems, answers: Answers, learner: int = 0) -> dict[str, Any]:
    """Return a record with answers a minute apart; no two learners answer in the same millisecond."""
    items: dict[str, Any] = {}
    minute = 0
    for name, attempts in answers.items():
        known = next((item for item in course.items if name in (item.id, *item.formerly)), None)
        items[name] = {"attempts": []}
        for attempt in attempts:
            minute += 1
            time = f"2026-01-05T{10 + minute // 60:02}:{minute % 60:02}:{learner // 1000:02}.{learner % 1000:03}Z"
            given = attempt if isinstance(attempt, dict) else {"response": attempt[0], "score": attempt[1]}
            fingerprint = known.fingerprint if known else "000000000000"
            items[name]["attempts"].append({"time": time, "fingerprint": fingerprint, **given})
    return {"version": 1, "course": course.name, "items": items}


def write_records(folder: Path, course: CourseItems, learners: Iterable[Answers]) -> Path:
    folder.mkdir(exist_ok=True)
    for number, answers in enumerate(learners):
        text = json.dumps(record(course, answers, number))
        (folder / f"{number:04}.json").write_text(text, "utf-8")
    return folder
