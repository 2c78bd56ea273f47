"""The files that a site gets from the course: the items' pages, what pages load, and cards in place of faulty pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ..bank import display_path
from ..course import Bank
from ..message import say
from ..render import Renderer
from ..words import Words, tell_in
from .assets import Asset
from .item_pages import gallery_page, item_pages, page_with_card
from .languages import SiteLanguages
from .log import log
from .offline import MANIFEST, WORKER, manifest


def show_faults(files: Files, bank: Bank, renderer: Renderer) -> None:
    """Let a page say what is wrong with it where MkDocs would show its front matter as text, or end the build."""
    faulty = {lesson.path: text for lesson in bank.lessons if (text := page_with_card(lesson, renderer))}
    for file in files.documentation_pages() if faulty else ():
        path = file.abs_src_path
        if path and (text := faulty.get(display_path(Path(path)))):
            file.content_string = text
            file.abs_src_path = path  # which MkDocs forgets, and with it whose mistakes they are


def add_pages(files: Files, bank: Bank, config: MkDocsConfig, words: Words, languages: SiteLanguages) -> None:
    """Add the items' pages and one that shows them all, but for those that the course has written itself."""
    if (gallery := gallery_page(bank, words)) and files.get_file_from_path(gallery[0]) is None:
        level = InclusionLevel.NOT_IN_NAV if config.nav else InclusionLevel.INCLUDED
        made = partial(File.generated, config, gallery[0], content=gallery[1], inclusion=level)
        files.append(languages.place(made))
    for uri, text, path in item_pages(bank, urls_of(files), words):
        if files.get_file_from_path(uri) is None:
            made = partial(File.generated, config, uri, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
            page = languages.place(made)
            page.edit_uri = Path(os.path.relpath(path, config.docs_dir)).as_posix()
            files.append(page)


def renew_pages(files: Files, bank: Bank, words: Words) -> None:
    """Let the items' pages say in their front matter what the items are called now."""
    for uri, text, _ in item_pages(bank, urls_of(files), words):
        file = files.get_file_from_path(uri)
        if file and file.generated_by == "rehearse" and file.content_string != text:
            file.content_string = text


def add_assets(files: Files, assets: Iterable[Asset], config: MkDocsConfig) -> None:
    """Add the scripts and styles that pages load."""
    for asset in assets:
        files.append(File.generated(config, asset.url, content=asset.content))


def add_manifest(files: Files, config: MkDocsConfig, language: str) -> None:
    """Add what lets browsers keep the course, where it has no manifest of its own."""
    if files.get_file_from_path(MANIFEST) is None:
        icon = str(config.theme.get("favicon") or "")
        text = manifest(config.site_name, config.site_description or "", language, icon)
        files.append(File.generated(config, MANIFEST, content=text))


def has_own_worker(files: Files, language: str) -> bool:
    """Tell whether the course has a service worker of its own, and say in its language that ours gives way to it."""
    own = files.get_file_from_path(WORKER) is not None
    if own:
        told = tell_in(language)
        log.warning(told(say('the course has a file "{name}" of its own, so "offline" does nothing', name=WORKER)))
    return own


def drop_templates(files: Files, bank: Bank, folders: Iterable[str]) -> None:
    """Show pages by the theme's own template where theirs is not there: MkDocs would end with a traceback.

    Args:
        files: The site's files.
        bank: The lessons; a fault that is told of one is not told again.
        folders: Those of the theme's templates.
    """
    for file in files.documentation_pages():
        name = file.page.meta.get("template") if file.page else None
        if file.page and name and not any(Path(folder, str(name)).is_file() for folder in folders):
            del file.page.meta["template"]
            lesson = bank.lesson_at(file.src_uri)
            if not (lesson and lesson.found):
                log.error('%s: there is no template "%s"; write "lesson.html", or remove it', file.src_uri, name)


def urls_of(files: Files) -> Callable[[str], str]:
    """Return a function from a file below `docs/` to its address from the site's root."""

    def url_of(source: str) -> str:
        file = files.get_file_from_path(source)
        return file.url if file else source

    return url_of
