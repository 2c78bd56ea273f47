"""The files of a course: which there are, how their author names them, and what is remembered of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from errno import EINVAL
from pathlib import Path
from stat import S_ISREG
from typing import Generic, TypeVar

#: With what some editors put behind them unseen.
ITEM_ENDINGS = (".yml", ".yaml", ".yml.txt", ".yaml.txt")
#: As MkDocs knows them.
LESSON_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")

_T = TypeVar("_T")


def each_file(roots: Iterable[Path], endings: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Yield each file below some folders once, with its path below its root, with forward slashes."""
    seen: set[str] = set()
    for root in roots:
        above = os.path.abspath(root if root.is_dir() else root.parent)
        for file, source in find_files(root, endings):
            if (absolute := f"{above}/{source}") not in seen:
                seen.add(absolute)
                yield file, source


def find_files(root: Path, endings: tuple[str, ...]) -> list[tuple[Path, str]]:
    """Return the files below a folder with one of the endings, sorted; hidden files and folders are left out.

    Each comes with its path below the folder, with forward slashes.
    """
    if root.is_file():
        return [(root, root.name)] if root.name.lower().endswith(endings) else []
    return sorted(_walk(root, endings), key=lambda found: found[1].split("/"))


def _walk(root: Path, endings: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inner = Path(folder).relative_to(root)
        for name in names:
            if name.lower().endswith(endings) and not name.startswith("."):
                yield Path(folder, name), (inner / name).as_posix() if inner.parts else name


def display_path(file: Path) -> str:
    """Return a path as an author in the current folder would type it."""
    if not file.is_absolute() and ".." not in file.parts:
        return file.as_posix()
    absolute, here = os.path.abspath(file), os.getcwd().rstrip(os.sep) + os.sep
    if not file.is_absolute() and not absolute.startswith(here):  # from a folder of the course
        return os.path.relpath(absolute).replace(os.sep, "/")
    shown = absolute.removeprefix(here) if absolute != here.rstrip(os.sep) else "."
    return shown.replace(os.sep, "/")


class FileCache(Generic[_T]):
    """Keeps what was made of a file until its text, or its modification time or size, changes, and nothing more.

    Args:
        make: Makes it of a file, its path below its root, and its text where that is not the one on the disk.
        texts: Texts that stand for those on the disk, by absolute path: an editor's, not saved yet.
    """

    def __init__(self, make: Callable[[Path, str, str | None], _T], texts: Mapping[str, str]) -> None:
        self._make = make
        self._texts = texts
        self._kept: dict[str, tuple[object, _T]] = {}

    def get(self, file: Path, source: str) -> _T:
        """Return what the file holds, read again only if it changed.

        Raises:
            OSError: It cannot be opened, or is no file.
        """
        text = self._texts.get(os.path.abspath(file)) if self._texts else None
        stamp = stamp_of(file) if text is None else text
        name = str(file)  # a path is slow to compare
        kept = self._kept.get(name)
        if kept is None or kept[0] != stamp:
            kept = (stamp, self._make(file, source, text))
            self._kept[name] = kept
        return kept[1]


def stamp_of(file: Path) -> tuple[int, int]:
    """Return when a file was changed, and its size.

    Raises:
        OSError: It cannot be looked at, or is no file.
    """
    stat = file.stat()
    if not S_ISREG(stat.st_mode):  # to open a pipe would wait for ever
        raise OSError(EINVAL, "this is not a file", str(file))
    return stat.st_mtime_ns, stat.st_size
