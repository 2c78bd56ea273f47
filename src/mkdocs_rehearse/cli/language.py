"""The language in which a command speaks: the one asked for, else the course's, which is its theme's; else English."""

from __future__ import annotations

from typing import Any

import click

from ..message import Message
from ..words import AUTHORS, ENGLISH, Tell, languages, tell_in
from .project import find_settings

_ASKED = f"{__name__}.asked"


def _keep(context: click.Context, _option: click.Parameter, language: str | None) -> None:
    if language:
        context.meta[_ASKED] = language


language_option = click.option(
    "--language",
    type=click.Choice(languages(AUTHORS)),
    callback=_keep,
    expose_value=False,
    is_eager=True,
    help="What to speak; without it, the course's language, and English in JSON and SARIF.",
)


def asked_language() -> str | None:
    """Return the language that was asked for."""
    context = click.get_current_context(silent=True)
    return context.meta.get(_ASKED) if context else None


def tell_author() -> Tell:
    """Return what says messages in the author's language: in English where nobody asks and no settings can be read."""
    return tell_in(asked_language() or _language_of_course())


def _language_of_course() -> str:
    try:
        return find_settings()[0].language
    except (click.ClickException, OSError):
        return ENGLISH


def speak(message: Message, err: bool = False) -> None:
    """Print a message in the author's language; to the error stream, where what is printed is data."""
    click.echo(tell_author()(message), err=err)


class SpeakingGroup(click.Group):
    """Commands that refuse in the author's language too."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            setattr(error, "message", tell_author()(error.message))  # noqa: B010  # final, as no other reader needs it
            raise
