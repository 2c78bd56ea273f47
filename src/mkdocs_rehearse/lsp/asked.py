"""What an editor asks: what may stand here, what it means, where a name is used, how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from ..bank import ITEM_ENDINGS, LESSON_ENDINGS
from ..diagnostics import Span
from .complete import Offer, offers_in_item, offers_in_page
from .edits import RenameError
from .explain import explain, holds, name_at
from .fixes import fixes_of
from .names import all_names
from .rename import rename, renamed_part
from .server import RehearseServer

Wanted: TypeAlias = Callable[[bool], bool]


def completion(server: RehearseServer, params: types.CompletionParams) -> types.CompletionList:
    """Offer what may stand here."""
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


def hover(server: RehearseServer, params: types.HoverParams) -> types.Hover | None:
    """Explain what stands here."""
    path = server.asked(params.text_document.uri)
    text = explain(server.course, server.shape, path, *server.wire.place(path, params.position))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text)) if text else None


def definition(server: RehearseServer, params: types.DefinitionParams) -> list[types.Location]:
    """Say where a name is given."""
    return _places(server, params, lambda defines: defines)


def references(server: RehearseServer, params: types.ReferenceParams) -> list[types.Location]:
    """Say where a name is used."""
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


def prepare_rename(server: RehearseServer, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    """Say which word would be renamed."""
    path = server.asked(params.text_document.uri)
    name = name_at(server.course, path, *server.wire.place(path, params.position))
    if name is None:
        return None
    span, word = renamed_part(name)
    return types.PrepareRenamePlaceholder(server.wire.range(path, span), word)


def rename_name(server: RehearseServer, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Rename an item, an objective or a lesson wherever it is named."""
    path = server.asked(params.text_document.uri)
    name = name_at(server.course, path, *server.wire.place(path, params.position))
    if name is None:
        return None
    try:
        return server.wire.edit(rename(server.course, name, params.new_name.strip()))
    except RenameError as reason:
        raise JsonRpcInvalidParams(server.course.tell(reason.message)) from reason


def actions(server: RehearseServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer to mend what is wrong here."""
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
