from __future__ import annotations

from itertools import permutations

import pytest

from conftest import CASES
from mkdocs_rehearse.diagnostics import Diagnostic
from mkdocs_rehearse.formats import check_key
from mkdocs_rehearse.formats.rank import Rank, rank_view
from mkdocs_rehearse.words import words_in
from mkdocs_rehearse.yamldoc import parse_document


def check(name: str, ratings: list[object]) -> list[Diagnostic]:
    options = "".join(f"  - text: Reply {n}\n    rating: {rating}\n" for n, rating in enumerate(ratings, 1))
    document, found = parse_document(f"format: {name}\noptions:\n{options}", "a.yml")
    assert document is not None
    assert not found
    return list(check_key(document))


@pytest.mark.parametrize(
    ("name", "ratings"),
    [
        ("best", [3, 2, 2]),
        ("best", [0, 1, 2, 3, 0]),
        ("best-worst", [3, 1, 1, 0]),
        ("rate", [1, 1, 1]),
        ("rate", [3, 3, 0]),
        ("rank", [0, 3, 1, 2]),
    ],
)
def test_key_that_fits_its_format_gives_nothing(name: str, ratings: list[object]) -> None:
    assert check(name, ratings) == []


@pytest.mark.parametrize(
    ("name", "ratings", "slug", "line", "message"),
    [
        ("best", [2, 1, 0], "no-key", 2, "no option is rated 3, so none is the best"),
        ("best", [3, 3, 0], "two-keys", 6, "option 2 is rated 3, and so is option 1; only one can be the best"),
        ("best-worst", [3, 2, 1], "no-key", 2, "no option is rated 0, so none is the worst"),
        ("best-worst", [3, 0, 0], "two-keys", 8, "option 3 is rated 0, and so is option 2; only one can be the worst"),
        ("rank", [3, 1, 1], "rank-tie", 8, "option 3 is rated 1, and so is option 2; a rank has no ties"),
        ("best", [3], "option-count", 2, "the item has 1 option, but needs at least 3"),
        ("rate", [3, 1], "option-count", 2, "the item has 2 options, but needs at least 3"),
        ("rate", [3, 1, 1, 1, 1, 1], "option-count", 13, "the item has 6 options, but needs at most 5"),
    ],
)
def test_message(name: str, ratings: list[object], slug: str, line: int, message: str) -> None:
    [found] = check(name, ratings)
    assert (found.check, found.span.line, found.message) == (slug, line, message)


@pytest.mark.parametrize("unreadable", ['"3"', "4", "", "yes", "best", "[3]", "-1", "3.0"])
def test_rating_that_cannot_be_read_may_be_the_missing_one(unreadable: str) -> None:
    assert check("best-worst", [unreadable, 1, 0]) == []


def test_every_superfluous_key_is_named() -> None:
    assert [found.span.line for found in check("best", [3, 3, 3])] == [6, 8]


def test_no_options_at_all_are_too_few() -> None:
    document, _ = parse_document("format: best\noptions: []\n", "a.yml")
    assert document is not None
    assert [found.message for found in check_key(document)] == ["the item has no options, but needs at least 3"]


@pytest.mark.parametrize("options", ["", "none", "{a: b}"])
def test_options_of_the_wrong_type_are_passed_over(options: str) -> None:
    document, _ = parse_document(f"format: best\noptions: {options}\n", "a.yml")
    assert document is not None
    assert list(check_key(document)) == []


def test_options_that_differ_in_white_space_only_are_the_same() -> None:
    text = "format: rate\noptions:\n  - text: A  reply\n  - text: 'A reply '\n  - text: Another\n"
    document, _ = parse_document(text, "a.yml")
    assert document is not None
    assert [found.message for found in check_key(document)] == ["option 2 has the same text as option 1"]


def test_rank_is_never_shown_in_the_order_of_the_key() -> None:
    text = (CASES / "ok" / "rank.yml").read_text("utf-8")
    document, _ = parse_document(text, "a.yml")
    rank = Rank.model_validate(document.data if document else {})
    for order in (list(chosen) for length in (2, 3, 4) for chosen in permutations(rank.options, length)):
        shown = [
            view["rating"] for view in rank_view(rank.model_copy(update={"options": order}), words_in())["options"]
        ]
        written = [str(option.rating) for option in order]
        assert shown != sorted(shown, reverse=True)
        assert shown == written or written == sorted(written, reverse=True)
