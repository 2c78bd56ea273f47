"""The course that the current folder belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from .. import checks
from ..bank import BankLoader
from ..conversation import Conversation
from ..course import Bank, Course, Entry
from ..diagnostics import Diagnostic
from ..message import say
from ..pages import Lesson
from ..settings import Problem, Settings, course_named, language_of, languages_of, problems_of, without_problems
from ..text.names import did_you_mean, listed
from ..vocabulary import load_vocabulary
from ..words import Terms
from ..yamldoc import Where
from .site_checks import check_site
from .site_file import SiteFile, find_site_file


@contextmanager
def open_files() -> Iterator[None]:
    """Say in one sentence which file cannot be opened."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(
            say("cannot open {path}: {reason}", path=error.filename, reason=error.strerror)
        ) from error


def find_settings(folder: Path = Path()) -> tuple[Settings, list[Diagnostic]]:
    """Return the settings of the course that a folder belongs to, and what is wrong with them.

    Without a site's settings, they are the defaults; so is each one that cannot be used.

    Raises:
        click.UsageError: The site's settings are not valid YAML.
        OSError: They cannot be opened.
    """
    site = find_site_file(folder)
    if site is None:
        return Settings.of({}, folder), []
    where, options = site.options
    known = {key: value for key, value in options.items() if not site.is_from_environment(*where, key)}
    name = site.text("site_name") if site.has_rehearse else None
    named = {"course": course_named(name)} if name is not None else {}
    theme = site.data.get("theme")
    docs = site.text("docs_dir")
    of_site = {
        "docs": docs if docs and (site.folder / docs).is_dir() else None,
        "quiz": not site.has_plugin("mkdocs_quiz"),
        "language": language_of(theme) if isinstance(theme, dict) else None,
        "languages": languages_of(site.options_of("i18n")),
    }
    settings = Settings.of(of_site | named | without_problems(known, base=site.folder), site.folder)
    if site.found:
        return settings, [*site.found]
    told = [*check_site(site)]
    misplaced = any(one.check == checks.UNKNOWN_KEY.slug for one in told)  # so the name may stand there
    is_named = misplaced or ("course" in options and "course" not in known)
    problems = problems_of(known, site.folder, "" if is_named else name or "")
    return settings, [*(_finding(site, where, problem) for problem in problems), *told]


def find_site(folder: Path = Path()) -> Path:
    """Return the folder of the built site.

    Raises:
        click.UsageError: The site's settings are not valid YAML, or it has not been built.
        OSError: They cannot be opened.
    """
    site = find_site_file(folder)
    built = site.folder / (site.text("site_dir") or "site") if site else folder / "site"
    if not built.is_dir():
        raise click.UsageError(say('there is no folder "{path}"; build the site first, or name its folder', path=built))
    return built


def _finding(site: SiteFile, where: Where, problem: Problem) -> Diagnostic:
    place = site.place(*where, problem.key, of_key=problem.check is checks.UNKNOWN_KEY)
    hint = problem.hint
    if not where:  # nothing of the course's stands in the file yet
        hint = say('{mend} below "- rehearse:" under "markdown_extensions:"', mend=hint)
    return problem.check.at(*place, problem.message, hint)


def load_course() -> tuple[Settings, Course]:
    """Return the settings and the course of the current folder.

    Raises:
        click.UsageError: A file cannot be opened, or `mkdocs.yml` cannot be read.
    """
    with open_files():
        settings = find_settings()[0]
        return settings, BankLoader().load(settings)


def load_terms() -> Terms:
    """Return the own terms of the course that the current folder belongs to, as far as they can be read.

    Raises:
        click.UsageError: A file cannot be opened, or the site's settings cannot be read.
    """
    with open_files():
        file = find_settings()[0].vocabulary
        return load_vocabulary(file, str(file))[0] if file.is_file() else Terms()


def find_title(folder: Path = Path()) -> str:
    """Return what the course in a folder calls itself, or an empty text.

    Raises:
        click.UsageError: `mkdocs.yml` is not valid YAML.
    """
    site = find_site_file(folder)
    return (site.text("site_name") if site else None) or ""


def check_lessons(bank: Bank, names: tuple[str, ...]) -> None:
    """Say which of some lessons there is not.

    Raises:
        click.UsageError: There is no such lesson.
    """
    known = [lesson.stem for lesson, _ in bank.by_lesson()]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, say("there are {names}", names=listed(known, "and")))
            raise click.UsageError(say('there is no lesson "{name}"; {hint}', name=name, hint=hint))


def chosen_lessons(bank: Bank, names: tuple[str, ...]) -> list[tuple[Lesson, list[Entry]]]:
    """Return the lessons of these names with their items, in the course's order; all lessons without a name.

    Raises:
        click.UsageError: There is no such lesson, or no lesson has an item.
    """
    check_lessons(bank, names)
    shelves = bank.by_lesson()
    chosen = [(lesson, entries) for lesson, entries in shelves if entries and (not names or lesson.stem in names)]
    if not chosen:
        raise click.UsageError(say('no scenario of these lessons is without errors; see "rehearse check"'))
    return chosen


def find_conversation(bank: Bank, name: str) -> Conversation:
    """Return a conversation of a bank.

    Raises:
        click.UsageError: There is no such item, it has errors, or it is no conversation.
    """
    entry = bank.entries.get(name)
    if entry is None:
        hint = did_you_mean(name, bank.entries, say("see quizzes/"))
        raise click.UsageError(say('there is no item "{name}"; {hint}', name=name, hint=hint))
    if entry.item is None:
        raise click.UsageError(
            say('the item "{name}" has errors; run "rehearse check {path}"', name=name, path=entry.path)
        )
    if not isinstance(entry.item, Conversation):
        raise click.UsageError(
            say(
                'the item "{name}" is no conversation, but has the format "{format}"',
                name=name,
                format=entry.item.format,
            )
        )
    return entry.item
