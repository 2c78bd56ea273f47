"""What the two commands about groups share: the course's items, and a word on what is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from ..analysis.course import CourseItems, items_of
from ..bank import BankLoader
from ..message import say
from ..words import ENGLISH
from .language import speak
from .project import find_settings, open_files


@contextmanager
def needs_extra(extra: str) -> Iterator[None]:
    """Say in one line what to install, where the imports of a command fail."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise click.UsageError(
            say('this command needs more: pip install "mkdocs-rehearse[{extra}]"', extra=extra)
        ) from error


def find_items(language: str = ENGLISH) -> CourseItems:
    """Return the items of the course in the current folder.

    Args:
        language: In which their ratings are called.

    Raises:
        click.UsageError: There are none that are sound, or a file cannot be opened.
    """
    with open_files():
        settings = find_settings()[0]
        bank = BankLoader().load(settings).bank
    course = items_of(bank, settings, language)
    if not course.items:
        raise click.UsageError(
            say('there are no items in "{path}"; run this in the folder of the course', path=settings.quizzes)
        )
    broken = len(bank.entries) - len(course.items)
    if broken:
        speak(
            say('{count} of the items have errors and are left out; "rehearse check" shows them', count=broken),
            err=True,
        )
    return course
