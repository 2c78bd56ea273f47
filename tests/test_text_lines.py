"""Texts in lines, for drawings."""

from __future__ import annotations

import json

import pytest

from conftest import CASES
from mkdocs_rehearse.text.lines import broken, width_of

HOSTILE = json.loads((CASES / "hostile.json").read_text("utf-8")).values()


def test_words_are_kept_whole_and_in_order() -> None:
    assert broken("She runs quality control for an exporter", 10, 9) == [
        "She runs quality",
        "control for an",
        "exporter",
    ]


def test_what_does_not_fit_is_left_out_and_a_sign_says_so() -> None:
    assert broken("She runs quality control for an exporter", 10, 2) == ["She runs quality", "control for an…"]


def test_a_word_that_is_wider_than_a_line_is_broken() -> None:
    assert broken("x" * 12, 3, 9) == ["xxxxx", "xxxxx", "xx"]


def test_a_name_is_broken_behind_its_hyphens() -> None:
    assert broken("5 · bread-without-rolls", 9, 2) == ["5 · bread-", "without-rolls"]


def test_no_text_is_no_line() -> None:
    assert broken("", 10, 2) == []


@pytest.mark.parametrize("text", [*HOSTILE, "漢字" * 40])
def test_no_line_is_wider_than_asked(text: str) -> None:
    lines = broken(text, 12, 3)
    assert len(lines) <= 3
    assert all(width_of(line) <= 12 for line in lines)
