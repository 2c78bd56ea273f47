"""`blank`: fill the blanks in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from pydantic import Field

from .. import checks
from ..diagnostics import Diagnostic
from ..item import Fact, Text, normalise
from ..message import say
from ..text.brackets import find_blanks, find_loose, replace_blanks
from ..text.invisible import BLANK_CLOSE, BLANK_OPEN
from ..words import FILL_BLANK, FILL_BLANKS, FORMAT_LABELS, Words
from ..yamldoc import Document
from .form import BLANKS
from .format import Format, Traits
from .interaction import Interaction


class Blank(Fact):
    """Fill the blanks in a sentence."""

    format: Literal["blank"] = Field(description="Fill the blanks in a sentence", examples=["blank"])
    question: Text = Field(default=FILL_BLANKS, description="What the learner is asked", examples=[FILL_BLANK])
    sentence: Text = Field(
        description="Markdown with blanks: [[answer]], or [[answer|another]] where both are right",
        examples=["Messages of less than [[400|four hundred]] characters got more [[replies]]."],
    )


def check_blank(document: Document) -> Iterator[Diagnostic]:
    """Check that the sentence has blanks, and each of them an answer."""
    sentence = document.data.get("sentence")
    if not isinstance(sentence, str) or not sentence.strip():
        return
    blanks = list(find_blanks(sentence))
    span = document.key_span("sentence")
    if loose := find_loose(sentence):
        yield checks.NO_KEY.at(document.path, span, loose.message, loose.hint)
    elif not blanks:
        yield checks.NO_KEY.at(
            document.path, span, say("the sentence has no blank"), say("write the answer as [[answer]]")
        )
    if any(not answer or "|" in answer for blank in blanks for answer in blank.answers):
        bar = any(len(answer) > 1 and "|" in answer for blank in blanks for answer in blank.answers)
        message = say('a "|" in a blank stands beside nothing') if bar else say("a blank has no answer in it")
        yield checks.NO_KEY.at(document.path, span, message, say("write [[answer]] or [[answer|another]]"))


def blank_content(item: Blank) -> Sequence[object]:
    """Return what of the sentence an answer depends on."""
    return [normalise(item.sentence)]


def blank_view(item: Blank, words: Words) -> dict[str, Any]:
    """Return what the template needs: the sentence with its blanks numbered, and what fills them."""
    blanks = [gap.answers for gap in find_blanks(item.sentence)]
    asked = item.question if "question" in item.model_fields_set else ""
    lead = asked or (words.fill_blanks if len(blanks) > 1 else words.fill_blank)
    sentence = replace_blanks(item.sentence, lambda number, _: f"{BLANK_OPEN}{number}{BLANK_CLOSE}")
    return {"sentence": sentence, "blanks": blanks, "options": [], "lead": lead}


def blank_interaction(item: Blank) -> Interaction:
    """Return the item as blanks to fill."""
    return Interaction((), [gap.answers[0] for gap in find_blanks(item.sentence)])


FORMAT = Format(
    "blank",
    FORMAT_LABELS["blank"],
    Blank,
    check_blank,
    blank_content,
    blank_view,
    blank_interaction,
    BLANKS,
    Traits(shuffled=False),
)
