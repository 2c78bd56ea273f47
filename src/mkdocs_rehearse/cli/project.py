"""The course in the current folder. Its `mkdocs.yml` is read without MkDocs: a check must not need its plugins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from .. import checks
from ..bank import BankLoader
from ..conversation import Conversation
from ..course import Bank, Course, Entry
from ..diagnostics import Diagnostic
from ..pages import Lesson
from ..reporters import describe
from ..settings import Problem, Settings, course_named, problems_of, without_problems
from ..text.names import did_you_mean, listed
from ..yamldoc import Document, Where, parse_document, read_source

#: What keeps mkdocs.yml from being read. Aliases and tags do not: MkDocs knows them.
_BREAKING = {check.slug for check in (checks.YAML_SYNTAX, checks.TAB, checks.TOO_LARGE)}


@contextmanager
def open_files() -> Iterator[None]:
    """Say in one sentence which file cannot be opened."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"cannot open {error.filename}: {error.strerror}") from error


def find_settings(folder: Path = Path()) -> tuple[Settings, list[Diagnostic]]:
    """Return the settings of the course in a folder, and what is wrong with them.

    Without a `mkdocs.yml`, they are the defaults; so is each one that cannot be used.

    Raises:
        click.UsageError: `mkdocs.yml` is not valid YAML.
        OSError: It cannot be opened.
    """
    document = _read(folder)
    if document is None:
        return Settings.of({}, folder), []
    where, options = _options(document)
    site = document.data.get("site_name") if _has_rehearse(document.data) else None
    named = {"course": course_named(site)} if isinstance(site, str) else {}
    settings = Settings.of(_site(document) | named | without_problems(options, base=folder), folder)
    problems = problems_of(options, folder, site if isinstance(site, str) else "")
    return settings, [_finding(document, where, problem) for problem in problems]


def find_site(folder: Path = Path()) -> Path:
    """Return the folder of the built site.

    Raises:
        click.UsageError: `mkdocs.yml` is not valid YAML, or the site has not been built.
        OSError: `mkdocs.yml` cannot be opened.
    """
    document = _read(folder)
    name = document.data.get("site_dir") if document else None
    site = folder / (name if isinstance(name, str) else "site")
    if not site.is_dir():
        raise click.UsageError(f'there is no folder "{site}"; build the site first, or name its folder')
    return site


def _finding(document: Document, where: Where, problem: Problem) -> Diagnostic:
    place = document.key_span if problem.check is checks.UNKNOWN_KEY else document.span
    return problem.check.at(document.path, place(*where, problem.key), problem.message, problem.hint)


def _read(folder: Path) -> Document | None:
    file = folder / "mkdocs.yml"
    if not file.is_file():
        return None
    text, found = read_source(file, str(file))
    document, more = parse_document(text, str(file), 0, len(text), "site_name: My course") if not found else (None, [])
    broken = [*found, *(d for d in more if document is None or d.check in _BREAKING)]
    if any(d.check != checks.EMPTY_FILE.slug for d in broken):
        raise click.UsageError("mkdocs.yml cannot be read\n" + "\n".join(map(describe, broken)))
    return document


def _site(document: Document) -> dict[str, Any]:
    """Return what the site itself says of the settings."""
    docs = document.data.get("docs_dir")
    return {"docs": docs if isinstance(docs, str) else None, "quiz": not _has_plugin(document.data, "mkdocs_quiz")}


def _options(document: Document) -> tuple[Where, dict[str, Any]]:
    """Return the options of the extension `rehearse`, in whichever form MkDocs takes extensions, and their place."""
    extensions = document.data.get("markdown_extensions")
    named: list[tuple[Where, Any]] = [(("markdown_extensions",), extensions)]
    if isinstance(extensions, list):
        named = [(("markdown_extensions", index), entry) for index, entry in enumerate(extensions)]
    for where, entry in named:
        if isinstance(entry, dict) and isinstance(entry.get("rehearse"), dict):
            return (*where, "rehearse"), entry["rehearse"]
    return (), {}


def _has_rehearse(config: dict[str, Any]) -> bool:
    extensions = config.get("markdown_extensions")
    named = extensions if isinstance(extensions, list | dict) else []
    return _has_plugin(config, "rehearse") or any(
        name == "rehearse" or (isinstance(name, dict) and "rehearse" in name) for name in named
    )


def _has_plugin(config: dict[str, Any], name: str) -> bool:
    plugins = config.get("plugins")
    named = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    return any(name == entry or (isinstance(entry, dict) and name in entry) for entry in named)


def load_course() -> tuple[Settings, Course]:
    """Return the settings and the course of the current folder.

    Raises:
        click.UsageError: A file cannot be opened, or `mkdocs.yml` cannot be read.
    """
    with open_files():
        settings = find_settings()[0]
        return settings, BankLoader().load(settings)


def find_title(folder: Path = Path()) -> str:
    """Return what the course in a folder calls itself, or an empty text.

    Raises:
        click.UsageError: `mkdocs.yml` is not valid YAML.
    """
    document = _read(folder)
    name = document.data.get("site_name") if document else None
    return name if isinstance(name, str) else ""


def chosen_lessons(bank: Bank, names: tuple[str, ...]) -> list[tuple[Lesson, list[Entry]]]:
    """Return the lessons of these names with their items, in the course's order; all lessons without a name.

    Raises:
        click.UsageError: There is no such lesson, or no lesson has an item.
    """
    shelves = bank.by_lesson()
    known = [lesson.stem for lesson, _ in shelves]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, f"there are {listed(known, 'and')}")
            raise click.UsageError(f'there is no lesson "{name}"; {hint}')
    chosen = [(lesson, entries) for lesson, entries in shelves if entries and (not names or lesson.stem in names)]
    if not chosen:
        raise click.UsageError('no scenario of these lessons is without errors; see "rehearse check"')
    return chosen


def find_conversation(name: str) -> Conversation:
    """Return a conversation of the course in the current folder.

    Raises:
        click.UsageError: There is no such item, it has errors, it is no conversation, or a file cannot be opened.
    """
    bank = load_course()[1].bank
    entry = bank.entries.get(name)
    if entry is None:
        raise click.UsageError(f'there is no item "{name}"; {did_you_mean(name, bank.entries, "see quizzes/")}')
    if entry.item is None:
        raise click.UsageError(f'the item "{name}" has errors; run "rehearse check {entry.path}"')
    if not isinstance(entry.item, Conversation):
        raise click.UsageError(f'the item "{name}" is no conversation, but has the format "{entry.item.format}"')
    return entry.item
