"""`rehearse map`: a conversation as a picture."""

from __future__ import annotations

import click

from ..conversation import draw_conversation
from .project import find_conversation


@click.command("map")
@click.argument("name", metavar="ID")
def map_conversation(name: str) -> None:
    """Print the graph of the conversation ID in Mermaid's syntax.

    Paste it where Mermaid is understood, for example into a comment on a pull request.
    """
    click.echo(draw_conversation(find_conversation(name)))
