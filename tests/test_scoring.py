"""The cases in `cases/scoring/` are shared with the client: both must compute the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from conftest import CASES
from mkdocs_rehearse.analysis import scoring
from mkdocs_rehearse.formats import FORMATS

SCORING = [case for file in sorted((CASES / "scoring").glob("*.json")) for case in json.loads(file.read_text("utf-8"))]
SCORED = [name for name, one in FORMATS.items() if one.traits.scored]


#: The formulas that the package itself computes, for simulations and for question banks: from key and response.
FORMULAS: dict[str, Callable[[Any, Any], float]] = {
    "best": scoring.score_best,
    "best-worst": lambda key, response: scoring.score_best_worst(key, response["best"], response["worst"]),
    "rate": scoring.score_rate,
    "rank": scoring.score_rank,
    "multiple": lambda key, response: scoring.score_multiple({one for one in key if key[one]}, set(response)),
    "mark": lambda key, response: scoring.score_multiple({one for one in key if key[one]}, set(response)),
    "blank": lambda key, response: scoring.score_blank([key[str(index)] for index in range(len(key))], response),
    "conversation": lambda key, response: scoring.score_conversation(walk(key, response)),
}


def walk(scenes: dict[str, list[dict[str, Any]]], path: list[str]) -> list[tuple[int, int]]:
    """Return the ratings along a path of reply ids that starts in scene 1: the one chosen, and the best there."""
    scene, steps = "1", []
    for reply in path:
        chosen = next(option for option in scenes[scene] if option["id"] == reply)
        steps.append((chosen["rating"], max(option["rating"] for option in scenes[scene])))
        scene = chosen["next"]
    return steps


@pytest.mark.parametrize(
    "case",
    [case for case in SCORING if case["format"] in FORMULAS],
    ids=lambda case: f"{case['format']}: {case['name']}",
)
def test_score(case: dict[str, Any]) -> None:
    score = FORMULAS[case["format"]](case["key"], case["response"])
    assert score == pytest.approx(case["score"], abs=1e-9)
    if "band" in case:
        assert scoring.band(score) == case["band"]


@pytest.mark.parametrize("name", SCORED)
def test_format_has_cases_from_nought_to_one(name: str) -> None:
    scores = {case["score"] for case in SCORING if case["format"] == name}
    assert {0, 1} <= scores


@pytest.mark.parametrize(
    ("score", "word"),
    [(1.0, "close"), (0.8, "close"), (0.799, "partly"), (0.5, "partly"), (0.499, "far"), (0.0, "far")],
)
def test_band(score: float, word: str) -> None:
    assert scoring.band(score) == word
