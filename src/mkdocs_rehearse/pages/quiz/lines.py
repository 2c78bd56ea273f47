"""The lines of a quiz, each with its place in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import NamedTuple

from mkdocs_quiz.parsing import CHECKBOX_REGEX, FEEDBACK_REGEX, parse_answer

from ...diagnostics import Span
from ...text.invisible import FORBIDDEN
from ...text.markdown import mask_code, without_comments
from .place import Place

_FORBIDDEN = re.compile(f"[{FORBIDDEN}]")
_BULLET = r"(?:[-*+–—•·‣]+|\d+[.)]|[a-zA-Z][.)])"
_LIKE_ANSWER = re.compile(
    rf"\s*(?:{_BULLET}\s*(?:\[\s*[xX✓✔]*\s*\](?![(\[:])|\([xX✓✔ ]\)\s|\[[xX ]?[ )](?!.*\]))|\[[xX ]?\]\s)"
)
_QUOTED = re.compile(r"\s*(?:>\s?)+")
#: What begins a block of its own, and so cannot go on with an answer.
_BLOCK = re.compile(r"#{1,6} |!!! |\?\?\?|===? |\||/{3}|<|!\[|\0")
_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")


class Line(NamedTuple):
    """One line of a quiz.

    Attributes:
        text: The line without the indentation of the whole quiz.
        mask: The same with its code blanked out.
        is_box: Whether mkdocs-quiz takes it for an answer, rightly written or not.
        place: The line and the column in the page, and how many characters stand there.
    """

    text: str
    mask: str
    is_box: bool
    place: tuple[int, int, int]

    @property
    def span(self) -> Span:
        """Its place in the page."""
        return Span.at(*self.place)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the line."""
        return not self.text.strip()

    @property
    def is_like_answer(self) -> bool:
        """Whether the line was meant for an answer but is not written as one."""
        return not self.is_box and _LIKE_ANSWER.match(self.mask) is not None

    @property
    def is_quoted_answer(self) -> bool:
        """Whether the line would be an answer but for the sign of a quotation before it."""
        quoted = _QUOTED.match(self.mask)
        return quoted is not None and CHECKBOX_REGEX.match(self.mask[quoted.end() :]) is not None

    @property
    def is_bare(self) -> bool:
        """Whether the line is an answer without its text."""
        return _LIKE_ANSWER.fullmatch(self.mask.rstrip()) is not None

    @property
    def answer(self) -> tuple[bool, str] | None:
        """Whether the answer is correct, and its text; None when the line is none or is wrongly written."""
        return parse_answer(self.text) if self.is_box else None

    @property
    def is_feedback(self) -> bool:
        """Whether the line is a quotation, as feedback on an answer is."""
        return FEEDBACK_REGEX.match(self.mask) is not None

    @property
    def is_rule(self) -> bool:
        """Whether the line is a horizontal rule."""
        return _RULE.match(self.mask) is not None

    @property
    def begins_block(self) -> bool:
        """Whether the line cannot be the rest of the text above it."""
        return self.is_rule or _BLOCK.match(self.mask) is not None

    @property
    def is_indented(self) -> bool:
        """Whether the line begins further right than the quiz."""
        return self.text[:1].isspace()


def lines_of(text: str, place: Place) -> list[Line]:
    """Return the lines between the tags of a quiz."""
    begin, end = place.start + len("<quiz>"), place.end - len("</quiz>")
    inner = text[begin:end]
    head, newline, rest = _FORBIDDEN.sub(" ", without_comments(inner)).partition("\n")
    plain = head.strip() + newline + dedent(rest)
    parts = zip(plain.split("\n"), mask_code(plain).split("\n"), _places(inner, place.span), strict=True)
    return [Line(text, mask, CHECKBOX_REGEX.match(mask) is not None, place) for text, mask, place in parts]


def text_of(lines: Sequence[Line]) -> str:
    """Return lines as one text."""
    return "\n".join(line.text for line in lines).strip("\n").rstrip()


def _places(inner: str, tag: Span) -> Iterator[tuple[int, int, int]]:
    column = tag.end_column
    for number, line in enumerate(inner.split("\n"), tag.line):
        yield number, column + _indent(line), len(line.strip()) or 1
        column = 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
