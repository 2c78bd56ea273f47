"""`rehearse schema`: the format of an item, for editors."""

from __future__ import annotations

import json

import click

from ..formats import item_schema
from ..record import record_schema
from .command import command
from .language import tell_author
from .project import load_terms


@command()
@click.option("--record", is_flag=True, help="Of the record that a learner's browser saves, instead.")
def schema(record: bool) -> None:
    """Print the JSON Schema of an item file.

    Editors that know it complete keys and mark mistakes while you type. The roles and scales that a
    course names in rehearse.yml are in it.
    """
    printed = record_schema() if record else item_schema(load_terms(), tell_author())
    click.echo(json.dumps(printed, indent=2, ensure_ascii=False))
