"""`mark`: mark the phrases that decide in a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from pydantic import Field

from .. import checks
from ..diagnostics import Diagnostic
from ..item import PHRASE, Fact, Part, Text, check_options, count, id_of, normalise, options_at
from ..message import say
from ..text.brackets import Gap, find_blanks, find_loose, replace_blanks
from ..text.invisible import PHRASE_CLOSE, PHRASE_OPEN, PHRASE_TEXT
from ..text.names import did_you_mean, shortened
from ..words import FORMAT_LABELS, Words
from ..yamldoc import Document
from .form import SOME
from .format import Format, Traits
from .interaction import Interaction, selectables
from .views import OptionView, option_view

_WHERE = ("phrases",)
FEWEST, MOST = 2, 8
_FORM = say("write it as [[phrase]]")


class Phrase(Part):
    """A phrase of the message that a learner may mark."""

    text: Text = Field(
        description="The phrase, as it stands in the message between double brackets", examples=["Great profile"]
    )
    correct: bool = Field(default=False, description="Whether it decides, and is to be marked", examples=[True])
    rationale: Text = Field(
        description="Why it decides or does not, as Markdown",
        examples=["Empty praise, but it asks for nothing, and a friendly note could hold it too."],
    )


class Mark(Fact):
    """Mark the phrases that decide in a message."""

    format: Literal["mark"] = Field(description="Mark the phrases that decide in a message", examples=["mark"])
    message: Text = Field(
        description="The message as Markdown; what may be marked stands as [[phrase]]",
        examples=["Thanks for connecting! [[Great profile]]. [[We help 60 exporters to save on dyes]]."],
    )
    phrases: list[Phrase] = Field(
        description="Two to eight phrases of the message, each correct or not",
        examples=[
            [
                {"text": "Great profile", "rationale": "Empty praise, but it asks for nothing."},
                {"text": "We help 60 exporters", "correct": True, "rationale": "He sells before she has said a word."},
            ]
        ],
        json_schema_extra=count(FEWEST, MOST),
    )


def check_mark(document: Document) -> Iterator[Diagnostic]:
    """Check that the message and the list have the same phrases, and that some of them decide."""
    yield from check_options(document, _WHERE, noun=PHRASE, fewest=FEWEST, most=MOST)
    phrases, message = options_at(document, _WHERE), document.data.get("message")
    texts = [phrase.get("text") if isinstance(phrase, dict) else None for phrase in phrases or []]
    if isinstance(message, str) and texts and all(isinstance(text, str) for text in texts):
        yield from _check_message(document, message, [normalise(str(text)) for text in texts])
    marks = [phrase.get("correct", False) if isinstance(phrase, dict) else None for phrase in phrases or []]
    if marks and all(mark is False for mark in marks):
        span, hint = document.key_span("phrases"), say('write "correct: true" under each one that does')
        yield checks.NO_KEY.at(document.path, span, say("no phrase decides"), hint)


def _check_message(document: Document, message: str, listed: list[str]) -> Iterator[Diagnostic]:
    span = document.key_span("message")
    if loose := find_loose(message):
        yield checks.NO_KEY.at(document.path, span, loose.message, _FORM)
        return
    marked = [_phrase(message, gap) for gap in find_blanks(message)]
    if not marked:
        yield checks.NO_KEY.at(document.path, span, say("no phrase is marked up in the message"), _FORM)
        return
    for index, text in enumerate(listed):
        if text not in marked:
            hint = did_you_mean(
                text, (phrase for phrase in marked if phrase not in listed), say("write it as [[phrase]] there")
            )
            place = document.span("phrases", index, "text")
            yield checks.NO_KEY.at(
                document.path, place, say('the message has no phrase "[[{text}]]"', text=shortened(text)), hint
            )
    for number, text in enumerate(marked):
        if text in marked[:number]:
            yield checks.NO_KEY.at(
                document.path,
                span,
                say('the phrase "{text}" stands in the message twice', text=shortened(text)),
                say("mark it up once"),
            )
        elif text not in listed and len(marked) != len(listed):
            hint = say("add it to the phrases, with its rationale, or remove its brackets")
            yield checks.NO_KEY.at(
                document.path, span, say('"[[{text}]]" is none of the phrases', text=shortened(text)), hint
            )


def mark_content(item: Mark) -> Sequence[object]:
    """Return what of the message an answer depends on."""
    return [normalise(item.message), sorted([normalise(one.text), one.correct] for one in item.phrases)]


def mark_view(item: Mark, words: Words) -> dict[str, Any]:
    """Return what the template needs: the message with its phrases named, and the phrases in its order."""
    phrases = {normalise(one.text): one for one in item.phrases}
    order = [phrases[_phrase(item.message, gap)] for gap in find_blanks(item.message)]
    options = [
        option_view(id_of(one), place, one.text, int(one.correct), words.decides[one.correct], one.rationale)
        for place, one in enumerate(order)
    ]
    message = replace_blanks(item.message, lambda number, gap: _marked(options[number], _phrase(item.message, gap)))
    return {"message": message, "options": options}


def _phrase(message: str, gap: Gap) -> str:
    return normalise(message[gap.start + 2 : gap.end - 2])


def _marked(option: OptionView, text: str) -> str:
    return f"{PHRASE_OPEN}{option['id']}{PHRASE_TEXT}{text}{PHRASE_CLOSE}"


def mark_interaction(item: Mark) -> Interaction:
    """Return the item as a choice of phrases."""
    right = [id_of(one) for one in item.phrases if one.correct]
    return Interaction(selectables(item.phrases), right)


FORMAT = Format(
    "mark",
    FORMAT_LABELS["mark"],
    Mark,
    check_mark,
    mark_content,
    mark_view,
    mark_interaction,
    SOME,
    Traits(shuffled=False),
)
