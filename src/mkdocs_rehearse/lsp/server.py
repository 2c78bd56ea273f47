"""The server: it listens to an editor and answers from the course in memory."""

from __future__ import annotations

import asyncio
import logging
from functools import cache, cached_property

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from .. import __version__
from ..formats import item_schema
from ..formats.shape import Shape
from ..words import tell_in
from .wire import Wire
from .workspace import FindSettings, OpenCourse

#: A pause in typing, in seconds, after which the course is read.
PAUSE = 0.02

log = logging.getLogger("mkdocs_rehearse.lsp")


@cache
def _shape_in(language: str) -> Shape:
    return Shape(item_schema(tell=tell_in(language)))


class RehearseServer(LanguageServer):
    """Holds the course and what was last told of it.

    Args:
        find_settings: Returns the course's settings, and what is wrong with them.
    """

    def __init__(self, find_settings: FindSettings) -> None:
        super().__init__("rehearse", __version__, types.TextDocumentSyncKind.Full)
        self._find_settings = find_settings
        self._told: dict[str, list[types.Diagnostic]] = {}
        self._waiting: asyncio.TimerHandle | None = None

    @property
    def shape(self) -> Shape:
        """The keys of a scenario, with what they mean in the author's language."""
        return _shape_in(self.course.language)

    @cached_property
    def course(self) -> OpenCourse:
        """The course in the current folder."""
        return OpenCourse(self._find_settings)

    @cached_property
    def wire(self) -> Wire:
        """What speaks the client's terms."""
        return Wire(self.course, self.workspace.position_codec)

    def tell_soon(self) -> None:
        """Publish the findings after a pause, so that the keys of one word are read as one."""
        if self._waiting:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(PAUSE, self._tell)

    def asked(self, uri: str) -> str:
        """Return the path of a file that is asked about; what is to be told of it comes before the answer."""
        if self._waiting:
            self._tell()
        return self.wire.path(uri)

    def _tell(self) -> None:
        """Publish the findings of each file whose findings have changed."""
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None
        try:
            found = {path: self.wire.diagnostics(path, self.course.found_in(path)) for path in self._paths()}
        except OSError as error:
            log.warning("cannot open %s: %s", error.filename, error.strerror)
            return
        for path in {*found, *self._told}:
            now = found.get(path, [])
            if now != self._told.get(path, []):
                params = types.PublishDiagnosticsParams(self.wire.uri(path), now)
                self.text_document_publish_diagnostics(params)
        self._told = found

    def _paths(self) -> set[str]:
        return {finding.path for finding in self.course.course.report.found}
