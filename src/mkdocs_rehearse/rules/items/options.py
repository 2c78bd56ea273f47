"""Options that give the key away, or that a learner cannot tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ... import checks
from ...diagnostics import Diagnostic
from ...formats.mark import Mark
from ...message import Message, say
from ...text.english import words_of
from ...text.names import listed
from .reading import Reading, Reply

#: How many times as long as the shortest the longest may be; less than so many characters nobody sees.
LONGEST, SEEN = 1.5, 15
#: From which share of common words on two options are the same to a reader.
ALIKE = 0.75

ABSOLUTE = frozenset(
    "always never only everyone everybody nobody none completely absolutely entirely impossible".split()
)
_VAGUE = frozenset("usually rarely seldom often sometimes frequently occasionally generally normally typically".split())
_FLAGGED = ABSOLUTE | _VAGUE
_ALL = re.compile(r"\W*(?:all|none|both|any|neither)\b", re.IGNORECASE)
_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|any|neither) (?:of )?the above\b|^\W*(?:(?:all|none|both|any|neither) of (?:the|these|those)"
    r"(?: (?:options|answers|others?|replies|responses|three))?|(?:both|neither) [A-E] (?:and|n?or) [A-E])(?=\W*$)",
    re.IGNORECASE,
)


def check_lengths(reading: Reading) -> Iterator[Diagnostic]:
    """Find a list whose longest option stands out from its shortest."""
    for replies in reading.lists if reading.compared else ():
        lengths = [len(reply.text) for reply in replies]
        longest, shortest = max(lengths), min(lengths)
        if longest > LONGEST * shortest and longest - shortest >= SEEN:
            long, short = replies[lengths.index(longest)], replies[lengths.index(shortest)]
            message = say(
                "{name} is {times:.1f} times as long as {other}: {longest} characters and {shortest}",
                name=long.name,
                times=longest / shortest,
                other=short.name,
                longest=longest,
                shortest=shortest,
            )
            hint = say("shorten it, or give {name} as much to say", name=short.name)
            yield _at(checks.UNEVEN_OPTIONS, reading, long, message, hint)


def check_likeness(reading: Reading) -> Iterator[Diagnostic]:
    """Find options that differ in a word or two only."""
    for replies in _answers(reading):
        for one, two in combinations(replies, 2):
            common = len(one.words & two.words)
            if common > ALIKE * (len(one.words) + len(two.words) - common):
                message = say(
                    "{name} has {common} of its {count} words in common with {other}",
                    name=two.name,
                    common=common,
                    count=len(two.words),
                    other=one.name,
                )
                yield _at(checks.NEAR_DUPLICATE_OPTIONS, reading, two, message, say("let it do something else"))


def check_words(reading: Reading) -> Iterator[Diagnostic]:
    """Find words in options that help somebody who guesses, or that each reader takes in another way."""
    for replies in _answers(reading):
        flagged = [reply for reply in replies if not _FLAGGED.isdisjoint(reply.words)]
        yield from _check_absolutes(reading, flagged)
        for reply in flagged:
            word = _first(_VAGUE, reply)
            if word and "how often" not in reply.text.lower():
                message = say('"{word}" means another number to each reader', word=word)
                yield _at(checks.VAGUE_FREQUENCY, reading, reply, message, say("say how often, or leave it out"), word)
        for reply in replies:
            likely = "above" in reply.text or _ALL.match(reply.text)
            if likely and (match := _ALL_OR_NONE.search(reply.text)):
                message = say('{name} is about the other options: "{words}"', name=reply.name, words=match[0])
                yield _at(checks.ALL_OF_THE_ABOVE, reading, reply, message, say("write a reply of its own"), match[0])


def _answers(reading: Reading) -> list[list[Reply]]:
    """Return the lists of options that are answers, and no phrases of somebody's message."""
    return [] if isinstance(reading.item, Mark) else reading.lists


def _check_absolutes(reading: Reading, replies: list[Reply]) -> Iterator[Diagnostic]:
    """Two or more options rated 0 or 1 that hold one, and no better one that does."""
    held = [(reply, word) for reply in replies if (word := _first(ABSOLUTE, reply))]
    if len(held) > 1 and all(reply.rating is not None and reply.rating < 2 for reply, _ in held):
        words = [f'"{word}"' for word in sorted({word for _, word in held})]
        message = say("{words} stand in weak options only", words=listed(words, "and"))
        if len(words) == 1:
            message = say("{word} stands in weak options only", word=words[0])
        hint = say("leave them out, or let a good reply hold one too")
        yield _at(checks.GATHERED_ABSOLUTES, reading, held[0][0], message, hint, held[0][1])


def _first(words: frozenset[str], reply: Reply) -> str:
    """Return the first of some words that an option holds, or an empty text."""
    return next((word for word in words_of(reply.text) if word in words), "")


def check_ratings(reading: Reading) -> Iterator[Diagnostic]:
    """Find an item whose ratings are all 3 or 0."""
    if reading.compared and {reply.rating for replies in reading.lists for reply in replies} == {0, 3}:
        where = reading.lists[0][0].where[:-1]
        message = say("every option is rated 3 or 0, and nothing stands between")
        hint = say("let one be acceptable (2) or weak (1)")
        yield checks.FLAT_RATINGS.at(reading.document.path, reading.document.key_span(*where), message, hint)


def _at(
    check: checks.Check, reading: Reading, reply: Reply, message: Message, hint: Message, word: str = ""
) -> Diagnostic:
    span = reading.document.find(word, *reply.where, "text")
    return check.at(reading.document.path, span, message, hint)
