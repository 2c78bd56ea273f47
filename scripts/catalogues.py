"""Brings the catalogues of `words/` up to date: `make words`.

Learners’ sentences stand in `words/` and `client/words/`, authors’ beside the rules that say them, and in the help of
the commands and the schema of an item. What click says itself has catalogues of its own. Each gets its entry, in the
order of the sources; an entry whose sentence has gone goes too. What is new stands there without a translation, and a
test fails until it has one.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from mkdocs_rehearse.checks import ALL, GROUPS
from mkdocs_rehearse.cli import main
from mkdocs_rehearse.cli.command import texts_of
from mkdocs_rehearse.formats import item_schema

SOURCES = Path(__file__).parents[1] / "src" / "mkdocs_rehearse"


@dataclass(frozen=True)
class Domain:
    """What has catalogues of its own.

    Attributes:
        name: Whose words they are.
        folder: Where its catalogues are.
        places: Where its sentences stand, how they are read and what marks them: one text, or one for one and one for
            another number.
        sources: The folder in which the places are.
        held: Returns the sentences that no mark in a source shows, each with the file that it is of.
        compiled: What the package reads of a language, below the folder.
    """

    name: str
    folder: Path
    places: tuple[tuple[str, str, dict[str, tuple[int, ...] | None]], ...]
    sources: Path = SOURCES
    held: Callable[[], Iterable[tuple[str, str]]] = tuple
    compiled: str = "{language}.mo"

    def compiled_file(self, language: str) -> Path:
        """Return what the package reads of a language."""
        return self.folder / self.compiled.format(language=language)


def _held_for_authors() -> Iterator[tuple[str, str]]:
    """Yield what is made of the package itself: the help of commands, headings of checks, meanings of keys."""
    yield from (("cli", text) for text in texts_of(main))
    yield from (("checks", group.heading) for group in GROUPS)
    yield from (("checks", check.source) for check in ALL if check.source)
    yield from (("formats", text) for text in _descriptions(item_schema()))


def _descriptions(part: object) -> Iterator[str]:
    for key, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if key == "description" and isinstance(value, str):
            yield value
        else:
            yield from _descriptions(value)


LEARNERS = Domain(
    "learners",
    SOURCES / "words" / "catalogues",
    (
        ("words/*.py", "python", {"N_": None, "counted": (1, 2)}),
        ("client/words/*.js", "javascript", {"t": None, "tn": (1, 2)}),
    ),
)
AUTHORS = Domain(
    "authors",
    LEARNERS.folder / "authors",
    (
        ("**/*.py", "python", {"say": None}),
        # The title of a check, why it is made, and how to mend what it finds.
        ("checks/*.py", "python", {"error": (2,), "warning": (2,)}),
        ("checks/*.py", "python", {"error": (3,), "warning": (3,)}),
        ("checks/*.py", "python", {"error": (4,), "warning": (4,)}),
        # What is judged in an analysis: its title, when it is said, and what to do.
        ("analysis/findings/finding.py", "python", {"kind": (1,)}),
        ("analysis/findings/finding.py", "python", {"kind": (2,)}),
        ("analysis/findings/finding.py", "python", {"kind": (3,)}),
    ),
    held=_held_for_authors,
)
CLICK = Domain(
    "click",
    LEARNERS.folder / "click",
    tuple(
        (f"{module}.py", "python", {"_": None, "ngettext": (1, 2)})
        for module in ("core", "decorators", "exceptions", "formatting", "parser", "types")
    ),
    sources=Path(click.__file__).parent,
    compiled="{language}/LC_MESSAGES/messages.mo",  # where gettext looks
)
DOMAINS = (LEARNERS, AUTHORS, CLICK)

HEADER = """\
{language} words of Rehearse, for {name}.
Written by the authors of Rehearse. No native speaker has reviewed it yet.
Whoever does: write your name and the year into this header, in place of the line above."""
NOTE = """
A word that begins with a capital letter may also be shown within a sentence, with a small one: ratings, results."""


def sentences(domain: Domain) -> Catalog:
    """Return all sentences that are marked, in the order of the sources."""
    found = Catalog()
    for file, text, comments in _marked(domain):
        found.add(text, locations=[(file, 0)], auto_comments=comments)
    for file, text in domain.held():
        found.add(text, locations=[(file, 0)])
    return found


def _marked(domain: Domain) -> Iterator[tuple[str, str | tuple[str, ...], list[str]]]:
    for pattern, method, keywords in domain.places:
        for file in sorted(domain.sources.glob(pattern)):
            with file.open("rb") as source:
                for _, text, comments, _ in extract(method, source, keywords, ["Note:"], {"encoding": "utf-8"}):
                    yield file.relative_to(domain.sources).as_posix(), text, comments


def load(file: Path) -> Catalog:
    """Return a catalogue as it stands in its file."""
    with file.open("rb") as source:
        return read_po(source, locale=file.stem)


def compiled(catalogue: Catalog) -> bytes:
    """Return what the package reads of a catalogue."""
    made = io.BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def update(domain: Domain, language: str) -> None:
    """Bring one catalogue up to date, and compile it."""
    file = domain.folder / f"{language}.po"
    catalogue = load(file) if file.exists() else _new(domain, language)
    begun = catalogue.creation_date
    catalogue.update(sentences(domain), no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    if (domain, language) == (LEARNERS, "fr"):
        _hold_together(catalogue)
    catalogue.creation_date = begun  # the same sources give the same file
    with file.open("wb") as target:
        write_po(target, catalogue, width=120, include_lineno=False, omit_header=False)
    target_file = domain.compiled_file(language)
    target_file.parent.mkdir(parents=True, exist_ok=True)
    target_file.write_bytes(compiled(load(file)))


def _hold_together(french: Catalog) -> None:
    """Let no sign of French begin a line, as it would on a narrow screen."""
    for message in french:
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        held = tuple(re.sub(r" (?=[;:?!»])|(?<=«) ", "\N{NO-BREAK SPACE}", form) for form in forms)
        message.string = held[0] if isinstance(message.string, str) else held


def _new(domain: Domain, language: str) -> Catalog:
    made = Catalog(language, project="Rehearse", version="", fuzzy=False)
    made.msgid_bugs_address = made.last_translator = made.language_team = ""
    name = made.locale.get_language_name("en") if made.locale else language
    header = HEADER.format(language=name, name=domain.name) + (NOTE if domain is LEARNERS else "")
    made.header_comment = "\n".join(f"# {line}" for line in header.splitlines())
    return made


if __name__ == "__main__":
    for domain in DOMAINS:
        for name in sys.argv[1:] or sorted(file.stem for file in LEARNERS.folder.glob("*.po")):
            update(domain, name)
