"""Sentences for authors: whole ones, marked where they stand, and told in the languages of their catalogues."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import catalogues
import mkdocs_rehearse
from mkdocs_rehearse.message import SILENCE, say
from mkdocs_rehearse.words import tell_in

PACKAGE = Path(mkdocs_rehearse.__file__).parent
SPEAKING = [file for file in sorted(PACKAGE.rglob("*.py")) if re.search(r"\bsay\(", file.read_text("utf-8"))]


def test_message_is_its_english_text_and_remembers_what_it_is_made_of() -> None:
    message = say('there is no item "{name}"', name="dye")
    assert message == 'there is no item "dye"'
    assert (message.template, message.values) == ('there is no item "{name}"', {"name": "dye"})


def test_text_without_values_keeps_its_braces() -> None:
    assert say('a "{" opens here') == 'a "{" opens here'


def test_value_takes_no_part_in_the_template() -> None:
    assert say("{name} {other}", name="{other}", other="x") == "{other} x"


@pytest.mark.parametrize("language", ["en", "", "tlh", "../de"])
def test_language_without_a_catalogue_is_told_in_english(language: str) -> None:
    assert tell_in(language)(say("the file is empty")) == "the file is empty"


def test_silence_stays_silent() -> None:
    assert tell_in("de")(SILENCE) == ""


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_value_of_a_sentence_is_an_english_word(file: Path) -> None:
    """It would be left as it is in all other languages: a value with words in it is a message, a name or a path."""
    calls = [
        node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call) and _says(node)
    ]
    values = [
        keyword.value for call in calls for keyword in call.keywords if keyword.arg not in ("name", "key", "path")
    ]
    assert [ast.unparse(value) for value in values for text in _own_texts(value) if re.search("[a-z]{2}", text)] == []


def test_every_sentence_stands_where_the_catalogues_find_it() -> None:
    """They look for none within another text, as in f"({say('x')})"."""
    nodes = [node for file in SPEAKING for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    told = [node.args[0] for node in nodes if isinstance(node, ast.Call) and _says(node)]
    held = {str(message.id) for message in catalogues.sentences(catalogues.AUTHORS)}
    assert {text.value for text in told if isinstance(text, ast.Constant)} - held == set()


#: Where sentences are read that others wrote, or words that are no sentences; pages have a test of their own.
NO_SPEAKERS = {
    "bank/files.py": "what the system says of a file",
    "cli/csp.py": "a policy",
    "cli/new.py": "a lesson to be written over, and a command",
    "formats/shape.py": "names of kinds, which lsp/explain.py puts in words",
    "formats/validation/markup.py": "names of tags",
    "formats/validation/elsewhere.py": "words of other tools and languages",
    "item/parts.py": "examples of scenarios",
    "lsp/complete.py": "the name of a kind",
    "markdown/extension.py": "what Python-Markdown asks of each setting; nothing prints it",
    "pages/front.py": "an example of a page",
    "reviews/writer.py": "a comment in a file",
    "settings/kinds.py": "compared with a sentence that is marked",
    "site/assets.py": "tags",
    "text/markdown.py": "of an assertion",
    "record/format.py": "pydantic's errors, which record/reader.py says in other words",
    "starter/requirement.py": "a file for pip",
    "yamldoc/recovery/complaints.py": "what PyYAML says",
    "yamldoc/recovery/problem.py": "what PyYAML says",
}
#: What marks a sentence, and what takes words that nobody reads as one.
MARKED = {"say", "error", "warning", "N_", "counted", "Field", "option", "Option", "info", "kind"}
PATTERNS = {"compile", "sub", "search", "match", "fullmatch", "split", "execute"}


def test_no_sentence_for_authors_stands_outside_the_catalogues() -> None:
    """Three words in a row are one: a text that is neither marked, nor of a docstring, an assertion or a pattern."""
    files = {file.relative_to(PACKAGE): file for file in sorted(PACKAGE.rglob("*.py"))}
    apart = {"words", "checks"}
    speaking = [name for name in files if not apart & {*name.parts} and name.as_posix() not in NO_SPEAKERS]
    assert len(speaking) > 100
    found = [f"{name}: {text}" for name in speaking for text in _unmarked(files[name])]
    assert found == []


def _unmarked(file: Path) -> list[str]:
    tree = ast.parse(file.read_text("utf-8"))
    spared = {id(part) for node in ast.walk(tree) if _is_spared(node) for part in ast.walk(node)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in spared]
    words = r"\b[A-Za-z’']+ [a-z’']{2,} [a-z’']{2,}\b"
    return [text.value for text in texts if isinstance(text.value, str) and re.search(words, text.value)]


def _is_spared(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in MARKED | PATTERNS


def _says(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "say"


def _own_texts(value: ast.AST) -> list[str]:
    """Return the texts that stand in a value; of the arguments of a call, those that are no words for a program."""
    if isinstance(value, ast.Call | ast.Subscript | ast.Compare):
        return []
    if isinstance(value, ast.Constant):
        return [value.value] if isinstance(value.value, str) else []
    return [text for part in ast.iter_child_nodes(value) for text in _own_texts(part)]
