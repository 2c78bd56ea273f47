"""What is mastered, on the cases that the browser's pages are tested on, too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import CASES
from mkdocs_rehearse.analysis.course import CourseItem, CourseItems, CourseOption

from .conftest import Analyse

#: Five learners alike: fewer are not shown.
GROUP = 5
GOOD = CourseOption("a" * 8, "A", "Good", 3, "Effective")
BAD = CourseOption("b" * 8, "B", "Bad", 0, "Harmful")


def is_telling(case: dict[str, Any]) -> bool:
    """Tell whether something scored was answered."""
    return any(case["standing"]["bands"].values())


STANDING = [case for case in json.loads((CASES / "mastery" / "standing.json").read_text("utf-8")) if is_telling(case)]


@pytest.mark.parametrize("mastery", sorted({case["mastery"] for case in STANDING}))
def test_mastered_as_the_pages_count_it(mastery: float, run: Analyse, tmp_path: Path) -> None:
    cases = {f"case-{number}": case for number, case in enumerate(STANDING) if case["mastery"] == mastery}
    items = [_item(name, number, one) for name, case in cases.items() for number, one in enumerate(case["items"])]
    for learner in range(GROUP):
        (tmp_path / f"{learner}.json").write_text(json.dumps(_record(cases, learner)), "utf-8")
    found = run(tmp_path, course=CourseItems("tests", mastery, tuple(items))).groups["lesson"]["latest"]
    mastered = {cases[lesson.name]["name"]: lesson.mastered == GROUP for lesson in found}
    assert mastered == {case["name"]: case["standing"]["state"] == "mastered" for case in cases.values()}


def _item(case: str, number: int, one: dict[str, Any]) -> CourseItem:
    return CourseItem(
        id=f"{case}-item-{number}",
        formerly=(),
        fingerprint=_whole(one["fingerprint"]),
        format="best" if one["scored"] else "draft",
        title="",
        scored=one["scored"],
        reserved=False,
        path="item.yml",
        line=1,
        lesson=case,
        objective="lesson/objective",
        principles=(),
        setting=(),
        twin="",
        options=(GOOD, BAD),
    )


def _record(cases: dict[str, dict[str, Any]], learner: int) -> dict[str, Any]:
    items = {
        f"{name}-item-{number}": {"attempts": [_attempt(attempt, learner) for attempt in one["attempts"]]}
        for name, case in cases.items()
        for number, one in enumerate(case["items"])
    }
    return {"version": 1, "course": "tests", "items": items}


def _attempt(attempt: dict[str, Any], learner: int) -> dict[str, Any]:
    """Return an attempt that names an option of the item; no two learners answer in the same millisecond."""
    return attempt | {
        "fingerprint": _whole(attempt["fingerprint"]),
        "response": (BAD if attempt.get("harm") else GOOD).id,
        "time": attempt["time"].replace(".000", f".{learner:03}"),
    }


def _whole(fingerprint: str) -> str:
    """Return the fingerprint at its full length, as a file must have it."""
    return fingerprint * 12
