"""The settings that `mkdocs.yml` holds, read without MkDocs: a check must not need the site's plugins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from .. import checks
from ..bank import BankLoader
from ..diagnostics import Diagnostic
from ..model import Conversation
from ..reporters import describe
from ..settings import Settings, problems_of, without_problems
from ..spelling import did_you_mean
from ..yamldoc import Document, Key, parse_document, read_source

#: What keeps mkdocs.yml from being read. Aliases and tags do not: MkDocs knows them.
_BREAKING = {check.slug for check in (checks.YAML_SYNTAX, checks.TAB, checks.TOO_LARGE)}


def find_settings(folder: Path = Path()) -> Settings:
    """Return the settings of the course in a folder, or the defaults when it has no `mkdocs.yml`.

    Raises:
        click.UsageError: `mkdocs.yml` is not valid YAML.
    """
    document = _read(folder)
    options = without_problems(_options(document)[1]) if document else {}
    return Settings.of(_site(document) | options if document else {}, folder)


def check_settings(folder: Path = Path()) -> Iterator[Diagnostic]:
    """Yield what is wrong with the settings of the course in a folder."""
    document = _read(folder)
    where, options = _options(document) if document else ((), {})
    for problem in problems_of(options, folder):
        if document and problem.key in options:
            known = problem.key in Settings.__slots__
            span = document.span(*where, problem.key) if known else document.key_span(*where, problem.key)
            check = checks.WRONG_TYPE if known else checks.UNKNOWN_KEY
            yield check.at(document.path, span, problem.message, problem.hint)


def _read(folder: Path) -> Document | None:
    file = folder / "mkdocs.yml"
    if not file.is_file():
        return None
    text, found = read_source(file, str(file))
    document, more = parse_document(text, str(file), 0, len(text), "site_name: My course") if not found else (None, [])
    broken = [*found, *(d for d in more if document is None or d.check in _BREAKING)]
    if any(d.check != checks.EMPTY_FILE.slug for d in broken):
        raise click.UsageError("mkdocs.yml cannot be read\n" + "\n".join(map(describe, broken)))
    return document


def _site(document: Document) -> dict[str, Any]:
    """Return what the site itself says of the settings."""
    docs = document.data.get("docs_dir")
    return {"docs": docs if isinstance(docs, str) else None, "quiz": not _has_plugin(document.data, "mkdocs_quiz")}


def _options(document: Document) -> tuple[tuple[Key, ...], dict[str, Any]]:
    """Return the options of the extension `rehearse`, in whichever form MkDocs takes extensions, and their place."""
    extensions = document.data.get("markdown_extensions")
    named: list[tuple[tuple[Key, ...], Any]] = [(("markdown_extensions",), extensions)]
    if isinstance(extensions, list):
        named = [(("markdown_extensions", index), entry) for index, entry in enumerate(extensions)]
    for where, entry in named:
        if isinstance(entry, dict) and isinstance(entry.get("rehearse"), dict):
            return (*where, "rehearse"), entry["rehearse"]
    return (), {}


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
