"""Sentences for authors, as data: in English, and with what it takes to say them in another language.

They stand beside the rules that say them. `words/authors` says them in the languages of its catalogues.
"""

from __future__ import annotations

from collections.abc import Mapping


class Message(str):
    """A sentence in English.

    Attributes:
        template: The sentence with a `{name}` for each value: what translators read.
        values: What stands in it; a value that is a message itself is said in the same language.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]


def say(template: str, /, **values: object) -> Message:
    """Return a sentence.

    Args:
        template: A whole sentence, or a part that any sentence can take as a value, with a `{name}` for each value.
        values: By their names.
    """
    message = Message(template.format(**values) if values else template)
    message.template, message.values = template, values
    return message


#: Where nothing is to be said.
SILENCE = Message()
