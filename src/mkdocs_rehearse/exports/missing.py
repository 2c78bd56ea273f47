"""What an export needs and does not find."""

from __future__ import annotations


class MissingLibraryError(Exception):
    """A library of an extra is not installed. The message says how to install it."""
