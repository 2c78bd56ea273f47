"""`rehearse simulate`: a plausible group, before there is one."""

from __future__ import annotations

from pathlib import Path

import click

from ..message import say
from .command import command
from .group import find_items, needs_extra
from .language import speak


@command()
@click.option("--learners", type=click.IntRange(1), default=100, show_default=True, help="How many.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="The same seed, the same group.")
@click.option("--plant", multiple=True, metavar="FAULT=ID", help="Plant wrong-key, ambiguous or all-pass in an item.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("simulated.parquet"),
    show_default=True,
    help="Where to write the answers.",
)
def simulate(learners: int, seed: int, plant: tuple[str, ...], output: Path) -> None:
    """Make up the answers of a group to the course in the current folder.

    They have abilities, and items have difficulties; some guess, some slip, some try again. Nobody is
    meant. "rehearse analyse" reads the file.
    """
    with needs_extra("analysis"):
        from ..analysis.simulation import FAULTS, write_parquet
        from ..analysis.simulation import simulate as run
    course = find_items()
    known = {item.id for item in course.items}
    faults = {name: fault for fault, _, name in (one.partition("=") for one in plant)}
    for name, fault in faults.items():
        if fault not in FAULTS or name not in known:
            known_faults = ", ".join(FAULTS)
            raise click.UsageError(
                say(
                    'cannot plant "{fault}={name}"; write one of {known_faults}, "=" and an id',
                    fault=fault,
                    name=name,
                    known_faults=known_faults,
                )
            )
    count = write_parquet(run(course, learners, seed, plant=faults), output)
    speak(
        say(
            "{count:,} answers of {learners:,} simulated learners are in {path}.",
            count=count,
            learners=learners,
            path=output,
        )
    )
