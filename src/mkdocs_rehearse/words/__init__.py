"""The sentences that learners read."""

from .terms import (
    CHANNELS,
    CHOOSE_CORRECT,
    CORRECT,
    DECIDES,
    FILL_BLANK,
    FILL_BLANKS,
    FORMAT_LABELS,
    OUTCOMES,
    PRACTICE,
    ROLES,
    SCALES,
    Channel,
    Scale,
    channel_named,
    key_status_words,
)

__all__ = [
    "CHANNELS",
    "CHOOSE_CORRECT",
    "CORRECT",
    "DECIDES",
    "FILL_BLANK",
    "FILL_BLANKS",
    "FORMAT_LABELS",
    "OUTCOMES",
    "PRACTICE",
    "ROLES",
    "SCALES",
    "Channel",
    "Scale",
    "channel_named",
    "key_status_words",
]
