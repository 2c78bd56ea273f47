"""From what was named on the command line to one table of answers."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import IO

import ibis.expr.types as ir

from ...collector import without_collector
from ...message import Message, say
from ...record import LONGEST
from ..answers import SCHEMA
from ..course import CourseItems
from ..engine import Engine
from ..flaws import Flaw
from .learners import Learners
from .records import RecordReader
from .rows import Rows
from .statements import StatementReader
from .stored import stored_answers
from .tables import TableReader
from .unpacked import MOST_TIMES, TooMuchError, measure_of

_TABLES = (".parquet", ".csv")
_LINES = (".jsonl", ".ndjson")
_BOMB = say("the file unpacks to more than {most} times its size; what was read before that is kept", most=MOST_TIMES)
_ENDINGS = (*_TABLES, *_LINES, ".json", ".zip", ".gz")


class SourceError(Exception):
    """A source cannot be opened.

    Attributes:
        message: Which, and why.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(slots=True)
class Read:
    """What was read.

    Attributes:
        answers: All of them.
        flaws: What was left out, or merged.
    """

    answers: ir.Table
    flaws: list[Flaw] = field(default_factory=list)


def read_sources(
    engine: Engine, sources: Iterable[str], course: CourseItems, progress: Callable[[int], None] = lambda _: None
) -> Read:
    """Read files, folders of files and, where the engine is a database, tables of it.

    Args:
        engine: Where the answers go.
        sources: Files, folders, or names of tables.
        course: The course that they must belong to.
        progress: Is told the size of every file that was read, in bytes.

    Raises:
        SourceError: A source is not there.
    """
    with without_collector():
        return _Reader(engine, course, progress).read(sources)


def files_of(sources: Iterable[str]) -> list[Path]:
    """Return the files that sources name, each folder's in the order of their names."""
    found: list[Path] = []
    for source in sources:
        path = Path(source)
        inside = path.rglob("*") if path.is_dir() else [path] if path.is_file() else []
        found += sorted(file for file in inside if file.is_file() and (file == path or file.suffix in _ENDINGS))
    return found


def size_of(sources: Iterable[str]) -> int:
    """Return how many bytes the files have that sources name."""
    return sum(file.stat().st_size for file in files_of(sources))


class _Reader:
    def __init__(self, engine: Engine, course: CourseItems, progress: Callable[[int], None]) -> None:
        self._engine, self._course, self._progress = engine, course, progress
        self._rows = Rows(engine)
        learners = Learners()
        self._records = RecordReader(course, self._rows, learners)
        self._statements = StatementReader(course, self._rows, learners)
        self._tables = TableReader(engine, self._rows.until)
        self._flaws: list[Flaw] = []

    def read(self, sources: Iterable[str]) -> Read:
        tables = [self._rows.table.distinct()]  # an answer that stands in two files is one answer
        for source in sources:
            if not Path(source).exists():
                tables.append(self._stored(source))
            for file in files_of([source]):
                tables += self._file(file)
                self._progress(file.stat().st_size)
        self._rows.flush()
        whole = tables[1:] if not self._rows.count and len(tables) > 1 else tables
        alike = (table.select(*SCHEMA.names).cast(SCHEMA) for table in whole)
        return Read(reduce(lambda one, other: one.union(other), alike), self._flaws)

    def _stored(self, name: str) -> ir.Table:
        table = stored_answers(self._engine, name, self._rows.until)
        if table is None:
            raise SourceError(say('there is no file, folder or table "{name}"', name=name))
        return table

    def _file(self, path: Path) -> Iterator[ir.Table]:
        if path.suffix in _TABLES:
            table, flaws = self._tables.read(path)
            self._flaws += flaws
            if table is not None:
                yield table
            return
        try:
            self._flaws += self._members(path) if path.suffix == ".zip" else self._open(path)
        except OSError as error:
            reason = error.strerror or say("it is damaged")
            self._flaws.append(Flaw(str(path), 0, say("the file cannot be read: {reason}", reason=reason)))

    def _open(self, path: Path) -> Iterator[Flaw]:
        packed = path.suffix == ".gz"
        name = path.with_suffix("") if packed else path
        try:
            with path.open("rb") as raw, measure_of(path)(gzip.open(raw)) if packed else nullcontext(raw) as file:
                yield from self._json(file, name.suffix in _LINES, str(path))
        except TooMuchError:
            yield Flaw(str(path), 0, _BOMB)
        except (EOFError, zipfile.zlib.error):  # type: ignore[attr-defined]
            yield Flaw(str(path), 0, say("the file is cut off; what stands before was read"))

    def _members(self, path: Path) -> Iterator[Flaw]:
        try:
            measured = measure_of(path)
            with zipfile.ZipFile(path) as archive:
                for member in archive.infolist():
                    if member.filename.endswith(".json"):
                        with archive.open(member) as file:
                            yield from self._json(measured(file), False, f"{path}/{member.filename}")
        except TooMuchError:
            yield Flaw(str(path), 0, _BOMB)
        except (zipfile.BadZipFile, zipfile.zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError):  # type: ignore[attr-defined]
            yield Flaw(str(path), 0, say("the archive is damaged or locked; what could be opened was read"))

    def _json(self, file: IO[bytes], by_line: bool, path: str) -> Iterator[Flaw]:
        """Read JSON, whatever it holds."""
        if by_line:
            text = io.TextIOWrapper(file, "utf-8-sig", "replace")
            yield from self._statements.read_lines(text, path)
            return
        head = file.read(4 * LONGEST + 1)
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        is_object, is_page = start[:1] == b"{", b'"statements"' in start[:4096]
        if is_object and not is_page and (b'"items"' in start[:4096] or b'"verb"' not in start):
            yield from self._record(head, path)
        elif is_object and not is_page and start.partition(b"\n")[0].rstrip().endswith(b"}"):  # one in each line
            rest = io.BytesIO(head + file.read())
            yield from self._statements.read_lines(io.TextIOWrapper(rest, "utf-8-sig", "replace"), path)
        else:
            yield from self._statements.read((head + file.read()).decode("utf-8-sig", "replace"), path)

    def _record(self, content: bytes, path: str) -> Iterator[Flaw]:
        if len(content) > 4 * LONGEST:
            yield Flaw(path, 1, say("the file is longer than any record; it was left out"))
            return
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            yield Flaw(path, 1, say("the file is not UTF-8 text; it was left out"))
            return
        yield from self._records.read(text, path)
