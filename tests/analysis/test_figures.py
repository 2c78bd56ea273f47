"""Every statistic against figures worked by hand, on both engines.

Six learners; scores of *pick*, *rate* and *rank*:

    learner        0    1    2    3    4    5    sum
    pick           1    1    0    1    ⅓    0    10/3
    rate           1    ½    0    1    ½    0    3
    rank           1    1    ⅓    ⅔    0    0    3
    rest of pick   ½    ¼   −⅓    ⅓   −¼   −½    0

The rest of *pick* is the mean of the other two, each less its mean of ½. Sums of squares about the means: of *pick*
28/9 − 50/27 = 34/27, of the rest 61/72, of their products ½ + ¼ + ⅓ − 1/12 = 1.
"""

from __future__ import annotations

from math import sqrt
from pathlib import Path

import pytest

from mkdocs_rehearse.analysis.course import CourseItems
from mkdocs_rehearse.analysis.engine import Engine
from mkdocs_rehearse.analysis.keys import agreements
from mkdocs_rehearse.analysis.result import Changes, Result

from .conftest import Analyse, Answers, item_named, option, result_of, write_records

SCORES = [(1, 1, 1), (1, 0.5, 1), (0, 0, 1 / 3), (1, 1, 2 / 3), (1 / 3, 0.5, 0), (0, 0, 0)]
LETTERS = {1: "A", 1 / 3: "B", 0: "C"}
RATINGS = {1: (3, 3, 0, 0), 0.5: (2, 2, 1, 1), 0: (0, 0, 3, 3)}


def learner(items: CourseItems, pick: float, rate: float, rank: float) -> Answers:
    """Those who missed *pick* try again and get it right; everybody would do what is rated 0."""
    first = {"response": option(items, "pick", LETTERS[pick]), "score": pick, "would": option(items, "pick", "C")}
    again = [(option(items, "pick", "A"), 1)] if pick == 0 else []
    rated = dict(zip((one.id for one in item_named(items, "rate").options), RATINGS[rate], strict=True))
    order = [one.id for one in item_named(items, "rank").options]
    return {"pick": [first, *again], "rate": [(rated, rate)], "rank": [(order, rank)]}


@pytest.fixture(scope="session")
def result(run: Analyse, items: CourseItems, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Result:
    learners = [learner(items, *scores) for scores in SCORES]
    return run(write_records(tmp_path_factory.mktemp("records"), items, learners), engine=engine)


def test_number_mean_and_spread_of_first_answers(result: Result) -> None:
    first = result_of(result, "pick").first
    assert first
    assert (result.learners, result.answers, first.n) == (6, 20, 6)
    assert first.mean.value == pytest.approx(5 / 9, abs=1e-9)
    assert first.spread == pytest.approx(sqrt(34 / 27 / 5), abs=1e-9)
    assert first.mean.low == pytest.approx(5 / 9 - 2.571 * sqrt(34 / 27 / 5) / sqrt(6), abs=1e-3)
    assert first.mean.high == 1  # and no score is above


def test_item_rest_correlation(result: Result) -> None:
    first = result_of(result, "pick").first
    assert first
    assert first.r
    assert first.r.value == pytest.approx(1 / sqrt(34 / 27 * 61 / 72), abs=1e-9)


def test_latest_answers_stand_apart(result: Result) -> None:
    latest = result_of(result, "pick").latest
    assert latest
    assert latest.mean.value == pytest.approx((5 + 1 / 3) / 6, abs=1e-9)


def test_thirds_are_cut_by_the_rest(result: Result) -> None:
    thirds = result_of(result, "pick").thirds
    assert [third.n for third in thirds] == [2, 2, 2]
    assert [third.mean.value for third in thirds] == pytest.approx([0, 2 / 3, 1], abs=1e-9)


def test_options_are_counted_by_thirds(result: Result) -> None:
    options = {
        one.option.letter: (one.value, one.n, one.thirds) for one in result_of(result, "pick").options if one.option
    }
    assert options == {"A": ("chosen", 3, (0, 1, 2)), "B": ("chosen", 1, (0, 1, 0)), "C": ("chosen", 2, (2, 0, 0))}


def test_places_of_a_rank_are_counted(result: Result) -> None:
    places = [(one.option.letter, one.value, one.n) for one in result_of(result, "rank").options if one.option]
    assert places == [("A", "1", 6), ("B", "2", 6), ("C", "3", 6), ("D", "4", 6)]


def test_agreement_with_the_key_option_by_option(result: Result) -> None:
    found = [(one.n, one.exact, one.side, one.mean) for one in agreements(result_of(result, "rate"))]
    # A is rated 3 by the key; it was given 3, 2, 0, 3, 2, 0. C is rated 0; it was given 0, 1, 3, 0, 1, 3.
    assert found == [(6, 2, 4, 10 / 6), (6, 2, 4, 10 / 6), (6, 2, 4, 8 / 6), (6, 2, 4, 8 / 6)]


def test_who_changed_the_answer_and_whether_for_better(result: Result) -> None:
    assert result_of(result, "pick").changes == Changes(n=6, changed=2, better=2, worse=0)


def test_would_beside_should(result: Result) -> None:
    would = result_of(result, "pick").would
    assert would
    # Ratings of what they should do: 3, 3, 0, 3, 1, 0; of what they would do: 0.
    assert (would.n, would.apart, would.would) == (6, 4, 0)
    assert (would.should, would.gap.value) == pytest.approx((10 / 6, 10 / 6), abs=1e-12)


def test_key_against_the_group(result: Result) -> None:
    assert (result.keyed, result.contradicted) == (0, 0)  # six are too few to judge


def test_lessons_objectives_and_principles(result: Result) -> None:
    [compose] = [one for one in result.groups["objective"]["first"] if one.name.startswith("Compose")]
    [principle] = [one for one in result.groups["principle"]["first"] if one.name == "C070"]
    assert compose.mean
    assert principle.mean
    assert compose.mean.value == pytest.approx(5 / 9, abs=1e-9)
    # Learners' means over pick, rate and rank: 1, 5/6, 1/9, 8/9, 5/18, 0.
    assert principle.mean.value == pytest.approx((1 + 5 / 6 + 1 / 9 + 8 / 9 + 5 / 18) / 6, abs=1e-9)
    assert (principle.n, principle.items, principle.complete) == (6, 4, 0)


def test_alpha_of_the_parts_of_the_check(run: Analyse, items: CourseItems, engine: Engine, tmp_path: Path) -> None:
    learners = [learner(items, *scores) for scores in SCORES * 5]
    check = run(write_records(tmp_path / "many", items, learners), engine=engine).check
    assert check
    assert check.alpha is not None
    # The parts are pick, and the mean of rate and rank: squares about the means 34/27 and 61/72, and 2 × 1 between.
    alone, together = 34 / 27 + 61 / 72, 34 / 27 + 61 / 72 + 2
    assert (check.parts, check.n) == (2, 30)
    assert check.alpha == pytest.approx(2 * (1 - alone / together), abs=1e-9)


def test_median_time_is_the_lower_middle_one(run: Analyse, items: CourseItems, engine: Engine, tmp_path: Path) -> None:
    item = item_named(items, "pick")
    rows = [
        f"{number},pick,{item.fingerprint},2026-01-05T10:00:00Z,{item.options[0].id},1,{seconds}"
        for number, seconds in enumerate((10, 90, 20, 40, 30, 1000))
    ]
    table = tmp_path / "answers.csv"
    table.write_text("\n".join(["learner,item,fingerprint,time,response,score,seconds", *rows]), "utf-8")
    assert result_of(run(table, engine=engine), "pick").seconds == 30


def test_an_item_that_changed_is_two(run: Analyse, items: CourseItems, engine: Engine, tmp_path: Path) -> None:
    old = {"response": "0123abcd", "score": 0, "fingerprint": "0" * 12}
    new = (option(items, "pick", "A"), 1)
    result = run(write_records(tmp_path / "records", items, [{"pick": [old, new]}] * 6), engine=engine)
    found = {one.version.is_current: one for one in result.items if one.item.id == "pick"}
    assert [found[now].first.mean.value for now in (True, False)] == [1, 0]  # type: ignore[union-attr]
    assert [(one.id, one.option, one.n) for one in found[False].options] == [("0123abcd", None, 6)]


def test_a_renamed_item_keeps_its_answers(run: Analyse, items: CourseItems, engine: Engine, tmp_path: Path) -> None:
    records = [{"first-words": [(option(items, "pick", "C"), 0)], "pick": [(option(items, "pick", "A"), 1)]}] * 5
    one = result_of(run(write_records(tmp_path / "records", items, records), engine=engine), "pick")
    assert one.first
    assert one.latest
    assert (one.n, one.first.mean.value, one.latest.mean.value) == (5, 0, 1)


def test_what_fewer_than_five_answered_is_not_shown(
    run: Analyse, items: CourseItems, engine: Engine, tmp_path: Path
) -> None:
    records = [{"pick": [(option(items, "pick", "A"), 1)]}] * 4
    result = run(write_records(tmp_path / "records", items, records), engine=engine)
    one = result_of(result, "pick")
    assert (one.n, one.first, one.latest, one.options, one.changes) == (4, None, None, (), None)
    assert [group.mean for group in result.groups["lesson"]["latest"]] == [None]
