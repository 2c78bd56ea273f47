"""`rehearse reference`: pages of the guide that are made from the program itself."""

from __future__ import annotations

from collections.abc import Iterator

import click

from .yaml_page import yaml_page

_COMMANDS = """\
---
title: Reference of commands
description: Every command of rehearse with its arguments and options.
---

# Reference of commands

What `--help` prints for each command. [Commands](commands.md) says when to use which."""


@click.command()
@click.argument("page", type=click.Choice(["commands", "yaml"]))
@click.pass_context
def reference(context: click.Context, page: str) -> None:
    """Print a page of the guide as Markdown: the commands, or the keys of a scenario's YAML."""
    root = context.find_root()
    click.echo(_commands(root.command, root.info_name or "rehearse") if page == "commands" else yaml_page())


def _commands(root: click.Command, name: str) -> str:
    # As many columns as a page of the guide shows.
    context = click.Context(root, info_name=name, terminal_width=72, **root.context_settings)
    return "\n\n".join([_COMMANDS, *_sections(context)])


def _sections(context: click.Context) -> Iterator[str]:
    """Yield a section for a command, and one for each below it."""
    command = context.command
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```"
    for name, child in sorted(command.commands.items()) if isinstance(command, click.Group) else ():
        yield from _sections(click.Context(child, info_name=name, parent=context))
