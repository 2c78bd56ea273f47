"""The quizzes of one page as items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ... import checks
from ...diagnostics import Diagnostic, Span
from ...formats.blank import Blank
from ...formats.multiple import Multiple
from ...item import option_id
from ...message import say
from .place import Place, find_places


@dataclass(frozen=True, slots=True)
class Quiz:
    """A `<quiz>` block of a page, or a tag that belongs to none.

    Attributes:
        id: The item's id, from the page's name and the question.
        start: Where the block begins in the page's text.
        end: Where it ends.
        span: The place of its first tag.
        item: What it shows, or None when it has errors.
        found: What is wrong with it.
        own_id: The id that its own words give it, where it translates another.
    """

    id: str
    start: int
    end: int
    span: Span
    item: Multiple | Blank | None = None
    found: tuple[Diagnostic, ...] = ()
    own_id: str = ""


def parse_quizzes(text: str, path: str, stem: str, first: int = 0) -> tuple[Quiz, ...]:
    """Read the quizzes of a page.

    Args:
        text: The page.
        path: How to name it in a finding.
        stem: The file's name without its ending; with the question it makes the item's id.
        first: Where the front matter ends.
    """
    name = re.sub("[^a-z0-9]+", "-", stem.lower()).strip("-") or option_id(stem)
    return tuple(_apart([_quiz(text, place, path, name) for place in find_places(text, path, first)], path, name))


def _quiz(text: str, place: Place, path: str, name: str) -> Quiz:
    if place.fault:
        item_id = f"{name}-{option_id(text[place.start : place.end])}"
        return Quiz(item_id, place.start, place.end, place.span, None, (place.fault,))
    from .reader import read_quiz

    read = read_quiz(text, place, path, name)
    return Quiz(f"{name}-{option_id(read.question)}", place.start, place.end, place.span, read.item, tuple(read.found))


def _apart(quizzes: list[Quiz], path: str, name: str) -> Iterator[Quiz]:
    """Give quizzes that ask the same an id from their answers too, and report all but the first of them."""
    counts = Counter(quiz.id for quiz in quizzes if quiz.item)
    first: dict[str, Quiz] = {}
    for quiz in quizzes:
        if not quiz.item or counts[quiz.id] == 1:
            yield quiz
            continue
        other = first.setdefault(quiz.id, quiz)
        found = quiz.found
        if other is not quiz:
            message = say("this page asks the same on line {line}", line=other.span.line)
            hint = say("ask it once, or say in the question what is different")
            found = (*found, checks.DUPLICATE_QUESTION.at(path, quiz.span, message, hint))
        yield replace(quiz, id=f"{name}-{option_id(_content(quiz.item))}", found=found)


def _content(item: Multiple | Blank) -> str:
    if isinstance(item, Blank):
        return item.sentence
    return "\n".join([item.question, *sorted(answer.text for answer in item.options)])
