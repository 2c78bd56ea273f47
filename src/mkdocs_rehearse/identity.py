"""Ids that come from content, so that answers outlive every change of order, place and white space."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256

from .model import Blank, Conversation, Draft, Item, Multiple, Option


def normalise(text: str) -> str:
    """Return the text in Unicode's composed form with each run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def option_id(text: str) -> str:
    """Return an option's id: eight hexadecimal digits of its normalised text's SHA-256."""
    return _digest(normalise(text), 8)


def fingerprint(item: Item) -> str:
    """Return twelve hexadecimal digits that change exactly when a learner's old answer stops meaning the same.

    Situation, question, format, option texts and ratings count, and where a conversation's replies lead;
    order, title, names of turns and rationales do not.
    """
    content = [item.format, normalise(item.situation or ""), normalise(item.question), _key(item)]
    return _digest(json.dumps(content, ensure_ascii=False), 12)


def _key(item: Item) -> Sequence[object]:
    match item:
        case Conversation():
            return _turns(item)
        case Draft():
            return _rated(item.examples)
        case Multiple():
            return sorted([normalise(answer.text), answer.correct] for answer in item.options)
        case Blank():
            return [normalise(item.sentence)]
        case _:
            return _rated(item.options)


def _rated(options: Iterable[Option]) -> Sequence[object]:
    return sorted((normalise(option.text), option.rating) for option in options)


def _turns(item: Conversation) -> Sequence[object]:
    """Return the turns in the order in which they can be met, numbered: their names are the author's own."""
    places = {item.start: 0}
    content: list[object] = []
    for name in (queue := [item.start]):
        turn = item.turns.get(name)
        if turn is None:
            ending = item.endings.get(name)
            content.append([ending.outcome, normalise(ending.text)] if ending else [])
            continue
        replies = sorted(turn.options, key=lambda reply: normalise(reply.text))
        for reply in replies:
            if reply.next not in places:
                places[reply.next] = len(places)
                queue.append(reply.next)
        content.append([normalise(turn.says), [[normalise(r.text), r.rating, places[r.next]] for r in replies]])
    return content


def _digest(text: str, length: int) -> str:
    return sha256(text.encode()).hexdigest()[:length]
