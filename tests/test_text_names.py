from __future__ import annotations

import pytest

from mkdocs_rehearse.message import say
from mkdocs_rehearse.text.names import did_you_mean, listed, nearest, quoted, shortened


@pytest.mark.parametrize(
    ("word", "match"), [("ratng", "rating"), ("Rating", "rating"), ("RATIONAL", "rationale"), ("xyz", None), ("", None)]
)
def test_nearest(word: str, match: str | None) -> None:
    assert nearest(word, ["rating", "rationale", "text"]) == match


def test_nearest_can_ask_for_more_likeness() -> None:
    assert (nearest("titles", ["title"]), nearest("titles", ["title"], 0.95)) == ("title", None)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("two-pitches-in-a-day", ["notes-on-a-draft"]),
        ("reason", ["person"]),
        ("order", ["formerly"]),
        ("red-door", ["red", "door"]),
    ],
)
def test_a_name_that_is_only_a_little_like_another_is_not_offered(word: str, names: list[str]) -> None:
    assert nearest(word, names) is None


@pytest.mark.parametrize(
    ("word", "match"), [("multiple choice", "multiple"), ("the-open-door", "open-door"), ("Open Door", "open-door")]
)
def test_a_name_among_several_words_is_offered(word: str, match: str) -> None:
    assert nearest(word, ["multiple", "open-door", "draft"]) == match


def test_question_or_something_else() -> None:
    assert did_you_mean("ratng", ["rating"]) == 'did you mean "rating"?'
    assert did_you_mean("xyz", ["rating"], say("remove it")) == "remove it"


@pytest.mark.parametrize(
    ("names", "phrase"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_listed(names: list[str], phrase: str) -> None:
    assert listed(names) == phrase


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n  b", "a b"), ("x" * 40, "x" * 40), ("x" * 41, "x" * 39 + "…"), ("a\x1b[31m", "a�[31m"), ("é🙂", "é🙂")],
)
def test_shortened_is_fit_for_a_message(text: str, shown: str) -> None:
    assert shortened(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [("a\nb", '"a b"'), (3, '"3"'), (["a"], "a list"), ({"a": 1}, "a group of keys")]
)
def test_quoted_names_a_value(value: object, shown: str) -> None:
    assert quoted(value) == shown
