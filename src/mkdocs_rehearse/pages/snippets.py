"""Files that `pymdownx.snippets` puts into a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGN = r"^[ \t>]*-{1,2}8<-{1,2}"
_LINE = re.compile(rf"{_SIGN} +(['\"])([^'\"\n]+)\1[ \t]*$", re.MULTILINE)
_BLOCK = re.compile(rf"{_SIGN}[ \t]*\n(.*?)\n[ \t]*-{{1,2}}8<-{{1,2}}[ \t]*$", re.MULTILINE | re.DOTALL)
#: A part of a file, by its lines or by its name, stands behind the file's name.
_PART = re.compile(r":[\w:,-]*$")


def snippets_of(text: str) -> Iterator[str]:
    """Yield the names of the files that a page includes; not one that is turned off, nor an address."""
    if "8<" not in text:
        return
    written = [line[2] for line in _LINE.finditer(text)]
    for name in [*written, *(name for block in _BLOCK.finditer(text) for name in block[1].split("\n"))]:
        plain = _PART.sub("", name.strip())
        if plain and not plain.startswith(";") and "://" not in name:
            yield plain
