"""Which changes an item's own pages are enough for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Write
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.site.changes import changed_texts

CHANGES: dict[str, tuple[str, str, set[str] | None]] = {
    "nothing": ("", "", set()),
    "question": ("question: ", "question: Now then, ", {"an-item"}),
    "option": ("    rating: 3\n", "    rating: 3\n    effect: She smiles.\n", {"an-item"}),
    "title": ("title: ", "title: Renamed. ", {"an-item"}),
    "objective": ("first-message/compose", "first-message/other", None),
    "role": ("role: sender", "role: coach", None),
    "mistake": ("rating: 3", "rating: 9", None),
}


@pytest.mark.parametrize("change", CHANGES)
def test_texts_alone_concern_the_pages_that_show_them(
    course: Path, write: Write, item: str, lesson: Callable[..., str], change: str
) -> None:
    old, new, expected = CHANGES[change]
    assert not old or old in item
    write("docs/first-message.md", lesson("an-item"))
    write("quizzes/an-item.yml", item)
    loader = BankLoader()
    before = loader.load(Settings())
    if old:
        write("quizzes/an-item.yml", item.replace(old, new))
    assert changed_texts(before, loader.load(Settings())) == expected


def test_new_item_and_one_that_is_gone_concern_all(
    course: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write("docs/first-message.md", lesson("an-item"))
    write("quizzes/an-item.yml", item)
    loader = BankLoader()
    before = loader.load(Settings())
    file = write("quizzes/another.yml", item)
    with_another = loader.load(Settings())
    assert changed_texts(before, with_another) is None
    file.unlink()
    assert changed_texts(with_another, loader.load(Settings())) is None
