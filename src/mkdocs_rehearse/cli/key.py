"""`rehearse key`: the answer key."""

from __future__ import annotations

import json

import click

from ..course import Entry
from ..paper import Sheet, key_data, key_text, sheet_of
from ..words import Words
from .command import command
from .language import asked_language, tell_author
from .project import chosen_lessons, load_course


@command()
@click.argument("lessons", metavar="[LESSON]...", nargs=-1)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print the key.")
def key(lessons: tuple[str, ...], style: str) -> None:
    """Print the answer key of lessons, or of the whole course.

    A lesson is named by its file without .md. A star marks the option with the highest rating.
    """
    settings, (bank, _) = load_course()
    words = bank.words(asked_language() or settings.language)
    shelves = [(lesson, _sheets(entries, words)) for lesson, entries in chosen_lessons(bank, lessons)]
    click.echo(
        json.dumps(key_data(shelves), indent=2, ensure_ascii=False)
        if style == "json"
        else key_text(shelves, tell_author())
    )


def _sheets(entries: list[Entry], words: Words) -> list[Sheet]:
    return [sheet_of(entry.id, entry.item, words) for entry in entries if entry.item]
