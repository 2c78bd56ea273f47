"""A key that repeats the situation's words."""

from __future__ import annotations

from collections.abc import Iterator

from ... import checks
from ...diagnostics import Diagnostic
from ...item import BEST, Choice
from ...message import say
from ...text.english import COMMON, content_of
from ...text.names import listed
from .reading import Reading

#: By how many words more than the others, on average.
BEYOND = 3


def check_echo(reading: Reading) -> Iterator[Diagnostic]:
    """Find a key that shares three or more content words with the situation, beyond what the others share."""
    if not isinstance(reading.item, Choice) or len(best := [r for r in reading.lists[0] if r.rating == BEST]) != 1:
        return
    replies = reading.lists[0]
    rough = reading.situation - COMMON
    own, all_shared = len(best[0].words & rough), sum([len(reply.words & rough) for reply in replies])
    # Without plurals, a word or two more may be shared.
    if own - (all_shared - own) / max(len(replies) - 1, 1) >= BEYOND - 1.5:
        situation = content_of(reading.situation)
        shared = [content_of(reply.words) & situation for reply in replies]
        at = next(index for index, reply in enumerate(replies) if reply.rating == BEST)
        others = sum(len(words) for index, words in enumerate(shared) if index != at) / (len(replies) - 1)
        if len(shared[at]) - others >= BEYOND:
            words = listed([f'"{word}"' for word in sorted(shared[at])][:5], "and")
            message = say(
                "the best option repeats {words} from the situation; the others repeat {others:.1f} on average",
                words=words,
                others=others,
            )
            span = reading.document.span(*replies[at].where, "text")
            hint = say("put it in other words, or let the others repeat some")
            yield checks.SITUATION_ECHO.at(reading.document.path, span, message, hint)
