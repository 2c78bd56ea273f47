"""What a packed file holds, as far as it can be meant: a kilobyte can unpack to more than a machine has room for."""

from __future__ import annotations

import io
from collections.abc import Callable
from gzip import GzipFile
from pathlib import Path
from typing import IO, Any

#: How many times a file's own size it may unpack to. Records and statements unpack to about thirty times theirs.
MOST_TIMES = 200
#: What any file may unpack to, in bytes.
LEAST = 50_000_000


class TooMuchError(Exception):
    """A file unpacks to more than anybody can have meant."""


def measure_of(path: Path) -> Callable[[IO[bytes] | GzipFile], IO[bytes]]:
    """Return what gives the parts of a packed file a common limit.

    Args:
        path: The packed file.

    Returns:
        A function from an unpacked part to one that can be read as far as the limit allows. Reading on raises
        TooMuchError.
    """
    return _Measure(max(LEAST, MOST_TIMES * path.stat().st_size)).of


class _Measure:
    def __init__(self, left: int) -> None:
        self.left = left

    def of(self, part: IO[bytes] | GzipFile) -> IO[bytes]:
        return io.BufferedReader(_Measured(part, self), 1 << 16)


class _Measured(io.RawIOBase):
    def __init__(self, part: IO[bytes] | GzipFile, measure: _Measure) -> None:
        self._part, self._measure = part, measure

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        view = memoryview(buffer)
        content = self._part.read(len(view))
        self._measure.left -= len(content)
        if self._measure.left < 0:
            raise TooMuchError
        view[: len(content)] = content
        return len(content)
