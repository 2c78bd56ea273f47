"""Situations and questions that judge for the learner, or that turn things round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ... import checks
from ...diagnostics import Diagnostic
from ...formats import FORMATS
from ...message import say
from ...text.english import is_english, words_of
from ...yamldoc import Where
from .reading import Reading

#: How many words a situation has.
FEWEST, MOST = 18, 60

_LABELS = frozenset(
    """spammer spammers spamer spammy spamming spammed pushy sleazy rude rudely scammer scammers scammy unethical
    unethically shameless shamelessly greedy greedily dishonest dishonestly manipulative manipulatively aggressive
    aggressively annoying annoyingly disrespectful disrespectfully selfish selfishly unprofessional unprofessionally
    inappropriate inappropriately insincere insincerely intrusive intrusively tactless tactlessly""".split()
)
_SAID = re.compile(r"“[^”]*”|\"[^\"]*\"|^\s*>.*$", re.MULTILINE)

_SIGNS = re.compile("n[o’']t|except|never|least")
_CLAUSE = re.compile(r",|:|\b(?:because|while|when|if|who|since|although|unless|until|whether)\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"(?<!and )(?<!or )\bnot\b(?! (?:just|only|merely|yet))|\bexcept\b|\b\w+n[’']t\b|\bnever\b|(?<!at )\bleast\b",
    re.IGNORECASE,
)

_NUMBERS = "first|second|third|fourth|fifth"
#: One of these, or a noun with a letter or a figure, stands in every text that names an option by its place.
_PLACES = ("above", "below", *_NUMBERS.split("|"), "last ", "previous", "next ")
_NOUNS = ("option ", "answer ", "choice ")
_PLACE = re.compile(
    rf"\b(?:option|answer|choice) (?:[A-E]|[1-5])\b|\b(?:{_NUMBERS}|last|previous|next) (?:option|answer|choice)\b"
    r"|\bthe (?:option|answer|choice|reply|response)s? (?:above|below)\b|\b(?:as|see|like|than) above\b"
    r"|(?<!of )\bthe above\b|\babove (?:option|answer|choice|reply)\b"
    rf"|\b(?:than|unlike|like|as|see) the (?:{_NUMBERS})(?: one)?(?=[.,;:!?)]|$| (?:and|but|is|was|does|did|has)\b)"
    rf"|^the (?:{_NUMBERS})(?: one)? (?:is|was|has|asks|does|gives)\b",
    re.IGNORECASE,
)


def check_situation(reading: Reading) -> Iterator[Diagnostic]:
    """Find a situation that is too short or too long, or that says what to think of somebody."""
    text, document = reading.item.situation, reading.document
    if not text:
        return
    count = len(text.split())
    if not FEWEST <= count <= MOST:
        held = say("{count} words", count=count) if count != 1 else say("1 word")
        message = say("the situation has {held}, but needs {fewest} to {most}", held=held, fewest=FEWEST, most=MOST)
        hint = say("leave out what decides nothing") if count > MOST else say("say who writes, and what has happened")
        yield checks.SITUATION_LENGTH.at(document.path, document.key_span("situation"), message, hint)
    if not _LABELS.isdisjoint(reading.situation):
        label = next((word for word in words_of(_SAID.sub("", text)) if word in _LABELS), "")
        if label:
            message, hint = say('"{word}" judges for the learner', word=label), say("say what can be seen or read")
            yield checks.MORAL_LABEL.at(document.path, document.find(label, "situation"), message, hint)


def check_question(reading: Reading) -> Iterator[Diagnostic]:
    """Find a question that asks what is not so."""
    text, document = reading.item.question, reading.document
    lowered = text.lower()
    if _SIGNS.search(lowered) is None or re.match(r"(?:why|how)\b", lowered):
        return
    main = text if "except" in lowered else _CLAUSE.split(text, maxsplit=1)[0]
    found = _NEGATION.search(main)
    is_worst = found and found[0].lower() == "least" and re.search(r"\b(?:most|best)\b", lowered)
    if found and not is_worst and is_english(words_of(text)):
        message, hint = say('"{words}" turns the question round', words=found[0]), say("ask what is so")
        yield checks.NEGATIVE_QUESTION.at(document.path, document.find(found[0], "question"), message, hint)


def check_places(reading: Reading) -> Iterator[Diagnostic]:
    """Find a text that names an option by its place, where options stand in any order."""
    if not FORMATS[reading.item.format].traits.shuffled or not _names_places(reading.lowered):
        return
    texts: list[tuple[Where, str]] = [(("question",), reading.item.question)]
    for reply in (reply for replies in reading.lists for reply in replies):
        texts += [((*reply.where, "text"), reply.text), ((*reply.where, "rationale"), reply.rationale)]
    for where, text in texts:
        if found := _PLACE.search(text):
            message = say('"{words}" names an option by its place, but options stand in any order', words=found[0])
            span, hint = reading.document.find(found[0], *where), say("name it by what it says")
            yield checks.OPTION_BY_PLACE.at(reading.document.path, span, message, hint)


def _names_places(lowered: str) -> bool:
    for sign in _PLACES:
        if sign in lowered:
            return True
    return any(noun in lowered and re.search(rf"{noun}[a-e1-5]\b", lowered) for noun in _NOUNS)
