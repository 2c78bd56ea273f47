"""What a check is."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType
from typing import NamedTuple

from ..diagnostics import Diagnostic, Severity, Span
from ..message import SILENCE, Message, say


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that an author's file must meet.

    Attributes:
        slug: Its name in messages, in `allow` and in the guide.
        severity: What a finding of it weighs.
        title: The rule as one sentence.
        why: What goes wrong for a learner or an author when it is broken.
        fix: How to mend it.
        of_item: Whether it speaks of an item, which may then allow a warning of it; else of a page or the settings.
        source: Where the rule comes from, as Markdown, where somebody has studied it, or that it is ours.
        example: A few lines of a file that breaks it.
    """

    slug: str
    severity: Severity
    title: Message
    why: Message
    fix: Message
    of_item: bool = True
    source: Message = SILENCE
    example: str = ""

    def at(self, path: str, span: Span, message: Message, hint: Message = SILENCE) -> Diagnostic:
        """Return a finding of this check at a place."""
        return Diagnostic(path, span, self.severity, self.slug, message, hint)


class Group(NamedTuple):
    """Checks that the guide shows together, and that are chosen together.

    Attributes:
        name: As `--select` and `--ignore` name it.
        heading: As the guide does.
        checks: In the order of the guide.
    """

    name: str
    heading: Message
    checks: tuple[Check, ...]


def group_of(module: ModuleType) -> Group:
    """Return the checks of a module, which its first words head."""
    held = tuple(value for value in vars(module).values() if isinstance(value, Check))
    return Group(module.__name__.rpartition(".")[2].replace("_", "-"), say((module.__doc__ or "").rstrip(".")), held)


def error(slug: str, title: str, why: str, fix: str, *, source: str = "", example: str = "") -> Check:
    """Return a check whose findings stop a build."""
    return Check(slug, Severity.ERROR, say(title), say(why), say(fix), source=say(source), example=example)


def warning(
    slug: str, title: str, why: str, fix: str, of_item: bool = False, *, source: str = "", example: str = ""
) -> Check:
    """Return a check whose findings stop a build under `--strict` only."""
    return Check(slug, Severity.WARNING, say(title), say(why), say(fix), of_item, say(source), example)
