"""Messages for authors, in the languages of `catalogues/authors/`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from string import Formatter
from typing import TypeAlias

from ..message import Message
from .catalogue import AUTHORS, ENGLISH, catalogue_of, known_language
from .numbers import write_number

#: Says a message in a language; a text that is none stays as it is.
Tell: TypeAlias = Callable[[str], str]


@cache
def tell_in(language: str = ENGLISH) -> Tell:
    """Return what says messages in a language: in English where no catalogue serves it."""
    known = known_language(language, AUTHORS)
    return str if known in (None, ENGLISH) else _Teller(known)


class _Teller(Formatter):
    """Says messages, and writes their numbers, in a language that has a catalogue."""

    def __init__(self, language: str) -> None:
        self._language, self._catalogue = language, catalogue_of(language, AUTHORS)

    def __call__(self, message: str) -> str:
        if not isinstance(message, Message) or not message:
            return message
        template = self._catalogue.gettext(message.template)
        values = {name: self(value) if isinstance(value, str) else value for name, value in message.values.items()}
        return self.vformat(template, (), values) if values else template

    def format_field(self, value: object, format_spec: str) -> str:
        return write_number(value, format_spec, self._language)
