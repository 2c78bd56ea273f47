"""What of a Markdown text means nothing, and which of its paragraphs asks."""

from __future__ import annotations

import re

import pytest

from mkdocs_rehearse.text.markdown import NOTHING, indented_code, mask_code, split_lead, without_comments


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `b` c", "a  c"),
        ("a ``b`c`` d", "a  d"),
        (r"a \`b\` c", r"a \`b\` c"),
        ("a `b c", "a `b c"),
        ("a <!-- b --> c", "a  c"),
        ("a <!-- b", "a <!-- b"),
        ("a\n```x\nb\n```\nc", "a\n\n\n\nc"),
        ("a\n~~~\n```\nb\n~~~\nc", "a\n\n\n\n\nc"),
        ("a\n```\nb", "a\n```\nb"),
        ("> ```\n> b\n> ```\nc", "\n\n\nc"),
    ],
)
def test_code_and_comments_mean_nothing(text: str, left: str) -> None:
    masked = mask_code(text)
    assert len(masked) == len(text)
    assert masked.replace(NOTHING, "") == left


def test_comments_go_and_their_line_breaks_stay() -> None:
    assert without_comments("a <!-- b\nc --> d `<!-- e -->`\nf") == "a \n d `<!-- e -->`\nf"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("    x", {0}),
        ("a\n\n    x\n", {2}),
        ("a\n    x\n", set()),
        ("- a\n\n    x\n", set()),
        ("!!! note\n\n    x\n", set()),
        ("- a\n\n        x\n", set()),
        ("x", set()),
    ],
)
def test_indented_line_is_code_unless_it_belongs_to_a_line_above(text: str, code: set[int]) -> None:
    assert indented_code(text, re.compile("x")) == code


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        ("What?", "What?", ""),
        ("What?\n\n- a\n- b", "What?", "- a\n- b"),
        ("| a |\n\nWhat?", "What?", "| a |"),
        ("## What?\n\nMore.", "What?", "More."),
        ("```\na\n\nb\n```\n\nWhat?", "What?", "```\na\n\nb\n```"),
        ("- a\n\n> b", "", "- a\n\n> b"),
    ],
)
def test_paragraph_that_asks_is_the_first_or_else_the_last(text: str, lead: str, rest: str) -> None:
    assert split_lead(text) == (lead, rest)
