"""Where the quizzes of a page are. A tag in code, in a comment or in mkdocs-quiz's old syntax begins none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from ... import checks
from ...diagnostics import Diagnostic, Span
from ...message import say
from ...text.markdown import NOTHING, indented_code, mask_code
from ...text.names import shortened

_ANSWER = re.compile(r"^[ \t]*[-*+] \[[ xX]?\] |\[\[", re.MULTILINE)
_TAG = re.compile(r"</?quiz>")
#: A tag in capitals, with spaces, with attributes, misspelt or never ended. The sign first: it is quickly looked for.
_ODD = re.compile(r"<(?!(?-i:/?quiz>))\s*(/?)\s*quizz?(?![\w-])(?:[^<>\n]*>|[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_MARK = re.compile(rf"</?quiz>|<\?/?quiz\?>|{_ODD.pattern}", re.IGNORECASE | re.MULTILINE)


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
    page = _Page(text, path, NOTHING * first + mask_code(_without_opened(text[first:])))
    places: list[Place] = []
    for place in sorted([*page.quizzes(), *page.old_quizzes()], key=lambda place: place.start):
        if not places or place.start >= places[-1].end:  # a tag of the one kind within the other is its text
            places.append(place)
    return places


class _Page:
    """A page with its code masked."""

    def __init__(self, text: str, path: str, masked: str) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._path = path
        code = indented_code(masked, _MARK)
        self._masked = _MARK.sub(
            lambda tag: NOTHING * len(tag[0]) if self._line(tag.start()) in code else tag[0], masked
        )

    def quizzes(self) -> Iterator[Place]:
        """Yield the quizzes, and the tags that belong to none."""
        tags = list(_TAG.finditer(self._masked))
        odd = [tag for tag in _ODD.finditer(self._masked) if self._begins_line(tag)]
        held: set[int] = set()
        for start, end in self._pairs() if tags else ():
            if not any(start < tag.start() < end for tag in odd):  # else each of the two belongs to one between them
                held |= {start, end - len("</quiz>")}
                yield Place(start, end, self._span(start, len("<quiz>")))
        yield from self._strays([*odd, *(tag for tag in tags if tag.start() not in held)])

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Yield where mkdocs-quiz finds that quizzes begin and end."""
        from mkdocs_quiz.parsing import QUIZ_END_TAG, QUIZ_START_TAG, find_quizzes

        # Below the last closing tag there is nothing to find, and many open tags to look through.
        for quiz in find_quizzes(self._masked[: self._masked.rfind(QUIZ_END_TAG) + len(QUIZ_END_TAG)]):
            # A tag further up that is not closed would take in all that stands above this quiz.
            yield quiz.start() + quiz[0].rindex(QUIZ_START_TAG), quiz.end()

    def old_quizzes(self) -> Iterator[Place]:
        """Yield what is written in the syntax that mkdocs-quiz had once."""
        if "<?" not in self._masked:
            return
        from mkdocs_quiz.parsing import OLD_SYNTAX_PATTERNS

        begin, end = OLD_SYNTAX_PATTERNS
        opened = None
        for tag in re.finditer(f"{begin}|{end}", self._masked):
            if opened is None and re.fullmatch(begin, tag[0]):
                opened = tag
                continue
            yield self._old(opened or tag, tag)
            opened = tag if opened and re.fullmatch(begin, tag[0]) else None
        if opened:
            yield self._old(opened, opened)

    def _old(self, tag: re.Match[str], last: re.Match[str]) -> Place:
        closed = last is not tag and last[0] != tag[0]
        span = self._span(tag.start(), len(tag[0]))
        message = say("this is how quizzes were written before version 1 of mkdocs-quiz")
        fault = checks.OLD_QUIZ.at(self._path, span, message, say("mkdocs-quiz migrate docs/ writes it anew"))
        return Place(tag.start(), last.end() if closed else tag.end(), span, fault)

    def _strays(self, tags: list[re.Match[str]]) -> Iterator[Place]:
        """Yield the tags that belong to no quiz; two between which one would stand, were they written well, as one."""
        queue = deque(sorted(tags, key=lambda tag: tag.start()))
        while queue:
            tag = queue.popleft()
            pair = bool(queue) and not _is_closing(tag) and _is_closing(queue[0])
            if queue and self._is_meant_to_close(tag, queue[0], queue[1] if len(queue) > 1 else None):
                yield self._unclosed(tag, queue.popleft())
            elif pair and (_ODD.match(tag[0]) or _ODD.match(queue[0][0])):
                yield self._odd(tag, queue.popleft())
            else:
                yield self._odd(tag, tag) if _ODD.match(tag[0]) else self._stray(tag)

    def _is_meant_to_close(self, tag: re.Match[str], other: re.Match[str], third: re.Match[str] | None) -> bool:
        """Tell whether a second `<quiz>` stands where `</quiz>` should: answers are above it, and none below."""
        end = third.start() if third else len(self._masked)
        next_tag = _TAG.search(self._masked, other.end())
        below = self._masked[other.end() : min(end, next_tag.start() if next_tag else end)]
        above = self._masked[tag.end() : other.start()]
        both = tag[0] == other[0] == "<quiz>"
        return both and _ANSWER.search(above) is not None and _ANSWER.search(below) is None

    def _unclosed(self, tag: re.Match[str], other: re.Match[str]) -> Place:
        span = self._span(other.start(), len(other[0]))
        message = say('"<quiz>" stands where the quiz of line {line} should end', line=self._line(tag.start()) + 1)
        fault = checks.OPEN_QUIZ.at(self._path, span, message, say('write "</quiz>"'))
        return Place(tag.start(), other.end(), span, fault)

    def _odd(self, first: re.Match[str], last: re.Match[str]) -> Place:
        odd = first if _ODD.match(first[0]) else last
        span = self._span(odd.start(), len(odd[0]))
        message = say('"{tag}" is not how the tag of a quiz is written', tag=shortened(odd[0]))
        hint = say('write "</quiz>"') if _is_closing(odd) else say('write "<quiz>", and "</quiz>" below its end')
        return Place(first.start(), last.end(), span, checks.OPEN_QUIZ.at(self._path, span, message, hint))

    def _stray(self, tag: re.Match[str]) -> Place:
        span = self._span(tag.start(), len(tag[0]))
        if tag[0] == "<quiz>":
            message, hint = say('"<quiz>" is not closed'), say('add a line "</quiz>" below its end')
        else:
            message, hint = say('no "<quiz>" stands above this "</quiz>"'), say('remove it, or write "<quiz>" above')
        return Place(tag.start(), tag.end(), span, checks.OPEN_QUIZ.at(self._path, span, message, hint))

    def _begins_line(self, tag: re.Match[str]) -> bool:
        """Tell whether a tag begins its line: in running text, one of another form may be another tag."""
        begin = self._starts[self._line(tag.start())]
        return re.fullmatch(r"(?:[\s>]|[-*+]\s|\d+[.)]\s)*", self._masked[begin : tag.start()]) is not None

    def _line(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _span(self, start: int, width: int) -> Span:
        line = self._line(start)
        return Span.at(line + 1, start - self._starts[line] + 1, width)


def _without_opened(text: str) -> str:
    """Let a comment that begins in a quiz and does not end there mean nothing: it would take in what stands below."""
    parts, end = [], 0
    while (start := text.find("<quiz>", end)) >= 0 and (close := text.find("</quiz>", start)) >= 0:
        ended = max(start, text.rfind("-->", start, close) - len("<!-"))
        parts += [text[end:ended], text[ended:close].replace("<!--", NOTHING * len("<!--"))]
        end = close
    return "".join([*parts, text[end:]])


def _is_closing(tag: re.Match[str]) -> bool:
    return re.match(r"<\s*/", tag[0]) is not None
