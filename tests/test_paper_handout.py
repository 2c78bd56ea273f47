"""The workbook and the key: what each shows, what it keeps back, and that hostile text is text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conftest import CASES, Run, Write
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.markdown.paper import PaperText
from test_panel import HARMLESS, tags

HEADING = 'p aria-level="" class="" role=""'

pytestmark = pytest.mark.usefixtures("course_of_all")

HOSTILE = json.loads((CASES / "hostile.json").read_text("utf-8"))


def printed(rehearse: Run, *arguments: str) -> tuple[str, str]:
    result = rehearse("workbook", *arguments)
    assert (result.exit_code, result.output) == (0, "print/workbook.html\nprint/key.html\n")
    return Path("print/workbook.html").read_text("utf-8"), Path("print/key.html").read_text("utf-8")


def test_both_documents_number_every_item_alike(rehearse: Run) -> None:
    numbered = [re.findall(r"<h3>(\d+\. .*?)</h3>", html) for html in printed(rehearse)]
    assert numbered[0] == numbered[1]
    assert len(numbered[0]) == len(FORMATS)


def test_workbook_gives_nothing_away(rehearse: Run) -> None:
    workbook, key = printed(rehearse)
    for name in FORMATS:
        text = Path(f"quizzes/an-{name}.yml").read_text("utf-8")
        for reason in re.findall(r"rationale: (\w[\w ,]{12,})", text):
            assert reason not in workbook
            assert reason in key


def test_workbook_has_boxes_gaps_and_lines(rehearse: Run) -> None:
    workbook, _ = printed(rehearse)
    assert '<span class="gap">(1)</span>' in workbook
    assert 'aria-label="Lines for your draft"' in workbook
    assert '<th scope="col">Place</th>' in workbook
    assert '<th scope="col">Most effective</th><th scope="col">Least effective</th>' in workbook
    assert '<span class="leads">go on at 2</span>' in workbook


def test_key_has_answers_ticks_and_questions(rehearse: Run) -> None:
    _, key = printed(rehearse)
    assert "✓" in key
    assert '<ol class="answers">' in key
    assert "What would have to be different in the situation for" in key
    assert "At which reply did your way part" in key
    assert "Read two drafts aloud." in key


def test_twins_are_named_where_both_are_printed(rehearse: Run, write: Write) -> None:
    write("quizzes/an-best.yml", (CASES / "ok" / "plain.yml").read_text("utf-8") + "twin: an-rate\n")
    write("quizzes/an-rate.yml", (CASES / "ok" / "rate.yml").read_text("utf-8") + "twin: an-best\n")
    _, key = printed(rehearse)
    assert re.search(r"Its twin is number \d, ", key)
    assert "Which one fact is different, and what does it change?" in key


def test_item_for_the_final_check_is_left_out(rehearse: Run, write: Write) -> None:
    write("quizzes/an-best.yml", (CASES / "ok" / "plain.yml").read_text("utf-8") + "reserved: true\n")
    assert len(re.findall("<h3>", printed(rehearse)[0])) == len(FORMATS) - 1


def test_nothing_is_asked_of_a_host_and_nothing_runs(rehearse: Run) -> None:
    for html in printed(rehearse, "first-message"):
        assert re.findall(r'<[^>]* on\w+="|<[^>]* style="|<[^>]* (?:src|href)="|<script', html) == []
        assert "script-src &#39;none&#39;" in html


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_text(name: str) -> None:
    paper = PaperText()
    for html in (paper.block(HOSTILE[name]), paper.inline(HOSTILE[name])):
        assert tags(f"<body{html}<script>") <= HARMLESS | {
            "td",
            "th",
            "tr",
            "thead",
            "tbody",
            "hr",
            "br /",
            'span class=""',
            HEADING,
        }


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1. First", "<span>1. First</span>"),
        ("# No heading", "<span># No heading</span>"),
        ("> No quotation", "<span>&gt; No quotation</span>"),
        ("*Soft* and **loud** `code`", "<span><em>Soft</em> and <strong>loud</strong> <code>code</code></span>"),
        (
            "[a link](https://example.org) &amp; <b>tag</b>",
            "<span><span>a link</span> &amp; &lt;b&gt;tag&lt;/b&gt;</span>",
        ),
        ("![a cat](cat.png)", "<span><span>a cat</span></span>"),
        (r"2 \* 3", "<span>2 * 3</span>"),
    ],
)
def test_inline_text_stays_in_its_line(text: str, html: str) -> None:
    assert PaperText().inline(text) == html
