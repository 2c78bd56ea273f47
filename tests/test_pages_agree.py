"""What the check reads of a page is what the page shows, however hostile the page is, and neither takes long."""

from __future__ import annotations

import random
import re
import time
from pathlib import Path

import pytest
from markdown import Markdown

from conftest import Write
from mkdocs_rehearse.pages import parse_lesson

#: Those of the course and others that read blocks of text their own way.
EXTENSIONS = [
    names.split()
    for names in (
        "rehearse",
        "rehearse abbr admonition attr_list def_list footnotes md_in_html tables toc pymdownx.details"
        " pymdownx.highlight pymdownx.superfences pymdownx.tabbed pymdownx.tasklist",
        "rehearse extra fenced_code sane_lists pymdownx.blocks.admonition pymdownx.blocks.details",
    )
]
#: What a line begins with, what stands on it, and what ends it.
BEFORE = [
    "",
    "",
    "",
    " ",
    "   ",
    "    ",
    "\t",
    "        ",
    "> ",
    ">",
    "> > ",
    "- ",
    "* ",
    "1. ",
    "  - ",
    "> - ",
    "- > ",
    ": ",
]
TEXTS = [
    *["/// scenario | one", "/// scenario | two", "///scenario|one", "//// scenario | two", "/// scenarios"] * 2,
    *["///", "///", "///", "///", "////", "    level: 3", "level: 3", "/// note | Title", "/// desk", "/// scenario"],
    *["<quiz>", "</quiz>", "- [x] Yes", "- [ ] No", "Is it so?", "Water is [[wet]]."],
    *[
        "```",
        "```yaml",
        "~~~",
        "````",
        "`",
        "``",
        "<!--",
        "-->",
        "<div markdown>",
        "</div>",
        "<div>",
        "<pre>",
        "</pre>",
    ],
    *["!!! note", "??? tip", '=== "Tab"', "Term", "# Heading", "---", "| a | b |", "[^1]: Note", "*[HTML]: Text"],
    *[
        "Some text.",
        "More text",
        "",
        "",
        "",
        "",
        "{: .class }",
        "\\",
        "<script>",
        "</script>",
        "<p>",
        "&nbsp;",
        "1986\\. A",
    ],
]
#: What is lost is said: Python-Markdown drops HTML that is not closed in HTML that is not closed.
LOST = "the page cannot show this: HTML around it is not closed"
SHOWN = re.compile(r'<rehearse-item [^>]*data-id="(one|two|page-[^"]+)"')


def page_of(chance: random.Random) -> str:
    lines: list[str] = []
    while len(lines) < 12:
        line = chance.choice(BEFORE) + chance.choice(TEXTS)
        follows = "/// scen" in line and chance.random() < 0.7
        lines += [line, line[: line.index("/")].replace("-", " ").replace(":", " ") + "///"] if follows else [line]
    return "\n".join(lines) + "\n"


def read(text: str) -> list[str]:
    """Return the ids of the items that the check knows of in a page, from top to bottom."""
    lesson, _ = parse_lesson(text, "docs/page.md", "page.md")
    places = [(block.start, block.argument) for block in lesson.blocks if not block.found and block.closed]
    places += [(quiz.start, quiz.id) for quiz in lesson.quizzes if quiz.item]
    return [name for _, name in sorted(places) if name in ("one", "two") or "-" in name]


@pytest.fixture
def course_of_two(course: Path, write: Write, item: str) -> Path:
    for name in ("one", "two"):
        write(f"quizzes/{name}.yml", item)
    write("docs/first-message.md", "---\nobjectives:\n  compose: Compose\nclaims: [C058, C070]\n---\n")
    return course


@pytest.mark.parametrize("extensions", EXTENSIONS, ids=["alone", "the course's", "others"])
@pytest.mark.parametrize("seed", range(8))
def test_check_and_page_agree(seed: int, extensions: list[str], course_of_two: Path) -> None:
    chance = random.Random(seed)
    md = Markdown(extensions=extensions)
    differing = []
    for _ in range(60):
        text = page_of(chance)
        begin = time.process_time()
        page = md.reset().convert(text)
        took = time.process_time() - begin
        assert took < 1, text
        if SHOWN.findall(page) != read(text) and LOST not in page:
            differing.append((text, read(text), SHOWN.findall(page)))
    assert differing == []


def test_block_in_a_quotation_that_ends_too_early_ends_there(course_of_two: Path) -> None:
    text = "> /// scenario | one\n///\n/// scenario | two\n///\n"
    assert SHOWN.findall(Markdown(extensions=["rehearse"]).convert(text)) == read(text) == ["one", "two"]


def test_block_in_an_entry_of_a_list_is_known_to_both(course_of_two: Path) -> None:
    text = "- /// scenario | one\n  ///\n- Text\n"
    assert SHOWN.findall(Markdown(extensions=["rehearse"]).convert(text)) == read(text) == ["one"]


def test_block_that_is_lost_is_told(course_of_two: Path) -> None:
    text = "<div markdown>\n /// scenario | one\n ///\n   <div markdown>\n"
    page = Markdown(extensions=["rehearse", "md_in_html"]).convert(text)
    assert SHOWN.findall(page) == []
    assert LOST in page
