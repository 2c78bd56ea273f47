"""Reasons that do not say why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ... import checks
from ...diagnostics import Diagnostic
from ...item import Fact
from ...message import say
from ...text.english import COMMON, words_of
from .reading import Reading, Reply

#: In fewer words nobody can say what a reply does to its reader.
FEWEST = 8
#: A reason repeats its option from this share of its content words, and of its pairs of words, on.
_WORDS, _PAIRS = 0.6, 0.33


def check_reasons(reading: Reading) -> Iterator[Diagnostic]:
    """Find reasons that are missing, too short to say anything, or say the option again."""
    item = reading.item
    reasons = [reply.rationale for reply in _replies(reading)] if isinstance(item, Fact) else []
    if isinstance(item, Fact) and not item.rationale and not (reasons and all(reasons)):
        yield _missing(reading)
    for reply in _replies(reading):
        if reply.rationale:
            yield from _check(reading, reply)


def _replies(reading: Reading) -> list[Reply]:
    return [reply for replies in reading.lists for reply in replies]


def _missing(reading: Reading) -> Diagnostic:
    document = reading.document
    message, hint = say("nothing says why an answer is right or wrong"), say('add "rationale:" with a sentence or two')
    return checks.MISSING_RATIONALE.at(document.path, document.key_span("question"), message, hint)


def _check(reading: Reading, reply: Reply) -> Iterator[Diagnostic]:
    document = reading.document
    count = len(reply.rationale.split())
    if count < FEWEST:
        held = say("{count} words", count=count) if count != 1 else say("1 word")
        message = say(
            "the rationale of {name} has {held}, but needs {fewest}", name=reply.name, held=held, fewest=FEWEST
        )
        hint = say("say what the words do to the person who reads them")
        yield checks.SHORT_RATIONALE.at(document.path, document.span(*reply.where, "rationale"), message, hint)
    elif _is_restated(reply):
        message = say("the rationale of {name} says the option again, and not why it is so", name=reply.name)
        hint = say("say what the words do to the person who reads them")
        yield checks.RESTATED_RATIONALE.at(document.path, document.span(*reply.where, "rationale"), message, hint)


def _is_restated(reply: Reply) -> bool:
    words = words_of(reply.rationale)
    own = {*words} - COMMON
    if len(own & reply.words) < _WORDS * len(own):
        return False
    pairs = {*pairwise(words)}
    return len(pairs.intersection(pairwise(words_of(reply.text)))) >= _PAIRS * len(pairs)
