"""One answer as a row, in the form in which every source gives it and both engines hold it."""

from __future__ import annotations

import re
from typing import NamedTuple

import ibis

#: The columns of the table `answers`.
#: `learner` is a number that stands for a person, made in this process; nothing leads back from it.
SCHEMA = ibis.schema(
    {
        "learner": "int64",
        "item": "string",
        "fingerprint": "string",
        "time": "int64",
        "response": "string",
        "would": "string",
        "score": "float64",
        "seconds": "int32",
    }
)

#: Milliseconds from 1970 to 2000: no answer is older, and what is left of 63 bits holds the order and the kind.
EPOCH = 946_684_800_000
#: How many different answers an analysis can tell apart.
KINDS = 1 << 22
#: Scores are added up in whole billionths, so that a sum depends neither on its order nor on the engine.
UNIT = 1_000_000_000

#: What an answer may consist of, in the words of RE2, which Python and both engines know: ids of options, ratings, and
#: the signs of JSON. Anything else may be typed by a learner, and is never let into a table.
RESPONSE = r'(?:[0-9a-f]{8}|best|worst|[0-3]|[][{}",: ])*'
OPTION = "(?:[0-9a-f]{8})?"
FINGERPRINT = "(?:[0-9a-f]{12})?"
#: What stands in the place of something else.
UNKNOWN = "?"

#: No score, and no time that an answer took.
NO_SCORE = -1.0
NO_SECONDS = -1


class Answer(NamedTuple):
    """One answer of one learner.

    Attributes:
        learner: The number that stands for the learner.
        item: The item's id, as it was called then.
        fingerprint: Of the item that was answered; empty if the source does not know it.
        time: Milliseconds since 1970; the order of a learner's answers.
        response: What was chosen, by option ids, as JSON or as a bare id.
        would: The option that the learner would choose, where that was asked first; otherwise empty.
        score: 0 to 1, or `NO_SCORE`.
        seconds: How long it took, or `NO_SECONDS`.
    """

    learner: int
    item: str
    fingerprint: str
    time: int
    response: str
    would: str = ""
    score: float = NO_SCORE
    seconds: int = NO_SECONDS

    def without_words(self) -> Answer:
        """Return the answer with nothing in it that could have been typed."""
        return Answer(
            self.learner,
            self.item,
            self.fingerprint if _FINGERPRINT.fullmatch(self.fingerprint) else UNKNOWN,
            self.time,
            self.response if _RESPONSE.fullmatch(self.response) else UNKNOWN,
            self.would if _OPTION.fullmatch(self.would) else "",
            self.score,
            self.seconds,
        )


_RESPONSE, _OPTION, _FINGERPRINT = re.compile(RESPONSE), re.compile(OPTION), re.compile(FINGERPRINT)
