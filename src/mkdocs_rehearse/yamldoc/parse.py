"""YAML text to a document. PyYAML composes the nodes; its constructor, which can make objects, is never run."""

from __future__ import annotations

import re

import yaml

from .. import checks
from ..diagnostics import Diagnostic, Span
from .build import Builder
from .document import LOADER, Document, head_of
from .problem import explain_syntax

MAX_DEPTH = 50

_OPENERS = re.compile(r"[\[{]|[-?](?=\s)")


def parse_document(text: str, path: str, offset: int = 0) -> tuple[Document | None, list[Diagnostic]]:
    """Parse the YAML of an item or of a page's front matter.

    Args:
        text: The YAML.
        path: How to name the file in a finding.
        offset: Lines above the YAML in its file.

    Returns:
        The document, or None when the text cannot be used at all, and every finding.
    """
    try:
        deep = _too_deep(text)
        root = None if deep else yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        span, message, hint = explain_syntax(error, text)
        check = checks.TAB if "tab" in message else checks.YAML_SYNTAX
        return None, [check.at(path, span.shift(offset), message, hint)]
    if deep:
        message = f"values stand inside each other more than {MAX_DEPTH} deep"
        return None, [checks.TOO_LARGE.at(path, deep.shift(offset), message, "an item needs four levels")]
    if root is None:
        return None, [
            checks.EMPTY_FILE.at(path, Span.at(1 + offset), "the file is empty", "write the item, or delete the file")
        ]
    if not isinstance(root, yaml.MappingNode):
        kind = "a list" if isinstance(root, yaml.SequenceNode) else "text"
        message = f"the file holds {kind}, but should hold keys with values"
        hint = 'begin with "format: best" at the left margin, without a dash'
        return None, [checks.WRONG_TYPE.at(path, head_of(root).shift(offset), message, hint)]
    return _build(root, text, path, offset)


def _build(root: yaml.MappingNode, text: str, path: str, offset: int) -> tuple[Document | None, list[Diagnostic]]:
    builder = Builder(path, offset)
    data = builder.mapping(root)
    if builder.aliased:
        return None, [_alias_finding(text, path, offset)]
    return Document(path, data, text, offset), builder.found


def _too_deep(text: str) -> Span | None:
    """Find where nesting passes MAX_DEPTH. The composer recurses in C, where too much depth ends the process."""
    if sum(1 for _ in _OPENERS.finditer(text)) < 5_000:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return _place(event, 1)
    return None


def _alias_finding(text: str, path: str, offset: int) -> Diagnostic:
    """Find the first alias; a composed node no longer knows that it was one."""
    event = next(event for event in yaml.parse(text, Loader=LOADER) if isinstance(event, yaml.AliasEvent))
    span = _place(event, len(event.anchor or "") + 1)
    message = f'"*{event.anchor}" repeats another part of the file, which is not used here'
    return checks.YAML_ALIAS.at(path, span.shift(offset), message, "write the text out again")


def _place(event: yaml.Event, width: int) -> Span:
    mark = event.start_mark
    return Span.at(mark.line + 1, mark.column + 1, width) if mark else Span.at(1)
