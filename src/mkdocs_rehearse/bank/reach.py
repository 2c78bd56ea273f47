"""What a course may read: files that can be opened, and that stand in its repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..settings import is_there, real_path, repository_of
from ..yamldoc import MAX_BYTES
from .files import display_path

#: The folders and files that were asked for; None where links may lead anywhere.
Roots: TypeAlias = "Sequence[Path] | None"


def check_link(file: Path, roots: Roots) -> Diagnostic | None:
    """Report a link that leads out of the repository, and out of what was asked for."""
    if roots is None or not file.is_symlink() or not file.exists():
        return None
    target = real_path(file)
    if any(target.is_relative_to(inside) for root in roots for inside in (real_path(root), repository_of(root))):
        return None
    message = say("this is a link to a file outside the repository, and is not read")
    hint = say('put the file itself here, or set "outside: true" in mkdocs.yml')
    return checks.OUTSIDE.at(display_path(file), Span.at(1), message, hint)


def read_snippet(page: Path, name: str) -> str | None:
    """Return the text of a file that a page includes; None where it is not found, or cannot be read.

    It is looked for beside the page and in every folder above it within the repository, and in the folders there.
    """
    top = repository_of(page.parent)
    for folder in (here := real_path(page.parent), *here.parents):
        inner = sorted(one for one in folder.glob("[!._]*/") if one.is_dir())
        for file in (place / name for place in (folder, *inner)):
            if (
                is_there(file)
                and file.is_file()
                and real_path(file).is_relative_to(top)
                and file.stat().st_size <= MAX_BYTES
            ):
                return file.read_text("utf-8", errors="replace")
        if folder == top:
            return None
    return None


def cannot_open(file: Path, error: OSError) -> Diagnostic:
    """Report a file that cannot be opened."""
    if isinstance(error, FileNotFoundError) and file.is_symlink():
        message, hint = say("this is a link to a file that is not there"), say("put the file there, or remove the link")
    else:
        reason = error.strerror or str(error)
        message = say("the file cannot be opened: {reason}", reason=reason[:1].lower() + reason[1:])
        hint = say("allow it to be read, or remove it")
    return checks.CANNOT_OPEN.at(display_path(file), Span.at(1), message, hint)
