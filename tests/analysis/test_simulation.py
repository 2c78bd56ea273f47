"""A group that never was: plausible, valid, and the same again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from mkdocs_rehearse.analysis.choices import choices_of
from mkdocs_rehearse.analysis.course import CourseItems
from mkdocs_rehearse.analysis.simulation import FAULTS, simulate, write_parquet

from .conftest import Analyse, item_named, result_of


def test_every_response_fits_its_item(items: CourseItems) -> None:
    for group in simulate(items, 20, 1):
        assert all(0 <= score <= 1 for score in group.scores)
        assert len(set(group.texts)) == len(group.texts) or group.item.format == "blank"
        for text in set(group.texts) - {"", "[]"}:
            assert choices_of(group.item, text), (group.item.id, text)


def test_every_scored_item_is_answered_and_drafts_are_not(items: CourseItems) -> None:
    answered = {group.item.id for group in simulate(items, 20, 1)}
    assert answered == {item.id for item in items.items} - {"draft"}


def test_some_try_again(items: CourseItems) -> None:
    tries: Counter[tuple[str, int]] = Counter()
    for group in simulate(items, 50, 1):
        tries.update((group.item.id, learner) for learner in group.learners.tolist())
    assert {1, 2} == set(tries.values())


def test_another_seed_is_another_group(items: CourseItems, tmp_path: Path) -> None:
    one, same, other = (tmp_path / name for name in ("one", "same", "other"))
    for seed, path in ((1, one), (1, same), (2, other)):
        write_parquet(simulate(items, 30, seed), path)
    assert one.read_bytes() == same.read_bytes() != other.read_bytes()


def test_the_table_is_one_that_analyse_reads(items: CourseItems, run: Analyse, tmp_path: Path) -> None:
    table = tmp_path / "group.parquet"
    count = write_parquet(simulate(items, 200, 4), table)
    result = run(table)
    assert {"learner", "item", "fingerprint", "time", "response", "score"} <= set(pq.read_schema(table).names)
    assert (result.learners, result.answers, result.flaws) == (200, count, [])
    pick = result_of(result, "pick")
    assert pick.first
    assert pick.latest
    assert pick.first.mean.value < pick.latest.mean.value
    assert pick.would
    assert pick.seconds


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_planted_shows(fault: str, items: CourseItems, run: Analyse, tmp_path: Path) -> None:
    table = tmp_path / "group.parquet"
    write_parquet(simulate(items, 300, 2, plant={"pick": fault}), table)
    first = result_of(run(table), "pick").first
    assert first
    low, high = {"wrong-key": (0, 0.5), "ambiguous": (0.4, 0.85), "all-pass": (0.95, 1)}[fault]
    assert low <= first.mean.value <= high


def test_a_fault_that_is_not_known(items: CourseItems) -> None:
    with pytest.raises(ValueError, match="strange"):
        list(simulate(items, 5, 1, plant={item_named(items, "pick").id: "strange"}))
