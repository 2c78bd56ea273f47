"""The settings of a site, found and read as MkDocs does, but without it: a check must not need its plugins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Any

import click

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..reporters import describe
from ..settings import SITE_FILES, real_path
from ..words import ENGLISH, tell_in
from ..yamldoc import Document, Where, parse_document, read_source
from .toml_file import read_toml

#: What keeps the settings from being read. Aliases and tags do not: MkDocs knows them.
_BREAKING = {check.slug for check in (checks.YAML_SYNTAX, checks.TAB, checks.TOO_LARGE)}
_FOUND_BY_BANK = "quizzes"
_INHERIT = say("write the path of another file of settings, as this one would name it, or remove the line")


class UnreadableSettingsError(click.UsageError):
    """A site's settings cannot be read, so that nothing is known of the course.

    Attributes:
        file: Where they stand.
        found: What is wrong with them.
    """

    def __init__(self, file: Path, found: Sequence[Diagnostic]) -> None:
        super().__init__(_unreadable(file, found, ENGLISH))
        self.file, self.found = file, found

    def tell(self, language: str) -> None:
        """Say it in a language."""
        setattr(self, "message", _unreadable(self.file, self.found, language))  # noqa: B010  # click has it final

    def show(self, file: IO[Any] | None = None) -> None:
        """Show what is wrong; how to use the command is no help here."""
        click.ClickException.show(self, file)


def _unreadable(file: Path, found: Sequence[Diagnostic], language: str) -> str:
    told = (describe(one, language=language) for one in found)
    return "\n".join([tell_in(language)(say("{path} cannot be read", path=file)), *told])


@dataclass(frozen=True)
class SiteFile:
    """A site's settings: those of its own file, and below them those that it inherits.

    Attributes:
        folder: Where its own file stands, and what its folders are relative to.
        documents: Its own file, then the one that this inherits from, and so on.
        found: Keys that stand twice, so that one of the two counts for nothing.
    """

    folder: Path
    documents: tuple[Document, ...]
    found: tuple[Diagnostic, ...] = ()

    @cached_property
    def data(self) -> dict[str, Any]:
        """All settings; what a file says counts for more than what it inherits."""
        merged: dict[str, Any] = {}
        for document in reversed(self.documents):
            merged = _merged(merged, document.data)
        return merged

    def place(self, *where: str | int, of_key: bool = False) -> tuple[str, Span]:
        """Return the file and the place of a setting; of its nearest parent if it is missing."""
        parts = (where[:length] for length in range(len(where), 0, -1))
        holders = (one for part in parts for one in self.documents if _holds(one.data, part))
        holder = next(holders, self.documents[0])
        return holder.path, (holder.key_span if of_key else holder.span)(*where)

    def is_from_environment(self, *where: str | int) -> bool:
        """Tell whether MkDocs takes a setting from the environment when it builds, so that nobody knows it before."""
        path, span = self.place(*where, of_key=True)
        lines = next(one.text for one in self.documents if one.path == path).split("\n")
        return span.line <= len(lines) and "!ENV" in lines[span.line - 1]

    def text(self, key: str) -> str | None:
        """Return a setting that is a text, None where it is none."""
        value = self.data.get(key)
        return value if isinstance(value, str) else None

    def has_plugin(self, name: str) -> bool:
        """Tell whether the site has a plugin."""
        return name in _named(self.data.get("plugins"))

    def has_extension(self, name: str) -> bool:
        """Tell whether the site has a Markdown extension."""
        return name in _named(self.data.get("markdown_extensions"))

    def options_of(self, plugin: str) -> object:
        """Return the options of a plugin, in whichever form MkDocs takes plugins; None where it has none."""
        plugins = self.data.get("plugins")
        held = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
        return next((one[plugin] for one in held if isinstance(one, dict) and plugin in one), None)

    @property
    def has_language(self) -> bool:
        """Whether the course says in which language it is: by its own setting, or by that of the theme."""
        theme = self.data.get("theme")
        named = {"language", "locale"} & theme.keys() if isinstance(theme, dict) else set()
        return bool(named) or "language" in self.options[1]

    @property
    def is_zensical(self) -> bool:
        """Whether no other program than Zensical reads them, which runs no plugins."""
        return _is_toml(Path(self.documents[0].path))

    @property
    def has_rehearse(self) -> bool:
        """Whether the site has the plugin or the extension `rehearse`."""
        return self.has_plugin("rehearse") or self.has_extension("rehearse")

    @property
    def options(self) -> tuple[Where, dict[str, Any]]:
        """The options of the extension `rehearse`, in whichever form MkDocs takes extensions, and their place."""
        extensions = self.data.get("markdown_extensions")
        named: list[tuple[Where, Any]] = [(("markdown_extensions",), extensions)]
        if isinstance(extensions, list):
            named = [(("markdown_extensions", index), entry) for index, entry in enumerate(extensions)]
        for where, entry in named:
            if isinstance(entry, dict) and isinstance(entry.get("rehearse"), dict):
                return (*where, "rehearse"), entry["rehearse"]
        return (), {}


def find_site_file(folder: Path = Path(), names: Iterable[str] = SITE_FILES) -> SiteFile | None:
    """Return the settings of the site that a folder belongs to: in it or above it, in the same repository.

    Args:
        folder: The folder.
        names: What their file may be called, the first that there is counts.

    Raises:
        UnreadableSettingsError: They are not valid YAML, or inherit from a file that is not there.
        OSError: They cannot be opened.
    """
    for place in _upwards(folder):
        file = next((place / name for name in names if (place / name).is_file()), None)
        if file:
            read = tuple(_read_all(file))
            return SiteFile(place, tuple(one for one, _ in read), tuple(found for _, more in read for found in more))
    return None


def _upwards(folder: Path) -> Iterator[Path]:
    """Yield a folder and those above it, up to the repository's; a folder with a bank of its own belongs to none."""
    while True:
        yield folder
        above = folder / ".."
        if (folder / ".git").exists() or (folder / _FOUND_BY_BANK).is_dir() or real_path(above) == real_path(folder):
            return
        folder = above


def _read_all(file: Path) -> Iterator[tuple[Document, list[Diagnostic]]]:
    """Yield what a file holds, and what the files hold from which it inherits."""
    seen: set[Path] = set()
    while True:
        seen.add(real_path(file))
        document, twice = _read(file)
        yield document, twice
        parent = document.data.get("INHERIT")
        if not isinstance(parent, str):
            return
        other = file.parent / parent
        if not other.is_file() or real_path(other) in seen:
            message = say('these settings inherit from "{name}", which is not there', name=parent)
            if real_path(other) in seen:
                message = say("these settings inherit from themselves")
            found = checks.WRONG_TYPE.at(str(file), document.span("INHERIT"), message, _INHERIT)
            raise UnreadableSettingsError(file, [found])
        file = other


def _read(file: Path) -> tuple[Document, list[Diagnostic]]:
    document, more = read_toml(file) if _is_toml(file) else _read_yaml(file)
    broken = [d for d in more if document is None or d.check in _BREAKING]
    if any(d.check != checks.EMPTY_FILE.slug for d in broken):
        raise UnreadableSettingsError(file, broken)
    twice = [one for one in more if one.check == checks.DUPLICATE_KEY.slug]
    return document or Document(str(file), {}, "{}"), twice


def _read_yaml(file: Path) -> tuple[Document | None, list[Diagnostic]]:
    text, found = read_source(file, str(file))
    if found:
        return None, found
    return parse_document(text, str(file), 0, len(text), "site_name: My course")


def _is_toml(file: Path) -> bool:
    return file.suffix == ".toml"


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Merge settings as MkDocs does: groups of keys key by key, all else as a whole."""
    both = {
        key: _merged(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
        for key, value in above.items()
    }
    return below | both


def _named(entries: object) -> list[str]:
    """Return the names of plugins or extensions, which MkDocs takes as a list or as a group of keys."""
    if not isinstance(entries, list | dict):
        return []
    return [name for entry in entries for name in (entry if isinstance(entry, dict) else [entry])]


def _holds(data: Any, where: Where) -> bool:
    for step in where:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True
