"""The sentences that learners and authors read, in the languages of `catalogues/`."""

from .authors import Tell, tell_in
from .catalogue import AUTHORS, ENGLISH, direction_of, known_language, languages
from .language import Words, words_in
from .terms import (
    CHANNELS,
    FILL_BLANK,
    FILL_BLANKS,
    FORMAT_LABELS,
    MANNERS,
    OUTCOMES,
    QUICK_CHECK,
    ROLES,
    SCALES,
    SIGNALS,
    WORDED_SIGNALS,
    Channel,
    Scale,
    Terms,
)

__all__ = [
    "AUTHORS",
    "CHANNELS",
    "ENGLISH",
    "FILL_BLANK",
    "FILL_BLANKS",
    "FORMAT_LABELS",
    "MANNERS",
    "OUTCOMES",
    "QUICK_CHECK",
    "ROLES",
    "SCALES",
    "SIGNALS",
    "WORDED_SIGNALS",
    "Channel",
    "Scale",
    "Tell",
    "Terms",
    "Words",
    "direction_of",
    "known_language",
    "languages",
    "tell_in",
    "words_in",
]
