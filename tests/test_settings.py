from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_rehearse.settings import Settings


def test_defaults() -> None:
    assert Settings.of({}) == Settings(Path("quizzes"), Path("docs"), "course", 0.8, True)


def test_folders_are_relative_to_the_base() -> None:
    settings = Settings.of({"quizzes": "bank", "docs": "/abs/docs"}, Path("/site"))
    assert (settings.quizzes, settings.docs) == (Path("/site/bank"), Path("/abs/docs"))


@pytest.mark.parametrize(
    ("values", "name", "value"),
    [
        ({"course": "mine"}, "course", "mine"),
        ({"mastery": 0.9}, "mastery", 0.9),
        ({"item_pages": False}, "item_pages", False),
        ({"docs": None}, "docs", Path("docs")),
    ],
)
def test_value(values: dict[str, Any], name: str, value: object) -> None:
    assert getattr(Settings.of(values), name) == value
