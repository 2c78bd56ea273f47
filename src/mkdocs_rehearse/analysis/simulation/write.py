"""A simulated group as a flat table, straight to Parquet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from .group import Group

_TEXT = pa.dictionary(pa.int32(), pa.string())
SCHEMA = pa.schema(
    [
        ("learner", pa.string()),
        ("item", _TEXT),
        ("fingerprint", _TEXT),
        ("time", pa.timestamp("ms", tz="UTC")),
        ("response", _TEXT),
        ("would", _TEXT),
        ("score", pa.float64()),
        ("seconds", pa.int32()),
    ]
)
_ROWS = 1_000_000


def write_parquet(groups: Iterable[Group], path: Path) -> int:
    """Write a group's answers to a file and return how many there are."""
    count, waiting, held = 0, [], 0
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as file:
        for group in groups:
            waiting.append(table_of(group))
            held += len(group.learners)
            count += len(group.learners)
            if held >= _ROWS:
                file.write_table(pa.concat_tables(waiting).unify_dictionaries())
                waiting, held = [], 0
        if waiting:
            file.write_table(pa.concat_tables(waiting).unify_dictionaries())
    return count


def table_of(group: Group) -> pa.Table:
    """Return the answers of some learners to one item as rows."""
    n, item = len(group.learners), group.item
    would = np.zeros(n, np.int32) if group.would is None else group.would.astype(np.int32) + 1
    options = ["", *(option.id for option in item.options)]
    columns = [
        pa.array([f"learner-{number}" for number in group.learners.tolist()]),
        _same(item.id, n),
        _same(item.fingerprint, n),
        pa.array(group.times).cast(SCHEMA.field("time").type),
        pa.DictionaryArray.from_arrays(group.replies.astype(np.int32), pa.array(group.texts)),
        pa.DictionaryArray.from_arrays(would, pa.array(options)),
        pa.array(np.array(group.scores)[group.replies]),
        pa.array(group.seconds.astype(np.int32)),
    ]
    return pa.Table.from_arrays(columns, schema=SCHEMA)


def _same(text: str, n: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(np.zeros(n, np.int32), pa.array([text]))
