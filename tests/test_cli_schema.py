from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import CASES, Run
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.yamldoc import parse_document


@pytest.fixture
def schema(rehearse: Run) -> dict[str, Any]:
    result = rehearse("schema")
    assert result.exit_code == 0
    return dict(json.loads(result.stdout))


def test_schema_is_of_the_draft_that_editors_know(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_describes_every_format(schema: dict[str, Any]) -> None:
    assert set(schema["discriminator"]["mapping"]) == FORMATS.keys()


def test_schema_refuses_unknown_keys(schema: dict[str, Any]) -> None:
    objects = [part for part in schema["$defs"].values() if part.get("type") == "object"]
    assert objects
    assert all(part["additionalProperties"] is False for part in objects)


def test_schema_knows_the_keys_of_an_item(schema: dict[str, Any]) -> None:
    document, _ = parse_document((CASES / "ok" / "every-optional-key.yml").read_text("utf-8"), "a.yml")
    assert document is not None
    best = schema["$defs"]["Best"]
    assert document.data.keys() <= best["properties"].keys()
    assert set(best["required"]) <= document.data.keys()


def test_schema_limits_a_rating(schema: dict[str, Any]) -> None:
    rating = schema["$defs"]["Option"]["properties"]["rating"]
    assert (rating["type"], rating["minimum"], rating["maximum"]) == ("integer", 0, 3)
