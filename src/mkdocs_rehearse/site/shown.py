"""The course as the site at work shows it: in the language that is built, by the templates of that language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..bank import BankLoader
from ..course import Bank, Course
from ..diagnostics import Report
from ..render import Renderer
from ..settings import Settings
from ..words import Words
from .course_map import course_script
from .languages import SiteLanguages


class ShownCourse:
    """A course, its settings and its templates.

    Attributes:
        settings: The course's settings.
        renderer: Its templates, compiled once for all pages.
        course: All that was read.

    Args:
        settings: The course's settings.
        languages: The languages of the site.
        loader: Reads the files; it keeps between the builds of `serve` what it has read.
    """

    def __init__(self, settings: Settings, languages: SiteLanguages, loader: BankLoader) -> None:
        self.settings = settings
        self.renderer = Renderer(settings)
        self.course = Course(Bank(), Report())
        self._languages = languages
        self._loader = loader

    @property
    def now(self) -> Course:
        """The course in the language that is built."""
        bank = self.course.bank.in_language(self._languages.current)
        return self.course if bank is self.course.bank else self.course._replace(bank=bank)

    @property
    def bank(self) -> Bank:
        """Its items and lessons in the language that is built."""
        return self.now.bank

    @property
    def words(self) -> Words:
        """What learners read, with the course's own terms."""
        return self.renderer.words

    def read(self) -> Course:
        """Return the course as its files are now.

        Raises:
            OSError: A folder cannot be read.
        """
        return self._loader.load(self.settings)

    def translate(self) -> None:
        """Go on in the language that is built."""
        self.settings = replace(self.settings, language=self._languages.current)
        self.renderer = Renderer(self.settings)

    def script(self, url_of: Callable[[str], str], title: str) -> str:
        """Return the script of the course's map.

        Args:
            url_of: Returns the address, from the site's root, of a file below `docs/`.
            title: What the site calls itself.
        """
        return course_script(self.bank, self.settings, url_of, title)
