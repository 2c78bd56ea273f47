"""`rehearse export`: the course's items in the forms of other tools."""

from __future__ import annotations

from pathlib import Path

import click

from ..exports import EXPORTS, MissingLibraryError, Parts, Unsaid, parts_of
from ..message import say
from .command import command
from .language import speak, tell_author
from .project import check_lessons, find_title, load_course, open_files
from .site_file import find_site_file


@command()
@click.argument("form", metavar="FORMAT", type=click.Choice(list(EXPORTS)))
@click.argument("lessons", metavar="[LESSON]...", nargs=-1)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write; without it, a file named for the course.",
)
@click.option("--home", metavar="URL", help="Address of the published course; without it, site_url of mkdocs.yml.")
def export(form: str, lessons: tuple[str, ...], output: Path | None, home: str | None) -> None:
    """Write the course's items for another tool.

    FORMAT is gift (questions for Moodle), anki (cards), csv (a table for spreadsheets) or xapi-json
    (activities for an LRS). The file holds the lessons named, by their files without .md, or the whole course.
    What the other tool has no words for is listed, with the items that it is about.
    """
    settings, (bank, _) = load_course()
    check_lessons(bank, lessons)
    unsaid, way = Unsaid(), EXPORTS[form]
    chapters = tuple(parts_of(bank, lessons, bank.words(settings.language), unsaid))
    parts = Parts(settings.course, find_title(), _folder(home or _home()), settings.language, chapters)
    try:
        content, counted = way.write(parts, unsaid)
    except MissingLibraryError as error:
        raise click.UsageError(error.message) from error
    file = output or Path(settings.course + way.ending)
    with open_files():
        file.write_bytes(content)
    speak(say("{counted} in {path}", counted=counted, path=file))
    click.echo("".join(f"{line}\n" for line in unsaid.lines(tell_author())), nl=False)


def _home() -> str:
    site = find_site_file()
    return (site.text("site_url") if site else None) or ""


def _folder(url: str) -> str:
    return f"{url.rstrip('/')}/" if url else ""
