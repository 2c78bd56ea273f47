"""Conversations whose values are swapped at random for values of every other kind. Messages are cases."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import yaml

from conftest import CASES
from mkdocs_rehearse.conversation import Conversation, explain_scores
from mkdocs_rehearse.conversation.graph import graph_of
from mkdocs_rehearse.formats import check_key, validate_item
from mkdocs_rehearse.yamldoc import parse_document

STRANGE: tuple[Any, ...] = (
    None,
    True,
    7,
    1.5,
    "",
    "no-such-name",
    "opening",
    "silence",
    "Bad Name",
    [],
    {},
    ["a"],
    {"a": 1},
    [[]],
    [{}],
)


def broken(seed: int) -> str:
    """Return the text of a sound conversation with some values swapped, removed or copied."""
    random = Random(seed)
    data = yaml.safe_load((CASES / "ok" / "conversation.yml").read_text("utf-8"))
    for _ in range(random.randint(1, 4)):
        part: Any = data
        while True:
            keys = list(part) if isinstance(part, dict) else range(len(part))
            key = random.choice(list(keys))
            if not isinstance(part[key], dict | list) or not part[key] or random.random() < 0.15:
                break
            part = part[key]
        if random.random() < 0.2:
            del part[key]
        else:
            part[key] = random.choice(STRANGE)
        if not data:
            return "format: conversation\n"
    return yaml.safe_dump(data, sort_keys=False)


@pytest.mark.parametrize("seed", range(300))
def test_broken_conversation_gets_findings_and_sound_one_can_be_played(seed: int) -> None:
    document, found = parse_document(broken(seed), "a.yml")
    if document is None:
        return
    item, more = validate_item(document)
    found += [*more, *check_key(document)]
    assert all(d.message and "[key]" not in d.message for d in found)
    if not found and isinstance(item, Conversation):
        assert explain_scores("a", item)
        assert graph_of(item).reached() >= {*item.turns, *item.endings}
