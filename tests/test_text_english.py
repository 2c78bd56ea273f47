from __future__ import annotations

import pytest

from mkdocs_rehearse.text.english import content_of, grade_of, is_english, sentences_of, words_of

GERMAN = (
    "Leila prüft Stoffe in Casablanca. Sie hat deinen Beitrag über Farben gelesen, und du hast ihre Anfrage angenommen."
)
ENGLISH = "Leila tests fabrics in Casablanca. She has read your post on dyes, and you have accepted her request."


@pytest.mark.parametrize(("text", "expected"), [(ENGLISH, True), (GERMAN, False), ("", False)])
def test_english_is_told_by_its_most_frequent_words(text: str, expected: bool) -> None:
    assert is_english(words_of(text)) is expected


def test_words_are_small_and_without_signs() -> None:
    assert words_of("“Don't!” She’s *well-read*, isn’t she?") == ["don’t", "she’s", "well-read", "isn’t", "she"]


def test_content_is_what_a_text_is_about() -> None:
    assert content_of(words_of("Which of the posts fits your lines, and is it a dye?")) == {
        "post",
        "fits",
        "line",
        "dye",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("She writes:\n\n> “Thank you.\n> How are you?”\n", ["She writes", "“Thank you.", "How are you?"]),
        ("[[Great profile]]. [[We help you]] now.", ["[[Great profile]].", "[[We help you]] now."]),
        ("- one\n- two", ["one", "two"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


def test_grade_is_that_of_the_index() -> None:
    # 4.71 * 16 letters / 4 words + 0.5 * 4 words / 1 sentence - 21.43
    assert grade_of(["Four four four four."]) == pytest.approx(4.71 * 4 + 2 - 21.43)
    assert grade_of([]) == 0
