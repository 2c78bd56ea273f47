"""What an editor tells: what is open, what was typed, what was saved."""

from __future__ import annotations

import os

from lsprotocol import types

from .server import RehearseServer

_WATCHED = "**/*.{yml,yaml,md}"


def initialized(server: RehearseServer, _: types.InitializedParams) -> None:
    """Go to the folder that the editor names, and ask to be told of its files."""
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


def opened(server: RehearseServer, params: types.DidOpenTextDocumentParams) -> None:
    """Read what an editor shows."""
    server.course.set_text(server.wire.absolute(params.text_document.uri), params.text_document.text)
    server.tell_soon()


def changed(server: RehearseServer, params: types.DidChangeTextDocumentParams) -> None:
    """Read what was typed."""
    uri = params.text_document.uri
    server.course.set_text(server.wire.absolute(uri), server.workspace.get_text_document(uri).source)
    server.tell_soon()


def closed(server: RehearseServer, params: types.DidCloseTextDocumentParams) -> None:
    """Go back to what is on the disk."""
    server.course.forget_text(server.wire.absolute(params.text_document.uri))
    server.tell_soon()


def disk_changed(server: RehearseServer, _: object) -> None:
    """Look at the files again."""
    server.course.changed()
    server.tell_soon()
