"""A bar for work that may take long. It stands on standard error, and only where a person looks at it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track as follow

from ..message import Message
from .language import tell_author

_T = TypeVar("_T")


def track(parts: Sequence[_T], what: Message) -> Iterable[_T]:
    """Yield the parts of a work, and show how far it is.

    Args:
        parts: What is worked on.
        what: What the parts are called.
    """
    console, name = Console(stderr=True), tell_author()(what)
    return follow(parts, description=name, console=console, transient=True, disable=not console.is_terminal)
