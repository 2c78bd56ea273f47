"""A new scenario: one that is complete and explains itself, to be written over."""

from __future__ import annotations

from .source import FILES, filled


def scenario_text(style: str, objective: str) -> str:
    """Return the text of an item of a response format, with a comment on each of its keys.

    Args:
        style: The format's name.
        objective: Which of the course's objectives it practises.
    """
    return filled(FILES / "scenarios" / f"{style}.yml", {"objective": objective})
