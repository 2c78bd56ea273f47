"""Checks of the whole course: what its items and pages say of each other.

They read documents, not models, so that one mistake in a file hides no other. A value that cannot
be read is passed over here: the model has reported it already.
"""

from .addresses import check_addresses
from .allow import without_allowed
from .blocks import block_options, check_block, passes
from .links import check_links
from .reviews import check_reviews
from .terms import check_channels
from .translation import check_page, check_translation

__all__ = [
    "block_options",
    "check_addresses",
    "check_block",
    "check_channels",
    "check_links",
    "check_page",
    "check_reviews",
    "check_translation",
    "passes",
    "without_allowed",
]
