"""The sentences in one language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from copy import copy
from functools import cache
from types import SimpleNamespace

from .catalogue import ENGLISH, catalogue_of, direction_of, forms_of, plural_of
from .course import COUNTED, COURSE
from .desk import DESK, QUESTIONS
from .item import ITEM
from .panel import PANEL
from .paper import PAPER
from .record import RECORD
from .terms import (
    CHANNELS,
    CORRECT,
    DECIDES,
    FACTS,
    FORMAT_LABELS,
    KEY_STATUS,
    OUTCOMES,
    QUICK_CHECK,
    ROLES,
    SCALES,
    SIGNALS,
    Channel,
    Scale,
    Terms,
)

#: Every sentence that a template or a module shows by its name.
NAMED = ITEM | COURSE | RECORD | DESK | PAPER | PANEL


class Words:
    """Everything that learners read and no author writes, in one language.

    Attributes:
        language: What was asked for, as `de` or `pt-BR`.
        direction: Which way the language is written, `ltr` or `rtl`.
        plural: The number of the form that goes with a number `n`, as an expression of C and JavaScript alike.
        say: The sentences by their names, as attributes: what templates see.
        roles: What a role means for the learner.
        formats: What a response format asks of the learner.
        scales: The words for ratings.
        outcomes: What an ending is called.
        correct: The words for an answer that is not correct, and for one that is.
        decides: The words for a phrase that does not decide, and for one that does.
        desk: What a message on the desk is read for.
        fill_blank: Stands above a sentence with one blank, where its author asks nothing.
        fill_blanks: Stands above one with more.
        choose_correct: Stands above answers, where their author asks nothing.
    """

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language
        self.direction = direction_of(language)
        self._catalogue = catalogue_of(language)
        self.plural = plural_of(self._catalogue)
        self._channels: dict[str, Channel] = {}
        say = self._catalogue.gettext
        self.say = SimpleNamespace(**{name: say(text) for name, text in NAMED.items()})
        self._signals: dict[str, tuple[str, ...]] = {}
        self.desk = tuple(say(DESK[name]) for name in QUESTIONS)
        self.roles = {name: say(text) for name, text in ROLES.items()}
        self.formats = {name: say(text) for name, text in FORMAT_LABELS.items()}
        self.outcomes = {name: say(text) for name, text in OUTCOMES.items()}
        self.scales = {name: _said(scale, say) for name, scale in SCALES.items()}
        self.correct = say(CORRECT[0]), say(CORRECT[1])
        self.decides = say(DECIDES[0]), say(DECIDES[1])
        self.fill_blank, self.fill_blanks, self.choose_correct = map(say, FACTS)

    def count(self, name: str, count: int) -> str:
        """Return a sentence that depends on a number, such as `3 scenarios`."""
        one, many = COUNTED[name]
        return self._catalogue.ngettext(one, many, count).format(count=count)

    def forms(self, one: str, many: str = "") -> str | list[str]:
        """Return a sentence of the scripts; of one that depends on a number, its forms in the catalogue's order."""
        if not many:
            return self._catalogue.gettext(one)
        return [self._catalogue.ngettext(one, many, number) for number in forms_of(self.plural)]

    def of_course(self, terms: Terms) -> Words:
        """Return these words with a course's own terms, which come before those of the package."""
        own = copy(self)
        own.roles, own.scales, own._channels = self.roles | terms.roles, self.scales | terms.scales, terms.channels
        own._signals, own.desk = terms.signals, terms.desk or self.desk
        return own

    def role(self, name: str) -> str:
        """Return what a role means for the learner; its name where nobody says."""
        return self.roles.get(name, name)

    def scale(self, name: str) -> Scale:
        """Return the words for ratings; those of effectiveness where there is no such scale."""
        return self.scales.get(name) or self.scales["effective"]

    def channel(self, slug: str) -> Channel:
        """Return the channel, or one made from its name where nobody says more of it."""
        if own := self._channels.get(slug):
            return own
        if known := CHANNELS.get(slug):
            return Channel(self._catalogue.gettext(known.label), known.manner)
        return Channel(slug[:1].upper() + slug[1:].replace("-", " "), "thread")

    def signal_patterns(self, names: Iterable[str]) -> str:
        """Return what finds the causes for some hints: JSON for a script, with a pattern of JavaScript for each.

        The course's own words stand in it too; longer words may begin with them.
        """
        own = {name: [_begins(words) for words in held] for name, held in self._signals.items()}
        found = {name: "|".join([*SIGNALS[name], *own.get(name, ())]) for name in names}
        return json.dumps(found, ensure_ascii=False) if found else ""

    def title(self, title: str) -> str:
        """Return an item's title: its author's, or what a quick check is called."""
        return self._catalogue.gettext(title) if title == QUICK_CHECK else title

    def key_status(self, status: str) -> str:
        """Return the sentence that says who set an item's key."""
        if status == "author-draft":
            return self._catalogue.gettext(KEY_STATUS)
        return self.count("raters", int(status.removeprefix("panel(").removesuffix(")")))


@cache
def words_in(language: str = ENGLISH) -> Words:
    """Return the words of a language: English where no catalogue serves it."""
    return Words(language)


def _begins(words: str) -> str:
    """Return the pattern of what begins with some words, whatever signs are in them."""
    plain = (re.sub(r"[\\^$.*+?()\[\]{}|/]", r"\\\g<0>", word) for word in words.split())
    return r"(?<![\p{L}\p{N}])" + r"\s+".join(plain)


def _said(scale: Scale, say: Callable[[str], str]) -> Scale:
    none, weak, fair, good = map(say, scale.words)
    return Scale((none, weak, fair, good), say(scale.most), say(scale.least))
