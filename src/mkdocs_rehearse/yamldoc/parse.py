"""YAML text to a document. PyYAML composes the nodes; its constructor, which can make objects, is never run."""

from __future__ import annotations

import yaml

from .. import checks
from ..diagnostics import Diagnostic, Span
from .build import Builder
from .document import Document, head_of
from .doubles import part_doubled
from .reading import Reading, read_more, read_on
from .refused import MAX_PARTS, find_controls, find_properties


def parse_document(
    text: str, path: str, offset: int = 0, limit: int = MAX_PARTS, example: str = "format: best"
) -> tuple[Document | None, list[Diagnostic]]:
    """Parse the YAML of an item or of a page's front matter.

    Args:
        text: The YAML.
        path: How to name the file in a finding.
        offset: Lines above the YAML in its file.
        limit: How many keys and values it may hold.
        example: A key and its value as they stand in such a file.

    Returns:
        The document, or None when the text cannot be used at all, and every finding.
    """
    text, found = find_controls(text, path, offset)
    reading = read_on(text, limit)
    found += _without_aliases(reading, path, offset, limit)
    spoilt = {finding.span.line for finding in found}
    builder = _build(reading, path, offset, limit)
    syntax = [check.at(path, span.shift(offset), message, hint) for check, span, message, hint in reading.found]
    found += [finding for finding in syntax if finding.span.line not in spoilt]
    if not reading.failed and (reading.root is None or not isinstance(reading.root, yaml.MappingNode)):
        is_list = isinstance(reading.root, yaml.SequenceNode)
        return None, found if found and not is_list else [_not_a_mapping(reading.root, path, offset, example)]
    if reading.failed or builder is None:
        return None, found
    mended = frozenset(number + offset for number in reading.mended)
    document = Document(path, builder.data, reading.text, offset, mended)
    return document, [*found, *document.sure(builder.found)]


def _without_aliases(reading: Reading, path: str, offset: int, limit: int) -> list[Diagnostic]:
    """Find what YAML allows but an item does not, and put letters in the place of aliases."""
    if reading.failed:
        return []
    lines, found = find_properties(reading.text, path, offset)
    if lines is not None:
        reading.change(lines)
        read_more(reading, limit)
    return found


def _build(reading: Reading, path: str, offset: int, limit: int) -> Builder | None:
    """Build the data; where keys stand twice because something between them is missing, part them first."""
    while not reading.failed and isinstance(reading.root, yaml.MappingNode):
        builder = Builder(path, offset, has_escapes="\\" in reading.text)
        builder.data = builder.mapping(reading.root)
        lines = reading.text.split("\n") if builder.doubled else []
        parted = next(filter(None, (part_doubled(node, lines) for node in builder.doubled)), None)
        if parted is None:
            return builder
        reading.found.append(parted[0])
        reading.change(parted[1])
        read_more(reading, limit)
    return None


def _not_a_mapping(root: yaml.Node | None, path: str, offset: int, example: str) -> Diagnostic:
    if root is None or root.tag == "tag:yaml.org,2002:null":
        span = Span.at(1 + offset)
        return checks.EMPTY_FILE.at(path, span, "the file is empty", "write the item, or delete the file")
    kind = "a list" if isinstance(root, yaml.SequenceNode) else "text"
    message = f"{kind} stands here, where keys with values should be"
    hint = f'begin with "{example}" at the left margin, without a dash'
    return checks.WRONG_TYPE.at(path, head_of(root).shift(offset), message, hint)
