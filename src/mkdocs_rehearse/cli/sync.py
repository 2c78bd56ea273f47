"""`rehearse sync`: the course for programs that run no plugins."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from ..bank import BankLoader, display_path
from ..message import Message, say
from ..settings import PLUGIN_FILES, Settings
from ..site.assets import FOLDER
from ..site.sync import Synced, Target
from ..site.sync import sync as write
from ..text.invisible import visible
from .command import command
from .language import speak, tell_author
from .project import find_settings, open_files
from .site_file import SiteFile, find_site_file

#: Zensical's own file comes first, as it does there; settings for it alone may also inherit from those for MkDocs.
_NAMES = ("zensical.toml", "zensical.yml", *PLUGIN_FILES)
_READ = (".yml", ".yaml", ".toml", ".md")
_PAUSE = 0.5  # seconds between two looks
_STYLES = (f"{FOLDER}/rehearse.css",)
_SCRIPTS = (f"{FOLDER}/course.js",)


@command()
@click.option("--watch", is_flag=True, help="Stay, and write again whenever the course changes.")
def sync(watch: bool) -> None:
    """Write into the course what the MkDocs plugin would generate.

    For Zensical, which reads a site's settings and runs no plugins. Scripts, styles and the map of the
    course go to docs/assets/rehearse, a page for each scenario and a gallery to docs/practice, and two
    templates to the theme's custom_dir. Only what changed is written; what you wrote yourself is left
    alone. Before you build, run "rehearse check": a program without the plugin does not check the course.
    """
    loader, stamp = BankLoader(), None
    while True:
        now = tuple(_stamps()) if watch else None
        if now is None or now != stamp:
            _run(loader, is_first=stamp is None, is_watching=watch)
            stamp = tuple(_stamps()) if watch else None
        if not watch:
            return
        time.sleep(_PAUSE)


def _run(loader: BankLoader, is_first: bool, is_watching: bool) -> None:
    """Write once; while someone types in the settings, say what is wrong with them and wait."""
    try:
        with open_files():
            settings, site = find_settings()[0], find_site_file(names=_NAMES)
            if site is None:
                raise click.UsageError(say("there is no mkdocs.yml; run this in the folder of the course"))
            bank, target = loader.load(settings).bank, _target(site, settings)
            for folder in target.outside() if not settings.outside else ():
                raise click.UsageError(
                    say(
                        "{path} leads out of the repository; nothing was written",
                        path=display_path(folder),
                    )
                )
            done = write(bank, settings, bank.words(settings.language), target)
    except click.UsageError as error:
        if not is_watching:
            raise
        click.echo(visible(tell_author()(error.message)), err=True)
        return
    _tell(done, is_first)
    for line in _missing(site, settings) if is_first else ():
        speak(line)


def _target(site: SiteFile, settings: Settings) -> Target:
    theme = site.data.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    return Target(
        title=site.text("site_name") or "",
        docs=settings.docs,
        templates=site.folder / own if isinstance(own, str) else None,
        directory_urls=site.data.get("use_directory_urls") is not False,
        home=site.folder,
    )


def _tell(done: Synced, is_first: bool) -> None:
    for path in done.written[:5]:
        speak(say("wrote {path}", path=display_path(path)))
    if len(done.written) > 5:
        speak(say("wrote {count} more", count=len(done.written) - 5))
    for path in done.removed[:5]:
        speak(say("removed {path}", path=display_path(path)))
    if len(done.removed) > 5:
        speak(say("removed {count} more", count=len(done.removed) - 5))
    if is_first and not (done.written or done.removed):
        speak(say("{count} files are as they should be", count=done.kept))


def _missing(site: SiteFile, settings: Settings) -> Iterator[Message]:
    """Yield what the site's settings have to say, and do not say yet."""
    theme = site.data.get("theme")
    if not isinstance(theme, dict) or not isinstance(theme.get("custom_dir"), str):
        yield say('theme: add "custom_dir: overrides" and run this again, for the templates of lessons and scenarios')
    for key, names in (("extra_css", _STYLES), ("extra_javascript", _SCRIPTS)):
        for name in names:
            if name not in _listed(site.data.get(key)):
                yield say('{key}: add "{name}"', key=key, name=name)
    if not site.has_extension("rehearse"):
        yield say('{key}: add "{name}"', key="markdown_extensions", name="rehearse")
    quizzes = display_path(settings.quizzes)
    if quizzes not in _listed(site.data.get("watch")):
        yield say('watch: add "{name}", so that a saved scenario is shown', name=quizzes)


def _listed(value: Any) -> list[str]:
    """Return the files of a list whose entries may be groups of keys with a path."""
    entries = value if isinstance(value, list) else []
    return [str(entry.get("path", "") if isinstance(entry, dict) else entry) for entry in entries]


def _stamps() -> Iterator[tuple[str, int, int]]:
    """Yield the state of the files that count."""
    with open_files():
        try:
            settings, site = find_settings()[0], find_site_file(names=_NAMES)
        except click.UsageError:
            yield str(time.time()), 0, 0  # until it can be read again
            return
    documents = [Path(one.path) for one in site.documents] if site else []
    for root in (*documents, settings.vocabulary, settings.quizzes, settings.docs):
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.suffix in _READ:
                with suppress(OSError):  # it went while it was looked for
                    state = path.stat()
                    yield str(path), state.st_mtime_ns, state.st_size
