"""An author's file as text: UTF-8, of a reasonable size, with plain line ends."""

from __future__ import annotations

import re
from pathlib import Path

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say

MAX_BYTES = 1_000_000
#: Room for that much is made for every file.
_USUAL = 32_768

#: What no text in any encoding holds.
_BINARY = re.compile("[\x00-\x08\x0e-\x1f]")

#: How files of word processors, printable documents and web pages begin.
_DOCUMENTS = (b"pk\x03\x04", b"{\\rtf", b"%pdf-", b"\xd0\xcf\x11\xe0", b"<!doctype html", b"<html")
_SAVE = say('save the file with the encoding "UTF-8"')


def read_source(file: Path, path: str) -> tuple[str, list[Diagnostic]]:
    """Read a file that an author wrote.

    Args:
        file: Where it is.
        path: How to name it in a finding.

    Returns:
        The text, as well as it could be read, and what is wrong with the file; the text is empty if it is unreadable.

    Raises:
        OSError: The file cannot be opened: a broken environment, not an author's mistake.
    """
    with file.open("rb") as stream:
        raw = stream.read(_USUAL)
        if len(raw) == _USUAL:
            raw += stream.read(MAX_BYTES + 1 - _USUAL)
    if len(raw) > MAX_BYTES:
        return "", [_too_large(path, file.stat().st_size)]
    if raw.lstrip()[:16].lower().startswith(_DOCUMENTS):
        message = say("this is a document of another program, not plain text")
        return "", [checks.ENCODING.at(path, Span.at(1), message, say("copy its text into a file of plain text"))]
    if b"\0" in raw[:4] or raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = say("the file is not saved as UTF-8, but as UTF-16 or UTF-32")
        return "", [checks.ENCODING.at(path, Span.at(1), message, _SAVE)]
    try:
        return plain_ends(raw.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        before = plain_ends(raw[: error.start].decode("utf-8", "replace"))
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        message = say("this character cannot be read, as the file is not saved as UTF-8")
        return _decoded(raw), [checks.ENCODING.at(path, Span.at(line, column), message, _SAVE)]


def read_typed(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Read what an editor shows of a file, as `read_source` reads what is saved."""
    size = len(text.encode("utf-8", "surrogatepass"))
    return ("", [_too_large(path, size)]) if size > MAX_BYTES else (plain_ends(text), [])


def _too_large(path: str, size: int) -> Diagnostic:
    message = say("the file holds {size:,} bytes, and {most:,} is the most that is read", size=size, most=MAX_BYTES)
    return checks.TOO_LARGE.at(path, Span.at(1), message, say("split it, one scenario per file"))


def _decoded(raw: bytes) -> str:
    """Return what the bytes say if they are text in some encoding, so that other mistakes are found too."""
    text = raw.decode("utf-8-sig", "replace")
    return "" if _BINARY.search(text) or text.count("\ufffd") > len(text) // 4 else plain_ends(text)


def plain_ends(text: str) -> str:
    """Return a text with plain line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
