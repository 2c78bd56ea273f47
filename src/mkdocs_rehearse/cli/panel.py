"""`rehearse panel`: a page for raters, and what they send back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from ..bank import display_path
from ..course import Bank, Entry
from ..message import say
from ..panel import panel_page
from ..reviews import PanelFile, Review, parse_panel_file, rated_options, review_text, take_ratings
from ..settings import Settings
from ..text.names import did_you_mean
from .command import SpeakingGroup
from .language import speak
from .progress import track
from .project import chosen_lessons, find_title, load_course, open_files

#: A page's file is about as large as its items' texts; one of a whole course with remarks stays far below that.
_LARGEST = 20_000_000


@click.group(cls=SpeakingGroup, invoke_without_command=True)
@click.option("--lesson", "lessons", metavar="LESSON", multiple=True, help="Only the items of this lesson.")
@click.option("--item", "items", metavar="ID", multiple=True, help="Only this item.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("panel.html"),
    help="Where to write the page; without it, panel.html.",
)
@click.pass_context
def panel(context: click.Context, lessons: tuple[str, ...], items: tuple[str, ...], output: Path) -> None:
    """Write one HTML file to send to a rater: items in random order of options, without their key.

    --lesson and --item may be given several times. The page works offline, keeps its work, and saves one
    file, which goes to "rehearse panel import".
    """
    if context.invoked_subcommand:
        return
    settings, (bank, _) = load_course()
    chosen = [entry for _, entries in chosen_lessons(bank, lessons) for entry in entries if _is_rated(entry)]
    if items:
        chosen = [_entry(bank, name) for name in items]
    text = panel_page(settings.course, find_title(), track(chosen, say("Items")), bank.words(settings.language))
    with open_files():
        output.write_text(text, "utf-8")
    speak(
        say(
            "{count} items in {path}. Send it to at least three people, better to five or more.",
            count=len(chosen),
            path=output,
        )
    )


@panel.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_ratings(files: tuple[Path, ...]) -> None:
    """Take the FILES that raters saved into reviews/.

    A rater who sends a second file replaces the first. Ratings of items that were reworded since are
    passed over.
    """
    settings, (bank, _) = load_course()
    read = [file for path in files for file in _read(path, settings)]
    if not read:
        raise click.ClickException(say("none of the files could be used"))
    read.sort(key=lambda file: file.saved)
    known = {entry.id: path for path, one in bank.reviews.items() if (entry := bank.entry_named(one.item))}
    written = 0
    for name in track(sorted({name for file in read for name in file.items}), say("Items")):
        entry = bank.entry_named(name)
        path = known.get(entry.id) if entry else None
        old = bank.reviews[path] if path else None
        review = take_ratings(entry.id, entry.item, old, read, name) if entry and entry.item else None
        if review:
            _write(Path(path) if path else settings.reviews / f"{review.item}.yml", review)
            written += 1
        else:
            speak(
                say(
                    "{name}: passed over; it is gone, was reworded since the page was made, or was not rated", name=name
                )
            )
    folder = display_path(settings.reviews)
    speak(
        say("files read: {count}; reviews written to {path}: {written}", count=len(read), written=written, path=folder)
    )


def _is_rated(entry: Entry) -> bool:
    return entry.item is not None and bool(rated_options(entry.item))


def _entry(bank: Bank, name: str) -> Entry:
    entry = bank.entries.get(name)
    if entry is None or entry.item is None:
        hint = did_you_mean(name, bank.entries, say('see "rehearse check"'))
        raise click.UsageError(say('there is no item "{name}" without errors; {hint}', name=name, hint=hint))
    if not _is_rated(entry):
        raise click.UsageError(say('the options of "{name}" are correct or not; there is nothing to rate', name=name))
    return entry


def _read(path: Path, settings: Settings) -> Iterator[PanelFile]:
    """Yield the file if it can be used; say why, if not."""
    with open_files():
        text = path.read_text("utf-8", errors="replace") if path.stat().st_size <= _LARGEST else ""
    file = parse_panel_file(text)
    if isinstance(file, str):
        speak(say("{path}: {flaw}", path=path, flaw=file), err=True)
    elif file.course != settings.course:
        speak(say('{path}: it belongs to another course, "{name}"', path=path, name=file.course), err=True)
    else:
        yield file


def _write(file: Path, review: Review) -> None:
    with open_files():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(review_text(review), "utf-8")
