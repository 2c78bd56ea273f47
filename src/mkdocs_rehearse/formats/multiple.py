"""`multiple`: tick all that apply, or the one that does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from pydantic import Field

from .. import checks
from ..diagnostics import Diagnostic
from ..item import MOST, Answer, Fact, Text, check_options, count, id_of, normalise, options_at
from ..message import say
from ..text.markdown import split_lead
from ..words import FORMAT_LABELS, Words
from ..yamldoc import Document
from .choice import OPTIONS
from .form import SOME
from .format import Format
from .interaction import Interaction, selectables
from .views import answer_views

FEWEST = 2


class Multiple(Fact):
    """Tick all that apply, or the one that does."""

    format: Literal["multiple"] = Field(description="Tick all that apply, or the one that does", examples=["multiple"])
    question: Text = Field(
        description="What the learner is asked, as inline Markdown",
        examples=["Which of these reach one person only?"],
    )
    choose: Literal["all", "one"] = Field(
        default="all", description="Tick all that apply, or the only one that is correct", examples=["one"]
    )
    options: list[Answer] = Field(
        description="Two to five answers, at least one of them correct",
        examples=[[{"text": "A direct message", "correct": True}, {"text": "A comment on a wall"}]],
        json_schema_extra=count(FEWEST, MOST),
    )


def check_multiple(document: Document) -> Iterator[Diagnostic]:
    """Check that some option is correct, and no more than may be."""
    yield from check_options(document, OPTIONS, fewest=FEWEST)
    options = options_at(document, OPTIONS)
    if not options:
        return
    marks = [option.get("correct", False) if isinstance(option, dict) else None for option in options]
    correct = [index for index, mark in enumerate(marks) if mark is True]
    if not correct and all(mark is False for mark in marks):  # an unreadable one may be the missing one
        message, hint = say("no option is correct"), say('write "correct: true" under each one that is')
        yield checks.NO_KEY.at(document.path, document.key_span("options"), message, hint)
    for index in correct[1:] if document.data.get("choose") == "one" else []:
        message = say(
            'option {number} is correct, and so is option {other}; with "choose: one" only one can be',
            number=index + 1,
            other=correct[0] + 1,
        )
        span = document.span("options", index, "correct")
        yield checks.TWO_KEYS.at(document.path, span, message, say('remove one, or write "choose: all"'))


def multiple_content(item: Multiple) -> Sequence[object]:
    """Return what of the options an answer depends on."""
    return sorted([normalise(answer.text), answer.correct] for answer in item.options)


def multiple_view(item: Multiple, words: Words) -> dict[str, Any]:
    """Return what the template needs: of a long question, the paragraph that asks apart from the rest."""
    lead, rest = split_lead(item.question)
    return {"options": answer_views(item.options, words), "lead": lead or words.choose_correct, "rest": rest}


def multiple_interaction(item: Multiple) -> Interaction:
    """Return the item as a choice of some."""
    right = [id_of(one) for one in item.options if one.correct]
    return Interaction(selectables(item.options), right)


FORMAT = Format(
    "multiple",
    FORMAT_LABELS["multiple"],
    Multiple,
    check_multiple,
    multiple_content,
    multiple_view,
    multiple_interaction,
    SOME,
)
