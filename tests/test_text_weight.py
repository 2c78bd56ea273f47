from __future__ import annotations

import pytest

from mkdocs_rehearse.text.weight import MOST_BRACKETS, MOST_LEVELS, MOST_LINES, MOST_SIGNS, burdens_of, is_light


@pytest.mark.parametrize(
    ("text", "burden"),
    [
        ("[" * 10_000, 'brings the file to 10,000 times "[", and 1,000 is the most that is read'),
        ("x" * 20_001, "has 20,001 characters, and 20,000 is the most that is read"),
        ("1. " * 1_600, "has lists or quotations within each other more than 50 deep"),
        ("x\n\n" + ">" * 60, "has lists or quotations within each other more than 50 deep"),
        ("a\n===\n" * 3_000, "has 6,000 lines without an empty one between them, and 200 is the most that is read"),
        ("x\n: y\n" * 101, "has 202 lines without an empty one between them, and 200 is the most that is read"),
        ("- > 1) * + " * 20 + "x", "has lists or quotations within each other more than 50 deep"),
    ],
)
def test_text_that_takes_long_is_named(text: str, burden: str) -> None:
    assert list(burdens_of(iter([text]))) == [burden]
    assert not is_light(text)


@pytest.mark.parametrize(
    "text",
    ["x" * MOST_SIGNS, "[" * MOST_BRACKETS, "- " * MOST_LEVELS + "x", "**" * 5_000, "a\n" * MOST_LINES, "a\n \n" * 999],
)
def test_text_at_the_limit_is_read(text: str) -> None:
    assert list(burdens_of(iter([text]))) == [""]


def test_brackets_of_a_file_count_together() -> None:
    burdens = burdens_of(iter(["[" * 600, "[" * 600, "[" * 600, "["]))
    assert [bool(burden) for burden in burdens] == [False, True, False, False]
