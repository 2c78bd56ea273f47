"""The languages of a site that mkdocs-static-i18n builds: which one is at work, and where its pages go.

That plugin builds the site once for each language, one in the other, and replaces the list of files by its own. It
cannot take files that stand nowhere on the disk, so ours come after it, and are told what it tells its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..settings import languages_of


class SiteLanguages:
    """What that plugin says; of a site without it, that there is one language.

    Args:
        config: The settings of the site.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._plugin: Any = config.plugins.get("i18n")
        self.all = languages_of(self._plugin.config) if self._plugin else ()

    @property
    def are_many(self) -> bool:
        """Whether that plugin is at work."""
        return self._plugin is not None

    @property
    def current(self) -> str:
        """The language that is built, empty without that plugin."""
        return str(self._plugin.current_language or self._plugin.default_language) if self._plugin else ""

    @property
    def is_first(self) -> bool:
        """Whether the course's own language is built, which comes first."""
        return not self.all or self.current == self.all[0]

    @property
    def is_within(self) -> bool:
        """Whether the site is built in a further language, within the build of the first."""
        return bool(self._plugin and self._plugin.building)

    def place(self, make: Callable[[], File]) -> File:
        """Return a page of ours where the language at work has its pages, and tell it where it is in the others."""
        if not self._plugin:
            return make()
        files = {language: make() for language in self._plugin.build_languages}
        for language, file in files.items():
            if language != self.all[0]:
                file.dest_uri = f"{language}/{file.dest_uri}"
        page: Any = files[self.current]
        page.alternates, page.locale, page.locale_alternate_of = files, self.current, self.current
        return files[self.current]
