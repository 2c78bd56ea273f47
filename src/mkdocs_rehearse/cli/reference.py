"""`rehearse reference`: pages of the guide that are made from the program itself."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ..message import say
from ..words import Tell
from .command import command
from .language import tell_author
from .yaml_page import yaml_page

_TITLE = say("Reference of commands")
_ABOUT = say("Every command of rehearse with its arguments and options.")
_FIRST = say("What `--help` prints for each command. [Commands](commands.md) says when to use which.")


@command()
@click.argument("page", type=click.Choice(["commands", "yaml"]))
@click.pass_context
def reference(context: click.Context, page: str) -> None:
    """Print a page of the guide as Markdown: the commands, or the keys of a scenario's YAML."""
    tell = tell_author()
    click.echo(_commands(context.find_root(), tell) if page == "commands" else yaml_page(tell))


def _commands(asked: click.Context, tell: Tell) -> str:
    root = asked.command
    # As many columns as a page of the guide shows.
    context = click.Context(root, info_name=asked.info_name, terminal_width=72, **root.context_settings)
    context.meta.update(asked.meta)  # the language
    title = tell(_TITLE)
    head = [f"---\ntitle: {title}\ndescription: {tell(_ABOUT)}\n---", f"# {title}", tell(_FIRST)]
    return "\n\n".join([*head, *_sections(context)])


def _sections(context: click.Context) -> Iterator[str]:
    """Yield a section for a command, and one for each below it."""
    command = context.command
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```"
    for name, child in sorted(command.commands.items()) if isinstance(command, click.Group) else ():
        yield from _sections(click.Context(child, info_name=name, parent=context))
