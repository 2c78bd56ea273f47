"""The command `rehearse`: one module per command."""

from __future__ import annotations

import click

from .. import __version__
from .analyse import analyse
from .check import check
from .command import SpeakingGroup
from .csp import csp
from .explain import explain
from .export import export
from .key import key
from .lsp import lsp
from .map import map_conversation
from .new import new
from .package import package
from .panel import panel
from .reference import reference
from .schema import schema
from .simulate import simulate
from .stats import stats
from .sync import sync
from .workbook import workbook


@click.group(cls=SpeakingGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rehearse")
def main() -> None:
    """Begin, check, count, print and export the scenarios of a course."""


for command in (
    analyse,
    check,
    csp,
    explain,
    export,
    key,
    lsp,
    map_conversation,
    new,
    package,
    panel,
    reference,
    schema,
    simulate,
    stats,
    sync,
    workbook,
):
    main.add_command(command)
