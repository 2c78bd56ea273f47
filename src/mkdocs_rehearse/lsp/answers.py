"""The server with all that it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lsprotocol import types

from . import asked, told
from .server import RehearseServer
from .workspace import FindSettings

_TRIGGERS = (":", " ", "/", "|", "[")


def make_server(find_settings: FindSettings) -> RehearseServer:
    """Return a server that answers for the course in the current folder, or in the one that the editor names.

    Args:
        find_settings: Returns the settings of the course in the current folder, and what is wrong with them.
    """
    server = RehearseServer(find_settings)
    for method, answer in _ANSWERS.items():
        server.feature(method, _OPTIONS.get(method))(answer)
    return server


_ANSWERS: Mapping[str, Callable[..., Any]] = {
    types.INITIALIZED: told.initialized,
    types.TEXT_DOCUMENT_DID_OPEN: told.opened,
    types.TEXT_DOCUMENT_DID_CHANGE: told.changed,
    types.TEXT_DOCUMENT_DID_CLOSE: told.closed,
    types.TEXT_DOCUMENT_DID_SAVE: told.disk_changed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: told.disk_changed,
    types.TEXT_DOCUMENT_COMPLETION: asked.completion,
    types.TEXT_DOCUMENT_HOVER: asked.hover,
    types.TEXT_DOCUMENT_DEFINITION: asked.definition,
    types.TEXT_DOCUMENT_REFERENCES: asked.references,
    types.TEXT_DOCUMENT_PREPARE_RENAME: asked.prepare_rename,
    types.TEXT_DOCUMENT_RENAME: asked.rename_name,
    types.TEXT_DOCUMENT_CODE_ACTION: asked.actions,
}
_OPTIONS: Mapping[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(trigger_characters=_TRIGGERS),
    types.TEXT_DOCUMENT_RENAME: types.RenameOptions(prepare_provider=True),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions([types.CodeActionKind.QuickFix]),
}
