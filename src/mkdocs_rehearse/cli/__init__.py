"""The command `rehearse`: one module per command."""

from __future__ import annotations

import click

from .. import __version__
from .check import check
from .csp import csp
from .explain import explain
from .map import map_conversation
from .schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rehearse")
def main() -> None:
    """Check and describe the scenarios of a course."""


main.add_command(check)
main.add_command(csp)
main.add_command(explain)
main.add_command(map_conversation)
main.add_command(schema)
