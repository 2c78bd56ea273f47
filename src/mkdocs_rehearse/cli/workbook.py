"""`rehearse workbook`: what a course in a room needs on paper."""

from __future__ import annotations

from pathlib import Path

import click

from ..course import Entry
from ..message import say
from ..paper import Sheet, handouts, sheet_of
from ..words import Words
from .command import command
from .progress import track
from .project import chosen_lessons, find_title, load_course, open_files


@command()
@click.argument("lessons", metavar="[LESSON]...", nargs=-1)
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("print"),
    help="The folder to write to; without it, print.",
)
def workbook(lessons: tuple[str, ...], output: Path) -> None:
    """Write two documents to print: the learner's workbook and the facilitator's key.

    They hold the lessons named, by their files without .md, or the whole course. Scenarios kept for the
    final check are left out. Open the files in a browser and print them.
    """
    settings, course = load_course()
    words = course.bank.words(settings.language)
    shelves = chosen_lessons(course.bank, lessons)
    held = [(lesson, _sheets(entries, words)) for lesson, entries in track(shelves, say("Lessons"))]
    texts = dict(zip(("workbook.html", "key.html"), handouts(find_title(), held, words), strict=True))
    with open_files():
        output.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (output / name).write_text(text, "utf-8")
    click.echo("\n".join((output / name).as_posix() for name in texts))


def _sheets(entries: list[Entry], words: Words) -> list[Sheet]:
    return [sheet_of(entry.id, entry.item, words) for entry in entries if entry.item and not entry.item.reserved]
