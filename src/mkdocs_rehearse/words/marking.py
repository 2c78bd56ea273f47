"""How sentences are marked, so that the catalogues get to know them. They are translated where they are shown."""

from __future__ import annotations


def N_(sentence: str) -> str:  # what gettext and its tools call it
    """Mark a sentence, and return it as it is."""
    return sentence


def counted(one: str, many: str) -> tuple[str, str]:
    """Mark a sentence that depends on `{count}`: for one, and for another number."""
    return one, many
