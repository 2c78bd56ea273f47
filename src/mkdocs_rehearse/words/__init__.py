"""The sentences that learners read, in the languages of `catalogues/`."""

from .catalogue import ENGLISH, direction_of, known_language, languages
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
    Channel,
    Scale,
    Terms,
)

__all__ = [
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
    "Channel",
    "Scale",
    "Terms",
    "Words",
    "direction_of",
    "known_language",
    "languages",
    "words_in",
]
