"""What an export needs and does not find."""

from __future__ import annotations

from ..message import Message


class MissingLibraryError(Exception):
    """A library of an extra is not installed.

    Attributes:
        message: How to install it.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
