"""One quiz as an item: which of the two kinds it is, and what it lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ... import checks
from ...diagnostics import Diagnostic, Severity, Span
from ...formats.blank import Blank
from ...formats.multiple import Multiple
from ...message import Message, say
from ...text.brackets import find_loose
from ...text.names import shortened
from ...words import QUICK_CHECK
from .choice import FORM, NO_ANSWER_FORM, read_choice
from .gaps import blanks_of, sentence_of, span_in, split, words_of
from .lines import Line, lines_of, text_of
from .place import Place
from .tags import strange_tags

TITLE = QUICK_CHECK
OBJECTIVE = "quick-check"

_QUOTED = (say("an answer cannot stand in a quotation"), say('remove the ">" before the lines of the quiz'))
_IN_CODE = (say("the blank of this quiz stands in code, where it is shown as it is"), say("move it out of the code"))
_SINGLE = (say("the quiz has no answers"), say("write a blank as [[answer]], with two brackets at each end"))
#: Brackets that begin no link, and no box.
_ONE_BRACKET = re.compile(r"(?<![\[!])\[[^\]\[^]{2,}\](?![\[(:\]])")
_NOTHING = (say("the quiz has no answers"), FORM)


@dataclass(slots=True)
class Read:
    """What was read of a quiz.

    Attributes:
        question: What is asked, whatever the answers.
        item: What the quiz shows, or None when it has errors.
        found: What is wrong with it.
    """

    question: str = ""
    item: Multiple | Blank | None = None
    found: list[Diagnostic] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        """Whether an error was found."""
        return any(found.severity is Severity.ERROR for found in self.found)


def read_quiz(text: str, place: Place, path: str, lesson: str) -> Read:
    """Read one quiz.

    Args:
        text: The page.
        place: Where the quiz is in it.
        path: How to name the page in a finding.
        lesson: The first half of the item's objective.
    """
    lines = lines_of(text, place)
    return _Reader(lines, place.span, path, f"{lesson}/{OBJECTIVE}").read()


class _Reader:
    """Reads the lines of one quiz."""

    def __init__(self, lines: Sequence[Line], tag: Span, path: str, objective: str) -> None:
        self._lines = lines
        self._tag = tag
        self._path = path
        self._objective = objective
        self._read = Read()

    def read(self) -> Read:
        """Return the quiz as an item, or what keeps it from being one."""
        blanks, (sentence, explanation) = blanks_of(self._lines), split(self._lines)
        if blanks_of(sentence) and not any(line.is_box for line in sentence):
            self._read_blank(sentence, explanation)
        elif any(line.is_box for line in self._lines):
            filled = [span for gap, span in blanks if any(gap.answers)]
            if filled:  # brackets around nothing are what they look like: an empty list in a list
                message = say("a blank stands in a quiz that has answers to tick")
                self._find(
                    checks.MIXED_QUIZ, filled[0], message, say("remove it, or put it in backticks if it is code")
                )
            self._read_choice()
        else:
            self._read_nothing(blanks[0][1] if blanks else None)
        for line in self._lines:
            if line.mask.lstrip().startswith("allow:"):
                message = say('"allow" has no effect in a quiz, where it is shown')
                self._find(checks.QUIZ_SETTING, line.span, message, say("move it into the front matter of the page"))
        for tag, span in strange_tags(self._lines):
            message = say('"{tag}" is shown as it is typed', tag=shortened(tag))
            self._find(
                checks.QUIZ_HTML, span, message, say("write it in Markdown, or put it in backticks if it is meant so")
            )
        return self._read

    def _read_choice(self) -> None:
        choice = read_choice(self._lines, self._path)
        self._read.found += choice.found
        answers = [answer for answer, _ in choice.answers]
        self._ask(choice.question, choice.question)
        if not self._read.failed and answers:
            self._read.item = Multiple(
                format="multiple",
                title=TITLE,
                objective=self._objective,
                question=choice.question,
                choose="one" if sum(answer.correct for answer in answers) == 1 else "all",
                options=answers,
                rationale=choice.explanation or None,
            )

    def _read_blank(self, sentence: Sequence[Line], explanation: Sequence[Line]) -> None:
        for gap, span in blanks_of(sentence):
            if not all(gap.answers):
                self._find(
                    checks.NO_ANSWER, span, say("this blank has no answer in it"), say("write the answer as [[answer]]")
                )
        self._check_loose(sentence)
        words = words_of(sentence)
        self._ask(words, words.replace("[[]]", ""))
        if not self._read.failed:
            self._read.item = Blank(
                format="blank",
                title=TITLE,
                objective=self._objective,
                sentence=sentence_of(sentence),
                rationale=text_of(explanation) or None,
            )

    def _read_nothing(self, late: Span | None) -> None:
        """Say what a quiz lacks that has neither answers nor a blank in its sentence."""
        text = text_of(self._lines)
        self._ask(text, text)
        slips = [line for line in self._lines if line.is_like_answer or line.is_quoted_answer]
        for line in slips:
            self._find(checks.BAD_ANSWER, line.span, *(_QUOTED if line.is_quoted_answer else NO_ANSWER_FORM))
        if late:
            message = say('this blank stands below the line "---", where the explanation is')
            self._find(checks.NO_ANSWER, late, message, say("move it above that line"))
        elif not self._check_loose(self._lines) and text and not slips:
            single = _SINGLE if _ONE_BRACKET.search("\n".join(line.mask for line in self._lines)) else _NOTHING
            self._find(checks.NO_ANSWER, self._tag, *(_IN_CODE if "[[" in text else single))

    def _check_loose(self, lines: Sequence[Line]) -> bool:
        """Report brackets that belong to no blank."""
        loose = find_loose("\n".join(line.text for line in lines))
        if loose:
            self._find(checks.NO_ANSWER, span_in(lines, loose.at, 2), loose.message, loose.hint)
        return loose is not None

    def _ask(self, question: str, words: str) -> None:
        """Take the question, and check that there are words in it, or a picture."""
        self._read.question = question
        if not re.search(r"[^\W_]", words) and "![" not in words:
            message = (
                say("the quiz asks nothing")
                if any(not line.is_empty for line in self._lines)
                else say("the quiz is empty")
            )
            self._find(checks.NO_QUESTION, self._tag, message, say('write the question below "<quiz>"'))

    def _find(self, check: checks.Check, span: Span, message: Message, hint: Message) -> None:
        self._read.found.append(check.at(self._path, span, message, hint))
