"""`rehearse check`: every mistake in items and lessons, before a learner meets it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from ..bank import ITEM_ENDINGS, LESSON_ENDINGS, BankLoader, display_path
from ..checks import BY_SLUG, GROUPS
from ..conversation import explain_scores
from ..diagnostics import Report, Severity
from ..message import say
from ..reporters import FOR_PROGRAMS, report_text
from ..settings import Settings, real_path
from ..text.names import did_you_mean
from ..words import ENGLISH
from .command import command
from .language import asked_language, tell_author
from .project import find_conversation, find_settings, load_course, open_files
from .site_file import UnreadableSettingsError

_STYLES: dict[str, Callable[..., str]] = {
    "text": partial(report_text, colour="NO_COLOR" not in os.environ),  # click leaves it out where nobody looks
    **FOR_PROGRAMS,
}


@command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--format", "style", type=click.Choice(list(_STYLES)), default="text", help="How to print the findings.")
@click.option(
    "--select",
    metavar="CHECK",
    multiple=True,
    help="Report these checks or groups of checks only; several with commas.",
)
@click.option(
    "--ignore", metavar="CHECK", multiple=True, help="Leave out these checks or groups of checks; several with commas."
)
@click.option("--explain", "name", metavar="ID", help="Instead, show what each ending of a conversation can score.")
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[Path, ...],
    strict: bool,
    style: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    name: str | None,
) -> None:
    """Check items and lessons.

    PATHS are files or folders. Without any, the folders that mkdocs.yml names are checked, or
    quizzes and docs, and reviews beside the scenarios.

    Exits with 0 when all is well, with 1 when there are errors (with --strict: or warnings), and with
    2 when the command was used wrongly or a file could not be opened.
    """
    if name is not None:
        click.echo(explain_scores(name, find_conversation(load_course()[1].bank, name), tell_author()))
        return
    with open_files(), _without_collector():
        report, course = _check_course(paths)
    chosen = (_slugs(select) or BY_SLUG.keys()) - _slugs(ignore)
    allowed = [(one, why) for one, why in report.allowed if one.check in chosen]
    report = Report([one for one in report if one.check in chosen], allowed)
    spoken = course if style in ("text", "github") else ENGLISH  # programs know a check by its slug
    click.echo(_STYLES[style](report, language=asked_language() or spoken))
    failed = report.count(Severity.ERROR) or (strict and len(report))
    context.exit(1 if failed else 0)


def _check_course(paths: tuple[Path, ...]) -> tuple[Report, str]:
    """Check the settings of the site and what they lead to; nothing but the settings where these cannot be read.

    Returns:
        The findings, and the course's language.
    """
    try:
        settings, found = find_settings()
    except UnreadableSettingsError as error:
        return Report([*error.found]), ENGLISH
    report = check_paths(paths, settings)
    report.add(found)
    return report, settings.language


@contextmanager
def _without_collector() -> Iterator[None]:
    """Never look for circles in what is read, not even when the process ends: in thousands of files it takes long."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _slugs(names: tuple[str, ...]) -> set[str]:
    """Return the checks that are named, by themselves or by their group."""
    groups = {group.name: {check.slug for check in group.checks} for group in GROUPS}
    slugs: set[str] = set()
    for name in (part.strip() for text in names for part in text.split(",")):
        if name not in groups and name not in BY_SLUG:
            hint = did_you_mean(name, [*groups, *BY_SLUG], say("see rehearse explain"))
            raise click.UsageError(say('there is no check or group "{name}"; {hint}', name=name, hint=hint))
        slugs |= groups.get(name, {name})
    return slugs


def check_paths(paths: tuple[Path, ...], settings: Settings) -> Report:
    """Check the given files and folders against the course that they belong to; without any, the whole of it.

    A path inside the course's bank is checked together with the whole bank, any other as a bank of
    its own; the course's lessons are known to both. Only findings in `paths` are returned.
    """
    for path in paths:
        if path.is_file() and not path.name.lower().endswith((*ITEM_ENDINGS, *LESSON_ENDINGS)):
            raise click.UsageError(
                say('"{path}" is neither a scenario, which ends in .yml, nor a page, which ends in .md', path=path)
            )
    if not paths:
        _check_presence(settings)
    course = [settings.quizzes, settings.docs, settings.reviews, settings.vocabulary]
    strange = [path for path in paths if not any(_is_inside(path, root) for root in course)]
    quizzes = [*([] if strange else [settings.quizzes]), *strange]
    docs = _present([settings.docs, *strange])
    report = BankLoader(judges=True).load_folders(_present(quizzes), docs, settings).report
    return report.within(display_path(path) for path in paths) if paths else report


def _check_presence(settings: Settings) -> None:
    """Say that there is nothing to check."""
    if not _present([settings.quizzes, settings.docs]):
        raise click.UsageError(
            say(
                'there is no folder "{quizzes}" or "{docs}" here; name the files or folders to check',
                quizzes=settings.quizzes,
                docs=settings.docs,
            )
        )


def _present(paths: list[Path]) -> list[Path]:
    return [path for path in paths if path.exists()]


def _is_inside(path: Path, root: Path) -> bool:
    return real_path(path).is_relative_to(real_path(root))
