"""`rehearse schema`: the format of an item, for editors."""

from __future__ import annotations

import json

import click

from ..model import item_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of an item file.

    Editors that know it complete keys and mark mistakes while you type.
    """
    click.echo(json.dumps(item_schema(), indent=2))
