"""The course that an editor has open: its files on the disk, and those that are not saved yet."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from ..bank import BankLoader
from ..course import Course, Entry
from ..diagnostics import Diagnostic, Report
from ..pages import Lesson
from ..settings import Settings
from ..words import Tell, tell_in
from ..yamldoc import plain_ends

FindSettings = Callable[[], tuple[Settings, list[Diagnostic]]]


class OpenCourse:
    """Holds the course in the current folder, and reads again what changed when it is asked.

    Args:
        find_settings: Returns the course's settings, and what is wrong with them.
    """

    def __init__(self, find_settings: FindSettings) -> None:
        self._find_settings = find_settings
        self._texts: dict[str, str] = {}
        self._loader = BankLoader(self._texts, judges=True)
        self._settings, self._found = find_settings()
        self._course: Course | None = None

    @property
    def course(self) -> Course:
        """The course as it stands in the editor now; read again only after a change."""
        if self._course is None:
            bank, report = self._loader.load(self._settings)
            self._course = Course(bank, Report([*report.found, *self._found]))
        return self._course

    @property
    def settings(self) -> Settings:
        """The course's settings."""
        return self._settings

    @property
    def language(self) -> str:
        """The language in which the author is told of it: the course's."""
        return self._settings.language

    @property
    def tell(self) -> Tell:
        """What says messages in that language."""
        return tell_in(self.language)

    def set_text(self, path: str, text: str) -> None:
        """Take what an editor shows of a file, by its absolute path."""
        self._texts[path] = text
        self._course = None

    def forget_text(self, path: str) -> None:
        """Go back to what stands on the disk."""
        self._texts.pop(path, None)
        self._course = None

    def changed(self) -> None:
        """Look at the disk again, at the settings too."""
        self._settings, self._found = self._find_settings()
        self._course = None

    def lines(self, path: str) -> list[str]:
        """Return the lines of a file, as the editor or the disk has it; no line of one that cannot be read."""
        absolute = os.path.abspath(path)
        text = self._texts.get(absolute)
        if text is None:
            try:
                text = Path(absolute).read_text("utf-8-sig", errors="replace")
            except OSError:
                return []
        return plain_ends(text).split("\n")

    def entry(self, path: str) -> Entry | None:
        """Return the item of a file."""
        return next((one for one in self.course.bank.entries.values() if one.path == path), None)

    def lesson(self, path: str) -> Lesson | None:
        """Return the page of a file."""
        return next((one for one in self.course.bank.lessons if one.path == path), None)

    def found_in(self, path: str) -> list[Diagnostic]:
        """Return the findings in a file."""
        return list(self.course.report.within([path]))
