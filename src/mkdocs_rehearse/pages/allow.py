"""What a page's front matter allows: warnings that the page may have, each with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import checks
from ..diagnostics import Diagnostic, Severity
from ..formats.validation.words import owner_of
from ..message import Message, say
from ..text.names import did_you_mean, listed, quoted, shortened
from ..yamldoc import Document

_FORM = say("write {example}", example=say("a list: each entry has a check and a because"))
_BELOW = say("write {names} below each other", names=listed(['"check:"', '"because:"'], "and"))


def check_allow(front: Document) -> Iterator[Diagnostic]:
    """Check that every allowance names a warning about pages, and says why: it would silently do nothing otherwise."""
    held = front.data.get("allow", [])
    if not isinstance(held, list):
        message = say(
            '"{name}" must be a list, but is {held}', name="allow", held=say("empty") if held is None else quoted(held)
        )
        yield checks.WRONG_TYPE.at(front.path, front.span("allow"), message, _FORM)
        return
    for index, one in enumerate(held):
        if isinstance(one, dict):
            yield from _check_entry(front, index, one)
        else:
            message = say(
                "{thing} must be {kind}, but is {shown}",
                thing=owner_of(("allow", index)),
                kind=say("a group of keys"),
                shown=quoted(one),
            )
            yield checks.WRONG_TYPE.at(front.path, front.span("allow", index), message, _BELOW)


def _check_entry(front: Document, index: int, entry: Mapping[str, object]) -> Iterator[Diagnostic]:
    for key in entry.keys() - {"check", "because"}:
        message = say(
            '{owner} has the key "{name}", which is not known', owner=owner_of(("allow", index)), name=shortened(key)
        )
        span = front.key_span("allow", index, key)
        yield checks.UNKNOWN_KEY.at(front.path, span, message, _BELOW)
    lacking = [key for key in ("check", "because") if not _is_text(entry.get(key))]
    for key in lacking if entry.keys() <= {"check", "because"} else ():
        message = say('{owner} has no "{name}"', owner=owner_of(("allow", index)), name=key)
        yield checks.MISSING_KEY.at(front.path, front.span("allow", index), message, _BELOW)
    slug = entry.get("check")
    if isinstance(slug, str) and slug.strip() and slug not in checks.ALLOWED_BY_PAGES:
        hint = did_you_mean(slug, checks.ALLOWED_BY_PAGES, say("allow a warning; see rehearse explain"))
        yield checks.UNKNOWN_VALUE.at(front.path, front.span("allow", index, "check"), _why_not(slug), hint)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _why_not(slug: str) -> Message:
    """Return the sentence on a check that no page can allow."""
    check = checks.BY_SLUG.get(slug)
    if check is None:
        return say('the check "{slug}" does not exist', slug=shortened(slug))
    if check.severity is Severity.ERROR:
        return say('the check "{slug}" finds errors, which must be mended', slug=slug)
    if check.of_item:
        return say('the check "{slug}" speaks of items, so an item allows it, and no page', slug=slug)
    return say('the check "{slug}" speaks of no page, so no page can allow anything', slug=slug)
