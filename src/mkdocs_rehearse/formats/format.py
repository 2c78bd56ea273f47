"""What a response format is: the one place where everything of it comes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..diagnostics import Diagnostic
from ..item import Item
from ..words import Words
from ..yamldoc import Document
from .form import Form
from .interaction import Interaction

ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True, slots=True)
class Traits:
    """What others need to know of a format, so that nobody else lists formats. They travel with the course's map.

    Attributes:
        scored: Whether a response has a score from 0 to 1.
        single: Whether one check answers it, so that a final check can ask it without giving anything away.
        shuffled: Whether its options may stand in any order.
    """

    scored: bool = True
    single: bool = True
    shuffled: bool = True


@dataclass(frozen=True, slots=True)
class Format(Generic[ItemT]):
    """A response format.

    Attributes:
        name: What an author writes after `format:`.
        label: What it asks of a learner.
        model: The keys of its items.
        check: Yields what makes the key of an item's document invalid.
        content: Returns what of an item's key an answer depends on: when it changes, an old answer means another thing.
        view: Returns what the format's template needs besides the item, with the words of a language.
        interaction: Returns an item as other programs know questions; None where nothing of it may leave the browser.
        form: In which form its responses are.
        traits: What others need to know of it.
    """

    name: str
    label: str
    model: type[ItemT]
    check: Callable[[Document], Iterator[Diagnostic]]
    content: Callable[[ItemT], Sequence[object]]
    view: Callable[[ItemT, Words], Mapping[str, Any]]
    interaction: Callable[[ItemT], Interaction | None]
    form: Form
    traits: Traits = Traits()
