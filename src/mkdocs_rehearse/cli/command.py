"""Commands that speak the author's language: in what `--help` prints, and where they refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from inspect import cleandoc
from typing import Any, TypeVar

import click

from ..message import SILENCE, Message, say
from ..text.invisible import visible
from ..words import AUTHORS, Tell, languages
from .language import ask, asked_in, author_language, click_speaks, tell_author
from .site_file import UnreadableSettingsError

_C = TypeVar("_C", bound=click.Command)

#: What a command line is made of, and what an option takes, as `--help` calls them.
_METAVARS: dict[str, Message] = {
    str(one): one
    for one in (
        say("[OPTIONS]"),
        say("COMMAND [ARGS]..."),
        say("[COMMAND] [ARGS]..."),
        say("TEXT"),
        say("PATH"),
        say("FILE"),
        say("DIRECTORY"),
        say("INTEGER RANGE"),
    )
}
_HELP = say("Show this message and exit.")


def _language_option() -> click.Option:
    return click.Option(
        ["--language"],
        type=click.Choice(languages(AUTHORS)),
        expose_value=False,
        help="What to speak; without it, the course's language, and English in JSON and SARIF.",
    )


class SpeakingCommand(click.Command):
    """A command whose help is told in the author's language, which may be asked for behind any command."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(_language_option())

    def get_help(self, ctx: click.Context) -> str:
        """Return what `--help` prints."""
        return click.Command.get_help(told(self, tell_author(ctx), ctx), ctx)

    def get_usage(self, ctx: click.Context) -> str:
        """Return the line that says how to use the command."""
        return click.Command.get_usage(told(self, tell_author(ctx), ctx), ctx)


class SpeakingGroup(SpeakingCommand, click.Group):
    """Commands that refuse in the author's language too."""

    command_class = SpeakingCommand
    group_class = type

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run what a command line says."""
        with click_speaks():
            return super().main(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a command line; its language counts for all of it."""
        if language := asked_in(args):
            ask(ctx, language)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            if isinstance(error, UnreadableSettingsError):
                error.tell(author_language())
            else:
                setattr(error, "message", visible(tell_author()(error.message)))  # noqa: B010  # final, as none else needs it
            raise


def command(name: str | None = None) -> Callable[[Callable[..., Any]], SpeakingCommand]:
    """Make a command of a function, by its name if no other is given."""
    return click.command(name, cls=SpeakingCommand)


def told(command: _C, tell: Tell, context: click.Context) -> _C:
    """Return a command with its texts, those of its options and of the commands below it told."""
    made = _headed(command, tell)
    own_help = command.get_help_option(context)
    made.params = [_parameter(one, one is own_help, tell, context) for one in command.get_params(context)]
    made.add_help_option = False  # it is among them now
    made.options_metavar = tell(_METAVARS[made.options_metavar or ""])
    if isinstance(made, click.Group):
        made.subcommand_metavar = tell(_METAVARS[made.subcommand_metavar])
        made.commands = {name: _headed(one, tell) for name, one in made.commands.items()}
    return made


def _headed(command: _C, tell: Tell) -> _C:
    made = copy(command)
    made.help = "\n\n".join(tell(say(text)) for text in paragraphs(command.help or ""))
    return made


def _parameter(one: click.Parameter, is_help: bool, tell: Tell, context: click.Context) -> click.Parameter:
    made = copy(one)
    if isinstance(made, click.Option):
        text = made.help or ""
        made.help = tell(_HELP if is_help else say(text))
        made.metavar = tell(_METAVARS.get(made.make_metavar(context), SILENCE)) or made.metavar
    return made


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a command's help, each as a line."""
    return [" ".join(part.split()) for part in cleandoc(text).split("\n\n")]


def texts_of(command: click.Command) -> Iterator[str]:
    """Yield all that a command and those below it say in their help."""
    yield from paragraphs(command.help or "")
    yield from (one.help for one in command.params if isinstance(one, click.Option) and one.help)
    for one in command.commands.values() if isinstance(command, click.Group) else ():
        yield from texts_of(one)
