"""The blocks in pages, through plain Python-Markdown: no site is needed."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from conftest import Write
from mkdocs_rehearse.markdown import PageRef

Convert = Callable[..., str]
BLOCK = "/// scenario | dye-testing\n///\n"


@pytest.fixture
def convert(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Convert:
    """Convert Markdown within a course of one item."""
    write("quizzes/dye-testing.yml", item)
    write("docs/first-message.md", lesson("dye-testing"))

    def run(text: str, *extensions: str, **options: object) -> str:
        return Markdown(extensions=["rehearse", *extensions], extension_configs={"rehearse": options}).convert(text)

    return run


def headings(page: str) -> list[tuple[str, str]]:
    return re.findall(r'<h(\d) [^>]*id="([^"]*)"', page)


def test_block_becomes_the_item(convert: Convert) -> None:
    page = convert(f"Before.\n\n{BLOCK}\nAfter.\n")
    assert page.startswith("<p>Before.</p>\n<rehearse-item ")
    assert page.endswith("</rehearse-item>\n<p>After.</p>")


def test_page_builds_the_same_however_often_it_is_converted(convert: Convert, course: Path) -> None:
    md = Markdown(extensions=["rehearse"])
    pages = [md.reset().convert(f"{BLOCK}\n{BLOCK}") for _ in range(3)]
    assert len(set(pages)) == 1
    assert pages[0] == convert(f"{BLOCK}\n{BLOCK}")


def test_plain_paragraphs_look_as_a_parser_makes_them(convert: Convert, write: Write, item: str) -> None:
    class Strange(Treeprocessor):
        """With one that nobody knows at work, every text is parsed."""

    write("quizzes/dye-testing.yml", item.replace("situation: |\n", "situation: |\n  Lea & Ben met > once.\n\n"))
    md = Markdown(extensions=["rehearse"])
    md.treeprocessors.register(Strange(md), "strange", 0)
    situation = re.compile('"rehearse-situation">(.*?)</div>', re.DOTALL)
    made, parsed = situation.findall(convert(BLOCK)), situation.findall(md.convert(BLOCK))
    assert made == parsed
    assert made[0].startswith("\n<p>Lea &amp; Ben met &gt; once.</p>\n<p>Leila")


def test_site_renders_a_lesson_as_plain_markdown_does(convert: Convert, course: Path, write: Write) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    named = "markdown_extensions: [{rehearse: {course: course}}]\n"
    write("mkdocs.yml", f"site_name: X\ntheme: {{name: mkdocs}}\nplugins: [rehearse]\n{named}")
    build(load_config("mkdocs.yml"))
    found = re.search(
        "<rehearse-item.*</rehearse-item>", (course / "site/first-message/index.html").read_text(), re.DOTALL
    )
    plain = re.search("<rehearse-item.*</rehearse-item>", convert(BLOCK, "toc", "tables", "fenced_code"), re.DOTALL)
    assert found is not None
    assert plain is not None
    assert found[0].replace("../practice/dye-testing/", "/practice/dye-testing.md") == plain[0]


@pytest.mark.parametrize(
    ("above", "level"),
    [("", "2"), ("# A\n\n", "2"), ("# A\n\n## B\n\n", "3"), ("###### F\n\n", "6"), ("A\n===\n\n", "2")],
)
def test_title_is_one_level_below_the_heading_above_it(convert: Convert, above: str, level: str) -> None:
    assert headings(convert(above + BLOCK))[-1] == (level, "dye-testing")


def test_level_can_be_chosen(convert: Convert) -> None:
    assert headings(convert("/// scenario | dye-testing\n    level: 5\n///\n")) == [("5", "dye-testing")]


def test_second_showing_on_a_page_has_an_id_of_its_own(convert: Convert) -> None:
    page = convert(f"{BLOCK}\n{BLOCK}")
    assert [uid for _, uid in headings(page)] == ["dye-testing", "dye-testing-2"]
    assert 'name="dye-testing-2"' in page


def test_situation_may_hold_a_quoted_message(convert: Convert, write: Write, item: str) -> None:
    write(
        "quizzes/dye-testing.yml", item.replace("  She has read", "\n  > Hello! I *liked* your post.\n\n  She has read")
    )
    situation = re.search('<div class="rehearse-situation">.*?</div>', convert(BLOCK), re.DOTALL)
    assert situation is not None
    assert "<blockquote>\n<p>Hello! I <em>liked</em> your post.</p>\n</blockquote>" in situation[0]


def test_text_of_an_item_uses_the_extensions_of_the_page(convert: Convert, write: Write, item: str) -> None:
    write("quizzes/dye-testing.yml", item.replace("A pitch that", "A ROI pitch that"))
    page = convert(f"{BLOCK}\n*[ROI]: return on investment\n", "abbr")
    assert '<abbr title="return on investment">ROI</abbr>' in page


def test_patterns_of_the_page_leave_the_templates_words_alone(convert: Convert, write: Write, item: str) -> None:
    write(
        "quizzes/dye-testing.yml",
        item.replace("title: A first message to Leila", "title: A *first* message & [more](x)"),
    )
    assert ">A *first* message &amp; [more](x)</h2>" in convert(BLOCK)


def test_titles_stand_in_the_table_of_contents(convert: Convert, course: Path) -> None:
    md = Markdown(extensions=["rehearse", "toc"])
    md.convert(f"# A\n\n{BLOCK}")
    assert '<a href="#dye-testing">A first message to Leila</a>' in getattr(md, "toc", "")


def test_a_table_of_contents_leaves_out_the_titles_of_many_items(convert: Convert, course: Path) -> None:
    md = Markdown(extensions=["rehearse", "toc"])
    html = md.convert("# A\n\n" + f"{BLOCK}\n\n" * 6)
    assert re.findall(r'href="#(.*?)"', getattr(md, "toc", "")) == ["a"]
    assert html.count("A first message to Leila</h2>") == 6


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("/// scenario | dye-testng\n///\n", 'there is no item "dye-testng"  [unknown-item]'),
        ("/// scenario\n///\n", 'the block "/// scenario" names no item  [unknown-item]'),
        ("/// scenario | dye-testing\n    levle: 2\n///\n", '"/// scenario" has no option "levle"  [block-option]'),
        ("/// scenario | dye-testing\n    level: 9\n///\n", 'nothing matches "level: 9"  [block-option]'),
        ("/// scenarios\n    role: sendr\n///\n", 'nothing matches "role: sendr"  [block-option]'),
        ("/// scenarios | dye-testing\n///\n", '"/// scenarios" takes no name, but has "dye-testing"  [block-option]'),
    ],
)
def test_block_that_cannot_be_shown_is_a_card_with_the_reason(convert: Convert, block: str, message: str) -> None:
    page = html.unescape(convert(f"{block}\nAfter.\n"))
    assert "rehearse-fault" in page
    assert f"this page: error: {message}" in page
    assert page.endswith("<p>After.</p>")


def test_broken_item_is_a_card_with_all_its_mistakes(convert: Convert, write: Write, item: str) -> None:
    write("quizzes/dye-testing.yml", item.replace("rating: 3", "rating: 4").replace("role: sender", "rol: sender"))
    page = html.unescape(convert(BLOCK))
    assert 'quizzes/dye-testing.yml:4:1: error: the item has no "role", but "rol"  [unknown-key]' in page
    assert "quizzes/dye-testing.yml:13:13: error: " in page
    assert "<rehearse-item" not in page


def test_finding_in_a_text_that_no_check_has_seen_is_logged(convert: Convert) -> None:
    logged: list[str] = []
    options = {"log": lambda found: logged.append(found.message), "page": lambda _: PageRef("docs/a.md", "a.md")}
    convert("/// scenario | nothing\n///\n\n<quiz>\nWhy?\n</quiz>\n", **options)
    assert logged == ['there is no item "nothing"', "the quiz has no answers"]


def test_gallery_can_be_narrowed(convert: Convert, write: Write, item: str, lesson: Callable[..., str]) -> None:
    write("quizzes/meetup-note.yml", item.replace("role: sender", "role: coach").replace("A first", "Another"))
    write("docs/first-message.md", lesson("dye-testing", "meetup-note"))
    everything, coached = convert("/// scenarios\n///\n"), convert("/// scenarios\n    role: coach\n///\n")
    assert ("A first message to Leila" in everything, "Another message to Leila" in everything) == (True, True)
    assert ("A first message to Leila" in coached, "Another message to Leila" in coached) == (False, True)


def test_addresses_from_the_root_of_docs_fit_the_page(convert: Convert, write: Write, item: str) -> None:
    write(
        "quizzes/dye-testing.yml",
        item.replace("A pitch that", "A [pitch](/lessons/pitch.md#four) ![x](/img/x.png) that"),
    )
    page = convert(BLOCK, page=lambda _: PageRef("docs/lessons/first.md", "lessons/first.md"))
    assert '<a href="pitch.md#four">pitch</a>' in page
    assert 'src="../img/x.png"' in page
    assert 'href="../practice/dye-testing.md"' in page


def test_item_on_its_own_page_has_no_link_there(convert: Convert) -> None:
    page = convert(BLOCK, page=lambda _: PageRef("", "practice/dye-testing.md"))
    assert "rehearse-link" not in page


def test_html_of_the_page_itself_is_kept(convert: Convert) -> None:
    assert convert(f"<b>x</b>\n\n{BLOCK}").startswith("<p><b>x</b></p>")


def test_block_in_code_is_code(convert: Convert) -> None:
    assert "<rehearse-item" not in convert(f"```\n{BLOCK}```\n", "fenced_code")
