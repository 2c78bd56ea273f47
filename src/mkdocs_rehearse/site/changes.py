"""What has changed since a site was built: files, and texts of items."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from mkdocs.config.defaults import MkDocsConfig

from ..checks import ADVICE
from ..course import Course
from ..item import Item

#: What of an item only the pages show that hold its id: itself, or a card that leads to it. Where a script shows its
#: title, that comes from the course's map.
_TEXTS = frozenset(["title", "situation", "question"])
#: What every page may show of it: in filters and counts.
_ELSEWHERE = frozenset(Item.model_fields) - _TEXTS

#: A file's path, its time of modification in nanoseconds, and its size in bytes.
Stamp: TypeAlias = frozenset[tuple[str, int, int]]


def stamp_of(config: MkDocsConfig) -> Stamp:
    """Return the state of the files that a site is built from, but for its items."""
    roots = [config.docs_dir, *config.watch, config.theme.custom_dir, config.config_file_path]
    return frozenset(_files(filter(None, roots)))


def changed_texts(old: Course, new: Course) -> set[str] | None:
    """Return the ids of items that differ in their texts; None where anything else is not as it was."""
    before, after = old.bank.entries, new.bank.entries
    told = [list(course.report.without(ADVICE)) for course in (old, new)]
    if old.bank.terms != new.bank.terms or list(before) != list(after) or told[0] != told[1]:
        return None
    changed = {name for name, entry in after.items() if entry is not before[name]}
    alike = all(_alike(before[name].item, after[name].item) for name in changed)
    return changed if alike and before.keys() == after.keys() else None


def advised_anew(old: Course, new: Course) -> tuple[set[str], set[str]]:
    """Return of which items, by their ids, and of which pages, by their files below `docs/`, other things are found."""
    paths = {one.path for one in {*old.report} ^ {*new.report}}
    ids = {name for name, entry in new.bank.entries.items() if entry.path in paths}
    return ids, {lesson.source for lesson in new.bank.lessons if lesson.path in paths}


def _alike(one: Item | None, other: Item | None) -> bool:
    return bool(one and other) and all(getattr(one, name) == getattr(other, name) for name in _ELSEWHERE)


def _files(roots: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    for root in roots:
        found = [Path(folder, name) for folder, _, names in os.walk(root) for name in names]
        for path in found or [Path(root)]:
            try:
                stat = path.stat()
            except OSError:  # it went while it was looked for
                continue
            yield str(path), stat.st_mtime_ns, stat.st_size
