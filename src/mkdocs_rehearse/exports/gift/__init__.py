"""GIFT, the text format in which Moodle and others import questions."""

from __future__ import annotations

from ...message import say
from ...text.inert import inert
from ..parts import Parts, Unsaid, Written
from ..texts import Texts
from .questions import questions_of
from .write import write_category, write_question


def gift(parts: Parts, unsaid: Unsaid) -> Written:
    """Return the items of a course as GIFT.

    Args:
        parts: The course.
        unsaid: Takes what GIFT cannot say.
    """
    texts, written, count = Texts(unsaid), [], 0
    for chapter in parts.chapters:
        questions = [one for task in chapter.tasks for one in questions_of(task, texts, unsaid)]
        if questions:
            written.append(write_category(inert(parts.title or parts.course), inert(chapter.title)))
            written += map(write_question, questions)
            count += len(questions)
    return Written("\n\n".join([*written, ""]).encode(), say("{count} questions", count=count))
