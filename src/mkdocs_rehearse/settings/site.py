"""What a site says of a course that its own settings do not: its name, its languages, where it stands."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..text.names import kebab_of
from ..words import ENGLISH

#: What the settings of a site are called where plugins run: as MkDocs looks for them, then as ProperDocs does.
PLUGIN_FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
#: What they may be called; the last is Zensical's own.
SITE_FILES = (*PLUGIN_FILES, "zensical.toml")
#: The name that all courses had which gave themselves none.
UNNAMED = "course"


def course_named(site: str) -> str:
    """Return the name of a course that gives itself none: its site's, in a form fit for an address."""
    return kebab_of(site) or (f"course-{sha256(site.encode('utf-8', 'replace')).hexdigest()[:8]}" if site else UNNAMED)


def language_of(theme: Mapping[str, Any]) -> str:
    """Return the language of a site's theme: Material calls it `language`, the themes of MkDocs `locale`."""
    return str(theme.get("language") or theme.get("locale") or ENGLISH)


def languages_of(options: object) -> tuple[str, ...]:
    """Return the languages that the plugin mkdocs-static-i18n builds by its options, its default first."""
    held = options.get("languages") if isinstance(options, Mapping) else None
    named = [one for one in held if isinstance(one, Mapping)] if isinstance(held, list) else []
    ordered = sorted(named, key=lambda one: one.get("default") is not True)
    return tuple(str(one["locale"]) for one in ordered if one.get("locale") not in (None, "null"))


def real_path(path: Path) -> Path:
    """Return where a path leads to; of links in a circle, the path up to them, which `Path.resolve` ends with."""
    return Path(os.path.realpath(path))


def is_there(path: Path) -> bool:
    """Tell whether there is a file or folder; `Path.exists` ends with a name that is too long."""
    try:
        return path.exists()
    except OSError:
        return False


def repository_of(folder: Path) -> Path:
    """Return the repository that a folder stands in; without one, the folder of its site's settings, or itself."""
    above = (here := real_path(folder), *here.parents)
    signs = (next((one for one in above if (one / sign).exists()), None) for sign in (".git", *SITE_FILES))
    return next(filter(None, signs), here)


def folder_named(base: Path, name: object) -> Path:
    """Return a folder, whichever slashes its author types."""
    return base / str(name).replace("\\", "/")
