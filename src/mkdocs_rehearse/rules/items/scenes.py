"""Conversations in which a reply makes no difference."""

from __future__ import annotations

from collections.abc import Iterator

from ... import checks
from ...conversation import Conversation
from ...diagnostics import Diagnostic
from ...message import say
from .reading import Reading


def check_scenes(reading: Reading) -> Iterator[Diagnostic]:
    """Find replies of one turn that lead to one scene."""
    item, document = reading.item, reading.document
    for name, turn in item.turns.items() if isinstance(item, Conversation) else ():
        first: dict[str, int] = {}
        for number, reply in enumerate(turn.options, 1):
            other = first.setdefault(reply.next, number)
            if other != number:
                message = say(
                    'reply {number} leads to "{next}", and so does reply {other}',
                    number=number,
                    next=reply.next,
                    other=other,
                )
                span = document.span("turns", name, "options", number - 1, "next")
                hint = say("give it a scene of its own, in which the other person answers it")
                yield checks.SHARED_SCENE.at(document.path, span, message, hint)
