"""One file of the bank, read and checked by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .. import checks
from ..course import Entry, is_id
from ..diagnostics import Diagnostic, Severity, Span
from ..formats import check_html, check_key, names_a_key, validate_item
from ..message import Message, say
from ..settings import VOCABULARY
from ..text.names import kebab_of, shortened
from ..words import Terms
from ..yamldoc import parse_document, read_source, read_typed
from .files import display_path

#: What is said of a file that holds another kind of text.
_UNREAD = tuple(check.slug for check in (checks.YAML_SYNTAX, checks.WRONG_TYPE, checks.UNKNOWN_KEY, checks.TAB))
#: What a mail or a comparison puts before each line, and what an editor does.
_SIGNS = (">", "+")
_NUMBER = re.compile(r" *\d+[:.|]?(?: |$)")
_NO_ITEM = say('no line of this file begins with a key of a scenario, such as "format: best"')
_BEGIN = say('begin one with "rehearse new scenario its-name --format best", and copy your text into it')


def load_entry(
    file: Path, text: str | None = None, terms: Terms | None = None, name: str = ""
) -> tuple[Entry, list[Diagnostic]]:
    """Read an item's file.

    Args:
        file: Where it is.
        text: What stands in it, where that is not saved yet.
        terms: The course's own terms.
        name: The item's id, where that is not the file's stem.

    Returns:
        The entry, as complete as it could be read, and every finding that this file alone gives.

    Raises:
        OSError: The file cannot be opened.
    """
    path, name = display_path(file), name or file.stem
    text, found = read_source(file, path) if text is None else read_typed(text, path)
    found += _check_id(name, path)
    text = text if text.strip() else ""
    if copied := _copied(text):
        hint = say("remove it from each line, with its space")
        return Entry(name, path), [*found, checks.YAML_SYNTAX.at(path, Span.at(1), copied, hint)]
    document, more = parse_document(text, path) if text or not found else (None, [])
    if file.name == VOCABULARY and document and not document.data.keys() & {"format", "title", "objective"}:
        hint = say("move it beside the site’s settings")
        return Entry(name, path), [
            checks.LOST_FILE.at(path, Span.at(1), say("the course’s own words stand among the scenarios"), hint)
        ]
    if more and not (document and "format" in document.data) and _is_no_item(text, more):
        return Entry(name, path), [*found, checks.WRONG_TYPE.at(path, Span.at(1), _NO_ITEM, _BEGIN)]
    found += more
    if document is None or (document.mended and "format" not in document.data):
        return Entry(name, path), found  # too little is left to say what it lacks
    item, more = validate_item(document, terms)
    apart = [
        d
        for d in (*more, *check_key(document), *check_html(document))
        if not any(_covers(d.span, known) for known in found)
    ]
    if any(known.check == checks.DUPLICATE_KEY.slug for known in found):  # what the second one holds is not known
        apart = [d for d in apart if d.check not in (checks.UNKNOWN_TURN.slug, checks.UNREACHABLE.slug)]
    found += document.sure(apart)
    is_broken = any(finding.severity is Severity.ERROR for finding in found)
    return Entry(name, path, document, None if is_broken else item), found


def _copied(text: str) -> Message | None:
    """Say what stands before every line of a file that was copied with it; None where nothing does."""
    if text[:1] not in (*_SIGNS, *" 0123456789"):  # nearly every file begins with a key
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    if sign := next((sign for sign in _SIGNS if all(line.startswith(sign) for line in lines)), None):
        return say('every line begins with "{sign}"', sign=sign)
    return say("every line begins with a number") if all(map(_NUMBER.match, lines)) else None


def _is_no_item(text: str, found: list[Diagnostic]) -> bool:
    """Tell whether a file that cannot be read holds something else, so that nothing said of its lines would help."""
    is_text = found[0].check in _UNREAD and not text.lstrip().startswith(("-", "["))
    return is_text and not names_a_key(text)


def _covers(span: Span, known: Diagnostic) -> bool:
    """Tell whether a value has a finding of its own already: what is said of the rest of it may follow from that."""
    line, column = known.span.line, known.span.column
    return span.line == line and span.column <= column < max(span.end_column, span.column + 1)


def _check_id(stem: str, path: str) -> Iterator[Diagnostic]:
    if stem.lower().endswith((".yml", ".yaml")):
        message = say('the file name ends in ".txt"')
        yield checks.BAD_ID.at(
            path, Span.at(1), message, say("rename it to {name}, and let your system show file endings", name=stem)
        )
    elif not is_id(stem):
        message = say('the file name "{name}" is not lower-case words joined by hyphens', name=shortened(stem))
        hint = say("rename the file, as in dye-testing.yml")
        if stem == "index":
            message = say('the file name "index" is kept for the practice page')
        else:
            fit = say("rename the file to {name}.yml", name=kebab_of(stem)) if kebab_of(stem) else hint
            hint = say("{mend}; a name is made of a to z, digits and hyphens", mend=fit)
        yield checks.BAD_ID.at(path, Span.at(1), message, hint)
