"""`rehearse stats`: what the bank holds, counted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

import click

from ..stats import Stats, count_bank
from .project import load_course


@click.command()
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print the figures."
)
def stats(style: str) -> None:
    """Count what the course's scenarios cover.

    By objective, format, role and channel; where the best option stands, and how long the options are.
    Scenarios with errors are left out.
    """
    counted = count_bank(load_course()[1].bank)
    click.echo(json.dumps(asdict(counted), indent=2, ensure_ascii=False) if style == "json" else _text(counted))


def _text(counted: Stats) -> str:
    length = counted.length
    keyed = sum(counted.key_positions.values())
    parts = [
        f"{counted.items} scenarios, {counted.reserved} of them for the final check only",
        _table("objective", counted.objectives),
        _table("format", counted.formats),
        _table("role", counted.roles),
        _table("channel", counted.channels),
        _table("ratings set by", counted.key_status),
        _table("rating", counted.ratings, counted="options"),
        _table("place of the best option", counted.key_positions, keyed),
        f"Options of {length.items} scenarios: {length.words} words on average; the longest has"
        f" {length.ratio} times the words of the shortest (median).\nThe best one is the longest in"
        f" {length.key_longest:.0%} and the shortest in {length.key_shortest:.0%} of {keyed} scenarios with one best"
        " option.",
    ]
    return "\n\n".join(parts)


def _table(head: str, counts: Mapping[str, int] | Mapping[int, int], of: int = 0, counted: str = "scenarios") -> str:
    names = [str(name) or "(none)" for name in counts]
    width = max(map(len, [head, *names]))
    return "\n".join([f"{head:{width}}  {counted:>9}", *_rows(names, list(counts.values()), width, of)])


def _rows(names: list[str], counts: list[int], width: int, of: int) -> Iterator[str]:
    for name, count in zip(names, counts, strict=True):
        yield f"{name:{width}}  {count:9}" + (f"  {count / of:4.0%}" if of else "")
