"""The language in which a command speaks: the one asked for, else the course's, which is its theme's; else English."""

from __future__ import annotations

import click

from ..words import AUTHORS, languages

language_option = click.option(
    "--language",
    type=click.Choice(languages(AUTHORS)),
    help="What to speak; without it, the course's language, and English in JSON and SARIF.",
)
