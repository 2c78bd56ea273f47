"""An item as its checks read it: each list of options with its words, taken apart once.

Ten thousand items are read in a second, so what is rare is looked for in the cheapest way first: sets of words and
single signs before patterns, and no place before there is a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...conversation import Conversation
from ...formats.draft import Draft
from ...formats.mark import Mark, Phrase
from ...formats.multiple import Multiple
from ...item import EXAMPLE, OPTION, PHRASE, REPLY, Answer, Choice, Item, Noun, Option
from ...message import Message
from ...text.english import words_of
from ...yamldoc import Data, Document, Where


@dataclass(slots=True)
class Reply:
    """One option.

    Attributes:
        noun: What an author calls it.
        number: From 1.
        within: The place of its list in the document.
        text: As Markdown.
        words: The words of it.
        rationale: Why it has its rating, or empty.
        rating: From 0 to 3; None where an option is correct or not.
    """

    noun: Noun
    number: int
    within: Where
    text: str
    words: set[str]
    rationale: str
    rating: int | None

    @property
    def name(self) -> Message:
        """The option as a message names it: `option 2`."""
        return self.noun.numbered(self.number)

    @property
    def where(self) -> Where:
        """Its place in the document."""
        return (*self.within, self.number - 1)


@dataclass(slots=True)
class Reading:
    """What the checks of an item look at.

    Attributes:
        item: The item, which has no errors.
        document: Its file.
        lists: Its options: one list, or one for each turn of a conversation.
        compared: Whether a learner chooses among the options of a list, and so compares them.
        situation: The words of the situation.
        texts: All texts of the file that have more than one word.
        lowered: The whole file in small letters.
    """

    item: Item
    document: Document
    lists: list[list[Reply]]
    compared: bool
    situation: set[str]
    texts: list[str]
    lowered: str


def read_item(item: Item, document: Document) -> Reading:
    """Take an item apart."""
    lists = [_replies(options, where, noun) for options, where, noun in _lists_of(item)]
    is_facts = isinstance(item, Mark) or (isinstance(item, Multiple) and item.choose == "all")
    compared = not (is_facts or isinstance(item, Draft))
    words = set(words_of(item.situation)) if item.situation else set()
    return Reading(item, document, lists, compared, words, _texts(document.data), document.text.lower())


def _lists_of(item: Item) -> Iterator[tuple[Sequence[Option | Answer | Phrase], Where, Noun]]:
    if isinstance(item, Choice | Multiple):
        yield item.options, ("options",), OPTION
    elif isinstance(item, Draft):
        yield item.examples, ("examples",), EXAMPLE
    elif isinstance(item, Mark):
        yield item.phrases, ("phrases",), PHRASE
    elif isinstance(item, Conversation):
        for name, turn in item.turns.items():
            yield turn.options, ("turns", name, "options"), REPLY


def _replies(options: Sequence[Option | Answer | Phrase], where: Where, noun: Noun) -> list[Reply]:
    return [
        Reply(
            noun,
            number,
            where,
            option.text,
            set(words_of(option.text)),
            option.rationale or "",
            option.rating if isinstance(option, Option) else None,
        )
        for number, option in enumerate(options, 1)
    ]


def _texts(data: Data) -> list[str]:
    """Return all texts of a file that have more than one word."""
    texts: list[str] = []
    waiting = [data]
    for part in waiting:
        for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
            if value.__class__ is str:
                if " " in value:
                    texts.append(value)
            elif isinstance(value, dict | list):
                waiting.append(value)
    return texts
