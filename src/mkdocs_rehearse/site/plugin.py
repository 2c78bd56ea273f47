"""The MkDocs plugin `rehearse`: hooks that hand the course to Markdown and add what pages need."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..bank import BankLoader
from ..checks import ADVICE
from .again import Built, renew
from .assets import Assets, worker_script
from .changes import stamp_of
from .configure import connect, read_settings
from .files import add_assets, add_manifest, add_pages, drop_templates, has_own_worker, show_faults, urls_of
from .item_pages import reading_minutes, reading_time
from .languages import SiteLanguages
from .log import log_finding
from .offline import WORKER, worker
from .search import Unsearched
from .shown import ShownCourse

Context = Any  # what a page's template sees
Server = Any  # MkDocs' LiveReloadServer, which no build needs to import


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has none: settings stand once, under the Markdown extension."""


class RehearsePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Connects MkDocs with the bank, and nothing more."""

    def __init__(self) -> None:
        self._loader = BankLoader()
        self._assets: Assets | None = None
        self._unsearched = Unsearched()
        self._serves = False
        self._panel: Callable[[str, str, ShownCourse], str] | None = None
        self._built: Built | None = None
        self._languages: SiteLanguages
        self._shown: ShownCourse

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this instance between the builds of `serve`, and with it the files already read."""
        self._serves = command == "serve"
        self._panel = None
        self._loader = BankLoader(judges=self._serves)  # for the instructor it finds what `rehearse check` finds
        if self._serves:
            from .instructor import Instructor  # a build, which shows nothing of it, starts sooner without it

            self._panel = Instructor().add_to

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings and tell the Markdown extension where the course is."""
        self._languages = SiteLanguages(config)
        if not self._languages.is_within:
            gc.unfreeze()  # what an earlier build in this process has left may go
            self._shown = ShownCourse(read_settings(config, self._languages), self._languages, self._loader)
            self._built = Built(config, stamp_of(config)) if self._serves and not self._languages.are_many else None
            connect(config, self._shown)
        return config

    def on_serve(self, server: Server, /, *, config: MkDocsConfig, builder: Any) -> Server:
        """Build again when an item changes."""
        settings = self._shown.settings
        for path in filter(Path.exists, [settings.quizzes, settings.vocabulary, settings.reviews]):
            server.watch(str(path))
        server.builder = partial(self._build_again, server.builder)
        return server

    def _build_again(self, build_all: Callable[[], None]) -> None:
        built, self._built = self._built, None  # after a failure, all is built
        if built and self._assets and renew(built, self._shown, self._assets):
            self._built = built
        else:
            build_all()

    def _early(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        return files if self._languages.are_many else self._add_files(files, config)

    @event_priority(-150)
    def _late(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        return self._add_files(files, config) if self._languages.are_many else files

    on_files = CombinedEvent(_early, _late)

    def _add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Read and check the course; add the items' pages and the files that pages load."""
        shown, is_first = self._shown, self._languages.is_first
        if is_first:
            self._load()
        else:
            shown.translate()
        shown.renderer.use(shown.bank.terms)
        show_faults(files, shown.bank, shown.renderer)
        if shown.settings.item_pages:
            add_pages(files, shown.bank, config, shown.words, self._languages)
        if self._is_kept and has_own_worker(files, shown.settings.language):
            shown.settings = replace(shown.settings, offline=False)
        self._assets = Assets(shown.script(urls_of(files), config.site_name), shown.words, self._is_kept, self._serves)
        if self._is_kept and is_first:
            add_manifest(files, config, shown.settings.language)
        add_assets(files, self._assets, config)
        return files

    def _load(self) -> None:
        self._shown.course = self._shown.read()
        self._set_aside()
        for finding in self._shown.course.report.without(ADVICE):
            log_finding(finding, self._shown.settings.language)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Remember what the pages' navigation shows."""
        if self._built:
            self._built.nav = nav

    def _share_words(self, env: Any, /, **_: Any) -> None:
        """Tell the theme's templates the course's words and size."""
        env.globals["rehearse"] = {"say": self._shown.words.say, "questions": self._shown.bank.questions}

    def _drop_templates(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Show pages by the theme's own template where theirs is not there."""
        drop_templates(files, self._shown.bank, config.theme.dirs)

    def _remember_site(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Remember what an item that is saved needs to be shown."""
        if self._built:
            self._built.files, self._built.env = files, env

    on_env = CombinedEvent(_share_words, _drop_templates, _remember_site)

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Work out how long a lesson takes to read."""
        if page.meta.get("template") == "lesson.html":
            minutes, questions = reading_minutes(markdown), self._shown.bank.count_of(page.file.src_uri)
            page.meta.update(minutes=minutes, time=reading_time(minutes, questions, self._shown.words))

    @event_priority(100)
    def _before_search(self, context: Context, /, *, page: Page, **_: Any) -> Context:
        """Take out of a page what search may not find."""
        page.content = self._unsearched.take_out(page.content or "")
        return context

    @event_priority(-100)
    def _after_search(self, context: Context, /, *, page: Page, **_: Any) -> Context:
        """Put it back."""
        page.content = self._unsearched.put_back(page.content or "")
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    def _note_items(self, output: str, /, *, page: Page, **_: Any) -> None:
        """Remember the items that a page shows."""
        if self._built:
            self._built.note(page, output)

    def _add_tags(self, output: str, /, *, page: Page, **_: Any) -> str:
        """Load script and style where a page holds something of ours."""
        return self._assets.add_to(output, lambda url: get_relative_url(url, page.url)) if self._assets else output

    def _instruct(self, output: str, /, *, page: Page, **_: Any) -> str:
        """Show the instructor, and nobody else, what is to be known of a page's items."""
        return self._panel(output, page.file.src_uri, self._shown) if self._panel else output

    on_post_page = CombinedEvent(_note_items, _instruct, _add_tags)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the service worker, when all other files are there."""
        if self._is_kept:
            site = Path(config.site_dir)
            (site / WORKER).write_text(worker(worker_script(), site), "utf-8")
        self._set_aside()

    def _set_aside(self) -> None:
        """Keep what stays to the end of a build from the collector, which looks through all else once more then."""
        if not self._serves:
            gc.freeze()

    @property
    def _is_kept(self) -> bool:
        """Whether browsers may keep the course; what `serve` shows they never keep."""
        return self._shown.settings.offline and not self._serves
