"""`rehearse map`: a conversation as a picture."""

from __future__ import annotations

import click

from ..conversation import draw_conversation, draw_map
from ..render import read_style
from .command import command
from .language import asked_language, tell_author
from .project import find_conversation, load_course


@command("map")
@click.argument("name", metavar="ID")
@click.option("--svg", "drawn", is_flag=True, help="Print a drawing instead, to keep as a file that ends in .svg.")
def map_conversation(name: str, drawn: bool) -> None:
    """Print the graph of the conversation ID in Mermaid's syntax.

    Paste it where Mermaid is understood, for example into a comment on a pull request.
    """
    settings, (bank, _) = load_course()
    item = find_conversation(bank, name)
    if not drawn:
        click.echo(draw_conversation(item))
        return
    words = bank.words(asked_language() or settings.language)
    click.echo(draw_map(item, words, tell_author(), read_style("instructor/map.css")))
