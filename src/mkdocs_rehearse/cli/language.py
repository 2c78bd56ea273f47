"""The language in which a command speaks: the one asked for, else the course's, which is its theme's; else English."""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from ..message import Message
from ..text.invisible import visible
from ..words import AUTHORS, ENGLISH, Tell, languages, tell_in
from ..words.catalogue import CLICK
from .project import find_settings

_ASKED = f"{__name__}.asked"
#: Where gettext looks for the language of what click says itself: https://docs.python.org/3/library/gettext.html.
_OF_CLICK = "LANGUAGE"
gettext.bindtextdomain("messages", CLICK)  # the one in which click looks


def asked_in(args: Sequence[str]) -> str | None:
    """Return the language that a command line asks for, wherever in it: `--help` may stand before."""
    found = re.search(r"(?:^|\0)--language[=\0](\w+)(?:\0|$)", "\0".join(args))
    return found[1] if found and found[1] in languages(AUTHORS) else None


@contextmanager
def click_speaks() -> Iterator[None]:
    """Let click say its own words in the course's language, until `ask` names another."""
    before = os.environ.get(_OF_CLICK)
    os.environ[_OF_CLICK] = _language_of_course()
    try:
        yield
    finally:
        if before is None:
            del os.environ[_OF_CLICK]
        else:
            os.environ[_OF_CLICK] = before


def ask(context: click.Context, language: str) -> None:
    """Let a command, and click within it, speak a language."""
    context.meta[_ASKED] = os.environ[_OF_CLICK] = language


def asked_language(context: click.Context | None = None) -> str | None:
    """Return the language that was asked for, of the command that runs if no other is given."""
    context = context or click.get_current_context(silent=True)
    return context.meta.get(_ASKED) if context else None


def author_language(context: click.Context | None = None) -> str:
    """Return the language that the author reads: English where nobody asks and no settings can be read."""
    return asked_language(context) or _language_of_course()


def tell_author(context: click.Context | None = None) -> Tell:
    """Return what says messages in the author's language."""
    return tell_in(author_language(context))


def _language_of_course() -> str:
    try:
        return find_settings()[0].language
    except (click.ClickException, OSError):
        return ENGLISH


def speak(message: Message, err: bool = False) -> None:
    """Print a message in the author's language; to the error stream, where what is printed is data."""
    click.echo(visible(tell_author()(message)), err=err)
