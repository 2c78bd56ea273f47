"""Places and changes in the protocol's terms: lines and columns from 0, columns in the units of the client."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import PositionCodec, ServerTextPosition

from ..bank import display_path
from ..diagnostics import Diagnostic, Severity, Span
from .edits import Change
from .workspace import OpenCourse

_SEVERITIES = {Severity.ERROR: types.DiagnosticSeverity.Error, Severity.WARNING: types.DiagnosticSeverity.Warning}


class Wire:
    """Turns what the course knows into what a client understands, and back.

    Args:
        course: The course, whose lines the columns are counted in.
        codec: How the client counts columns.
    """

    def __init__(self, course: OpenCourse, codec: PositionCodec) -> None:
        self._course = course
        self._codec = codec
        self._uris: dict[str, str] = {}

    def absolute(self, uri: str) -> str:
        """Return the absolute path of a file, and remember what the client calls it."""
        path = os.path.abspath(to_fs_path(uri) or uri)
        self._uris[path] = uri
        return path

    def path(self, uri: str) -> str:
        """Return the path by which findings name a file."""
        return display_path(Path(self.absolute(uri)))

    def uri(self, path: str) -> str:
        """Return the address of a file."""
        absolute = os.path.abspath(path)
        return self._uris.get(absolute) or from_fs_path(absolute) or absolute

    def place(self, path: str, position: types.Position) -> tuple[int, int]:
        """Return a place as line and column from 1, the column in characters."""
        server = self._codec.position_from_client_units(self._course.lines(path), position)
        return server.line + 1, server.character + 1

    def range(self, path: str, span: Span, lines: Sequence[str] | None = None) -> types.Range:
        """Return a stretch of a file."""
        lines = self._course.lines(path) if lines is None else lines
        ends = (span.line, span.column), (span.end_line, span.end_column)
        start, end = (
            self._codec.position_to_client_units(lines, ServerTextPosition(line - 1, column - 1))
            for line, column in ends
        )
        return types.Range(start, end)

    def location(self, path: str, span: Span) -> types.Location:
        """Return a stretch of a named file."""
        return types.Location(self.uri(path), self.range(path, span))

    def diagnostics(self, path: str, found: Sequence[Diagnostic]) -> list[types.Diagnostic]:
        """Return the findings in a file."""
        lines, tell = self._course.lines(path), self._course.tell
        return [
            types.Diagnostic(
                range=self.range(path, one.span, lines),
                message=f"{tell(one.message)}: {tell(one.hint)}" if one.hint else tell(one.message),
                severity=_SEVERITIES[one.severity],
                code=one.check,
                source="rehearse",
            )
            for one in found
        ]

    def edit(self, change: Change) -> types.WorkspaceEdit:
        """Return a change of files."""
        edits: dict[str, list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit]] = {}
        for one in change.edits:
            edits.setdefault(one.path, []).append(types.TextEdit(self.range(one.path, one.span), one.text))
        changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = [
            types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(self.uri(path)), texts)
            for path, texts in edits.items()
        ]
        if change.moved:
            old, new = change.moved
            changes.append(types.RenameFile(self.uri(old), from_fs_path(os.path.abspath(new)) or new))
        return types.WorkspaceEdit(document_changes=changes)
