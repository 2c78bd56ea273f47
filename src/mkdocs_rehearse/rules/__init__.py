"""Checks that need more than one value: of one item (`key`), or of the whole course (`links`).

They read documents, not models, so that one mistake in a file hides no other. A value that cannot
be read is passed over here: the model has reported it already.
"""

from .blocks import check_block, passes
from .key import check_key
from .links import check_links

__all__ = ["check_block", "check_key", "check_links", "passes"]
