"""Two engines, one result."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from math import isclose
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from mkdocs_rehearse.analysis.course import CourseItems
from mkdocs_rehearse.analysis.engine import ClickHouse, DuckDB, EngineError, open_engine
from mkdocs_rehearse.analysis.findings import judge
from mkdocs_rehearse.analysis.simulation import simulate, write_parquet

from .conftest import HERE, Analyse


def differences(one: Any, other: Any, place: str = "") -> list[str]:
    """Return where two results differ by more than 1e-12."""
    if is_dataclass(one):
        names = [field.name for field in fields(one)]
        return [
            line for name in names for line in differences(getattr(one, name), getattr(other, name), f"{place}.{name}")
        ]
    if isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        return [
            line
            for at, pair in enumerate(zip(one, other, strict=True))
            for line in differences(*pair, f"{place}[{at}]")
        ]
    if isinstance(one, dict) and one.keys() == other.keys():
        return [line for key in one for line in differences(one[key], other[key], f"{place}.{key}")]
    same = (
        isclose(one, other, rel_tol=1e-12, abs_tol=1e-12)
        if isinstance(one, float) and isinstance(other, float)
        else one == other
    )
    return [] if same else [f"{place}: {one!r} is not {other!r}"]


def test_both_engines_find_the_same(run: Analyse, items: CourseItems, clickhouse: ClickHouse, tmp_path: Path) -> None:
    table = tmp_path / "group.parquet"
    write_parquet(simulate(items, 700, 11), table)
    one, other = run(table, HERE / "cases"), run(table, HERE / "cases", engine=clickhouse)
    assert one.learners == 708
    assert differences(one, other) == []
    assert [finding.message for finding in judge(one)] == [finding.message for finding in judge(other)]


def test_a_part_of_the_learners_at_a_time_finds_the_same(
    run: Analyse, items: CourseItems, clickhouse: ClickHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "group.parquet"
    count = write_parquet(simulate(items, 300, 13), table)
    whole = run(table)
    monkeypatch.setattr("mkdocs_rehearse.analysis.stats.standing._AT_ONCE", count // 4)
    assert differences(whole, run(table)) == []
    assert differences(whole, run(table, engine=clickhouse)) == []


def test_tables_that_lie_in_clickhouse_are_read_there(
    run: Analyse, items: CourseItems, clickhouse: ClickHouse, tmp_path: Path
) -> None:
    table = tmp_path / "group.parquet"
    write_parquet(simulate(items, 100, 12), table)
    con = clickhouse.con.con
    con.command(f"CREATE OR REPLACE TABLE answers ENGINE = Memory AS SELECT * FROM file('{table}', Parquet)")
    assert differences(run(table), run("answers", engine=clickhouse)) == []


def test_statements_that_lie_in_clickhouse_are_read_there(
    run: Analyse, items: CourseItems, clickhouse: ClickHouse, tmp_path: Path
) -> None:
    lines = HERE / "cases" / "lrs-lines.jsonl.gz"
    con = clickhouse.con.con
    text = f"SELECT line AS event FROM file('{lines}', LineAsString)"
    con.command(f"CREATE OR REPLACE TABLE xapi_events ENGINE = Memory AS {text}")
    stored, read = run("xapi_events", engine=clickhouse), run(lines)
    assert (stored.learners, stored.answers) == (read.learners, read.answers)


def test_a_table_that_is_not_there(run: Analyse, clickhouse: ClickHouse) -> None:
    with pytest.raises(Exception, match='there is no file, folder or table "nowhere"'):
        run("nowhere", engine=clickhouse)
    with pytest.raises(Exception, match='there is no file, folder or table "nowhere"'):
        run("nowhere")


@pytest.mark.parametrize("address", ["postgres://host/db", "clickhouse", "clickhouse:///db"])
def test_an_address_of_another_kind(address: str) -> None:
    with pytest.raises(EngineError, match='the backend must be an address as in "clickhouse://host/database"'):
        open_engine(address)


def test_a_server_that_does_not_answer() -> None:
    with pytest.raises(EngineError, match=r"ClickHouse at 127\.0\.0\.1 does not answer"):
        open_engine("clickhouse://127.0.0.1:9/db")


def test_duckdb_fetches_nothing() -> None:
    con = DuckDB().con.con
    found = con.sql("SELECT value FROM duckdb_settings() WHERE name LIKE 'auto%known_extensions'").fetchall()
    assert {value for (value,) in found} == {"false"}


def test_a_row_group_at_a_time(items: CourseItems, tmp_path: Path) -> None:
    table = tmp_path / "group.parquet"
    count = write_parquet(simulate(items, 50, 1), table)
    assert pq.ParquetFile(table).metadata.num_rows == count
