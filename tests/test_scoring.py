"""The cases in `cases/scoring/` are shared with the client: both must compute the same."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import CASES
from mkdocs_rehearse import scoring

SCORING = [case for file in sorted((CASES / "scoring").glob("*.json")) for case in json.loads(file.read_text("utf-8"))]
FORMATS = ("best", "best-worst", "rate", "rank")


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
    pytest.skip(f"{case['format']} is scored elsewhere")


@pytest.mark.parametrize("case", SCORING, ids=lambda case: f"{case['format']}: {case['name']}")
def test_score(case: dict[str, Any]) -> None:
    assert score(case) == pytest.approx(case["score"], abs=1e-9)


@pytest.mark.parametrize("name", FORMATS)
def test_format_has_cases_from_nought_to_one(name: str) -> None:
    scores = {case["score"] for case in SCORING if case["format"] == name}
    assert {0, 1} <= scores


@pytest.mark.parametrize(
    ("score", "word"),
    [(1.0, "close"), (0.8, "close"), (0.799, "partly"), (0.5, "partly"), (0.499, "far"), (0.0, "far")],
)
def test_band(score: float, word: str) -> None:
    assert scoring.band(score) == word
