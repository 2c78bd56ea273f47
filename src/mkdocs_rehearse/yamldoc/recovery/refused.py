"""What YAML allows but an item does not, found in the text itself: the composed tree no longer shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import yaml

from ... import checks
from ...diagnostics import Diagnostic, Span
from ...message import say
from ...text.invisible import INVISIBLE
from ..document import LOADER
from .mistake import Mistake

MAX_DEPTH = 50
MAX_PARTS = 4_000

_INDENT = re.compile(r"^[ ?-]*", re.MULTILINE)
_NARROW = 15
_WIDE = re.compile(rf"\n[ ?-]{{{_NARROW}}}")
_PROPERTY = re.compile(r"[&*!](?<![^\s\[{,].)")
_MOST = 10


def find_controls(text: str, path: str, offset: int) -> tuple[str, list[Diagnostic]]:
    """Return the text with each invisible character as a space, and a finding for each of the first ten."""
    found: list[Diagnostic] = []
    if text.isascii() and text.replace("\n", "").isprintable():  # tells at once of most texts that there are none
        return text, found
    for match in islice(INVISIBLE.finditer(text), _MOST):
        begin = text.rfind("\n", 0, match.start()) + 1
        span = Span.at(text.count("\n", 0, begin) + 1, match.start() - begin + 1)
        message = say("an invisible character stands here: U+{code:04X}", code=ord(match[0]))
        hint = say("delete it, and type the words around it anew")
        found.append(checks.CONTROL_CHARACTER.at(path, span.shift(offset), message, hint))
    return INVISIBLE.sub(" ", text) if found else text, found


def find_excess(text: str, limit: int) -> Mistake | None:
    """Find where a text passes MAX_DEPTH or the limit of keys and values.

    The composer recurses in C, where too much depth ends the process. Each level of a block needs a column
    of its own, but for a list right below its key; each other level needs a bracket; and each entry needs a
    line or a comma. Only a text that could be too deep or too long by that measure is looked at closely.
    """
    is_wide = _WIDE.search(f"\n{text}")
    columns = max(map(len, _INDENT.findall(text))) if is_wide else _NARROW - 1
    could_be_deep = text.count("[") + text.count("{") + 2 * columns >= MAX_DEPTH
    if not could_be_deep and 4 * (text.count("\n") + text.count(",")) < limit:
        return None
    depth = count = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        count += isinstance(event, yaml.NodeEvent)
        if depth > MAX_DEPTH:
            message = say("values stand inside each other more than {most} deep", most=MAX_DEPTH)
            return Mistake(checks.TOO_LARGE, _place(event), message, say("an item needs four levels"))
        if count > limit:
            message = say("the file holds more than {most:,} keys and values", most=limit)
            return Mistake(checks.TOO_LARGE, _place(event), message, say("write one scenario per file"))
    return None


def find_properties(text: str, path: str, offset: int) -> tuple[list[str] | None, list[Diagnostic]]:
    """Find tags, anchors and aliases in text that is valid YAML.

    Returns:
        If there are aliases, the lines of the text with letters in their place. And the findings: of aliases the
        first only, as one mend needs them all.
    """
    tokens = list(_tokens(text)) if _PROPERTY.search(text) else []
    found = [_finding(token, path, offset) for token in tokens if isinstance(token, yaml.TagToken)]
    aliases = [token for token in tokens if isinstance(token, yaml.AliasToken)]
    anchors = [token for token in tokens if isinstance(token, yaml.AnchorToken)]
    found += [_finding(token, path, offset) for token in aliases[:1] or anchors]
    return _filled(text, aliases) if aliases else None, found


def _filled(text: str, aliases: list[yaml.AliasToken]) -> list[str]:
    lines = text.split("\n")
    for span in map(_place, aliases):
        line = lines[span.line - 1]
        width = span.end_column - span.column
        lines[span.line - 1] = line[: span.column - 1] + "x" * width + line[span.end_column - 1 :]
    return lines


def _tokens(text: str) -> Iterator[yaml.TagToken | yaml.AliasToken | yaml.AnchorToken]:
    return (
        token
        for token in yaml.scan(text, Loader=LOADER)
        if isinstance(token, yaml.TagToken | yaml.AliasToken | yaml.AnchorToken)
    )


def _finding(token: yaml.TagToken | yaml.AliasToken | yaml.AnchorToken, path: str, offset: int) -> Diagnostic:
    span = _place(token).shift(offset)
    if isinstance(token, yaml.AliasToken):
        message = say('"*{name}" repeats another part of the file, which is not used here', name=token.value)
        return checks.YAML_ALIAS.at(path, span, message, say("write the text out again"))
    if isinstance(token, yaml.AnchorToken):
        message = say('"&{name}" would give this part of the file a name, which is not used here', name=token.value)
        return checks.YAML_ALIAS.at(path, span, message, say('remove it, or put the text in quotes: "…"'))
    message = say('the tag "{name}" is not used here', name="".join(part or "" for part in token.value))
    return checks.YAML_TAG.at(path, span, message, say('remove it, or put the text in quotes: "…"'))


def _place(part: yaml.Event | yaml.Token) -> Span:
    start, end = part.start_mark, part.end_mark
    if start is None or end is None:
        return Span.at(1)
    return Span.at(start.line + 1, start.column + 1, max(1, end.column - start.column))
