from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from mkdocs_rehearse.formats import fingerprint, validate_item
from mkdocs_rehearse.item import Item, normalise, option_id
from mkdocs_rehearse.yamldoc import parse_document

Change = Callable[[str], str]


def read(text: str) -> Item:
    document, found = parse_document(text, "x.yml")
    assert document is not None
    assert not found
    item, found = validate_item(document)
    assert item is not None, found
    return item


def reverse_options(text: str) -> str:
    head, *options = re.split(r"(?m)^(?=  - )", text)
    return head + "".join(reversed(options))


def test_normalise_composes_letters_and_joins_white_space() -> None:
    assert normalise("  Le\u0301a \n\t said\u00a0hi ") == "Léa said hi"


def test_option_id_is_eight_digits_of_its_text() -> None:
    assert option_id("Thanks, Leila.") == "ffb8c16c"


@pytest.mark.parametrize("text", ["Thanks,  Leila.", " Thanks,\nLeila. "])
def test_option_id_outlives_changes_of_white_space(text: str) -> None:
    assert option_id(text) == option_id("Thanks, Leila.")


def test_option_id_changes_with_a_word() -> None:
    assert option_id("Thanks, Laila.") != option_id("Thanks, Leila.")


@pytest.mark.parametrize(
    "change",
    [
        reverse_options,
        lambda text: text.replace("title: A first message", "title: The very first message"),
        lambda text: text.replace("rationale: Thanks", "rationale: Many thanks"),
        lambda text: text.replace("role: sender", "role: coach"),
        lambda text: text.replace("  She has read", "  She  has  read"),
        lambda text: text.replace("claims: [C058, C070]\n", ""),
    ],
    ids=["order", "title", "rationale", "role", "white space", "claims"],
)
def test_fingerprint_outlives(change: Change, item: str) -> None:
    assert change(item) != item
    assert fingerprint(read(change(item))) == fingerprint(read(item))


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("Leila Haddad runs", "Leila Haddad ran"),
        lambda text: text.replace("question: Which", "question: What"),
        lambda text: text.replace("rating: 1", "rating: 2"),
        lambda text: text.replace("price list", "prices"),
        lambda text: text.replace("format: best", "format: rate"),
    ],
    ids=["situation", "question", "rating", "option", "format"],
)
def test_fingerprint_changes_with(change: Change, item: str) -> None:
    assert fingerprint(read(change(item))) != fingerprint(read(item))


def test_fingerprint_is_twelve_digits(item: str) -> None:
    assert re.fullmatch("[0-9a-f]{12}", fingerprint(read(item)))
