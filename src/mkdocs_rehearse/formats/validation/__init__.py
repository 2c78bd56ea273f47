"""A document becomes an item, or findings in plain words: pydantic's errors in the author's terms.

What finds the words is imported when the first mistake is met: a build of a sound course starts sooner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ... import checks
from ...diagnostics import Diagnostic, Severity, Span
from ...item import Item
from ...message import Message, say
from ...text.names import did_you_mean, listed, nearest, shortened
from ...text.weight import burdens_of, is_light
from ...words import ROLES, SCALES, Terms
from ...yamldoc import Data, Document, Where, check_cuts
from ..best import Best
from ..registry import FORMATS
from .elsewhere import format_meant, names_a_key
from .parts import fields_of
from .words import is_name, thing_at

__all__ = ["check_html", "names_a_key", "validate_item"]

#: What looks like a bar, alone behind a key that has an indented text below it.
_BAR = re.compile(
    r"^(?P<indent> *)(?:- )?[a-z_]+: +(?P<sign>[lI1!/\\¦│｜∣]) *\n(?P=indent) +(?![\w-]+:)\S", re.MULTILINE
)


def validate_item(document: Document, terms: Terms | None = None) -> tuple[Item | None, list[Diagnostic]]:
    """Check a document against the format that it names.

    Args:
        document: The item.
        terms: The course's own terms, beside those of the package.

    Returns:
        The item, or None when it has errors, and every finding. A misspelt key that is obviously
        meant for a missing one gives one finding, not two.
    """
    found = [
        *_check_format(document),
        *_check_allow(document),
        *_check_weight(document),
        *check_cuts(document, _text_at),
        *_check_bars(document),
        *_check_terms(document, terms or Terms()),
    ]
    model = _model_of(document)
    try:
        item = model.model_validate(document.data)
    except ValidationError as error:
        found += _findings(document, model, error.errors(include_url=False))
        return None, found
    return (None, found) if found else (item, [])


def check_html(document: Document) -> Iterator[Diagnostic]:
    """Find HTML that learners would see as it was typed."""
    if "<" in document.text:
        from .markup import check_markup

        yield from check_markup(document, _texts_in(document.data, ()))


def _findings(document: Document, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Diagnostic]:
    from .keys import KeyReader
    from .values import ValueReader

    yield from KeyReader(document, model, errors).findings()
    values = ValueReader(document, model)
    for error in errors:
        is_told = error["type"] in ("missing", "extra_forbidden") or _is_check(error)
        if not is_told and (finding := values.finding(error)):
            yield finding


def _is_check(error: ErrorDetails) -> bool:
    """Tell whether an error is in the form of a check's name: that there is none of this name is told."""
    return error["type"] == "string_pattern_mismatch" and error["loc"][::2] == ("allow", "check")


def _model_of(document: Document) -> type[Item]:
    """Return the model of the named format, so that the rest is checked too where there is no such format.

    That is then the one with the nearest name, if it is near enough, or else the one that knows most of the keys.
    """
    name = document.data.get("format")
    if not isinstance(name, str):
        return Best
    known = FORMATS.get(name) or FORMATS.get(nearest(name, FORMATS, 0.85) or "")
    models = [one.model for one in FORMATS.values()]
    return (
        known.model if known else max(models, key=lambda model: len(document.data.keys() & model.model_fields.keys()))
    )


def _check_format(document: Document) -> Iterator[Diagnostic]:
    name = document.data.get("format")
    if "format" in document.data and not (isinstance(name, str) and name in FORMATS):
        known = listed(FORMATS, "and")
        message = say('"format" is not a word; the formats are {names}', names=known)
        if isinstance(name, str):
            message = say('there is no format "{name}"; the formats are {names}', name=shortened(name), names=known)
        meant = format_meant(str(name), _fitting(document))
        hint = say('did you mean "{name}"?', name=meant) if meant else say("choose one of them")
        yield checks.UNKNOWN_VALUE.at(document.path, document.span("format"), message, hint)


def _fitting(document: Document) -> list[str]:
    """Return the formats that know the keys of the item's first option; all of them where it has none."""
    options = document.data.get("options")
    first = options[0] if isinstance(options, list) and options else None
    held = {"rating", "correct"} & (first.keys() if isinstance(first, dict) else set())
    return [name for name, kind in FORMATS.items() if held <= {*fields_of(kind.model, ("options", 0))}]


def _check_weight(document: Document) -> Iterator[Diagnostic]:
    """Check that Markdown can read the texts in a bearable time."""
    if is_light(document.text) and "\\" not in document.text:
        return
    places = list(_texts_in(document.data, ()))
    for (where, _), burden in zip(places, burdens_of(text for _, text in places), strict=True):
        if burden:
            message = say("{thing} {burden}", thing=thing_at(where), burden=burden)
            yield checks.HEAVY_TEXT.at(document.path, document.span(*where), message, say("shorten it"))


def _check_bars(document: Document) -> Iterator[Diagnostic]:
    """Find a letter that was meant for the bar above a text of several lines: it would be the text's first word."""
    for match in _BAR.finditer(document.text):
        line = document.text.count("\n", 0, match.start("sign")) + 1
        column = match.start("sign") - document.text.rfind("\n", 0, match.start("sign"))
        message = say('"{sign}" stands here, and would be the first word of the text below', sign=match["sign"])
        span, hint = Span.at(line, column).shift(document.offset), say('type "|" instead')
        yield checks.YAML_SYNTAX.at(document.path, span, message, hint)


def _check_terms(document: Document, terms: Terms) -> Iterator[Diagnostic]:
    """Check that a role and a scale are those of the package, or of the course."""
    for key, known in (("role", [*ROLES, *terms.roles]), ("scale", [*SCALES, *terms.scales])):
        value = document.data.get(key)
        if isinstance(value, str) and value.strip() and value.strip() not in known:
            from .values import unknown_value

            check, message, hint = unknown_value((key,), value, known)
            yield check.at(document.path, document.span(key), message, hint)


def _text_at(where: Where) -> Message | None:
    """Name a text, but not a name: behind one, a note may stand."""
    return None if is_name(where) else thing_at(where)


def _texts_in(data: Data, where: Where) -> Iterator[tuple[Where, str]]:
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield from [((*where, key), value)] if isinstance(value, str) else _texts_in(value, (*where, key))


def _check_allow(document: Document) -> Iterator[Diagnostic]:
    """Check that an allowance names a warning about items: it would silently do nothing otherwise."""
    allow = document.data.get("allow")
    for index, allowance in enumerate(allow if isinstance(allow, list) else []):
        slug = allowance.get("check") if isinstance(allowance, dict) else None
        if isinstance(slug, str) and slug not in checks.ALLOWED_BY_ITEMS:
            message = _why_not(shortened(slug), checks.BY_SLUG.get(slug))
            hint = did_you_mean(slug, checks.ALLOWED_BY_ITEMS, say("allow a warning; see rehearse explain"))
            yield checks.UNKNOWN_VALUE.at(document.path, document.span("allow", index, "check"), message, hint)


def _why_not(slug: str, check: checks.Check | None) -> Message:
    """Return the sentence on a check that no item can allow."""
    if check is None:
        return say('the check "{slug}" does not exist', slug=slug)
    if check.severity is Severity.ERROR:
        return say('the check "{slug}" finds errors, which must be mended', slug=slug)
    return say('the check "{slug}" speaks of pages or settings, for which no item can allow anything', slug=slug)
