"""The options of a block: indented lines of YAML right below its first line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..text.names import quoted, shortened
from ..yamldoc import Document, parse_document

_QUOTE = say('put the text in quotes: "…"')


@dataclass(slots=True)
class Options:
    """What was read below a block's first line.

    Attributes:
        values: Option → value; none if something is wrong with any of them.
        spans: Option → the place of its line.
        count: How many lines they take.
        found: What is wrong with them.
    """

    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    count: int = 0
    found: tuple[Diagnostic, ...] = ()


def read_options(below: Sequence[str], raw: Sequence[str], name: str, path: str, offset: int) -> Options:
    """Read the options of a block.

    Args:
        below: The lines below its first, without the indentation of what the block stands in.
        raw: The same lines as they stand in the page.
        name: The block's name.
        path: How to name the page in a finding.
        offset: How many lines of the page stand above.
    """
    count = len(list(takewhile(_is_option, below)))
    if not count:
        return Options()
    # Spaces take the place of a quotation's signs, so that columns are those of the page.
    lines = [text.lstrip().rjust(len(line)) for line, text in zip(raw, below[:count], strict=False)]
    document, found = parse_document("\n".join(lines), path, offset, example="name: value")
    if document is None or found:
        return Options(count=count, found=tuple(_as_option(d, name) for d in found))
    spans = {key: _line_of(document, key, raw[document.key_span(key).line - 1 - offset]) for key in document.data}
    wrong = tuple(d for key, value in document.data.items() if (d := _check(document, key, value)))
    return Options({} if wrong else {key: document.raw(key) for key in document.data}, spans, count, wrong)


def _is_option(line: str) -> bool:
    return line.startswith("    ") and line.strip(" /") != ""


def _line_of(document: Document, key: str, line: str) -> Span:
    start = document.key_span(key)
    return Span.at(start.line, start.column, max(1, len(line.rstrip()) - start.column + 1))


def _as_option(found: Diagnostic, name: str) -> Diagnostic:
    if found.check != checks.WRONG_TYPE.slug:
        return found
    message = say('this line is no option of "/// {name}"', name=name)
    return checks.BLOCK_OPTION.at(found.path, found.span, message, say('write "name: value", or remove it'))


def _check(document: Document, key: str, value: object) -> Diagnostic | None:
    """Report a value that YAML takes for something else than a word or a text."""
    if value is None:
        message, hint = say('"{key}" is empty', key=key), say("write its value after the colon, or remove the line")
    elif isinstance(value, bool):
        raw = shortened(document.raw(key))
        message = say('"{key}" is "{raw}", which YAML reads as no', key=key, raw=raw)
        if value:
            message = say('"{key}" is "{raw}", which YAML reads as yes', key=key, raw=raw)
        hint = _QUOTE
    elif isinstance(value, list | dict):
        message = say('"{key}" must be one value, but is {value}', key=key, value=quoted(value))
        hint = _QUOTE if isinstance(value, dict) else say("write one of them")
    else:
        return None
    return checks.BLOCK_OPTION.at(document.path, document.span(key), message, hint)
