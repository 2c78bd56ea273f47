"""Courses built as their instructors build them, and served from this process."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from .server import Handler, Server

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "cases" / "course"
FORMATS = Path(__file__).parent / "cases" / "formats"
GREETINGS = Path(__file__).parent / "cases" / "record"
LANGUAGES = Path(__file__).parent / "cases" / "languages"

_SCENARIOS = f"""\
site_name: People Before Pitches
theme: {{name: null, custom_dir: {SMALL / "theme"}}}
plugins: [rehearse]
markdown_extensions: [attr_list, {{rehearse: {{course: people-before-pitches}}}}]
"""


class _Handler(Handler):
    def __init__(self, *arguments: object, headers: dict[str, str], directory: str) -> None:
        self._headers = headers
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if getattr(self.server, "is_cut", False):
            self.close_connection = True
            return
        # A date in whole seconds does not tell two builds of the same second apart.
        del self.headers["If-Modified-Since"]
        super().do_GET()

    def end_headers(self) -> None:
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()


class Site(Server):
    """A folder behind an address of its own.

    Attributes:
        folder: What is served; it may be empty at first, so that a build can be told the address.
    """

    def __init__(self, folder: Path, headers: dict[str, str] | None = None) -> None:
        self.folder = folder
        handler = partial(_Handler, headers=headers or {}, directory=str(folder))
        super().__init__(handler)

    def cut(self) -> None:
        """Answer nobody any longer, as where the network is cut."""
        self._server.is_cut = True  # type: ignore[attr-defined]


def build_site(course: Path, folder: Path, url: str = "", directory_urls: bool = True) -> None:
    """Build a course into a folder, as `mkdocs build` does; but MkDocs is loaded once for all that a worker builds.

    Args:
        course: Where its mkdocs.yml is.
        folder: Where the site goes.
        url: Where it will be served; Material's instant navigation works there only.
        directory_urls: Whether addresses name folders; a copy for a disk must name files.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course)
        if url:
            patch.setenv("SITE_URL", url)
        config = load_config(
            str(course / "mkdocs.yml"), site_dir=str(folder), use_directory_urls=None if directory_urls else False
        )
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()


def build_scenarios(folder: Path, url: str) -> None:
    """Build what this repository publishes in the theme of a dozen lines, where a page costs a browser little."""
    with TemporaryDirectory() as course:
        _lay_out_scenarios(Path(course))
        build_site(Path(course), folder, url)


def _lay_out_scenarios(course: Path) -> None:
    for name in ("docs/lessons", "quizzes"):
        shutil.copytree(ROOT / name, course / name)
    shutil.copy(ROOT / "rehearse.yml", course)
    (course / "mkdocs.yml").write_text(_SCENARIOS, "utf-8")
