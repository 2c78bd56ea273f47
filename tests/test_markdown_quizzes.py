"""`<quiz>` blocks in a rendered page: by plain Python-Markdown, and by a build of MkDocs."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import CASES, Run, Write
from hostile import ATTACKS, dangers, site_extensions

SITE = ("pymdownx.superfences", "pymdownx.tabbed", "admonition", "attr_list", "md_in_html", "tables", "toc")
QUIZ = "<quiz>\nWhich is right?\n- [x] This\n> Why\n- [ ] That\n\nMore.\n</quiz>\n"
BROKEN = "<quiz>\nWhich is right?\n- [ ] This\n</quiz>\n"


def render(text: str, *extensions: str, **options: object) -> str:
    return Markdown(extensions=[*extensions, "rehearse"], extension_configs={"rehearse": options}).convert(text)


def items(html: str) -> list[str]:
    return re.findall(r"<rehearse-item .*?</rehearse-item>", html, re.DOTALL)


@pytest.mark.parametrize("page", sorted((CASES / "quiz").glob("[!n]*.md")), ids=lambda page: page.stem)
def test_every_documented_construct_becomes_an_item(page: Path) -> None:
    text = page.read_text("utf-8").split("---\n\n", 1)[-1] if page.stem == "front-matter" else page.read_text("utf-8")
    html = render(text, *SITE)
    answers = html.count("<li data-option=") + html.count("<li data-blank=")
    assert items(html)
    assert answers >= 1
    assert not re.search("[\x00-\x08\ue000-\ue003]|rehearse-fault", html)


@pytest.mark.parametrize("page", sorted((CASES / "quiz").glob("nope-*.md")), ids=lambda page: page.stem)
@pytest.mark.parametrize("extensions", [SITE, ("fenced_code",)], ids=["site", "plain"])
def test_quizzes_in_code_stay_code(page: Path, extensions: tuple[str, ...]) -> None:
    text = page.read_text("utf-8")
    with_us = render(text, *extensions)
    assert with_us == Markdown(extensions=list(extensions)).convert(text)


def test_item_has_what_every_item_has() -> None:
    item = items(render(QUIZ))[0]
    name = re.search(r'data-id="(page-[0-9a-f]{8})"', item)
    assert name
    assert f'<p class="rehearse-title" id="{name[1]}">Quick check</p>' in item
    assert 'data-format="multiple"' in item
    assert item.count('type="radio"') == 2
    assert '<details class="rehearse-key"' in item
    assert '<div class="rehearse-rationale">\n<p>Why</p>' in item
    assert '<div class="rehearse-rationale">\n<p>More.</p>' in item


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [("Tea comes from [[leaves]].", "Fill in the blank."), ("[[Tea]] comes from [[leaves]].", "Fill in the blanks.")],
)
def test_sentence_with_blanks_says_how_many_there_are(sentence: str, lead: str) -> None:
    assert f">{lead}</legend>" in items(render(f"<quiz>\n{sentence}\n</quiz>\n"))[0]


def test_code_tables_images_links_and_emphasis_work_in_a_quiz() -> None:
    text = (
        "<quiz>\nWhat does `x` *mean* in\n```python\nprint(1)\n```\n- [x] [a](b.md) and ![c](d.png)\n- [ ] **e**\n\n"
        "| f | g |\n|---|---|\n| h | i |\n\n!!! tip\n    j\n</quiz>\n"
    )
    html = render(text, *SITE)
    assert '<legend class="rehearse-lead">What does <code>x</code> <em>mean</em> in</legend>' in html
    assert '<div class="highlight">' in html
    assert '<a href="b.md">a</a> and <img alt="c" src="d.png" />' in html
    assert "<strong>e</strong>" in html
    assert "<td>h</td>" in html
    assert '<div class="admonition tip">' in html


def test_html_that_marks_words_works_and_all_other_is_shown_as_typed() -> None:
    answer = "2<sup>3</sup> <b>a <i>b <u>c</u></i></b><br>d <kbd onclick=x>e</kbd> <script>f</script> </i> <s>g"
    html = render(f"<quiz>\nWhich?\n- [x] {answer} `<b>`\n\n<p>h</p><p>i</p>\n</quiz>\n")
    assert "2<sup>3</sup> <b>a <i>b <u>c</u></i></b><br />" in html
    assert "&lt;kbd onclick=x&gt;e&lt;/kbd&gt; &lt;script&gt;f&lt;/script&gt; &lt;/i&gt; &lt;s&gt;g" in html
    assert "<code>&lt;b&gt;</code>" in html
    assert "<p>h</p>\n<p>i</p>" in html


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_hostile_text_does_nothing_in_the_page(attack: str) -> None:
    text = re.sub("[\x00-\x08\x0b-\x1f]", "", attack)
    answer, feedback = " ".join(text.split("\n")), "\n".join(f"> {line}" for line in text.split("\n"))
    names, options = site_extensions()
    md = Markdown(extensions=list(names), extension_configs=json.loads(options) | {"rehearse": {}})
    html = md.convert(
        f"<quiz>\nQuestion {text}\n- [x] {answer}\n{feedback}\n\n{text}\n</quiz>\n\n"
        f"<quiz>\n{text} [[x]]\n\n---\n{text}\n</quiz>\n"
    )
    assert dangers(html) == []
    assert re.search("<rehearse-item|rehearse-fault", html)


def test_image_from_another_host_becomes_a_link() -> None:
    html = render("<quiz>\nWhich?\n- [x] ![a cat](https://cats.example/1) [![b](//c.example/d.png)](e.md)\n</quiz>\n")
    assert '<a href="https://cats.example/1">a cat</a> <a href="e.md"><span>b</span></a>' in html


def test_heading_in_an_explanation_is_no_heading_of_the_page() -> None:
    md = Markdown(extensions=["toc", "rehearse"])
    html = md.convert("# Page\n\n<quiz>\nWhich?\n- [x] This\n\n## Why\n</quiz>\n")
    assert '<p aria-level="2" class="rehearse-heading" role="heading">Why</p>' in html
    assert [token["name"] for token in md.toc_tokens[0]["children"]] == []  # type: ignore[attr-defined]


def test_quiz_within_raw_html_is_an_item_in_it() -> None:
    html = render(f'<div class="box">\n{QUIZ}below\n</div>\n\n<details>\n<summary>S</summary>\n{BROKEN}</details>\n')
    assert re.search(r'<div class="box">\s*<rehearse-item .*</rehearse-item>\s*below\s*</div>', html, re.DOTALL)
    assert re.search(r"<details>\s*<summary>S</summary>.*rehearse-fault.*</details>", html, re.DOTALL)


def test_comments_for_mkdocs_quiz_stay_comments() -> None:
    html = render("<!-- mkdocs-quiz intro -->\n\n" + QUIZ + "\n<!-- mkdocs-quiz results -->\n")
    assert html.startswith("<!-- mkdocs-quiz intro -->\n")
    assert html.endswith("<!-- mkdocs-quiz results -->")


def test_broken_quiz_shows_what_is_wrong() -> None:
    html = render("Text.\n\n" + BROKEN + "\nMore.\n")
    assert "This quick check cannot be shown yet." in html
    assert "this page: error: none of the answers is marked as correct  [no-correct-answer]" in html
    assert "<p>More.</p>" in html


def test_quizzes_are_left_alone_where_another_plugin_shows_them() -> None:
    assert "<quiz>" in render(QUIZ, quiz=False)


def test_page_renders_the_same_when_it_is_rendered_again() -> None:
    md = Markdown(extensions=[*SITE, "rehearse"])
    first = md.convert(QUIZ + "\n```\na\n```\n")
    assert md.reset().convert(QUIZ + "\n```\na\n```\n") == first
    assert items(md.reset().convert("No quiz.")) == []


@pytest.fixture
def site(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Callable[..., str]:
    """Build a site whose lesson shows a scenario and ends with the given text; return the lesson's page."""

    def make(text: str, *plugins: str) -> str:
        write("quizzes/dye-testing.yml", item)
        write("docs/index.md", "# Home\n")
        write("docs/first-message.md", lesson("dye-testing") + "\n" + text)
        listed = "".join(f"  - {name}\n" for name in ("rehearse", *plugins))
        own = "markdown_extensions:\n  - rehearse:\n      course: test\n  - admonition\n"
        write("mkdocs.yml", f"site_name: Test\nplugins:\n{listed}{own}")
        config = load_config(str(course / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return (course / "site/first-message/index.html").read_text("utf-8")

    return make


def test_page_with_a_scenario_and_a_quiz_has_one_look_and_one_record(site: Callable[..., str]) -> None:
    html = site(QUIZ)
    scenario, quiz = items(html)
    assert 'data-id="dye-testing"' in scenario
    assert 'data-id="first-message-' in quiz
    assert len({re.search(r'data-course="(\w+)"', item)[1] for item in (scenario, quiz)}) == 1  # type: ignore[index]
    assert len(re.findall(r"<script defer blocking[^>]*rehearse", html)) == 1


def test_fault_names_the_line_of_the_file(
    site: Callable[..., str], course: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "mkdocs.plugins.rehearse")
    html = site(BROKEN)
    line = (course / "docs/first-message.md").read_text("utf-8").split("\n").index("- [ ] This") + 1
    message = f"docs/first-message.md:{line}:1: error: none of the answers is marked as correct  [no-correct-answer]"
    assert message in html
    assert [record.getMessage().split("\n")[0] for record in caplog.records] == [message]


def test_mkdocs_quiz_keeps_its_quizzes(site: Callable[..., str]) -> None:
    html = site(QUIZ, "mkdocs_quiz")
    assert len(items(html)) == 1
    assert '<div class="quiz"' in html


def test_check_leaves_quizzes_to_mkdocs_quiz(write: Write, rehearse: Run) -> None:
    write("docs/page.md", BROKEN)
    assert "no-correct-answer" in rehearse("check").output
    write("mkdocs.yml", "site_name: A\nplugins:\n  - mkdocs_quiz:\n      confetti: false\n")
    assert rehearse("check").output == "No mistakes found.\n"
