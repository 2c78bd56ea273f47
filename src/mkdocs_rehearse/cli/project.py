"""The settings that `mkdocs.yml` holds, read without MkDocs: a check must not need the site's plugins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..reporters import describe
from ..settings import Settings
from ..yamldoc import parse_document, read_source


def find_settings(folder: Path = Path()) -> Settings:
    """Return the settings of the course in a folder, or the defaults when it has no `mkdocs.yml`.

    Raises:
        click.UsageError: `mkdocs.yml` is not valid YAML.
    """
    file = folder / "mkdocs.yml"
    if not file.is_file():
        return Settings.of({}, folder)
    text, found = read_source(file, str(file))
    document, more = parse_document(text, str(file)) if not found else (None, [])
    if document is None:
        raise click.UsageError("mkdocs.yml cannot be read\n" + "\n".join(map(describe, [*found, *more])))
    return Settings.of(_options(document.data), folder)


def _options(config: dict[str, Any]) -> dict[str, Any]:
    """Return the options of the extension `rehearse`, in whichever form MkDocs takes extensions."""
    extensions = config.get("markdown_extensions")
    named = extensions if isinstance(extensions, list) else [extensions]
    options: dict[str, Any] = {"docs": config.get("docs_dir")}
    for entry in named:
        if isinstance(entry, dict) and isinstance(entry.get("rehearse"), dict):
            options |= entry["rehearse"]
    return options
