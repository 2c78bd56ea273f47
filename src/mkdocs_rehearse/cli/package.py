"""`rehearse package`: the course for an LMS."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ..diagnostics import Severity
from ..exports.packages import REPORTS, STANDARDS, Package, write_package
from ..message import say
from ..settings import PLUGIN_FILES
from ..site.course_map import course_map
from ..site.packaged import SiteError, build_packaged
from .command import command
from .language import speak
from .project import load_course, open_files
from .site_file import find_site_file


@command()
@click.argument("standard", type=click.Choice(list(STANDARDS)))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write the package; without it, COURSE-STANDARD.zip.",
)
@click.option(
    "--report",
    type=click.Choice(REPORTS),
    default="score",
    help="How much the LMS learns: completion only, the score too (the default), or each answer as well.",
)
def package(standard: str, output: Path | None, report: str) -> None:
    """Build the site as one zip file to load up to an LMS.

    STANDARD is what the LMS understands. In the LMS, a learner's answers are kept for the next time and on
    other devices. What a learner writes, drafts and plans, never leaves the browser.
    """
    settings, (bank, found) = load_course()
    if any(one.severity is Severity.ERROR for one in found):
        raise click.UsageError(say('the course has errors; see "rehearse check"'))
    with open_files():
        config = find_site_file(names=PLUGIN_FILES)
    if config is None:
        raise click.UsageError(say("there is no mkdocs.yml here, and a package is a site"))
    file = output or Path(f"{settings.course}-{standard}.zip")
    with TemporaryDirectory() as folder, open_files():
        site = Path(folder)
        try:
            facts = build_packaged(Path(config.documents[0].path), site)
        except SiteError as error:
            raise click.ClickException(str(error)) from error
        shown = course_map(bank, settings, lambda source: source)
        made = Package(standard, report, facts.title, facts.about, settings.language, facts.address, shown, bank)
        count = write_package(made, site, file)
    size = file.stat().st_size / 1e6
    held = say(
        "{file}: {standard}, {count} files, {size:.1f} MB",
        file=file,
        standard=STANDARDS[standard],
        count=count,
        size=size,
    )
    speak(say("{package}; it reports {reported}", package=held, reported=_SAID[report]))


_SAID = {
    "completion": say("completion"),
    "score": say("completion and score"),
    "answers": say("completion, score and each answer"),
}
