"""An item as other programs know questions: its choices, and a right response."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ..item import Option, id_of


class Texted(Protocol):
    """What can be chosen."""

    @property
    def text(self) -> str:
        """Return what it says."""
        ...


@dataclass(frozen=True, slots=True)
class Selectable:
    """What can be chosen, ordered or rated.

    Attributes:
        id: As the record names it.
        text: What it says.
        scene: The turn in which it stands, in a conversation.
    """

    id: str
    text: str
    scene: str = ""


@dataclass(frozen=True, slots=True)
class Interaction:
    """An item as a question.

    Attributes:
        choices: What can be chosen, in the author's order; for blanks there is nothing.
        right: A response that has the full score, in the form of the record.
    """

    choices: tuple[Selectable, ...]
    right: Any


def selectables(options: Iterable[Texted], scene: str = "") -> tuple[Selectable, ...]:
    """Return options as what can be chosen."""
    return tuple(Selectable(id_of(one), one.text, scene) for one in options)


def by_rating(options: Sequence[Option]) -> list[str]:
    """Return the ids of rated options, the best first."""
    return [id_of(one) for one in sorted(options, key=lambda one: -one.rating)]
