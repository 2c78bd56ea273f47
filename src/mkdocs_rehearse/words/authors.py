"""Messages for authors, in the languages of `catalogues/authors/`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from gettext import NullTranslations
from typing import TypeAlias

from ..message import Message
from .catalogue import AUTHORS, ENGLISH, catalogue_of, known_language

#: Says a message in a language; a text that is none stays as it is.
Tell: TypeAlias = Callable[[str], str]


@cache
def tell_in(language: str = ENGLISH) -> Tell:
    """Return what says messages in a language: in English where no catalogue serves it."""
    known = known_language(language, AUTHORS)
    return str if known in (None, ENGLISH) else partial(_told, catalogue_of(language, AUTHORS))


def _told(catalogue: NullTranslations, message: str) -> str:
    if not isinstance(message, Message) or not message:
        return message
    template = catalogue.gettext(message.template)
    values = {
        name: _told(catalogue, value) if isinstance(value, str) else value for name, value in message.values.items()
    }
    return template.format(**values) if values else template
