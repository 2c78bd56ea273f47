"""Sentences that are too long, and items that are hard to read."""

from __future__ import annotations

from collections.abc import Iterator

from ... import checks
from ...diagnostics import Diagnostic
from ...message import say
from ...text.english import grade_of, is_english, sentences_of, words_of
from ...yamldoc import Data, Where
from .reading import Reading

#: How many words a sentence has at most, and how many years of school an item may ask for.
LONGEST, HARDEST = 25, 10
#: The keys of texts that a learner reads.
_READ = frozenset("situation question text rationale effect says message checklist sentence".split())


def check_ease(reading: Reading) -> Iterator[Diagnostic]:
    """Find sentences that are too long, and items that are hard to read."""
    if [text for text in reading.texts if len(text) > 3 * LONGEST and text.count(" ") + text.count("\n") >= LONGEST]:
        yield from _check_sentences(reading)
    if _may_be_hard(" ".join(reading.texts)):
        yield from _check_grade(reading)


def _check_sentences(reading: Reading) -> Iterator[Diagnostic]:
    document = reading.document
    for where, text in _read(document.data, ()):
        for sentence in sentences_of(text) if len(text.split()) > LONGEST else ():
            words = sentence.split()
            if len(words) > LONGEST:
                message = say(
                    "a sentence has {count} words, but more than {most} are hard to read",
                    count=len(words),
                    most=LONGEST,
                )
                span = document.find(" ".join(words[:4]), *where)
                yield checks.LONG_SENTENCE.at(document.path, span, message, say("make two of it"))


def _may_be_hard(text: str) -> bool:
    """Tell by a rough count, which takes no time, whether it is worth while to work out the grade."""
    words, ends = text.count(" ") + 1, text.count(".") + text.count("?") + text.count("!")
    letters = len(text) - words - ends - text.count(",")
    return 4.71 * letters / words + 0.5 * words / max(ends, 1) - 21.43 > HARDEST - 1


def _check_grade(reading: Reading) -> Iterator[Diagnostic]:
    document = reading.document
    texts = [text for _, text in _read(document.data, ())]
    grade = grade_of(texts)
    if grade > HARDEST and is_english(words_of(" ".join(texts))):
        message = say(
            "the item asks for {grade:.0f} years of school to read, but should ask for at most {most}",
            grade=grade,
            most=HARDEST,
        )
        span = document.key_span("situation" if reading.item.situation else "question")
        yield checks.HARD_TEXT.at(document.path, span, message, say("choose shorter words, and shorter sentences"))


def _read(value: Data, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield every text that a learner reads, with its place."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in pairs:
        if not isinstance(part, str):
            yield from _read(part, (*where, key))
        elif key in _READ or (where and where[-1] in _READ):
            yield (*where, key), part
