"""`rehearse analyse`: what a group's answers show."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ..message import say
from ..text.invisible import visible
from ..words import ENGLISH, tell_in
from .command import command
from .group import find_items, needs_extra
from .language import asked_language, author_language, speak, tell_author

_PAGE = Path("analysis.html")
#: So many notes on the data are printed; the rest is counted.
_MOST = 20


@command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--backend", metavar="ADDRESS", help="Compute in ClickHouse, as in clickhouse://host/database.")
@click.option("--format", "style", type=click.Choice(["html", "json", "csv"]), default="html", help="What to write.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"Where to write it. Without this, a page goes to {_PAGE}, and the rest is printed.",
)
@click.option("--fail-on", multiple=True, metavar="FINDING", help='Exit with 1 if there is such a finding; or "any".')
@click.pass_context
def analyse(
    context: click.Context,
    sources: tuple[str, ...],
    backend: str | None,
    style: str,
    output: Path | None,
    fail_on: tuple[str, ...],
) -> None:
    """Show which items work, which keys the group contradicts, and what it has not understood.

    SOURCE is a file or a folder: learners' exported records (.json, or .zip), xAPI statements (.json,
    .jsonl, also with .gz), tables (.csv, .parquet). With --backend it may be a table of the database.
    The items are those of the course in the current folder.

    Exits with 0; with 1 when there is a finding that --fail-on names; and with 2 when the command was
    used wrongly or a source could not be opened.
    """
    with needs_extra("analysis"):
        from ..analysis.analyse import analyse as run
        from ..analysis.engine import EngineError, open_engine
        from ..analysis.findings import KINDS, judge
        from ..analysis.report import report_csv, report_html, report_json, report_text
        from ..analysis.sources import SourceError, size_of
    for name in fail_on:
        if name not in (*KINDS, "any"):
            raise click.UsageError(
                say('there is no finding "{name}"; known are {names}', name=name, names=", ".join(KINDS))
            )
    language = author_language() if style == "html" else asked_language() or ENGLISH  # programs read English
    tell, course = tell_in(language), find_items(language)
    try:
        with _progress(size_of(sources)) as progress:
            result = run(open_engine(backend), sources, course, progress)
    except (EngineError, SourceError) as error:
        raise click.UsageError(error.message) from error
    _print_notes([flaw.told(tell_author()) for flaw in result.flaws])
    if not result.answers:
        raise click.UsageError(say('the sources hold no answers to the course "{name}"', name=course.name))
    findings = judge(result)
    if style == "html":
        output = output or _PAGE
        output.write_text(report_html(result, findings, output.parent, language), "utf-8")
        click.echo(report_text(result, findings, tell))
        speak(say("The report is in {path}.", path=output))
    else:
        _write(report_csv(result) if style == "csv" else report_json(result, findings, tell), output)
    context.exit(any("any" in fail_on or finding.kind in fail_on for finding in findings))


def _print_notes(notes: list[str]) -> None:
    for note in notes[:_MOST]:
        click.echo(visible(note), err=True)
    if len(notes) > _MOST:
        speak(say("and {count} more notes like these", count=len(notes) - _MOST), err=True)


def _write(text: str, output: Path | None) -> None:
    if output:
        output.write_text(text, "utf-8")
    else:
        click.echo(text, nl=not text.endswith("\n"))


@contextmanager
def _progress(size: int) -> Iterator[Callable[[int], None]]:
    """Show how much is read, where somebody looks on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=size, label=tell_author()(say("Reading")), file=sys.stderr) as bar:
        yield bar.update
