"""An item's Markdown in the forms that other tools take: HTML that asks no host for anything, and plain text."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from ..markdown.paper import PaperText
from ..message import Message, say
from ..text.invisible import BLANK_CLOSE, BLANK_OPEN
from .parts import Task, Unsaid

_BREAKS = re.compile(r"</(?:p|li|h\d|tr|blockquote|pre|dd|dt)>\s*|<br ?/?>\s*")
_TAG = re.compile(r"<[^>]*>")
_GAP = re.compile(f"{BLANK_OPEN}([0-9]+){BLANK_CLOSE}")
_TODAY = say("The first question, what the learner would do today, is left out")
_LOST = say("Links and pictures in its texts leave their words only")


class Words(NamedTuple):
    """An option's reasons as one text: what its rating is called, why, and what the other person will think."""

    word: str
    rationale: str
    effect: str


class Texts:
    """Turns Markdown into what leaves the course, and notes where a link or a picture stays behind.

    Args:
        unsaid: Takes those notes.
    """

    def __init__(self, unsaid: Unsaid) -> None:
        self._paper, self._unsaid = PaperText(), unsaid
        self._name, self._lost = "", 0

    def begin(self, task: Task) -> None:
        """Begin with an item: what is lost from now on is lost of it."""
        self._name = task.id
        self.note_if(getattr(task.item, "instruction", "") == "both", _TODAY)

    def note_if(self, is_so: bool, sentence: Message) -> None:
        """Note a sentence about the item at work, where something is so."""
        if is_so:
            self._unsaid.note(self._name, sentence)

    def block(self, text: str) -> str:
        """Return the HTML of paragraphs, lists and quotations."""
        return self._noted(self._paper.block(_gapped(text)))

    def inline(self, text: str) -> str:
        """Return the HTML of one paragraph, without tags around it."""
        return self._noted(self._paper.inline(_gapped(text)))

    def plain(self, text: str) -> str:
        """Return the words, a line for each paragraph, without any mark-up."""
        html = _BREAKS.sub("\f", self.block(text)).replace("\n", " ")
        return "\n".join(" ".join(line.split()) for line in unescape(_TAG.sub("", html)).split("\f")).strip()

    def reasons(self, words: Words) -> str:
        """Return an option's reasons as HTML."""
        effect = f" {self.inline(words.effect)}" if words.effect else ""
        return f"<p><strong>{words.word}.</strong>{effect}</p>{self.block(words.rationale)}"

    def _noted(self, html: str) -> str:
        if self._paper.lost > self._lost:
            self._lost = self._paper.lost
            self._unsaid.note(self._name, _LOST)
        return html


def _gapped(text: str) -> str:
    """Return a text in which gaps are lines to write on, with their numbers where there are several."""
    several = len(_GAP.findall(text)) > 1
    return _GAP.sub(lambda gap: f"({int(gap[1]) + 1}) \\_\\_\\_\\_\\_" if several else "\\_\\_\\_\\_\\_", text)
