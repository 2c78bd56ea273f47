"""HTML in a quiz that is shown as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...diagnostics import Span
from .html import KNOWN
from .lines import Line

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?/?>")


def strange_tags(lines: Sequence[Line]) -> Iterator[tuple[str, Span]]:
    """Yield the first tag of each kind that becomes no element, with its place."""
    told: set[str] = set()
    for line in lines:
        indent = len(line.text) - len(line.text.lstrip())
        for tag in _TAG.finditer(line.mask) if "<" in line.mask else ():
            name = tag[2].lower()
            if not KNOWN.fullmatch(tag[0]) and not tag[1] and name not in told:
                told.add(name)
                yield tag[0], Span.at(line.span.line, line.span.column + tag.start() - indent, len(tag[0]))
