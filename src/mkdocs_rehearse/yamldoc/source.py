"""An author's file as text: UTF-8, of a reasonable size, with plain line ends."""

from __future__ import annotations

from pathlib import Path

from .. import checks
from ..diagnostics import Diagnostic, Span

MAX_BYTES = 1_000_000

_SAVE = 'save the file with the encoding "UTF-8"'


def read_source(file: Path, path: str) -> tuple[str, list[Diagnostic]]:
    """Read a file that an author wrote.

    Args:
        file: Where it is.
        path: How to name it in a finding.

    Returns:
        The text, and what kept it from being read; the text is empty then.

    Raises:
        OSError: The file cannot be opened: a broken environment, not an author's mistake.
    """
    with file.open("rb") as stream:
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        size = file.stat().st_size
        message = f"the file holds {size:,} bytes, and {MAX_BYTES:,} is the most that is read"
        return "", [checks.TOO_LARGE.at(path, Span.at(1), message, "split it, one scenario per file")]
    if b"\0" in raw[:4] or raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "the file is text of another kind, UTF-16 or UTF-32"
        return "", [checks.ENCODING.at(path, Span.at(1), message, _SAVE)]
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        message = f"the byte 0x{raw[error.start]:02X} is not UTF-8 text"
        return "", [checks.ENCODING.at(path, Span.at(line, column), message, _SAVE)]
