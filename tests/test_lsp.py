"""The language server, driven by a client through its protocol."""

from __future__ import annotations

import re
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
import pytest_asyncio
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from conftest import CASES

ROOT = Path(__file__).parent.parent
TALK = (CASES / "ok" / "conversation.yml").read_text("utf-8")
ITEM = (CASES / "ok" / "plain.yml").read_text("utf-8")
LESSON = (CASES / "lesson.md").read_text("utf-8").replace("ID", "dye-testing")


ITEM_PATH, TALK_PATH, PAGE = "quizzes/dye-testing.yml", "quizzes/talk.yml", "docs/first-message.md"

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Editor:
    """A client with a course open: what a person does in an editor."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self.texts: dict[str, str] = {}
        self._version = 0

    def uri(self, path: str) -> str:
        return (self.folder / path).as_uri()

    async def open(self, path: str, text: str | None = None) -> list[types.Diagnostic]:
        self.texts[path] = (self.folder / path).read_text("utf-8") if text is None else text
        item = types.TextDocumentItem(self.uri(path), "yaml", self._next(), self.texts[path])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.settled(path)

    async def type(self, path: str, text: str) -> list[types.Diagnostic]:
        self.send(path, text)
        return await self.settled(path)

    def send(self, path: str, text: str) -> None:
        self.texts[path] = text
        document = types.VersionedTextDocumentIdentifier(self._next(), self.uri(path))
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def close_all(self) -> None:
        for path in self.texts:
            self.client.text_document_did_close(types.DidCloseTextDocumentParams(self._document(path)))
        for path in self.texts:
            await self.settled(path)

    async def settled(self, path: str) -> list[types.Diagnostic]:
        """Return the findings: the server tells them before it answers what it is asked."""
        await self.client.text_document_hover_async(types.HoverParams(self._document(path), types.Position(0, 0)))
        return list(self.client.diagnostics.get(self.uri(path), []))

    async def hover(self, path: str, word: str) -> str:
        params = types.HoverParams(self._document(path), self.at(path, word))
        found = await self.client.text_document_hover_async(params)
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    async def complete(self, path: str, word: str) -> list[str]:
        """Return what is offered behind a word."""
        place = self.at(path, word, behind=True)
        found = await self.client.text_document_completion_async(types.CompletionParams(self._document(path), place))
        assert isinstance(found, types.CompletionList)
        return [item.label for item in found.items]

    async def definition(self, path: str, word: str) -> list[tuple[str, int]]:
        params = types.DefinitionParams(self._document(path), self.at(path, word))
        return self._places(await self.client.text_document_definition_async(params))

    async def references(self, path: str, word: str) -> list[tuple[str, int]]:
        params = types.ReferenceParams(types.ReferenceContext(False), self._document(path), self.at(path, word))
        return self._places(await self.client.text_document_references_async(params))

    async def rename(self, path: str, word: str, new: str) -> dict[str, str]:
        """Rename, and return the files as they stand then."""
        params = types.RenameParams(self._document(path), self.at(path, word), new)
        edit = await self.client.text_document_rename_async(params)
        assert edit
        return self._applied(edit)

    async def fix(self, path: str, title: str) -> dict[str, str]:
        """Take the quick fix of this title, and return the files as they stand then."""
        whole = types.Range(types.Position(0, 0), types.Position(9999, 0))
        params = types.CodeActionParams(self._document(path), whole, types.CodeActionContext([]))
        actions = await self.client.text_document_code_action_async(params) or []
        [action] = [one for one in actions if isinstance(one, types.CodeAction) and one.title == title]
        assert action.edit
        return self._applied(action.edit)

    def at(self, path: str, word: str, behind: bool = False) -> types.Position:
        text = self.texts[path]
        offset = text.index(word) + (len(word) if behind else 0)
        line = text.count("\n", 0, offset)
        return types.Position(line, len(text[text.rfind("\n", 0, offset) + 1 : offset].encode("utf-16-le")) // 2)

    def _applied(self, edit: types.WorkspaceEdit) -> dict[str, str]:
        texts: dict[str, str] = {}
        for change in edit.document_changes or []:
            if isinstance(change, types.RenameFile):
                old, new = (self._name(uri) for uri in (change.old_uri, change.new_uri))
                texts[new] = texts.pop(old)
            elif isinstance(change, types.TextDocumentEdit):
                name = self._name(change.text_document.uri)
                text = self.texts.get(name) or (self.folder / name).read_text("utf-8")
                texts[name] = _edited(text, [one for one in change.edits if isinstance(one, types.TextEdit)])
        return texts

    def _places(self, found: object) -> list[tuple[str, int]]:
        assert isinstance(found, Sequence)
        return sorted((self._name(one.uri), one.range.start.line + 1) for one in found)

    def _name(self, uri: str) -> str:
        return uri.removeprefix(self.folder.as_uri() + "/")

    def _document(self, path: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(path))

    def _next(self) -> int:
        self._version += 1
        return self._version


def _edited(text: str, edits: list[types.TextEdit]) -> str:
    """Apply edits as an editor does: from the last to the first, columns in UTF-16."""
    lines = text.split("\n")

    def offset(place: types.Position) -> int:
        before = sum(len(line) + 1 for line in lines[: place.line])
        units = lines[place.line].encode("utf-16-le")[: 2 * place.character] if place.line < len(lines) else b""
        return before + len(units.decode("utf-16-le"))

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


SERVER = ClientServerConfig(server_command=[sys.executable, "-m", "mkdocs_rehearse", "lsp"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of two items and a lesson that shows both."""
    root = tmp_path_factory.mktemp("course")
    texts = {ITEM_PATH: ITEM, TALK_PATH: TALK, PAGE: LESSON + "\n/// scenario | talk\n///\n"}
    for path, text in texts.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


@pytest_lsp.fixture(scope="module", config=SERVER)  # type: ignore[untyped-decorator]
async def client(lsp_client: LanguageClient, folder: Path) -> AsyncIterator[None]:
    await begin(lsp_client, folder)
    yield
    await lsp_client.shutdown_session()


async def begin(client: LanguageClient, folder: Path) -> None:
    """Open a folder, as an editor does that watches files for its servers."""
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)
    capabilities = client_capabilities("visual-studio-code")
    workspace = [types.WorkspaceFolder(folder.as_uri(), "course")]
    params = types.InitializeParams(capabilities, root_uri=folder.as_uri(), workspace_folders=workspace)
    await client.initialize_session(params)


@pytest_asyncio.fixture(loop_scope="module")
async def editor(client: LanguageClient, folder: Path) -> AsyncIterator[Editor]:
    """An editor with no file open."""
    editor = Editor(client, folder)
    yield editor
    await editor.close_all()


class TestFindings:
    async def test_mistake_is_told_as_it_is_typed_and_goes_when_it_is_mended(self, editor: Editor) -> None:
        assert await editor.open(ITEM_PATH) == []
        [found] = await editor.type(ITEM_PATH, ITEM.replace("    rating: 3", "    ratng: 3"))
        assert found.message == 'option 1 has no "rating", but "ratng": did you mean "rating"?'
        assert (found.code, found.source) == ("unknown-key", "rehearse")
        assert found.severity is types.DiagnosticSeverity.Error
        assert found.range == types.Range(types.Position(12, 4), types.Position(12, 9))
        assert await editor.type(ITEM_PATH, ITEM) == []

    async def test_what_is_typed_in_one_file_is_found_in_another(self, editor: Editor) -> None:
        await editor.open(PAGE)
        await editor.open(ITEM_PATH)
        await editor.type(ITEM_PATH, ITEM.replace("rating: 3", "rating: 4"))
        found = [one.code for one in editor.client.diagnostics[editor.uri(PAGE)]]
        assert found == ["objective-without-item", "broken-item"]

    async def test_closing_without_saving_goes_back_to_the_disk(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM.replace("rating: 3", "rating: 4"))
        assert editor.client.diagnostics[editor.uri(ITEM_PATH)]
        document = types.TextDocumentIdentifier(editor.uri(ITEM_PATH))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        assert await editor.settled(ITEM_PATH) == []

    async def test_columns_are_counted_as_the_client_counts(self, editor: Editor) -> None:
        text = ITEM.replace("title: ", "title: 🙂🙂 ").replace("role: sender", "role: sendr")
        [found] = await editor.open(ITEM_PATH, text)
        assert found.code == "unknown-value"
        await editor.type(ITEM_PATH, 'title: "🙂🙂 x" y\n')
        found = editor.client.diagnostics[editor.uri(ITEM_PATH)][0]
        assert found.range.start.character >= len('title: "🙂🙂 x"'.encode("utf-16-le")) // 2

    @pytest.mark.parametrize("text", ["", "\n", "\t", "format:", "- x", "title: 'a", "\u2028a: b\x0b", "a: &b [*b]"])
    async def test_any_text_is_borne(self, editor: Editor, text: str) -> None:
        await editor.open(ITEM_PATH, text or " ")
        await editor.type(ITEM_PATH, text)
        assert await editor.type(ITEM_PATH, ITEM) == []


class TestCompletion:
    @pytest.mark.parametrize(
        ("path", "text", "behind", "offered"),
        [
            (ITEM_PATH, "format: \n", "format: ", "best-worst"),
            (ITEM_PATH, ITEM.replace("first-message/compose", "first-"), "objective: first-", "first-message/facts"),
            (ITEM_PATH, ITEM.replace("role: sender", "role: "), "role: ", "moderator"),
            (ITEM_PATH, ITEM.replace("channel: linkedin-message", "channel: "), "channel: ", "blog-comment"),
            (ITEM_PATH, ITEM + "twin: \n", "twin: ", "talk"),
            (ITEM_PATH, ITEM + "claims: [\n", "claims: [", "C058"),
            (ITEM_PATH, ITEM + "claims:\n  - \n", "claims:\n  - ", "C070"),
            (ITEM_PATH, ITEM + "scale: \n", "scale: ", "likely"),
            (ITEM_PATH, ITEM + "instruction: \n", "instruction: ", "both"),
            (ITEM_PATH, ITEM + "reserved: \n", "reserved: ", "true"),
            (ITEM_PATH, ITEM + "allow:\n  - check: \n", "- check: ", "unused-item"),
            (ITEM_PATH, ITEM + "setting:\n  gender: \n", "gender: ", "woman"),
            (ITEM_PATH, ITEM + "sca\n", "\nsca", "scale"),
            (ITEM_PATH, ITEM + "setting:\n  c\n", "setting:\n  c", "country"),
            (ITEM_PATH, ITEM + "  - t\n", "\n  - t", "text"),
            (TALK_PATH, TALK.replace("next: silence", "next: ", 1), "next: \n".rstrip("\n"), "friendly"),
            (TALK_PATH, TALK.replace("start: opening", "start: "), "start: ", "answer"),
            (TALK_PATH, TALK + "    out\n", "\n    out", "outcome"),
            (TALK_PATH, TALK.replace("outcome: good", "outcome: "), "outcome: ", "neutral"),
            (PAGE, LESSON + "\n/// \n", "\n\n/// ", "scenarios"),
            (PAGE, LESSON + "\n/// scenario | t\n", "| t", "talk"),
            (PAGE, LESSON + "\n/// scenarios\n    role: \n", "    role: ", "sender"),
            (PAGE, LESSON + "\n/// scenarios\n    l\n", "    l", "lesson"),
        ],
    )
    async def test_offers(self, editor: Editor, path: str, text: str, behind: str, offered: str) -> None:
        await editor.open(path, text)
        assert offered in await editor.complete(path, behind)

    async def test_offers_no_key_twice_and_needed_ones_first(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, "format: best\ntitle: A\n\n")
        offered = await editor.complete(ITEM_PATH, "title: A\n")
        assert offered[0] == "objective"
        assert not {"format", "title"} & {*offered}

    async def test_offers_nothing_within_a_text(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM + "place: |\n  In the\n")
        assert await editor.complete(ITEM_PATH, "  In the") == []

    async def test_item_is_no_twin_of_its_own(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM + "twin: \n")
        assert "dye-testing" not in await editor.complete(ITEM_PATH, "twin: ")


class TestHover:
    async def test_over_a_finding_says_what_the_check_means(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM.replace("rating: 3", "rating: 4"))
        text = await editor.hover(ITEM_PATH, "4\n")
        assert text.startswith("**A rating is 0, 1, 2 or 3.** (error, `rating-range`)")

    async def test_over_an_id_shows_the_item(self, editor: Editor) -> None:
        await editor.open(PAGE)
        assert "(`talk`): talk turn by turn" in await editor.hover(PAGE, "talk")

    async def test_over_an_objective_shows_its_sentence(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH)
        assert await editor.hover(ITEM_PATH, "first-message/") == (
            "**Compose a first message with one answerable question.**\n\nThe first message · 2 scenarios"
        )

    async def test_over_next_shows_the_turn(self, editor: Editor) -> None:
        await editor.open(TALK_PATH)
        assert await editor.hover(TALK_PATH, "silence") == "**silence** (bad)\n\nShe does not answer."

    async def test_over_a_key_says_what_it_holds(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH)
        assert (await editor.hover(ITEM_PATH, "rationale")).startswith("**rationale** (needed, text)")


class TestNavigation:
    @pytest.mark.parametrize(
        ("path", "word", "place"),
        [
            (PAGE, "dye-testing", (ITEM_PATH, 1)),
            (ITEM_PATH, "first-message/compose", (PAGE, 4)),
            (TALK_PATH, "answer\n      - text: Send", (TALK_PATH, 25)),
            (TALK_PATH, "silence", (TALK_PATH, 47)),
            (TALK_PATH, "opening", (TALK_PATH, 10)),
        ],
    )
    async def test_definition(self, editor: Editor, path: str, word: str, place: tuple[str, int]) -> None:
        await editor.open(path)
        assert await editor.definition(path, word) == [place]

    @pytest.mark.parametrize(
        ("path", "word", "places"),
        [
            (ITEM_PATH, "format", [(PAGE, 11)]),
            (PAGE, "compose", [(ITEM_PATH, 3), (TALK_PATH, 3)]),
            (TALK_PATH, "silence:", [(TALK_PATH, 20), (TALK_PATH, 35)]),
        ],
    )
    async def test_references(self, editor: Editor, path: str, word: str, places: list[tuple[str, int]]) -> None:
        await editor.open(path)
        assert await editor.references(path, word) == places

    async def test_word_that_is_no_name_leads_nowhere(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH)
        assert await editor.definition(ITEM_PATH, "rationale") == []


class TestRename:
    async def test_item_keeps_its_old_id_under_formerly(self, editor: Editor) -> None:
        await editor.open(PAGE)
        texts = await editor.rename(PAGE, "dye-testing", "leila-writes")
        assert "/// scenario | leila-writes\n" in texts[PAGE]
        assert "\nformerly: [dye-testing]\n" in texts["quizzes/leila-writes.yml"]
        assert ITEM_PATH not in texts

    @pytest.mark.parametrize(
        ("formerly", "expected"),
        [
            ("formerly: [a, b]\n", "formerly: [a, b, dye-testing]\n"),
            ("formerly:\n  - a\n  - b\n", "formerly: [a, b, dye-testing]\n"),
            ("formerly: [leila-writes]\n", "formerly: [dye-testing]\n"),
            ("formerly:\n", "formerly: [dye-testing]\n"),
        ],
    )
    async def test_former_ids_stay(self, editor: Editor, formerly: str, expected: str) -> None:
        await editor.open(ITEM_PATH, formerly + ITEM)
        texts = await editor.rename(ITEM_PATH, "format", "leila-writes")
        assert texts["quizzes/leila-writes.yml"] == expected + ITEM

    async def test_twin_follows(self, editor: Editor) -> None:
        await editor.open(TALK_PATH, TALK + "twin: dye-testing\n")
        texts = await editor.rename(TALK_PATH, "dye-testing", "leila-writes")
        assert texts[TALK_PATH].endswith("twin: leila-writes\n")

    async def test_turn_is_renamed_wherever_a_reply_leads_to_it(self, editor: Editor) -> None:
        await editor.open(TALK_PATH)
        texts = await editor.rename(TALK_PATH, "silence", "no-answer")
        assert texts[TALK_PATH] == TALK.replace("silence", "no-answer")

    async def test_objective_is_renamed_in_lesson_and_items(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH)
        texts = await editor.rename(ITEM_PATH, "first-message/compose", "write")
        assert "  write: Compose" in texts[PAGE]
        assert "objective: first-message/write\n" in texts[ITEM_PATH]
        assert "objective: first-message/write\n" in texts[TALK_PATH]

    @pytest.mark.parametrize(
        ("word", "new", "message"),
        [
            ("format", "talk", 'the id "talk" is taken by quizzes/talk.yml'),
            ("format", "Not A Name", "a name is lower-case words joined by hyphens, as in dye-testing"),
            ("first-message/", "facts", 'the lesson "first-message" has an objective "facts" already'),
        ],
    )
    async def test_name_that_cannot_be_is_refused(self, editor: Editor, word: str, new: str, message: str) -> None:
        await editor.open(ITEM_PATH)
        with pytest.raises(JsonRpcException, match=message):
            await editor.rename(ITEM_PATH, word, new)


class TestFixes:
    async def test_slip_of_the_pen(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM.replace("role: sender", 'role: "sendr"'))
        assert (await editor.fix(ITEM_PATH, 'Write "sender"'))[ITEM_PATH] == ITEM.replace("sender", '"sender"', 1)

    async def test_tabs(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM.replace("    rating: 3", "\t\trating: 3"))
        assert (await editor.fix(ITEM_PATH, "Replace tabs with spaces"))[ITEM_PATH] == ITEM

    @pytest.mark.parametrize("title", ["Note: a first message", "Room #2", "Yes", "9:30"])
    async def test_text_that_lacks_quotes(self, editor: Editor, title: str) -> None:
        await editor.open(ITEM_PATH, re.sub("^title: .*", f"title: {title}", ITEM, flags=re.MULTILINE))
        mended = (await editor.fix(ITEM_PATH, "Put the text in quotes"))[ITEM_PATH]
        assert mended == re.sub("^title: .*", f'title: "{title}"', ITEM, flags=re.MULTILINE)

    async def test_open_block(self, editor: Editor) -> None:
        await editor.open(PAGE, LESSON.removesuffix("///\n"))
        assert (await editor.fix(PAGE, "Close the block"))[PAGE] == LESSON

    async def test_twin_that_does_not_know(self, editor: Editor) -> None:
        await editor.open(TALK_PATH, TALK + "twin: dye-testing\n")
        texts = await editor.fix(TALK_PATH, f"Name this scenario as its twin in {ITEM_PATH}")
        assert "\ntwin: talk\n" in texts[ITEM_PATH]

    async def test_item_that_no_lesson_shows(self, editor: Editor) -> None:
        await editor.open(PAGE, LESSON.replace("dye-testing", "talk"))
        await editor.open(ITEM_PATH)
        texts = await editor.fix(ITEM_PATH, f"Show it at the end of {PAGE}")
        assert texts[PAGE].rstrip().endswith("/// scenario | dye-testing\n///")

    async def test_former_id_that_is_taken(self, editor: Editor) -> None:
        await editor.open(ITEM_PATH, ITEM + "formerly: [talk, old]\n")
        assert (await editor.fix(ITEM_PATH, "Remove it"))[ITEM_PATH] == ITEM + "formerly: [old]\n"


class TestLanguage:
    @pytest_asyncio.fixture(loop_scope="module")
    async def german(self, editor: Editor) -> AsyncIterator[Editor]:
        """An editor in whose course people learn in German."""
        settings, changed = editor.folder / "mkdocs.yml", types.DidChangeWatchedFilesParams([])
        settings.write_text("site_name: A\nmarkdown_extensions: [{rehearse: {course: a, language: de}}]\n", "utf-8")
        editor.client.workspace_did_change_watched_files(changed)
        yield editor
        settings.unlink()
        editor.client.workspace_did_change_watched_files(changed)

    async def test_of_a_key_is_the_course_s(self, german: Editor) -> None:
        await german.open(ITEM_PATH)
        assert (await german.hover(ITEM_PATH, "title")).startswith(
            "**title** (nötig, Text)\n\nEine Überschrift, die die Lösung nicht verrät.\n\nZum Beispiel: `title: "
        )

    async def test_of_an_objective_and_of_an_id_is_the_course_s(self, german: Editor) -> None:
        await german.open(PAGE)
        assert "(`talk`): schritt für schritt" in await german.hover(PAGE, "talk")
        await german.open(ITEM_PATH)
        assert (await german.hover(ITEM_PATH, "first-message/")).endswith("· 2 Szenarien")

    async def test_of_a_quick_fix_is_the_course_s(self, german: Editor) -> None:
        await german.open(ITEM_PATH, ITEM.replace("role: sender", 'role: "sendr"'))
        assert await german.fix(ITEM_PATH, '"sender" schreiben')
