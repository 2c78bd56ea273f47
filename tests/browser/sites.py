"""Courses built as their instructors build them, and served from this process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

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


def build_site(course: Path, folder: Path, url: str = "", *options: str) -> None:
    """Build a course into a folder.

    Args:
        course: Where its mkdocs.yml is.
        folder: Where the site goes.
        url: Where it will be served; Material's instant navigation works there only.
        options: More options of `mkdocs build`.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder), *options]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | ({"SITE_URL": url} if url else {})
    done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def lay_out_scenarios(course: Path) -> None:
    """Lay out what this repository publishes in the theme of a dozen lines, where a page costs a browser little."""
    for name in ("docs/lessons", "quizzes"):
        shutil.copytree(ROOT / name, course / name)
    shutil.copy(ROOT / "rehearse.yml", course)
    (course / "mkdocs.yml").write_text(_SCENARIOS, "utf-8")
