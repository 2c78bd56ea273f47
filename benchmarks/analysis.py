"""What `rehearse analyse` costs: 1,000 records as JSON, and millions of answers on both engines.

    python benchmarks/analysis.py [--millions 1 10] [--threads 2] [--folder /tmp/...]

Run it in the folder of a course, with the extra `analysis` and chdb installed. Every measurement runs in a process of
its own, so that its peak memory is its own. Data is simulated, and deleted afterwards.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any

import duckdb

from mkdocs_rehearse.analysis.analyse import analyse
from mkdocs_rehearse.analysis.engine import ClickHouse, DuckDB, Engine
from mkdocs_rehearse.analysis.findings import judge
from mkdocs_rehearse.analysis.report import report_html
from mkdocs_rehearse.analysis.simulation import simulate, write_parquet
from mkdocs_rehearse.analysis.sources import read_sources
from mkdocs_rehearse.cli.group import find_items

#: So many answers does a simulated learner give to the course.
_RECORDS = 1_000


def main() -> None:
    """Print the table, a line at a time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--millions", type=float, nargs="*", default=[1, 10, 50])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--task", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.task:
        name, source = options.task
        print(json.dumps(_TASKS[name](Path(source), options.threads)))
        return
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        _measure(Path(folder), options.millions, options.threads)


def _measure(folder: Path, millions: list[float], threads: int) -> None:
    print("| what | answers | seconds | of them processor | peak memory | ratio |\n|---|---|---|---|---|---|")
    records = folder / "records"
    _write_records(records)
    plain = _run("read_json", records, threads)
    _line("1,000 records, DuckDB's read_json", plain)
    _line("1,000 records, read", _run("read", records, threads), plain)
    _line("1,000 records to report", _run("report", records, threads), plain)
    for count in millions:
        table = folder / "group.parquet"
        learners = round(count * 1_000_000 / _answers_each())
        write_parquet(simulate(find_items(), learners, 1), table)
        here = _run("duckdb", table, threads)
        _line(f"{count:g} million answers, DuckDB", here)
        _line(f"{count:g} million answers, ClickHouse", _run("clickhouse", table, threads), here)
        table.unlink()


def _answers_each() -> float:
    return sum(len(group.learners) for group in simulate(find_items(), 1_000, 1)) / 1_000


def _run(task: str, source: Path, threads: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--task", task, str(source), "--threads", str(threads)]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def _line(what: str, found: dict[str, Any], beside: dict[str, Any] | None = None) -> None:
    ratio = f"{found['seconds'] / beside['seconds']:.2f}" if beside else ""
    cells = [
        what,
        f"{found['answers']:,}",
        f"{found['seconds']:.1f}",
        f"{found['processor']:.1f}",
        f"{found['mb']:,} MB",
        ratio,
    ]
    print(f"| {' | '.join(cells)} |", flush=True)


def _write_records(folder: Path) -> None:
    """Write a simulated group as its learners' browsers would."""
    folder.mkdir()
    items: dict[int, dict[str, Any]] = defaultdict(dict)
    for group in simulate(find_items(), _RECORDS, 2):
        columns = (group.learners, group.times, group.replies)
        for learner, moment, reply in zip(*(column.tolist() for column in columns), strict=True):
            text = group.texts[reply]
            when = datetime.fromtimestamp(moment / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            attempt = {
                "time": when,
                "fingerprint": group.item.fingerprint,
                "response": json.loads(text) if text[:1] in ("{", "[") else text,
                "score": group.scores[reply],
            }
            items[learner].setdefault(group.item.id, {"attempts": []})["attempts"].append(attempt)
    course = find_items().name
    for learner, held in items.items():
        whole = {"version": 1, "course": course, "items": held, "plans": {}}
        (folder / f"{learner}.json").write_text(json.dumps(whole), "utf-8")


def _timed(engine: Engine, work: Any) -> dict[str, Any]:
    start, spent = time.perf_counter(), time.process_time()
    answers = work(engine)
    seconds, processor = time.perf_counter() - start, time.process_time() - spent
    return {
        "answers": answers,
        "seconds": seconds,
        "processor": processor,
        "mb": getrusage(RUSAGE_SELF).ru_maxrss // 1024,
    }


def _read_json(source: Path, threads: int) -> dict[str, Any]:
    """Read the same columns with DuckDB alone, without a check of anything."""
    attempt = 'STRUCT("time" VARCHAR, fingerprint VARCHAR, response JSON, score DOUBLE)'
    columns = f"{{'items': 'MAP(VARCHAR, STRUCT(attempts {attempt}[]))'}}"
    query = f"""
        CREATE TABLE answers AS SELECT item.key, unnest(item.value.attempts, recursive := true)
        FROM (SELECT unnest(map_entries(items)) AS item FROM read_json('{source}/*.json', columns = {columns}))
    """

    def work(_: Engine) -> int:
        con = duckdb.connect(config={"threads": threads})
        con.execute(query).fetchall()
        [(count,)] = con.execute("SELECT count(*) FROM answers").fetchall()
        return int(count)

    return _timed(DuckDB(threads=threads), work)


def _read(source: Path, threads: int) -> dict[str, Any]:
    course = find_items()

    def work(engine: Engine) -> int:
        answers = read_sources(engine, [str(source)], course).answers
        return int(engine.fetch(answers.agg(n=answers.count()))[0]["n"])

    return _timed(DuckDB(threads=threads), work)


def _report(source: Path, threads: int) -> dict[str, Any]:
    course = find_items()

    def work(engine: Engine) -> int:
        result = analyse(engine, [str(source)], course)
        report_html(result, judge(result))
        return result.answers

    return _timed(DuckDB(threads=threads), work)


def _clickhouse(source: Path, threads: int) -> dict[str, Any]:
    """Put the answers where an institution would have them, and analyse them there."""
    from clickhouse_connect.driver import create_client

    client = create_client(interface="chdb", path=str(source.with_suffix(".clickhouse")))
    rows = f"SELECT * FROM file('{source}', Parquet)"
    client.command(f"CREATE TABLE answers ENGINE = MergeTree ORDER BY tuple() AS {rows}")
    client.set_client_setting("max_threads", threads)
    course = find_items()
    found = _timed(ClickHouse(client), lambda engine: analyse(engine, ["answers"], course).answers)
    client.command("DROP TABLE answers")
    return found


_TASKS = {"read_json": _read_json, "read": _read, "report": _report, "duckdb": _report, "clickhouse": _clickhouse}

if __name__ == "__main__":
    main()
