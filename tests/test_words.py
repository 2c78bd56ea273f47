"""The words that learners read: one for each value that the format of an item knows, and each in `words/`."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import mkdocs_rehearse
from mkdocs_rehearse.conversation import Ending
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.words import FORMAT_LABELS, OUTCOMES, Channel, Scale, Terms, words_in
from mkdocs_rehearse.words.desk import QUESTIONS
from mkdocs_rehearse.words.language import NAMED

ROOT = Path(__file__).parents[1]
PACKAGE = Path(mkdocs_rehearse.__file__).parent
TEMPLATES = [file for folder in (PACKAGE / "templates", PACKAGE / "theme") for file in sorted(folder.rglob("*.html"))]
#: What makes pages for learners; `paper/key.py` prints the answer key for authors, `site/script.py` writes JavaScript.
MODULES = sorted(
    file
    for part in ("render", "paper", "site", "formats")
    for file in (PACKAGE / part).glob("*.py")
    if file.stem not in ("__init__", "key", "script")
)


def test_the_terms_of_a_course_come_before_those_of_the_package_and_change_none() -> None:
    scale = Scale(("Dangerous", "Risky", "Fair", "Safe"), "Safest", "Most dangerous")
    terms = Terms({"email": Channel("Letter by wire", "letter")}, {"nurse": "You look after the ward"}, {"safe": scale})
    own = words_in().of_course(terms)
    assert own.channel("email") == Channel("Letter by wire", "letter")
    assert own.channel("group").label == "Group"
    assert (own.role("nurse"), own.role("sender")) == ("You look after the ward", "You write")
    assert own.scale("safe") == scale
    assert words_in().channel("email").label == "E-mail"
    assert "nurse" not in words_in().roles


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (FORMAT_LABELS, tuple(FORMATS)),
        (OUTCOMES, get_args(Ending.model_fields["outcome"].annotation)),
    ],
    ids=["formats", "outcomes"],
)
def test_every_value_has_its_words(words: dict[str, object], values: tuple[str, ...]) -> None:
    assert tuple(words) == values


def test_channel_of_the_course_s_own_is_named_after_its_slug() -> None:
    assert words_in().channel("trade-fair").label == "Trade fair"
    assert words_in().channel("email").label == "E-mail"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("author-draft", "Our rating: the author’s draft. No panel has reviewed it yet."),
        ("panel(7)", "Rated by 7 people."),
        ("panel(1)", "Rated by one person."),
    ],
)
def test_key_status_says_who_set_the_ratings(status: str, words: str) -> None:
    assert words_in().key_status(status) == words


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_template_holds_a_sentence(file: Path) -> None:
    text = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!doctype[^>]*>|<style>.*?</style>",
        "",
        file.read_text("utf-8"),
        flags=re.DOTALL,
    )
    shown = [*re.split(r"<[^>]*>", text), *re.findall(r'(?:aria-label|placeholder|title|alt)="([^"]*)"', text)]
    assert [part.strip() for part in shown if re.search(r"[A-Za-z]", part)] == []


def test_every_name_in_a_template_is_known_and_every_known_one_is_used() -> None:
    modules = [file.read_text("utf-8") for file in PACKAGE.rglob("*.py")]
    sources = [file.read_text("utf-8") for file in TEMPLATES] + modules
    named = {name for text in sources for name in re.findall(r"\bsay\.(\w+)", text)}
    named |= {f"faulty_{what}" for what in ("scenario", "quiz", "block", "page", "front")}
    assert named | {*QUESTIONS} == set(NAMED)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_module_that_makes_pages_holds_a_sentence(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    made = [tree] if file.parent.name != "formats" else [node for node in tree.body if _is_view(node)]
    spared = {id(node) for part in made for held in ast.walk(part) if _for_authors(held) for node in ast.walk(held)}
    texts = [
        node.value
        for part in made
        for node in ast.walk(part)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared
    ]
    assert [text for text in texts if re.search(r"^[^<]*[a-z]{2} [a-z]|^[A-Z][a-z]{2,}", text)] == []


def _is_view(node: ast.AST) -> bool:
    """Tell whether a function of a format makes what a template shows."""
    return isinstance(node, ast.FunctionDef) and "view" in node.name


def _for_authors(node: ast.AST) -> bool:
    """Tell whether a text is a docstring, a list of names or what is logged."""
    return isinstance(node, ast.Expr | ast.Assert) or (isinstance(node, ast.Call) and ".split()" in ast.unparse(node))


def test_no_sentence_of_the_scripts_stands_outside_its_words() -> None:
    """A sentence there is marked by t or tn; a text with two words elsewhere would be one that nobody translates."""
    found = []
    for file in sorted((ROOT / "src/mkdocs_rehearse/client").rglob("*.js")):
        source = re.sub(
            r"^\s*(//|/?\*).*$|/\*.*?\*/|\btn?\((?:\s*'[^']+',?)+|^import .*$", "", file.read_text("utf-8"), flags=re.M
        )
        texts = [text for pair in re.findall(r"'([^'\n]*)'|`([^`]*)`", source) for text in pair]
        wanted = (
            r"[A-Z][a-z]+ ?[a-z]*$|[A-Za-z]{2,} [a-z]{2,} [a-z]"
            if file.parent.name == "words"
            else r"[A-Z][a-z]+ [a-z]{2,}"
        )
        found += [f"{file.name}: {text}" for text in texts if re.match(wanted, text)]
    assert found == []
