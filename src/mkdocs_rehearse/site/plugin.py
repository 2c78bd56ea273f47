"""The MkDocs plugin `rehearse`: hooks that hand the course to Markdown and add what pages need."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from markdown import Markdown
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..bank import BankLoader, display_path
from ..course import Bank, Course
from ..diagnostics import Diagnostic, Report, Severity
from ..markdown import PageRef
from ..render import Renderer
from ..reporters import describe
from ..settings import Settings, course_named, language_of, problems_of, without_problems
from ..words import Words, tell_in
from .again import Built, changed_texts, stamp_of
from .assets import Assets, worker_script
from .course_map import course_script
from .item_pages import gallery_page, item_pages, page_with_card, reading_minutes, reading_time
from .languages import SiteLanguages
from .offline import MANIFEST, WORKER, manifest, worker
from .search import Unsearched

log = logging.getLogger("mkdocs.plugins.rehearse")

Context = Any  # what a page's template sees
Server = Any  # MkDocs' LiveReloadServer, which no build needs to import

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has none: settings stand once, under the Markdown extension."""


class RehearsePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Connects MkDocs with the bank, and nothing more."""

    def __init__(self) -> None:
        self._loader = BankLoader()
        self._settings = Settings()
        self._course = Course(Bank(), Report())
        self._renderer = Renderer(self._settings)
        self._assets: Assets | None = None
        self._unsearched = Unsearched()
        self._serves = False
        self._built: Built | None = None
        self._languages: SiteLanguages

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this instance between the builds of `serve`, and with it the files already read."""
        self._serves = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings and tell the Markdown extension where the course is."""
        self._languages = SiteLanguages(config)
        if self._languages.is_within:
            return config
        self._built = Built(config, stamp_of(config)) if self._serves and not self._languages.are_many else None
        options: dict[str, Any] = config.mdx_configs.setdefault("rehearse", {})
        if "rehearse" not in config.markdown_extensions:
            config.markdown_extensions.append("rehearse")
        options.setdefault("quiz", "mkdocs_quiz" not in config.plugins)
        base = Path(config.config_file_path or ".").parent
        problems = [*problems_of(options, base, config.site_name)]
        named = {
            "docs": config.docs_dir,
            "course": course_named(config.site_name),
            "language": language_of(config.theme),
            "languages": self._languages.all,
        }
        self._settings = Settings.of(named | without_problems(options, base=base), base)
        tell = tell_in(self._settings.language)
        for problem in problems:
            told = map(tell, (problem.message, problem.hint))
            log.log(_LEVELS[problem.check.severity], "mkdocs.yml: %s\n   %s", *told)
        self._renderer = Renderer(self._settings)  # its templates are compiled once for all pages
        options |= {
            "load": lambda: self._shown,
            "renderer": lambda _: self._renderer,
            "page": _page_of,
            "log": self._log,
        }
        config.theme.dirs.append(str(Path(__file__).parents[1] / "theme"))
        return config

    def on_serve(self, server: Server, /, *, config: MkDocsConfig, builder: Any) -> Server:
        """Build again when an item changes."""
        if self._settings.quizzes.is_dir():
            server.watch(str(self._settings.quizzes))
        if self._settings.vocabulary.is_file():
            server.watch(str(self._settings.vocabulary))
        server.builder = partial(self._build_again, server.builder)
        return server

    def _build_again(self, build_all: Callable[[], None]) -> None:
        if not self._renew():
            build_all()

    def _renew(self) -> bool:
        """Put changed texts of items into the pages that show them; False where that is not all that has changed."""
        built, self._built = self._built, None  # after a failure, all is built
        if built is None or built.files is None or built.stamp != stamp_of(built.config) or self._assets is None:
            return False
        try:
            course = self._loader.load(self._settings)
        except OSError:
            return False
        changed = changed_texts(self._course, course)
        pages = built.pages_of(changed) if changed else None
        if pages is None:
            return False
        self._course, self._built = course, built
        if self._settings.item_pages:
            _renew_pages(course.bank, built.files, self._renderer.words)
        script = course_script(course.bank, self._settings, _urls_of(built.files), built.config.site_name)
        asset = self._assets.renew(script)
        Path(built.config.site_dir, asset.url).write_bytes(asset.content)
        built.build(pages)
        log.info("Built what shows %s: %d pages", ", ".join(sorted(changed or ())), len(pages))
        return True

    def _log(self, diagnostic: Diagnostic) -> None:
        log.log(_LEVELS[diagnostic.severity], describe(diagnostic, language=self._settings.language))

    def _early(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        return files if self._languages.are_many else self._add_files(files, config)

    @event_priority(-150)
    def _late(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        return self._add_files(files, config) if self._languages.are_many else files

    on_files = CombinedEvent(_early, _late)

    def _add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Read and check the course; add the items' pages and the files that pages load."""
        languages = self._languages
        if languages.is_first:
            self._course = self._loader.load(self._settings)
            if not self._serves:  # it stays to the end of the build: the collector need not look through it again
                gc.freeze()
            for diagnostic in self._course.report:
                self._log(diagnostic)
        else:
            self._settings = replace(self._settings, language=languages.current)
            self._renderer = Renderer(self._settings)
        bank = self._shown.bank
        self._renderer.use(bank.terms)
        _show_faults(files, bank, self._renderer)
        if self._settings.item_pages:
            _add_pages(bank, files, config, self._renderer.words, languages)
        script = course_script(bank, self._settings, _urls_of(files), config.site_name)
        self._assets = Assets(script, self._renderer.words, self._is_kept)
        if self._is_kept and languages.is_first and files.get_file_from_path(MANIFEST) is None:
            files.append(File.generated(config, MANIFEST, content=_manifest(config, self._settings.language)))
        for asset in self._assets:
            files.append(File.generated(config, asset.url, content=asset.content))
        return files

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Give the theme's templates the course's words, and remember what an item that is saved needs to be shown."""
        env.globals["rehearse"] = self._renderer.words
        self._drop_templates(config, files)
        if self._built:
            self._built.files, self._built.env = files, env

    def _drop_templates(self, config: MkDocsConfig, files: Files) -> None:
        """Show pages by the theme's own template where theirs is not there: MkDocs would end with a traceback."""
        for file in files.documentation_pages():
            name = file.page.meta.get("template") if file.page else None
            if file.page and name and not any(Path(folder, str(name)).is_file() for folder in config.theme.dirs):
                del file.page.meta["template"]
                lesson = self._shown.bank.lesson_at(file.src_uri)
                if not (lesson and lesson.found):
                    log.error('%s: there is no template "%s"; write "lesson.html", or remove it', file.src_uri, name)

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Work out how long a lesson takes to read."""
        if page.meta.get("template") == "lesson.html":
            minutes, scenarios = reading_minutes(markdown), self._shown.bank.count_of(page.file.src_uri)
            time = reading_time(minutes, scenarios, self._renderer.words)
            page.meta.update(minutes=minutes, scenarios=scenarios, time=time)

    @event_priority(100)
    def _before_search(self, context: Context, /, *, page: Page, nav: Navigation, **_: Any) -> Context:
        """Take out of a page what search may not find."""
        if self._built:
            self._built.nav = nav
        page.content = self._unsearched.take_out(page.content or "")
        return context

    @event_priority(-100)
    def _after_search(self, context: Context, /, *, page: Page, **_: Any) -> Context:
        """Put it back."""
        page.content = self._unsearched.put_back(page.content or "")
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Load script and style where a page holds something of ours."""
        if self._built:
            self._built.note(page, output)
        return self._assets.add_to(output, lambda url: get_relative_url(url, page.url)) if self._assets else output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the service worker, when all other files are there."""
        gc.unfreeze()
        if self._is_kept:
            site = Path(config.site_dir)
            (site / WORKER).write_text(worker(worker_script(), site), "utf-8")

    @property
    def _shown(self) -> Course:
        """The course in the language that is built."""
        bank = self._course.bank.in_language(self._languages.current)
        return self._course if bank is self._course.bank else self._course._replace(bank=bank)

    @property
    def _is_kept(self) -> bool:
        """Whether browsers may keep the course; what `serve` shows they never keep."""
        return self._settings.offline and not self._serves


def _manifest(config: MkDocsConfig, language: str) -> str:
    icon = str(config.theme.get("favicon") or "")
    return manifest(config.site_name, config.site_description or "", language, icon)


def _show_faults(files: Files, bank: Bank, renderer: Renderer) -> None:
    """Let a page say what is wrong with it where MkDocs would show its front matter as text, or end the build."""
    faulty = {lesson.path: text for lesson in bank.lessons if (text := page_with_card(lesson, renderer))}
    for file in files.documentation_pages() if faulty else ():
        path = file.abs_src_path
        if path and (text := faulty.get(display_path(Path(path)))):
            file.content_string = text
            file.abs_src_path = path  # which MkDocs forgets, and with it whose mistakes they are


def _add_pages(bank: Bank, files: Files, config: MkDocsConfig, words: Words, languages: SiteLanguages) -> None:
    """Add the items' pages and one that shows them all, but for those that the course has written itself."""
    if (gallery := gallery_page(bank, words)) and files.get_file_from_path(gallery[0]) is None:
        level = InclusionLevel.NOT_IN_NAV if config.nav else InclusionLevel.INCLUDED
        made = partial(File.generated, config, gallery[0], content=gallery[1], inclusion=level)
        files.append(languages.place(made))
    for uri, text, path in item_pages(bank, _urls_of(files), words):
        if files.get_file_from_path(uri) is None:
            made = partial(File.generated, config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
            page = languages.place(made)
            page.edit_uri = Path(os.path.relpath(path, config.docs_dir)).as_posix()
            files.append(page)


def _renew_pages(bank: Bank, files: Files, words: Words) -> None:
    """Let the items' pages say in their front matter what the items are called now."""
    for uri, text, _ in item_pages(bank, _urls_of(files), words):
        file = files.get_file_from_path(uri)
        if file and file.generated_by == "rehearse" and file.content_string != text:
            file.content_string = text


def _urls_of(files: Files) -> Callable[[str], str]:
    """Return a function from a file below `docs/` to its address from the site's root."""

    def url_of(source: str) -> str:
        file = files.get_file_from_path(source)
        return file.url if file else source

    return url_of


def _page_of(md: Markdown) -> PageRef | None:
    """Return the page that MkDocs renders with `md`: its link resolver, one per page, knows the file."""
    if "relpath" not in md.treeprocessors:
        return None
    file = getattr(md.treeprocessors["relpath"], "file", None)
    if file is None:
        return None
    return PageRef(display_path(Path(file.abs_src_path)) if file.abs_src_path else "", file.src_uri)
