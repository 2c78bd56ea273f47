"""The schema says what the model says: held against each other, by a validator that knows neither."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from conftest import CASES
from mkdocs_rehearse import checks
from mkdocs_rehearse.formats import FORMATS, check_key, item_schema, validate_item
from mkdocs_rehearse.formats.shape import Shape
from mkdocs_rehearse.yamldoc import parse_document

SCHEMA = item_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
PROPERTIES = [
    pytest.param(group, name, one, id=f"{group}.{name}")
    for group, model in SCHEMA["$defs"].items()
    for name, one in model["properties"].items()
]
#: What a schema can say of lists beside what the model says; that a key is single, or a turn reached, it cannot.
COUNTED = {checks.OPTION_COUNT.slug, checks.DEAD_END.slug}
#: Values of every kind. 3.0 is left out: for JSON Schema it is a whole number, for the model it is none.
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 3, 4, -1, 2.5, "", " ", "x", "A Text", "a-name", "two/parts", "panel(3)", "panel(0)",
    [], ["x"], ["a", "b"], [None], {}, {"x": 1}, [[]],
)  # fmt: skip


def items() -> list[dict[str, Any]]:
    """The items of `cases/ok`, of every format, as data."""
    documents = (parse_document(file.read_text("utf-8"), file.name)[0] for file in sorted((CASES / "ok").glob("*.yml")))
    return [document.data for document in documents if document and "format" in document.data]


def mutated(seed: int) -> dict[str, Any]:
    """Return an item with one to three things changed anywhere in it."""
    chance = random.Random(seed)
    item = deepcopy(chance.choice(items()))
    for _ in range(chance.randint(1, 3)):
        where = chance.choice([*places(item)])
        change(where, chance)
    return item


def places(part: Any) -> Iterator[Any]:
    """Yield every group of keys and every list."""
    if isinstance(part, dict | list) and part:
        yield part
        for child in part.values() if isinstance(part, dict) else part:
            yield from places(child)


def change(part: Any, chance: random.Random) -> None:
    key = chance.choice(list(part) if isinstance(part, dict) else range(len(part)))
    match chance.randrange(4):
        case 0:
            del part[key]
        case 1:
            part[key] = deepcopy(chance.choice(VALUES))
        case 2 if isinstance(part, dict):
            part[chance.choice(["extra", "rating", "twin", "scale", "Bad Name", "correct"])] = chance.choice(VALUES)
        case _ if isinstance(part, list):
            part.extend(deepcopy(part[:1]) * chance.randint(1, 4))


def accepts(item: dict[str, Any]) -> tuple[bool, bool]:
    """Tell what the schema and what the model say of an item."""
    document, _ = parse_document(json.dumps(item, ensure_ascii=False), "item.yml")
    assert document
    found = [*validate_item(document)[1], *(one for one in check_key(document) if one.check in COUNTED)]
    return VALIDATOR.is_valid(document.data), not found


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("item", items(), ids=lambda item: str(item["format"]))
def test_schema_and_model_accept_what_is_right(item: dict[str, Any]) -> None:
    assert accepts(item) == (True, True)


@pytest.mark.parametrize("block", range(10))
def test_schema_and_model_agree_on_500_mutated_items(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        item = mutated(seed)
        by_schema, by_model = accepts(item)
        assert by_schema == by_model, f"{seed}: {json.dumps(item)}"


def test_mutated_items_are_right_and_wrong() -> None:
    said = [accepts(mutated(seed))[0] for seed in range(500)]
    assert 50 < sum(said) < 450


@pytest.mark.parametrize(("group", "name", "one"), PROPERTIES)
def test_every_property_says_what_it_is_and_shows_an_example(group: str, name: str, one: dict[str, Any]) -> None:
    assert len(one["description"]) > 8
    assert not one["description"].endswith(".")
    for example in one["examples"]:
        part = {"$defs": SCHEMA["$defs"], **one}
        Draft202012Validator(part).validate(example)


@pytest.mark.parametrize("group", SCHEMA["$defs"])
def test_every_group_says_what_it_is(group: str) -> None:
    assert SCHEMA["$defs"][group]["description"].endswith(".")


class TestShape:
    SHAPE = Shape(SCHEMA)

    @pytest.mark.parametrize(
        ("style", "way", "group"),
        [
            ("best", (), "Best"),
            ("nothing", (), "Best"),
            ("best", ("options",), "Option"),
            ("multiple", ("options",), "Answer"),
            ("conversation", ("turns",), None),
            ("conversation", ("turns", "opening"), "Turn"),
            ("conversation", ("turns", "opening", "options"), "Reply"),
            ("conversation", ("endings", "good-end"), "Ending"),
            ("best", ("setting",), "Setting"),
            ("best", ("title",), None),
            ("best", ("nothing", "at", "all"), None),
        ],
    )
    def test_a_way_leads_to_a_group(self, style: str, way: tuple[str, ...], group: str | None) -> None:
        assert self.SHAPE.group_at(style, way) == group

    def test_every_format_has_a_group(self) -> None:
        assert [self.SHAPE.properties(self.SHAPE.group_of(name))["format"].values for name in FORMATS] == [
            (name,) for name in FORMATS
        ]
