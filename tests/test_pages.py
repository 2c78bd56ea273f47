from __future__ import annotations

import pytest

from mkdocs_rehearse.diagnostics import Span
from mkdocs_rehearse.pages import Lesson, parse_lesson

PAGE = """\
---
title: The first message
module: Start well
lesson: 3
objectives:
  compose: Compose a first message.
claims: [C058, C070]
---

# The first message

/// scenario | dye-testing
    level: 3
///
"""


def read(text: str) -> Lesson:
    lesson, found = parse_lesson(text, "docs/a/first-message.md", "a/first-message.md")
    assert found == []
    return lesson


def test_front_matter_says_what_the_lesson_is() -> None:
    lesson = read(PAGE)
    assert (lesson.stem, lesson.source, lesson.path) == (
        "first-message",
        "a/first-message.md",
        "docs/a/first-message.md",
    )
    assert (lesson.title, lesson.module, lesson.number) == ("The first message", "Start well", 3)
    assert lesson.objectives == {"compose": "Compose a first message."}
    assert lesson.claims == ("C058", "C070")


def test_block_has_its_argument_its_options_and_their_places() -> None:
    [block] = read(PAGE).blocks
    assert (block.name, block.argument, block.closed, block.options) == (
        "scenario",
        "dye-testing",
        True,
        {"level": "3"},
    )
    assert block.span == Span(12, 16, 12, 27)
    assert block.option_spans == {"level": Span(13, 5, 13, 13)}


@pytest.mark.parametrize(
    "text", ["", "# A page\n", "---\n\nA rule above.\n", "---\n---\nText\n", "Text\n---\ntitle: x\n---\n"]
)
def test_page_without_front_matter_is_a_lesson_without_objectives(text: str) -> None:
    lesson = read(text)
    assert (lesson.title, lesson.objectives, lesson.claims, lesson.found) == ("", {}, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "```\n/// scenario | a\n///\n```",
        "~~~~ yaml\n/// scenario | a\n~~~\n///\n~~~~",
        "    /// scenario | a\n    ///",
        "//// notes | a\n////",
        "// scenario | a",
        "text /// scenario | a",
    ],
)
def test_line_that_begins_no_block_is_passed_over(text: str) -> None:
    assert parse_lesson(text, "a.md", "a.md")[0].blocks == ()


@pytest.mark.parametrize(
    ("text", "argument", "closed"),
    [
        ("/// scenario | a\n///", "a", True),
        ("///scenario|a\n///", "a", True),
        ("  //// scenario | a\n////", "a", True),
        ("/// scenario | a\ntext\n///", "a", True),
        ("/// scenario\n///", "", True),
        ("/// scenarios\n///", "", True),
        ("/// scenario | a\ntext", "a", False),
        ("//// scenario | a\n///", "a", False),
        ("/// scenario | a\n/// scenario | b\n///\n", "a", False),
    ],
)
def test_block(text: str, argument: str, closed: bool) -> None:
    first = parse_lesson(text, "a.md", "a.md")[0].blocks[0]
    assert (first.argument, first.closed) == (argument, closed)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/// scenario a", 'write "/// scenario | a"'),
        ("/// Scenario | a", 'write "/// scenario | a"'),
        ("/// scenrio | a", 'write "/// scenario | a"'),
        ("/// Scenarios", 'write "/// scenarios"'),
    ],
)
def test_slip_in_the_first_line_of_a_block_is_found(line: str, hint: str) -> None:
    _, [found] = parse_lesson(f"Text.\n\n{line}\n///\n", "a.md", "a.md")
    assert (found.check, found.message, found.hint) == ("block-option", f'"{line}" does not begin a block', hint)
    assert found.span == Span.at(3, 1, len(line))


@pytest.mark.parametrize("line", ["/// note | a", "/// details", "/// html | div", "/// caption", "/// tab | scenario"])
def test_block_of_another_kind_is_no_slip(line: str) -> None:
    assert parse_lesson(f"{line}\n///\n", "a.md", "a.md")[1] == []


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        ("objectives: [a]", 2, '"objectives" must be a group of keys with sentences'),
        ("objectives: compose", 2, '"objectives" must be a group of keys with sentences'),
        ("objectives:\n  compose: 3", 3, 'objective "compose" must be a sentence'),
        ("objectives:\n  compose:", 3, 'objective "compose" must be a sentence'),
        ("claims: C058", 2, '"claims" must be a list of claim ids'),
        ("claims: [C058, 3]", 2, "claim 2 must be text"),
        ("claims: {C058: x}", 2, '"claims" must be a list of claim ids'),
        ("title: a: b", 2, 'a ":" followed by a space stands in the text, where YAML takes it for the end of a key'),
        ("- a", 2, "a list stands here, where keys with values should be"),
    ],
)
def test_broken_front_matter(front: str, line: int, message: str) -> None:
    lesson, [found] = parse_lesson(f"---\n{front}\n---\n\n/// scenario | a\n///\n", "a.md", "a.md")
    assert (found.path, found.span.line, found.message) == ("a.md", line, message)
    assert lesson.found == (found,)
    assert [block.argument for block in lesson.blocks] == ["a"]


def test_front_matter_that_is_never_closed() -> None:
    lesson, [found] = parse_lesson("---\ntitle: A\n\n/// scenario | a\n///\n", "a.md", "a.md")
    assert (found.span.line, found.message) == (1, "the front matter begins here and is never closed")
    assert [block.argument for block in lesson.blocks] == ["a"]
