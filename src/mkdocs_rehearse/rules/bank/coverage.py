"""Objectives: each says what a learner does, and has items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ... import checks
from ...course import Bank
from ...diagnostics import Diagnostic
from ...message import say
from ...pages import Lesson
from ...yamldoc import Document

_VAGUE = re.compile(r"(?:to )?(?:understand|know|appreciate)(?:s|ing)?\b", re.IGNORECASE)


def check_coverage(bank: Bank) -> Iterator[Diagnostic]:
    """Check the objectives of every lesson whose front matter could be read."""
    known = {f"{lesson.stem}/{key}" for lesson in bank.lessons for key in lesson.objectives}
    named = [entry.document.data.get("objective") if entry.document else None for entry in bank.entries.values()]
    # An item that names none of them may be meant for any, and so may one that a page names, and that is not there.
    shown = (block.argument for lesson in bank.lessons for block in lesson.blocks if block.name == "scenario")
    texts = [name for name in named if isinstance(name, str)]
    is_whole = (
        not bank.lost and texts == named and known.issuperset(texts) and all(name in bank.entries for name in shown)
    )
    counts = Counter(texts) if is_whole else None
    for lesson in bank.lessons:
        if lesson.front and not lesson.found:
            for key, sentence in lesson.objectives.items():
                yield from _check_sentence(lesson.front, key, sentence)
                if counts is not None:
                    yield from _check_count(lesson, lesson.front, key, counts[f"{lesson.stem}/{key}"])


def _check_sentence(front: Document, key: str, sentence: str) -> Iterator[Diagnostic]:
    if found := _VAGUE.match(sentence.strip()):
        message = say('nobody can see whether a learner does what "{word}" says', word=found[0])
        span = front.find(found[0], "objectives", key)
        hint = say("begin with what the learner does: choose, compose, distinguish, rate")
        yield checks.VAGUE_OBJECTIVE.at(front.path, span, message, hint)


def _check_count(lesson: Lesson, front: Document, key: str, count: int) -> Iterator[Diagnostic]:
    if count < 2:
        check = checks.LONE_ITEM if count else checks.OBJECTIVE_WITHOUT_ITEM
        name = f"{lesson.stem}/{key}"
        message = say('no item practises the objective "{key}"', key=key)
        hint = say('write one with "objective: {name}"', name=name)
        if count:
            message = say('one item alone practises the objective "{key}"', key=key)
            hint = say('write another with "objective: {name}"', name=name)
        yield check.at(front.path, front.key_span("objectives", key), message, hint)
