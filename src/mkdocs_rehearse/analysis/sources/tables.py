"""A flat table, as CSV or Parquet: `learner,item,fingerprint,time,response,score`, and `would` and `seconds` if known.

DuckDB reads it for both engines; the names of learners become numbers on the way in.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import ibis.expr.types as ir

from ...message import say
from ..answers import EPOCH, FINGERPRINT, NO_SCORE, NO_SECONDS, OPTION, RESPONSE, UNKNOWN
from ..engine import DuckDB, Engine
from ..flaws import Flaw, left_out

_NEEDED = ("learner", "item", "fingerprint", "time", "response", "score")
_BATCH = 200_000


class TableReader:
    """Reads tables; DuckDB takes them where they lie, another engine is sent their rows."""

    def __init__(self, engine: Engine, until: int) -> None:
        self._engine, self._until = engine, until
        self._duckdb = engine if isinstance(engine, DuckDB) else DuckDB()
        self._tables = 0

    def read(self, path: Path) -> tuple[ir.Table | None, list[Flaw]]:
        """Return a table's answers, and what is left out of them."""
        con, name = self._duckdb.con.con, str(path)
        try:
            source = con.read_parquet(name) if path.suffix == ".parquet" else con.read_csv(name, all_varchar=True)
            columns = dict(zip(source.columns, map(str, source.types), strict=True))
            missing = [column for column in _NEEDED if column not in columns]
            if missing:
                return None, [Flaw(name, 1, say('the table has no column "{name}"; it was left out', name=missing[0]))]
            self._tables += 1
            raw, sound = f"raw_{self._tables}", f"table_{self._tables}"
            source.create_view(raw)
            con.execute(f"CREATE TEMP VIEW {sound} AS {_select(raw, columns, self._until)}").fetchall()
            flaws = list(self._flaws(raw, columns, path))
            return self._hand_over(sound), flaws
        except (duckdb.Error, RuntimeError):  # the latter where the name of a column is no text
            return None, [Flaw(name, 1, say("the table is damaged, or is none; it was left out"))]

    def _flaws(self, raw: str, columns: dict[str, str], path: Path) -> Iterator[Flaw]:
        place = "row_number() OVER ()" if path.suffix != ".parquet" else "0"
        time, score = _time(columns["time"]), "try_cast(score AS DOUBLE)"
        faults = {
            say("rows without a learner or an item"): "learner IS NULL OR item IS NULL",
            say("rows without a time that can be read"): f"{time} IS NULL",
            say("rows with a time that cannot be true"): f"{time} NOT BETWEEN {EPOCH} AND {self._until}",
            say(
                "rows with a score outside 0 to 1"
            ): f"score IS NOT NULL AND coalesce({score} NOT BETWEEN 0 AND 1, true)",
        }
        sums = ", ".join(f"count(*) FILTER ({fault}), min(place) FILTER ({fault})" for fault in faults.values())
        # Every column is read to its end, so that damage in any of them shows here.
        used = [*_NEEDED, *(name for name in ("would", "seconds") if name in columns)]
        ends = ", ".join(f"max(try_cast({name} AS VARCHAR))" for name in used)
        query = f"SELECT {sums}, {ends} FROM (SELECT {', '.join(used)}, {place} AS place FROM {raw})"
        [found] = self._duckdb.con.con.execute(query).fetchall()
        for at, words in enumerate(faults):
            count, first = found[2 * at], found[2 * at + 1]
            if count:
                line = first + 1 if first else 0  # the head is line 1
                yield Flaw(str(path), line, left_out(words, count, is_first=line > 0))

    def _hand_over(self, name: str) -> ir.Table:
        if self._duckdb is self._engine:
            table: ir.Table = self._engine.con.table(name, database="temp.main")
            return table
        table = self._engine.start(name)
        for batch in self._duckdb.con.con.sql(f"SELECT * FROM {name}").to_arrow_reader(_BATCH):
            self._engine.append(name, batch)
        return table


def _select(raw: str, columns: dict[str, str], until: int) -> str:
    """Return the query that makes answers of a table's rows; rows that are not sound fall out."""
    text = "coalesce(try_cast({0} AS VARCHAR), '')".format
    fingerprint = _only(text("fingerprint"), FINGERPRINT, UNKNOWN)
    response = _only(text("response"), RESPONSE, UNKNOWN)
    would = _only(f"trim({text('would')}, '\"')", OPTION, "") if "would" in columns else "''"
    seconds = "coalesce(try_cast(seconds AS INTEGER), -1)" if "seconds" in columns else str(NO_SECONDS)
    score = "try_cast(score AS DOUBLE)"
    return f"""
        SELECT (hash(learner) >> 1)::BIGINT AS learner, {text("item")} AS item, {fingerprint} AS fingerprint,
            {_time(columns["time"])} AS "time", {response} AS response, {would} AS would,
            coalesce({score}, {NO_SCORE}) AS score, {seconds} AS seconds
        FROM {raw}
        WHERE learner IS NOT NULL AND item IS NOT NULL AND {_time(columns["time"])} BETWEEN {EPOCH} AND {until}
            AND (score IS NULL OR {score} BETWEEN 0 AND 1)
    """


def _only(text: str, pattern: str, otherwise: str) -> str:
    """Return the expression for a text that consists of what a pattern allows, and of something else otherwise."""
    return f"CASE WHEN regexp_full_match({text}, '{pattern}') THEN {text} ELSE '{otherwise}' END"


def _time(kind: str) -> str:
    """Return the expression for milliseconds since 1970."""
    if kind.startswith("TIMESTAMP"):
        return "epoch_ms(time)"
    return "epoch_ms(try_cast(time AS TIMESTAMPTZ))"
