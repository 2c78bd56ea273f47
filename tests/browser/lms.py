"""Hosts for packages: scorm-again as an LMS, whose server may fall silent."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from playwright.sync_api import FrameLocator, Page

from .server import Handler, Server
from .sites import ROOT

PAGES = Path(__file__).parent / "cases" / "lms"
SCORM_AGAIN = ROOT / "node_modules" / "scorm-again" / "dist" / "scorm-again.min.js"


class Lms(Server):
    """A server that opens one package to one learner, and keeps what it commits.

    Attributes:
        commits: What was committed, the last one last.
        silent: Whether it answers nothing any longer that is committed.
        learner: Who has signed in.
    """

    def __init__(self, package: Path, folder: Path) -> None:
        with ZipFile(package) as zipped:
            zipped.extractall(folder / "package")
        self.commits: list[dict[str, Any]] = []
        self.silent = False
        self.learner = "learner-1"
        super().__init__(partial(_Handler, lms=self, directory=str(folder)))

    @property
    def cmi(self) -> dict[str, Any]:
        """Return what the LMS knows."""
        known: dict[str, Any] = self.commits[-1]["cmi"]
        return known

    def open(self, page: Page, standard: str) -> FrameLocator:
        """Open the package as a learner does, and return the course's page inside of it."""
        page.goto(f"{self.url}{standard}.html")
        return inside(page)


def inside(page: Page) -> FrameLocator:
    """Return the course's page in the frame in the LMS."""
    return page.frame_locator("iframe").frame_locator("iframe")


class _Handler(Handler):
    def __init__(self, *arguments: object, lms: Lms, directory: str) -> None:
        self._lms = lms
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/saved.js":
            saved = self._lms.commits[-1] if self._lms.commits else None
            script = f"globalThis.saved = {json.dumps(saved)}; globalThis.learner = {json.dumps(self._lms.learner)}"
            return self._send(script.encode(), "text/javascript")
        if path == "/scorm-again.js":
            return self._send(SCORM_AGAIN.read_bytes(), "text/javascript")
        if (PAGES / path[1:]).is_file():
            return self._send(
                (PAGES / path[1:]).read_bytes(), "text/javascript" if path.endswith(".js") else "text/html"
            )
        return super().do_GET()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self._lms.silent:
            return self.send_error(503)
        if self.path.endswith(f"/{self._lms.learner}"):  # who has signed out may still be saying the last word
            self._lms.commits.append(body)
        return self._send(b'{"result": true, "errorCode": 0}', "application/json")

    def _send(self, content: bytes, kind: str) -> None:
        self.send(200, content, f"{kind}; charset=utf-8")
