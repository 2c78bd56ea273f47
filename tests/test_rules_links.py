from __future__ import annotations

from collections.abc import Callable

import pytest

from conftest import Write
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.settings import Settings


@pytest.fixture
def check(write: Write, item: str, lesson: Callable[..., str]) -> Callable[..., list[tuple[str, str, str]]]:
    """Check a course of two items that a lesson shows, each with more keys; return what was found."""

    def run(a: str = "", b: str = "", page: str = "") -> list[tuple[str, str, str]]:
        write("quizzes/a.yml", item + a)
        write("quizzes/b.yml", item + b)
        write("docs/first-message.md", lesson("a", "b") + page)
        return [(found.path, found.check, found.message) for found in BankLoader().load(Settings())[1]]

    return run


Check = Callable[..., list[tuple[str, str, str]]]


def test_course_without_mistakes_gives_nothing(check: Check) -> None:
    assert check("twin: b\n", "twin: a\n") == []


def test_twin_that_does_not_point_back(check: Check) -> None:
    assert check("twin: b\n") == [("quizzes/a.yml", "one-way-twin", '"b" does not name "a" as its twin')]


def test_twin_that_points_to_a_third(check: Check, write: Write, item: str) -> None:
    write("quizzes/c.yml", item)
    found = check("twin: b\n", "twin: c\n", "\n/// scenario | c\n///\n")
    assert found == [
        ("quizzes/a.yml", "one-way-twin", '"b" does not name "a" as its twin'),
        ("quizzes/b.yml", "one-way-twin", '"c" does not name "b" as its twin'),
    ]


def test_twin_that_cannot_be_read_is_not_blamed(
    check: Check, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    check("twin: b\n")
    write("quizzes/b.yml", "title: a: b\n")
    report = BankLoader().load(Settings())[1]
    assert [found.check for found in report] == ["yaml-syntax"]


def test_twin_whose_other_keys_are_wrong_still_points_back(check: Check) -> None:
    assert [found[1] for found in check("twin: b\n", "twin: a\nauthor: me\n")] == ["unknown-key"]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("formerly: [b]\n", '"b" is the id of another item'),
        ("formerly: [a]\n", '"a" is the id of this item'),
    ],
)
def test_former_id_that_is_in_use(check: Check, key: str, message: str) -> None:
    assert check(key) == [("quizzes/a.yml", "former-id", message)]


def test_former_id_that_two_items_claim(check: Check) -> None:
    assert check("formerly: [old]\n", "formerly: [old]\n") == [
        ("quizzes/a.yml", "former-id", '"old" is a former id of "b" too'),
        ("quizzes/b.yml", "former-id", '"old" is a former id of "a" too'),
    ]


def test_claim_may_stand_in_any_page(check: Check, write: Write, item: str) -> None:
    write("docs/essay.md", "---\nclaims: [C999]\n---\n\nAn essay.\n")
    assert check("", "", "") == []
    write("quizzes/a.yml", item.replace("C070", "C999"))
    assert len(BankLoader().load(Settings())[1]) == 0


def test_page_without_objectives_may_share_a_file_name(check: Check, write: Write) -> None:
    write("docs/blog/first-message.md", "# A post\n")
    assert check() == []


def test_item_in_a_page_of_any_kind_is_used(check: Check, write: Write, item: str) -> None:
    write("quizzes/c.yml", item)
    assert [found[1] for found in check()] == ["unused-item"]
    write("docs/index.md", "/// scenario | c\n///\n")
    assert check() == []


def test_page_that_cannot_be_read_blames_no_item(check: Check, write: Write, lesson: Callable[..., str]) -> None:
    check()
    write("docs/first-message.md", lesson("a", "b").replace("title: The", "title: One: the"))
    report = BankLoader().load(Settings())[1]
    assert [(found.path, found.check) for found in report] == [("docs/first-message.md", "yaml-syntax")]


def test_objective_of_another_lesson_is_blamed_even_then(check: Check, write: Write, item: str) -> None:
    write("docs/broken.md", "---\ntitle: a: b\n---\n")
    check()
    write("quizzes/a.yml", item.replace("first-message/compose", "first-message/nothing"))
    report = BankLoader().load(Settings())[1]
    assert [found.check for found in report] == ["yaml-syntax", "unknown-objective"]


def test_twin_with_a_line_that_was_mended_is_not_blamed(check: Check) -> None:
    """The line may be the one that names the twin."""
    found = check("twin: b\n", "twin a\n")
    assert [one[1] for one in found] == ["yaml-syntax"]
    assert [one[1] for one in check("twin: b\n", "person: %Ana\n")] == ["yaml-syntax"]


def test_twin_that_holds_nothing_is_not_blamed(check: Check, write: Write) -> None:
    write("quizzes/c.yml", "")
    assert ("quizzes/a.yml", "one-way-twin") not in [one[:2] for one in check("twin: c\n")]
