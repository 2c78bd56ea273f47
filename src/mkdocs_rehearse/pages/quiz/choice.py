"""A quiz with answers to tick, read as mkdocs-quiz reads it: question, answers with feedback, explanation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_quiz.parsing import collect_feedback

from ... import checks
from ...diagnostics import Diagnostic
from ...item import Answer, normalise
from ...message import Message, say
from .lines import Line, text_of

FORM = say('write "- [x] " before an answer that is correct and "- [ ] " before one that is not')
#: The message and the hint on a line that was meant for an answer.
NO_ANSWER_FORM = (say("this is not how an answer is written"), FORM)


@dataclass(slots=True)
class Choice:
    """What was read of a quiz.

    Attributes:
        question: What is asked.
        answers: Each with the line it stands on.
        explanation: What follows the answers.
        found: What is wrong with it.
        doubtful: Whether a line that is no answer may have been meant for one.
    """

    question: str = ""
    answers: list[tuple[Answer, Line]] = field(default_factory=list)
    explanation: str = ""
    found: list[Diagnostic] = field(default_factory=list)
    doubtful: bool = False


def read_choice(lines: Sequence[Line], path: str) -> Choice:
    """Read the lines of a quiz; there is an answer among them. `path` names the page in a finding."""
    return _Reader(lines, path).read()


class _Reader:
    """Reads the lines of one quiz from top to bottom."""

    def __init__(self, lines: Sequence[Line], path: str) -> None:
        self._lines = lines
        self._texts = [line.text for line in lines]
        self._path = path
        self._read = Choice()

    def read(self) -> Choice:
        """Return the parts of the quiz."""
        first = next(index for index, line in enumerate(self._lines) if line.is_box)
        self._read.question = text_of(self._lines[:first])
        for line in self._lines[:first]:
            if line.is_like_answer:
                self._doubt(line)
        end = self._read_answers(first)
        self._read.explanation = text_of(self._lines[end:])
        self._check_late(self._lines[end:])
        self._check_answers()
        return self._read

    def _read_answers(self, at: int) -> int:
        """Read answers from a line on, and return the line at which the explanation begins."""
        joined = False  # whether the line above belongs to an answer
        while at < len(self._lines):
            line = self._lines[at]
            if line.is_box:
                at = self._read_answer(at)
                joined = True
            elif line.is_empty:
                at, joined = at + 1, False
            elif line.is_like_answer:
                self._doubt(line)
                at, joined = at + 1, True
            elif self._goes_on(at, joined):
                at += 1
            else:
                return at
        return at

    def _read_answer(self, at: int) -> int:
        line = self._lines[at]
        feedback: str | None
        end: int
        feedback, end = collect_feedback(self._texts, at + 1)
        match line.answer:
            case None:
                self._doubt(line)
            case _, "":
                self._doubt(line)
            case correct, text:
                answer = Answer(text=text, correct=correct, rationale=(feedback or "").strip() or None)
                self._read.answers.append((answer, line))
        return end

    def _goes_on(self, at: int, joined: bool) -> bool:
        """Tell whether the answers go on below a line that is none; report why that line should not be there."""
        line = self._lines[at]
        more = any(other.is_box for other in self._lines[at + 1 :])
        if line.is_feedback and more:
            message = say("this feedback belongs to no answer: a line that holds nothing stands above it")
            self._find(checks.LOOSE_FEEDBACK, line, message, say("put it right below its answer"))
            return True
        if not joined or line.is_rule or (line.begins_block and not line.is_indented):
            return False
        if self._is_rest(at, more):
            message = say("this line goes on with the answer above it, but an answer takes one line")
            self._find(checks.SPLIT_ANSWER, line, message, say("join it with the line above"))
            self._read.doubtful = True
            return True
        message = say("this line stands right below an answer, and is taken for the explanation")
        hint = say("set it off by a line that holds nothing, or join it with the answer")
        self._find(checks.LOOSE_EXPLANATION, line, message, hint)
        return False

    def _is_rest(self, at: int, more: bool) -> bool:
        """Tell whether a line below an answer is the rest of it, and not the explanation.

        So it is where the next answer stands right below, or where it goes on in lower case.
        """
        line = self._lines[at]
        below = next((one for one in self._lines[at:] if one.is_box or one.is_empty), None)
        if below is not None and below.is_box:
            return True
        return (more or line.is_indented) and not line.text.lstrip()[:1].isupper()

    def _check_late(self, explanation: Sequence[Line]) -> None:
        """Find an answer below the explanation's first line, unless a rule sets the explanation off."""
        late = next((line for line in explanation if line.is_box), None)
        if late and not explanation[0].is_rule:
            message = say("this answer stands below other text, and is taken for a part of the explanation")
            self._find(checks.LATE_ANSWER, late, message, say("move it up to the other answers"))
            self._read.doubtful = True

    def _check_answers(self) -> None:
        first: dict[str, Line] = {}
        for answer, line in self._read.answers:
            other = first.setdefault(normalise(answer.text), line)
            if other is not line:
                message = say("this answer is the same as the one on line {line}", line=other.span.line)
                self._find(checks.DUPLICATE_ANSWER, line, message, say("change or remove one of them"))
        answers = self._read.answers
        if answers and not self._read.doubtful and not any(answer.correct for answer, _ in answers):
            message = say("none of the answers is marked as correct")
            self._find(checks.NO_CORRECT_ANSWER, answers[0][1], message, say('write "[x]" before each that is'))

    def _doubt(self, line: Line) -> None:
        if line.is_bare:
            self._find(checks.BAD_ANSWER, line, say("this answer has no text"), say("write it behind the brackets"))
        else:
            self._find(checks.BAD_ANSWER, line, *NO_ANSWER_FORM)
        self._read.doubtful = True

    def _find(self, check: checks.Check, line: Line, message: Message, hint: Message) -> None:
        self._read.found.append(check.at(self._path, line.span, message, hint))
