"""The cases in `cases/scoring/` are shared with the client: both must compute the same."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import CASES
from mkdocs_rehearse.analysis import scoring
from mkdocs_rehearse.formats import FORMATS

SCORING = [case for file in sorted((CASES / "scoring").glob("*.json")) for case in json.loads(file.read_text("utf-8"))]
SCORED = [name for name, one in FORMATS.items() if one.traits.scored]


def score(case: dict[str, Any]) -> float:
    key, response = case["key"], case["response"]
    match case["format"]:
        case "best":
            return scoring.score_best(key, response)
        case "best-worst":
            return scoring.score_best_worst(key, response["best"], response["worst"])
        case "rate":
            return scoring.score_rate(key, response)
        case "rank":
            return scoring.score_rank(key, response)
        case "multiple" | "mark":
            return scoring.score_multiple({option for option, correct in key.items() if correct}, set(response))
        case "blank":
            return scoring.score_blank([key[str(index)] for index in range(len(key))], response)
        case "conversation":
            return scoring.score_conversation(walk(key, response))
    raise AssertionError(f"no formula for {case['format']}")


def walk(scenes: dict[str, list[dict[str, Any]]], path: list[str]) -> list[tuple[int, int]]:
    """Return the ratings along a path of reply ids that starts in scene 1: the one chosen, and the best there."""
    scene, steps = "1", []
    for reply in path:
        chosen = next(option for option in scenes[scene] if option["id"] == reply)
        steps.append((chosen["rating"], max(option["rating"] for option in scenes[scene])))
        scene = chosen["next"]
    return steps


@pytest.mark.parametrize("case", SCORING, ids=lambda case: f"{case['format']}: {case['name']}")
def test_score(case: dict[str, Any]) -> None:
    assert score(case) == pytest.approx(case["score"], abs=1e-9)
    if "band" in case:
        assert scoring.band(score(case)) == case["band"]


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
