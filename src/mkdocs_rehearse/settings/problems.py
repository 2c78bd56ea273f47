"""What is wrong with a course's settings, as their author wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import checks
from ..message import Message, say
from ..text.names import did_you_mean, listed, nearest, quoted, shortened
from .kinds import KINDS, fits, meant
from .site import SITE_FILES, course_named, folder_named, is_there, real_path, repository_of

#: The names of the settings.
SETTINGS = tuple(KINDS)
_FOLDERS = ("quizzes", "docs")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one of the extension's options.

    Attributes:
        key: The option.
        check: The check that it breaks: either the key is not known, or its value cannot be used.
        message: One plain sentence.
        hint: How to mend it.
    """

    key: str
    check: checks.Check
    message: Message
    hint: Message


def problems_of(values: dict[str, Any], base: Path = Path(), site: str = "") -> Iterator[Problem]:
    """Yield what is wrong with the extension's options, as their author wrote them.

    Args:
        values: The options.
        base: What folders are relative to.
        site: What the site calls itself; a course without a name of its own takes it.
    """
    for key, value in values.items():
        if key not in SETTINGS:
            hint = did_you_mean(key, SETTINGS, say("remove it; known are {names}", names=listed(SETTINGS, "and")))
            yield Problem(key, checks.UNKNOWN_KEY, say('there is no setting "{key}"', key=shortened(key)), hint)
        elif value is not None and not fits(key, value):
            message = say(
                'the setting "{key}" is {value}, but must be {kind}', key=key, value=quoted(value), kind=KINDS[key]
            )
            yield Problem(key, checks.WRONG_TYPE, message, say("write {meant}, or remove it", meant=meant(key, value)))
        elif key in _FOLDERS and value and (problem := _problem_of_folder(key, value, base, values)):
            yield problem
    if site and values.get("course") is None and nearest("course", values.keys() - set(SETTINGS)) is None:
        message = say('the course has no name, so records are kept under the site’s: "{name}"', name=course_named(site))
        hint = say('write "course: {name}"', name=course_named(site))
        yield Problem("course", checks.UNNAMED_COURSE, message, hint)


def _problem_of_folder(key: str, value: object, base: Path, values: dict[str, Any]) -> Problem | None:
    folder = folder_named(base, value)
    if _leads_out(folder, base, values):
        message = say(
            'the setting "{key}" is {value}, which stands outside the repository', key=key, value=quoted(value)
        )
        return Problem(key, checks.OUTSIDE, message, say('move the folder, or write "outside: true" below'))
    if not is_there(folder):
        message = say(
            'there is no folder "{name}", which the setting "{key}" names', name=shortened(str(value)), key=key
        )
        return Problem(key, checks.WRONG_TYPE, message, say("write the folder’s name as it stands beside mkdocs.yml"))
    if key == "quizzes" and _is_the_site(folder):
        message = say('the setting "quizzes" names the folder of the site’s settings')
        return Problem(key, checks.WRONG_TYPE, message, say('name a folder in it, as in "quizzes: quizzes"'))
    return None


def without_problems(values: dict[str, Any], known: Iterable[str] = (), base: Path | None = None) -> dict[str, Any]:
    """Return the options that can be used.

    Args:
        values: The options, as their author wrote them.
        known: Further options that are no settings; they are kept as they are.
        base: What folders are relative to; None where whoever chose them is trusted to lead out of the repository.
    """
    fit = [key for key, value in values.items() if (fits(key, value) if key in KINDS else key in known)]
    folders = [key for key in fit if base and key in _FOLDERS]
    held = [key for key in folders if base and _problem_of_folder(key, values[key], base, values)]
    return {key: values[key] for key in fit if key not in held}


def _is_the_site(folder: Path) -> bool:
    """Tell whether a folder holds the settings of a site, and so everything else of a course."""
    return any((folder / name).is_file() for name in SITE_FILES)


def _leads_out(folder: Path, base: Path, values: dict[str, Any]) -> bool:
    return values.get("outside") is not True and not real_path(folder).is_relative_to(repository_of(base))
