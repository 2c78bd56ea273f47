"""Those who do wrong: learners remember who it was."""

from __future__ import annotations

from collections.abc import Iterator

from ... import checks
from ...course import Bank
from ...diagnostics import Diagnostic
from ...item import Item
from ...message import Message, say
from ...yamldoc import Where

#: Where the learner has one of these roles, somebody else has written what should not be written.
_ROLES = ("recipient", "moderator")


def check_people(bank: Bank) -> Iterator[Diagnostic]:
    """Find a name, a country or a trade that two people who do wrong share."""
    first: dict[tuple[str, str], str] = {}
    for entry in bank.entries.values():
        if not entry.item or not entry.document or not _errs(entry.item):
            continue
        for where, value, shared in _traits_of(entry.item):
            other = first.setdefault((str(where), value.casefold()), entry.id)
            if other != entry.id:
                message = say("two people who do wrong have {shared}: here and in {other}", shared=shared, other=other)
                hint = say('choose another, or write "errs: false" under "setting" of the one who does nothing wrong')
                yield checks.REPEATED_WRONGDOER.at(entry.path, entry.document.span(*where), message, hint)


def _errs(item: Item) -> bool:
    said = item.setting.errs if item.setting else None
    return item.role in _ROLES if said is None else said


def _traits_of(item: Item) -> Iterator[tuple[Where, str, Message]]:
    if item.person:
        yield ("person",), item.person, say('the name "{name}"', name=item.person)
    if item.setting and (country := item.setting.country):
        yield ("setting", "country"), country, say('the country "{name}"', name=country)
    if item.setting and (trade := item.setting.trade):
        yield ("setting", "trade"), trade, say('the trade "{name}"', name=trade)
