"""Channels: those of the package, and those that the course names in its own file."""

from __future__ import annotations

from collections.abc import Iterator

from .. import checks
from ..course import Bank
from ..diagnostics import Diagnostic
from ..message import say
from ..text.names import did_you_mean, shortened
from ..words import CHANNELS


def check_channels(bank: Bank) -> Iterator[Diagnostic]:
    """Check that every channel has a label and a manner; without them, the page makes both up."""
    known = [*CHANNELS, *bank.terms.channels]
    for entry in bank.entries.values():
        name = entry.document.data.get("channel") if entry.document else None
        if entry.document and isinstance(name, str) and name.strip() and name.strip() not in known:
            message = say('there is no channel "{name}", so the page shows this word as it is', name=shortened(name))
            hint = did_you_mean(
                name, known, say('name it under "channels" in "rehearse.yml", with a label and a manner')
            )
            yield checks.UNKNOWN_CHANNEL.at(entry.path, entry.document.span("channel"), message, hint)
