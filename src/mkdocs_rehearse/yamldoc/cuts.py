"""Texts that YAML cuts in silence: behind a space, `#` begins a note."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import checks
from ..diagnostics import Diagnostic
from ..message import Message, say
from ..text.names import shortened
from .document import Document, Where
from .recovery.complaints import QUOTE

_NOTE = say("put the text in quotes, or the note on a line of its own")


def check_cuts(document: Document, name_of: Callable[[Where], Message | None]) -> Iterator[Diagnostic]:
    """Check that no text without quotes ends before a `#`.

    Args:
        document: The YAML.
        name_of: Returns what a message calls the text at a place; None where a note may follow.
    """
    for where, span, note in document.cuts():
        if thing := name_of(where):
            message = say('{thing} ends before the "#", so "{note}" is lost', thing=thing, note=shortened(note))
            hint = _NOTE if note[1:2] == " " else QUOTE
            yield checks.CUT_TEXT.at(document.path, span, message, hint)
