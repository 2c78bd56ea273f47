"""The engine that computes: DuckDB in this process, or ClickHouse where an institution's answers live.

What the two do in different ways stands here and nowhere else; all statistics are Ibis expressions. Tables are made in
plain SQL: Ibis's own way to make them depends on the version of sqlglot (ibis-project/ibis#12124).
"""

from __future__ import annotations

import tempfile
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any
from urllib.parse import unquote, urlsplit

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from ..message import Message, say
from .answers import SCHEMA


class EngineError(Exception):
    """The engine cannot be reached or used.

    Attributes:
        message: Why, in plain words.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class Engine(ABC):
    """A connection that holds tables for the time of one analysis.

    Attributes:
        con: Ibis's own connection.
    """

    def __init__(self, con: Any) -> None:
        self.con = con

    @abstractmethod
    def put(self, name: str, rows: pa.Table) -> ir.Table:
        """Make a table for the time of the analysis."""

    @abstractmethod
    def append(self, name: str, rows: pa.RecordBatch | pa.Table) -> None:
        """Add rows to such a table."""

    @abstractmethod
    def keep(self, name: str, *rows: ir.Table) -> ir.Table:
        """Compute expressions, one after the other, and keep all their rows for the time of the analysis."""

    @abstractmethod
    def drop(self, name: str) -> None:
        """Forget a table that is no longer needed, as its rows take room."""

    def start(self, name: str, schema: ibis.Schema = SCHEMA) -> ir.Table:
        """Make an empty table."""
        return self.put(name, schema.to_pyarrow().empty_table())

    def fetch(self, rows: ir.Table) -> list[dict[str, Any]]:
        """Return the rows of a result."""
        found: list[dict[str, Any]] = self.con.to_pyarrow(rows).to_pylist()
        return found


class DuckDB(Engine):
    """DuckDB in this process.

    Args:
        memory: The most it may take before it moves to a temporary folder on disk, as in `1500MB`.
        threads: How many it may use; None for all.
    """

    def __init__(self, memory: str = "1500MB", threads: int | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="rehearse-")
        # An extension that is missing would be fetched from the network.
        alone = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
        limits = {"memory_limit": memory, "temp_directory": self._folder.name, "preserve_insertion_order": False}
        super().__init__(ibis.duckdb.connect(**alone, **limits, **({"threads": threads} if threads else {})))
        # It groups by learner and item before a join, too, where all are single. Older ones do not know it.
        step = "SELECT name FROM duckdb_optimizers() WHERE name = 'partial_aggregate_pushdown'"
        for (name,) in self.con.con.execute(step).fetchall():
            self.con.con.execute(f"SET disabled_optimizers = '{name}'").fetchall()

    def put(self, name: str, rows: pa.Table) -> ir.Table:  # noqa: D102
        self._fill(f"CREATE OR REPLACE TEMP TABLE {name} AS", rows)
        return self._named(name)

    def append(self, name: str, rows: pa.RecordBatch | pa.Table) -> None:  # noqa: D102
        self._fill(f"INSERT INTO {name}", rows)

    def keep(self, name: str, *rows: ir.Table) -> ir.Table:  # noqa: D102
        self.start(name, rows[0].schema())  # its types, as a sum of whole numbers has 128 bits in DuckDB
        for part in rows:
            self.con.con.execute(f"INSERT INTO {name} {self.con.compile(part)}").fetchall()
        return self._named(name)

    def drop(self, name: str) -> None:  # noqa: D102
        self.con.con.execute(f"DROP TABLE {name}").fetchall()

    def _fill(self, statement: str, rows: pa.RecordBatch | pa.Table) -> None:
        self.con.con.register("fresh", rows)
        self.con.con.execute(f"{statement} SELECT * FROM fresh").fetchall()
        self.con.con.unregister("fresh")

    def _named(self, name: str) -> ir.Table:
        table: ir.Table = self.con.table(name, database="temp.main")
        return table


#: What keeps ClickHouse's memory small; a user who may change no settings keeps the server's own.
_SPARING = {"max_bytes_before_external_group_by": 150_000_000, "max_block_size": 16_384}
#: Temporary tables stand in memory; columns of a learner's number and an item's pack well.
_PACKED = "ENGINE = Memory SETTINGS compress = 1"


class ClickHouse(Engine):
    """A ClickHouse database. Tables of the analysis are temporary ones: they end with the session.

    Args:
        client: Of clickhouse-connect; its server, or the engine in this process.
    """

    def __init__(self, client: Any) -> None:
        from clickhouse_connect.driver.exceptions import ProgrammingError

        super().__init__(ibis.clickhouse.from_connection(client))
        self._client = client
        for key, value in _SPARING.items():
            with suppress(ProgrammingError):
                client.set_client_setting(key, value)

    def put(self, name: str, rows: pa.Table) -> ir.Table:  # noqa: D102
        self._start(name, rows.schema)
        if rows.num_rows:
            self.append(name, rows)
        return self._named(name)

    def append(self, name: str, rows: pa.RecordBatch | pa.Table) -> None:  # noqa: D102
        table = pa.Table.from_batches([rows]) if isinstance(rows, pa.RecordBatch) else rows
        self._client.insert_arrow(name, table)

    def keep(self, name: str, *rows: ir.Table) -> ir.Table:  # noqa: D102
        self._start(name, rows[0].schema().to_pyarrow())
        for part in rows:
            self._run(f"INSERT INTO {name} {self.con.compile(part)}")
        return self._named(name)

    def drop(self, name: str) -> None:  # noqa: D102
        self._run(f"DROP TEMPORARY TABLE IF EXISTS {name}")

    def _start(self, name: str, schema: pa.Schema) -> None:
        columns = ", ".join(f"`{field.name}` {_clickhouse_type(field.type)}" for field in schema)
        self.drop(name)
        self._run(f"CREATE TEMPORARY TABLE {name} ({columns}) {_PACKED}")

    def columns(self, name: str) -> dict[str, str]:
        """Return the columns of a table and their types in ClickHouse's words; nothing if there is no such table."""
        from clickhouse_connect.driver.exceptions import DatabaseError

        try:
            found = self._client.query(f"DESCRIBE TABLE {name}").result_rows
        except DatabaseError:
            return {}
        return {row[0]: row[1] for row in found}

    def query(self, text: str) -> ir.Table:
        """Return the rows of a query in ClickHouse's own words."""
        table: ir.Table = self.con.sql(text)
        return table

    def _named(self, name: str) -> ir.Table:
        table: ir.Table = self.con.table(name)
        return table

    def _run(self, statement: str) -> None:
        self._client.command(statement)


def _clickhouse_type(kind: pa.DataType) -> str:
    if pa.types.is_integer(kind):
        return f"Int{kind.bit_width}"
    return "String" if pa.types.is_string(kind) else "Float64"


def open_engine(address: str | None) -> Engine:
    """Return the engine that an address names; without one, DuckDB in this process.

    Args:
        address: `clickhouse://[user:password@]host[:port]/database`, with `?secure=true` for TLS.

    Raises:
        EngineError: It cannot be reached, or the address is of another kind.
    """
    if address is None:
        return DuckDB()
    parts = urlsplit(address)
    if parts.scheme != "clickhouse" or not parts.hostname:
        raise EngineError(say('the backend must be an address as in "clickhouse://host/database"'))
    from clickhouse_connect.driver import create_client
    from clickhouse_connect.driver.exceptions import ClickHouseError

    try:
        client = create_client(
            host=parts.hostname,
            port=parts.port,
            username=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password or ""),
            database=unquote(parts.path[1:]) or None,
            secure="secure=true" in parts.query.lower(),
        )
    except (ClickHouseError, OSError) as error:
        raise EngineError(
            say("ClickHouse at {host} does not answer: {reason}", host=parts.hostname, reason=type(error).__name__)
        ) from error
    return ClickHouse(client)
