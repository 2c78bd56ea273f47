"""Where the quizzes of a page are. A tag in code, in a comment or in mkdocs-quiz's old syntax begins none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..prose import NOTHING, mask_code

_TAG = re.compile(r"</?quiz>")
_MARK = re.compile(r"</?quiz>|<\?/?quiz\?>")
#: A line that what is indented below it belongs to: a list entry, a tab, an admonition, a definition, a footnote.
_HOLDER = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|===|!!!|\?\?\?|:\s|\[\^|/{3}|<)")


@dataclass(frozen=True, slots=True)
class Place:
    """A quiz, or a tag that is none.

    Attributes:
        start: Where it begins in the page.
        end: Where it ends.
        span: The place of its first tag.
        fault: What keeps it from being a quiz.
    """

    start: int
    end: int
    span: Span
    fault: Diagnostic | None = None


def find_places(text: str, path: str, first: int) -> list[Place]:
    """Find the quizzes of a page, and the tags that belong to none, from top to bottom.

    Args:
        text: The page.
        path: How to name it in a finding.
        first: Where its front matter ends.
    """
    if not _MARK.search(text, first):
        return []
    masked = NOTHING * first + mask_code(text[first:])
    masked = _MARK.sub(lambda tag: NOTHING * len(tag[0]) if _is_indented_code(masked, tag.start()) else tag[0], masked)
    return sorted([*_quizzes(text, masked, path), *_old(text, masked, path)], key=lambda place: place.start)


def span_at(text: str, start: int, width: int) -> Span:
    """Return the span of some characters of a page."""
    return Span.at(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), width)


def _quizzes(text: str, masked: str, path: str) -> Iterator[Place]:
    tags = list(_TAG.finditer(masked))
    if not tags:
        return
    from mkdocs_quiz.parsing import QUIZ_START_TAG, find_quizzes

    end = 0
    for quiz in find_quizzes(masked):
        # A tag further up that is not closed would take in all that stands above this quiz.
        start = quiz.start() + quiz[0].rindex(QUIZ_START_TAG)
        yield from _strays(text, tags, end, start, path)
        end = quiz.end()
        yield Place(start, end, span_at(text, start, len(QUIZ_START_TAG)))
    yield from _strays(text, tags, end, len(text), path)


def _strays(text: str, tags: list[re.Match[str]], begin: int, end: int, path: str) -> Iterator[Place]:
    for tag in tags:
        if begin <= tag.start() < end:
            span = span_at(text, tag.start(), len(tag[0]))
            if tag[0] == "<quiz>":
                fault = checks.OPEN_QUIZ.at(path, span, '"<quiz>" is not closed', 'add a line "</quiz>" below its end')
            else:
                message, hint = 'no "<quiz>" stands above this "</quiz>"', 'remove it, or write "<quiz>" above'
                fault = checks.OPEN_QUIZ.at(path, span, message, hint)
            yield Place(tag.start(), tag.end(), span, fault)


def _old(text: str, masked: str, path: str) -> Iterator[Place]:
    if "<?" not in masked:
        return
    from mkdocs_quiz.parsing import OLD_SYNTAX_PATTERNS

    begin, end_tag = OLD_SYNTAX_PATTERNS
    for tag in re.finditer(f"{begin}(?:.*?{end_tag})?|{end_tag}", masked, re.DOTALL):
        span = span_at(text, tag.start(), masked.index(">", tag.start()) + 1 - tag.start())
        message = "this is how quizzes were written before version 1 of mkdocs-quiz"
        fault = checks.OLD_QUIZ.at(path, span, message, "mkdocs-quiz migrate docs/ writes it anew")
        yield Place(tag.start(), tag.end(), span, fault)


def _is_indented_code(masked: str, start: int) -> bool:
    """Tell whether a line is indented so far that it is code: by four spaces, below a line that holds nothing."""
    above, _, before = masked[:start].rpartition("\n")
    depth = len(before.expandtabs(4))
    if before.strip() or depth < 4:
        return False
    set_off = False
    for line in reversed(above.split("\n") if above else []):
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if not line.strip():
            set_off = True
        elif indent < depth:
            if _HOLDER.match(line) or not set_off:
                return False
            if indent == 0:
                return True
            depth = indent
    return True
