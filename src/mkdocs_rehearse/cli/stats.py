"""`rehearse stats`: what the bank holds, counted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

import click

from ..message import Message, say
from ..stats import Length, Stats, count_bank
from ..words import Tell
from .command import command
from .language import tell_author
from .project import load_course

_SCENARIOS = say("scenarios")


@command()
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print the figures."
)
def stats(style: str) -> None:
    """Count what the course's scenarios cover.

    By objective, format, role and channel; where the best option stands, and how long the options are.
    Scenarios with errors are left out.
    """
    counted = count_bank(load_course()[1].bank)
    click.echo(
        json.dumps(asdict(counted), indent=2, ensure_ascii=False) if style == "json" else _text(counted, tell_author())
    )


def _text(counted: Stats, tell: Tell) -> str:
    keyed = sum(counted.key_positions.values())
    parts = [
        tell(
            say(
                "{count} scenarios, {reserved} of them for the final check only",
                count=counted.items,
                reserved=counted.reserved,
            )
        ),
        _table(tell, say("objective"), counted.objectives),
        _table(tell, say("format"), counted.formats),
        _table(tell, say("role"), counted.roles),
        _table(tell, say("channel"), counted.channels),
        _table(tell, say("ratings set by"), counted.key_status),
        _table(tell, say("rating"), counted.ratings, counted=say("options")),
        _table(tell, say("place of the best option"), counted.key_positions, keyed),
        "\n".join(map(tell, _of_length(counted.length, keyed))),
    ]
    return "\n\n".join(parts)


def _of_length(length: Length, keyed: int) -> Iterator[Message]:
    yield say(
        "Options of {count} scenarios: {words:g} words on average; the longest has {ratio:g} times the words of the"
        " shortest (median).",
        count=length.items,
        words=length.words,
        ratio=length.ratio,
    )
    yield say(
        "The best one is the longest in {longest:.0%} and the shortest in {shortest:.0%} of {count} scenarios with one "
        "best option.",
        longest=length.key_longest,
        shortest=length.key_shortest,
        count=keyed,
    )


def _table(
    tell: Tell, head: Message, counts: Mapping[str, int] | Mapping[int, int], of: int = 0, counted: Message = _SCENARIOS
) -> str:
    names = [str(name) or tell(say("(none)")) for name in counts]
    width = max(map(len, [tell(head), *names]))
    rows = _rows(tell, names, list(counts.values()), width, of)
    return "\n".join([f"{tell(head):{width}}  {tell(counted):>9}", *rows])


def _rows(tell: Tell, names: list[str], counts: list[int], width: int, of: int) -> Iterator[str]:
    for name, count in zip(names, counts, strict=True):
        share = tell(say("  {share:4.0%}", share=count / of)) if of else ""
        yield f"{name:{width}}  {count:9}{share}"
