"""Numbers as a language writes them: its signs, where a sentence says by its format that a number is one to read."""

from __future__ import annotations

from functools import cache

from .catalogue import ENGLISH


def write_number(value: object, form: str, language: str = ENGLISH) -> str:
    """Return a value in a form of Python's, with the signs of a language: `1.234,5` and `40 %` in German.

    Args:
        value: The value; without a form it is a name or a place, as of a line, and stays as it is.
        form: As in a format string, such as `,` or `.2f` or `.0%`.
        language: Whose signs.
    """
    written = format(value, form)
    return written.translate(_signs(language)) if form and language != ENGLISH else written


@cache
def _signs(language: str) -> dict[int, str]:
    """Return the signs of a language for those of English."""
    from babel import Locale  # what no reader of English needs
    from babel.numbers import get_decimal_symbol, get_group_symbol

    percent = Locale.parse(language).percent_formats[None].pattern.rpartition("0")[2]
    signs = {".": get_decimal_symbol(language), ",": get_group_symbol(language), "%": percent}
    return str.maketrans(signs)
