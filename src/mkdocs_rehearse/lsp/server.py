"""The server: it listens to an editor and answers from the course in memory."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, TypeAlias

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from .. import __version__
from ..bank import ITEM_ENDINGS, LESSON_ENDINGS
from ..diagnostics import Span
from ..formats import item_schema
from ..formats.shape import Shape
from ..words import tell_in
from .complete import Offer, offers_in_item, offers_in_page
from .edits import RenameError
from .explain import explain, holds, name_at
from .fixes import fixes_of
from .names import all_names
from .rename import rename, renamed_part
from .wire import Wire
from .workspace import FindSettings, OpenCourse

#: A pause in typing, in seconds, after which the course is read.
PAUSE = 0.02
_TRIGGERS = (":", " ", "/", "|", "[")
_WATCHED = "**/*.{yml,yaml,md}"

Wanted: TypeAlias = Callable[[bool], bool]

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


def make_server(find_settings: FindSettings) -> RehearseServer:
    """Return a server that answers for the course in the current folder, or in the one that the editor names.

    Args:
        find_settings: Returns the settings of the course in the current folder, and what is wrong with them.
    """
    server = RehearseServer(find_settings)
    for method, answer in _ANSWERS.items():
        server.feature(method, _OPTIONS.get(method))(answer)
    return server


def _initialized(server: RehearseServer, _: types.InitializedParams) -> None:
    if root := server.workspace.root_path:
        os.chdir(root)
    capabilities = server.client_capabilities.workspace
    if (
        capabilities
        and capabilities.did_change_watched_files
        and capabilities.did_change_watched_files.dynamic_registration
    ):
        watch = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
        registration = types.Registration("rehearse-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watch)
        server.client_register_capability(types.RegistrationParams([registration]))
    server.tell_soon()


def _opened(server: RehearseServer, params: types.DidOpenTextDocumentParams) -> None:
    server.course.set_text(server.wire.absolute(params.text_document.uri), params.text_document.text)
    server.tell_soon()


def _changed(server: RehearseServer, params: types.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    server.course.set_text(server.wire.absolute(uri), server.workspace.get_text_document(uri).source)
    server.tell_soon()


def _closed(server: RehearseServer, params: types.DidCloseTextDocumentParams) -> None:
    server.course.forget_text(server.wire.absolute(params.text_document.uri))
    server.tell_soon()


def _disk_changed(server: RehearseServer, _: object) -> None:
    server.course.changed()
    server.tell_soon()


def _completion(server: RehearseServer, params: types.CompletionParams) -> types.CompletionList:
    path = server.asked(params.text_document.uri)
    line, column = server.wire.place(path, params.position)
    offers: list[Offer] = []
    if path.lower().endswith(ITEM_ENDINGS):
        offers = offers_in_item(server.course, server.shape, path, line - 1, column - 1)
    elif path.lower().endswith(LESSON_ENDINGS):
        offers = offers_in_page(server.course, path, line - 1, column - 1)
    return types.CompletionList(
        False, [_offered(server, path, line, column, at, offer) for at, offer in enumerate(offers)]
    )


def _offered(server: RehearseServer, path: str, line: int, column: int, at: int, offer: Offer) -> types.CompletionItem:
    typed = server.wire.range(path, Span(line, offer.begin + 1, line, column))
    is_key = offer.text.rstrip().endswith(":")
    return types.CompletionItem(
        label=offer.text.rstrip(": ") if is_key else offer.text,
        kind=types.CompletionItemKind.Property if is_key else types.CompletionItemKind.Value,
        detail=offer.detail,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, offer.more) if offer.more else None,
        sort_text=f"{at:05}",
        filter_text=offer.text,
        text_edit=types.TextEdit(typed, offer.text),
    )


def _hover(server: RehearseServer, params: types.HoverParams) -> types.Hover | None:
    path = server.asked(params.text_document.uri)
    text = explain(server.course, server.shape, path, *server.wire.place(path, params.position))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text)) if text else None


def _definition(server: RehearseServer, params: types.DefinitionParams) -> list[types.Location]:
    return _places(server, params, lambda defines: defines)


def _references(server: RehearseServer, params: types.ReferenceParams) -> list[types.Location]:
    return _places(server, params, lambda defines: not defines or params.context.include_declaration)


def _places(
    server: RehearseServer, params: types.DefinitionParams | types.ReferenceParams, wanted: Wanted
) -> list[types.Location]:
    path = server.asked(params.text_document.uri)
    name = name_at(server.course, path, *server.wire.place(path, params.position))
    if name is None:
        return []
    names = (other for other in all_names(server.course.course.bank) if other.same(name) and wanted(other.defines))
    return [server.wire.location(other.path, other.place()) for other in names]


def _prepare_rename(server: RehearseServer, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    path = server.asked(params.text_document.uri)
    name = name_at(server.course, path, *server.wire.place(path, params.position))
    if name is None:
        return None
    span, word = renamed_part(name)
    return types.PrepareRenamePlaceholder(server.wire.range(path, span), word)


def _rename(server: RehearseServer, params: types.RenameParams) -> types.WorkspaceEdit | None:
    path = server.asked(params.text_document.uri)
    name = name_at(server.course, path, *server.wire.place(path, params.position))
    if name is None:
        return None
    try:
        return server.wire.edit(rename(server.course, name, params.new_name.strip()))
    except RenameError as reason:
        raise JsonRpcInvalidParams(server.course.tell(reason.message)) from reason


def _actions(server: RehearseServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    path = server.asked(params.text_document.uri)
    first, last = (server.wire.place(path, end) for end in (params.range.start, params.range.end))
    actions = []
    for found in server.course.found_in(path):
        if holds(found.span, *first) or first <= (found.span.line, found.span.column) <= last:
            told = server.wire.diagnostics(path, [found])
            changes = fixes_of(server.course, found)
            actions += [_action(server.wire.edit(change), server.course.tell(change.title), told) for change in changes]
    return actions


def _action(edit: types.WorkspaceEdit, title: str, told: Sequence[types.Diagnostic]) -> types.CodeAction:
    return types.CodeAction(title, types.CodeActionKind.QuickFix, diagnostics=told, is_preferred=True, edit=edit)


_ANSWERS: Mapping[str, Callable[..., Any]] = {
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_DID_SAVE: _disk_changed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _disk_changed,
    types.TEXT_DOCUMENT_COMPLETION: _completion,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_REFERENCES: _references,
    types.TEXT_DOCUMENT_PREPARE_RENAME: _prepare_rename,
    types.TEXT_DOCUMENT_RENAME: _rename,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
}
_OPTIONS: Mapping[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(trigger_characters=_TRIGGERS),
    types.TEXT_DOCUMENT_RENAME: types.RenameOptions(prepare_provider=True),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions([types.CodeActionKind.QuickFix]),
}
