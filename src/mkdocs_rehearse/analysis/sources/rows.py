"""Answers on their way to the engine, some hundred thousand at a time."""

from __future__ import annotations

import gc
from datetime import UTC, datetime, timedelta

import pyarrow as pa

from ..answers import EPOCH, SCHEMA, Answer
from ..engine import Engine

_MANY = 200_000
#: Clocks differ; a day more is no clock.
_LEEWAY = timedelta(days=1)


class Rows:
    """Collects answers and hands them to the engine's table `read`.

    Attributes:
        count: How many answers were taken.
        until: The latest time that can be true, in milliseconds since 1970.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._schema = SCHEMA.to_pyarrow()
        self._waiting: list[Answer] = []
        self.table = engine.start("read")
        self.count = 0
        self.until = int((datetime.now(UTC) + _LEEWAY).timestamp() * 1000)

    def add(self, answer: Answer) -> bool:
        """Take an answer; return whether its time can be true."""
        if not EPOCH <= answer.time <= self.until:
            return False
        self._waiting.append(answer.without_words())
        if len(self._waiting) >= _MANY:
            self.flush()
        return True

    def flush(self) -> None:
        """Hand over what is waiting."""
        if not self._waiting:
            return
        columns = map(list, zip(*self._waiting, strict=True))
        arrays = [pa.array(column, field.type) for column, field in zip(columns, self._schema, strict=True)]
        self._engine.append("read", pa.Table.from_arrays(arrays, schema=self._schema))
        self.count += len(self._waiting)
        self._waiting.clear()
        gc.collect()  # the readers leave it out, and have left some circles by now
