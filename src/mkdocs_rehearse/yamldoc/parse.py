"""YAML text to a document. PyYAML composes the nodes; its constructor, which can make objects, is never run."""

from __future__ import annotations

import yaml

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from .build import Builder
from .document import Data, Document, head_of, tag_of
from .recovery.mistake import Mistake
from .recovery.reading import Reading
from .recovery.refused import MAX_PARTS, find_controls, find_properties


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
    reading = Reading(text, limit)
    reading.read()
    found += _without_aliases(reading, path, offset)
    spoilt = {finding.span.line for finding in found}
    built = _build(reading, path, offset)
    syntax = [mistake.at(path, offset) for mistake in reading.found]
    found += [finding for finding in syntax if finding.span.line not in spoilt]
    if reading.failed:
        return None, found
    if built is None:
        is_list = isinstance(reading.root, yaml.SequenceNode)
        return None, found if found and not is_list else [_not_a_mapping(reading.root, path, offset, example)]
    data, more = built
    document = Document(path, data, reading.text, offset, frozenset(number + offset for number in reading.mended))
    return document, [*found, *document.sure(more)]


def _without_aliases(reading: Reading, path: str, offset: int) -> list[Diagnostic]:
    """Find what YAML allows but an item does not, and put letters in the place of aliases."""
    if reading.failed:
        return []
    lines, found = find_properties(reading.text, path, offset)
    if lines is not None:
        reading.reread(lines)
    return found


def _build(reading: Reading, path: str, offset: int) -> tuple[dict[str, Data], list[Diagnostic]] | None:
    """Return the data of a mapping, and what is wrong with it; None where there is no mapping.

    Where keys stand twice because something between them is missing, they are parted first.
    """
    while not reading.failed and isinstance(reading.root, yaml.MappingNode):
        builder = Builder(path, offset, has_escapes="\\" in reading.text)
        data = builder.mapping(reading.root)
        parted = _part(builder.doubled, reading.text) if builder.doubled else None
        if parted is None:
            return data, builder.found
        reading.found.append(parted[0])
        reading.reread(parted[1])
    return None


def _part(doubled: list[yaml.MappingNode], text: str) -> tuple[Mistake, list[str]] | None:
    from .recovery.doubles import part_doubled

    lines = text.split("\n")
    return next(filter(None, (part_doubled(node, lines) for node in doubled)), None)


def _not_a_mapping(root: yaml.Node | None, path: str, offset: int, example: str) -> Diagnostic:
    if root is None or tag_of(root) == "null":
        span = Span.at(1 + offset)
        return checks.EMPTY_FILE.at(path, span, say("the file is empty"), say("write the item, or delete the file"))
    message = say("text stands here, where keys with values should be")
    if isinstance(root, yaml.SequenceNode):
        message = say("a list stands here, where keys with values should be")
    hint = say('begin with "{example}" at the left margin, without a dash', example=example)
    return checks.WRONG_TYPE.at(path, head_of(root).shift(offset), message, hint)
