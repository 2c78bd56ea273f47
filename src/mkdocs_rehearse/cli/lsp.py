"""`rehearse lsp`: the language server, for editors."""

from __future__ import annotations

import logging
from importlib.util import find_spec

import click

from ..diagnostics import Diagnostic
from ..message import say
from ..settings import Settings
from .command import command
from .project import find_settings


@command()
def lsp() -> None:
    """Start the language server, which an editor speaks to over standard input and output.

    It needs what the extra "lsp" installs.
    """
    if find_spec("pygls") is None:
        raise click.UsageError(
            say('the language server needs pygls; install it with pip install "mkdocs-rehearse[lsp]"')
        )
    from ..lsp.answers import make_server  # what no other command needs, and only the extra installs

    logging.basicConfig(level=logging.WARNING)
    make_server(_settings).start_io()


def _settings() -> tuple[Settings, list[Diagnostic]]:
    """Return the course's settings; the defaults while `mkdocs.yml` cannot be read, as while it is being typed."""
    try:
        return find_settings()
    except (click.UsageError, OSError):
        return Settings.of({}), []
