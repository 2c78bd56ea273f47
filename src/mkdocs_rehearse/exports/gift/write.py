"""GIFT's signs: how a question is written so that a reader gets back each text as it was.

The syntax is that of Moodle's own reader, `question/format/gift/format.php`. A question holds no empty line, a line
that begins with two slashes is a comment, and `# = ~ { } :` and the backslash mean something unless a backslash stands
before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\#=~{}:"} | {"\n": "\\n", "\r": ""})


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a question.

    Attributes:
        text: As HTML; of a typed answer as plain text.
        weight: What it earns, -1 to 1; of a single choice, 1 is the right one.
        feedback: As HTML.
        place: Of an option that is put in order, what it belongs to, as plain text.
    """

    text: str
    weight: float = 0
    feedback: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of GIFT.

    Attributes:
        kind: `single`, `several`, `typed`, `matching` or `essay`.
        id: What tells it from others in its category.
        title: As plain text.
        text: What is shown and asked, as HTML.
        answers: None for an essay.
        feedback: On the question as a whole, as HTML.
        tags: Names under which Moodle finds it.
    """

    kind: str
    id: str
    title: str
    text: str
    answers: tuple[Answer, ...]
    feedback: str
    tags: tuple[str, ...]


def write_category(*names: str) -> str:
    """Return the line that says where the following questions belong; a slash in a name is doubled."""
    plain = [" ".join(name.split()).replace("\\", "/").replace("/", "//") for name in names]
    return f"$CATEGORY: {'/'.join(plain)}"


def write_question(question: Question) -> str:
    """Return the lines of a question."""
    return "\n".join(_lines(question))


def _lines(one: Question) -> Iterator[str]:
    yield "// " + " ".join([f"[id:{one.id}]", *(f"[tag:{tag}]" for tag in one.tags)])
    yield f"::{_escaped(' '.join(one.title.split()))}::[html]{_escaped(one.text)} {{"
    right = next((answer for answer in one.answers if answer.weight == 1), None)
    for answer in one.answers:
        sign = "=" if one.kind == "single" and answer is right else "~"  # "=" says that one answer is all there is
        yield f"\t{_answer(one.kind, sign, answer)}{_feedback('#', answer.feedback)}"
    if one.feedback:
        yield f"\t{_feedback('####', one.feedback)}"
    yield "}"


def _answer(kind: str, sign: str, answer: Answer) -> str:
    if kind == "matching":
        return f"=[html]{_escaped(answer.text)} -> {_escaped(answer.place)}"
    if kind == "typed":
        return f"=%{_percent(answer.weight)}%{_escaped(_literal(answer.text))}"
    weight = f"%{_percent(answer.weight)}%" if answer.weight and sign == "~" else ""
    return f"{sign}{weight}[html]{_escaped(answer.text)}"


def _feedback(sign: str, html: str) -> str:
    return f"{sign}[html]{_escaped(html)}" if html else ""


def _escaped(text: str) -> str:
    return text.strip().translate(_SIGNS)


def _literal(text: str) -> str:
    """A star in a typed answer stands for any text, unless a backslash stands before it."""
    return text.replace("*", "\\*")


def _percent(weight: float) -> str:
    """Five digits tell Moodle which of its weights is meant."""
    return f"{100 * weight:.5f}".rstrip("0").rstrip(".")
