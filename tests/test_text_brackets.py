"""The blanks of a sentence, and brackets that are none."""

from __future__ import annotations

import pytest

from mkdocs_rehearse.text.brackets import Gap, Loose, find_blanks, find_loose, replace_blanks


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("[[a]]", ("a",)),
        ("[[a|b]]", ("a", "b")),
        ("[[ a \n b | c ]]", ("a b", "c")),
        ("[[|]]", ("|",)),
        ("[[a|]]", ("a|",)),
        ("[[]]", ("",)),
    ],
)
def test_blank_holds_the_answers_between_its_bars(text: str, answers: tuple[str, ...]) -> None:
    assert list(find_blanks(f"- {text}.")) == [Gap(2, 2 + len(text), answers)]


@pytest.mark.parametrize("text", ["[a](b)", "`[[a]]`", "<!-- [[a]] -->", "```\n[[a]]\n```", "[[" + "a" * 301 + "]]"])
def test_other_brackets_are_no_blank(text: str) -> None:
    assert list(find_blanks(text)) == []


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("is [[a", 3, 'a "[[" is not closed by "]]"'),
        ("is a]]", 4, 'no "[[" stands before a "]]"'),
        ("is [[a [[b]]", 7, 'a "[" stands inside a blank'),
        ("[[a]] is [[b]", 9, 'a "[[" is not closed by "]]"'),
    ],
)
def test_bracket_that_belongs_to_no_blank_is_found(text: str, at: int, message: str) -> None:
    loose = find_loose(text)
    assert isinstance(loose, Loose)
    assert (loose.at, loose.message) == (at, message)


@pytest.mark.parametrize("text", ["[[a]]", "[a] b", "`[[`", ""])
def test_sound_sentence_has_no_loose_bracket(text: str) -> None:
    assert find_loose(text) is None


def test_each_blank_is_replaced_by_its_number_and_its_answers() -> None:
    text = replace_blanks("[[a]] is [[b|c]].", lambda number, gap: f"{number}{gap.answers}")
    assert text == "0('a',) is 1('b', 'c')."
