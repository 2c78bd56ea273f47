"""YAML text to a document. PyYAML composes the nodes; its constructor, which can make objects, is never run."""

from __future__ import annotations

import yaml

from .. import checks
from ..diagnostics import Diagnostic, Span
from .build import Builder
from .document import LOADER, Document, head_of
from .problem import explain_syntax
from .refused import MAX_PARTS, find_controls, find_excess, find_properties

_BEGIN = 'begin with "format: best" at the left margin, without a dash'


def parse_document(
    text: str, path: str, offset: int = 0, limit: int = MAX_PARTS
) -> tuple[Document | None, list[Diagnostic]]:
    """Parse the YAML of an item or of a page's front matter.

    Args:
        text: The YAML.
        path: How to name the file in a finding.
        offset: Lines above the YAML in its file.
        limit: How many keys and values it may hold.

    Returns:
        The document, or None when the text cannot be used at all, and every finding.
    """
    text, found = find_controls(text, path, offset)
    try:
        excess = find_excess(text, limit)
        root = None if excess else yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        check, span, message, hint = explain_syntax(error, text)
        caused = any(d.span.line == span.line + offset for d in found)
        return None, found if caused else [*found, check.at(path, span.shift(offset), message, hint)]
    if excess:
        span, message, hint = excess
        return None, [*found, checks.TOO_LARGE.at(path, span.shift(offset), message, hint)]
    if not isinstance(root, yaml.MappingNode):
        return None, [*found, _not_a_mapping(root, path, offset)]
    aliased, more = find_properties(text, path, offset)
    if aliased:
        return None, [*found, *more]
    builder = Builder(path, offset)
    return Document(path, builder.mapping(root), text, offset), [*found, *more, *builder.found]


def _not_a_mapping(root: yaml.Node | None, path: str, offset: int) -> Diagnostic:
    if root is None or root.tag == "tag:yaml.org,2002:null":
        span = Span.at(1 + offset)
        return checks.EMPTY_FILE.at(path, span, "the file is empty", "write the item, or delete the file")
    kind = "a list" if isinstance(root, yaml.SequenceNode) else "text"
    message = f"the file holds {kind}, but should hold keys with values"
    return checks.WRONG_TYPE.at(path, head_of(root).shift(offset), message, _BEGIN)
