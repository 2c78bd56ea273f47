"""The settings that `mkdocs.yml` holds, read without MkDocs: a check must not need the site's plugins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..bank import BankLoader
from ..model import Conversation
from ..reporters import describe
from ..settings import Settings
from ..spelling import did_you_mean
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
    document, more = parse_document(text, str(file), limit=len(text)) if not found else (None, [])
    if document is None:
        raise click.UsageError("mkdocs.yml cannot be read\n" + "\n".join(map(describe, [*found, *more])))
    return Settings.of(_options(document.data), folder)


def _options(config: dict[str, Any]) -> dict[str, Any]:
    """Return the options of the extension `rehearse`, in whichever form MkDocs takes extensions."""
    extensions = config.get("markdown_extensions")
    named = extensions if isinstance(extensions, list) else [extensions]
    options: dict[str, Any] = {"docs": config.get("docs_dir"), "quiz": not _has_plugin(config, "mkdocs_quiz")}
    for entry in named:
        if isinstance(entry, dict) and isinstance(entry.get("rehearse"), dict):
            options |= entry["rehearse"]
    return options


def _has_plugin(config: dict[str, Any], name: str) -> bool:
    plugins = config.get("plugins")
    named = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    return any(name == entry or (isinstance(entry, dict) and name in entry) for entry in named)


def find_conversation(name: str) -> Conversation:
    """Return a conversation of the course in the current folder.

    Raises:
        click.UsageError: There is no such item, it has errors, or it is no conversation.
    """
    bank = BankLoader().load(find_settings())[0]
    entry = bank.entries.get(name)
    if entry is None:
        raise click.UsageError(f'there is no item "{name}"; {did_you_mean(name, bank.entries, "see quizzes/")}')
    if entry.item is None:
        raise click.UsageError(f'the item "{name}" has errors; run "rehearse check {entry.path}"')
    if not isinstance(entry.item, Conversation):
        raise click.UsageError(f'the item "{name}" is no conversation, but has the format "{entry.item.format}"')
    return entry.item
