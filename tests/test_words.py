"""The words that learners read: one for each value that the format of an item knows."""

from __future__ import annotations

from typing import get_args

import pytest

from mkdocs_rehearse.conversation import Ending
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.formats.best import Best
from mkdocs_rehearse.item.parts import Role
from mkdocs_rehearse.words import FORMAT_LABELS, OUTCOMES, ROLES, SCALES, channel_named, key_status_words


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (FORMAT_LABELS, tuple(FORMATS)),
        (ROLES, get_args(Role)),
        (SCALES, get_args(Best.model_fields["scale"].annotation)),
        (OUTCOMES, get_args(Ending.model_fields["outcome"].annotation)),
    ],
    ids=["formats", "roles", "scales", "outcomes"],
)
def test_every_value_has_its_words(words: dict[str, object], values: tuple[str, ...]) -> None:
    assert tuple(words) == values


def test_channel_of_the_course_s_own_is_named_after_its_slug() -> None:
    assert channel_named("trade-fair").label == "Trade fair"
    assert channel_named("email").label == "E-mail"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("author-draft", "Our rating: the author’s draft. No panel has reviewed it yet."),
        ("panel(7)", "Rated by 7 people."),
        ("panel(1)", "Rated by one person."),
    ],
)
def test_key_status_says_who_set_the_ratings(status: str, words: str) -> None:
    assert key_status_words(status) == words
