"""What a report says first, word for word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_rehearse.analysis.course import CourseItems, items_of
from mkdocs_rehearse.analysis.engine import DuckDB
from mkdocs_rehearse.analysis.findings import KINDS, judge
from mkdocs_rehearse.analysis.findings.finding import Finding
from mkdocs_rehearse.analysis.intervals import Interval
from mkdocs_rehearse.analysis.result import (
    Figures,
    GroupResult,
    ItemResult,
    OptionFigures,
    Reliability,
    Result,
    SettingResult,
    Third,
    TwinResult,
    WouldShould,
)
from mkdocs_rehearse.analysis.simulation import simulate, write_parquet
from mkdocs_rehearse.analysis.stats.kinds import Version
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.message import SILENCE
from mkdocs_rehearse.settings import Settings

from .conftest import Analyse, item_named

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("learners", "seed"), [(300, 0), (300, 3), (1000, 4)])
def test_three_planted_faults_are_named_first(learners: int, seed: int, run: Analyse, tmp_path: Path) -> None:
    settings = Settings.of({}, ROOT)
    course = items_of(BankLoader().load(settings).bank, settings)
    one, two, three = [item.id for item in course.items if item.format in ("best", "best-worst")][seed : seed + 9 : 4]
    table = tmp_path / "group.parquet"
    plant = {one: "wrong-key", two: "ambiguous", three: "all-pass"}
    write_parquet(simulate(course, learners, seed, plant=plant), table)
    found = judge(run(table, course=course, engine=DuckDB(threads=1)))
    named = [(finding.kind, finding.item.id) for finding in found[:3] if finding.item]
    assert named == [("key-contradicted", one), ("ambiguous", two), ("all-pass", three)]


def figures(mean: float = 0.6, r: float = 0.3, n: int = 60) -> Figures:
    return Figures(n, Interval(mean, mean - 0.04, min(1, mean + 0.04)), 0.3, Interval(r, r - 0.2, r + 0.2), n)


def thirds(*means: float) -> tuple[Third, ...]:
    return tuple(Third(20, Interval(mean, mean - 0.05, mean + 0.05)) for mean in means)


def make(course: CourseItems, name: str, counts: dict[tuple[str, str], tuple[int, int, int]]) -> ItemResult:
    """Return an item's result in which options were answered so often by each third."""
    item = item_named(course, name)
    letters = {one.letter: one for one in item.options}
    options = tuple(
        OptionFigures(letters[letter].id, letters[letter], value, sum(by), by) for (letter, value), by in counts.items()
    )
    result = ItemResult(Version(0, item, item.fingerprint), 60, figures(), figures())
    result.thirds, result.options = thirds(0.5, 0.6, 0.7), options
    return result


def said(course: CourseItems, *results: ItemResult, **keys: object) -> list[tuple[str, str]]:
    result = Result(course, items=list(results), groups={"lesson": {"latest": []}, "objective": {"latest": []}})
    for name, value in keys.items():
        setattr(result, name, value)
    return [(finding.kind, finding.message) for finding in judge(result)]


def test_a_key_that_the_group_contradicts(items: CourseItems) -> None:
    one = make(items, "pick", {("A", "chosen"): (3, 4, 4), ("B", "chosen"): (14, 13, 14), ("C", "chosen"): (3, 3, 2)})
    message = (
        "In pick, 41 of 60 chose B, which the key rates weak; 11 chose the key’s A. "
        "So did 14 of 20 in the strongest third."
    )
    assert said(items, one) == [("key-contradicted", message)]


def test_a_wrong_option_that_the_strongest_do_not_choose(items: CourseItems) -> None:
    one = make(items, "pick", {("A", "chosen"): (0, 2, 14), ("B", "chosen"): (17, 15, 5), ("C", "chosen"): (3, 3, 1)})
    message = (
        "In pick, 37 of 60 chose B, which the key rates weak; 16 chose the key’s A. "
        "The strongest third sides with the key."
    )
    assert said(items, one) == [("misconception", message)]


def test_an_order_whose_first_place_the_group_gives_to_another(items: CourseItems) -> None:
    one = make(items, "rank", {("D", "1"): (3, 4, 4), ("C", "1"): (17, 16, 16)})
    [(kind, message)] = said(items, one)
    assert kind == "key-contradicted"
    assert message.startswith("In rank, 49 of 60 put C first, which the key rates acceptable; 11 chose the key’s D.")


def test_a_rating_that_the_group_contradicts(items: CourseItems) -> None:
    one = make(items, "rate", {("A", "0"): (12, 12, 12), ("A", "1"): (5, 5, 5), ("A", "3"): (3, 3, 3)})
    message = (
        "In rate, 51 of 60 put A on the other side of the key, which rates it effective; "
        "the mean of their ratings is 0.7, and the key has 3."
    )
    assert said(items, one) == [("rating-contradicted", message)]


def test_a_tick_that_the_group_contradicts(items: CourseItems) -> None:
    correct = next(one.letter for one in item_named(items, "mark").options if one.rating)
    one = make(items, "mark", {(letter, "ticked"): (20, 20, 20) if letter != correct else (2, 2, 2) for letter in "BC"})
    message = f"In mark, 54 of 60 did not tick {correct}, which the key calls correct."
    assert said(items, one) == [("rating-contradicted", message)]


def test_an_item_on_which_the_strongest_are_divided(items: CourseItems) -> None:
    one = make(items, "pick", {("A", "chosen"): (10, 10, 10), ("B", "chosen"): (9, 10, 9), ("C", "chosen"): (1, 0, 1)})
    message = (
        "In pick, 30 of 60 chose A (effective), and 28 chose B (weak); in the strongest third it is 10 and 9 of 20."
    )
    assert said(items, one) == [("ambiguous", message)]


def test_an_item_on_which_the_strongest_are_less_divided_than_the_rest(items: CourseItems) -> None:
    one = make(items, "pick", {("A", "chosen"): (8, 8, 13), ("B", "chosen"): (11, 11, 7), ("C", "chosen"): (1, 1, 0)})
    assert not said(items, one)


def test_an_item_that_the_strongest_miss_by_a_hair(items: CourseItems) -> None:
    one = make(items, "blank", {})
    one.thirds = tuple(Third(200, Interval(mean, mean - 0.005, mean + 0.005)) for mean in (0.95, 0.94, 0.93))
    assert not said(items, one)


def test_an_item_that_the_strongest_miss(items: CourseItems) -> None:
    one = make(items, "blank", {})
    one.thirds = thirds(0.7, 0.6, 0.5)
    message = "In blank, the strongest third has a mean of 0.50, and the weakest 0.70."
    assert said(items, one) == [("strong-miss-it", message)]


def test_an_item_that_tells_nothing(items: CourseItems) -> None:
    one = make(items, "blank", {})
    one.first = figures(r=-0.15)
    message = "In blank, the score has a correlation of -0.15 with how people did on the rest."
    assert said(items, one) == [("tells-nothing", message)]


def test_an_item_that_all_pass(items: CourseItems) -> None:
    one = make(items, "blank", {})
    one.first = figures(mean=0.97, r=-0.15)
    assert said(items, one) == [("all-pass", "blank is passed by nearly all: the mean of 60 first answers is 0.97.")]


def test_what_they_would_do_and_should_do(items: CourseItems) -> None:
    one = make(items, "blank", {})
    one.would = WouldShould(60, 30, 2.6, 1.7, Interval(0.9, 0.6, 1.2))
    message = "In blank, 30 of 60 would do something else than they should; what they should do is rated 0.9 higher."
    assert said(items, one) == [("would-should-apart", message)]


def test_an_option_that_nobody_chooses(items: CourseItems) -> None:
    one = make(items, "pick", {("A", "chosen"): (60, 70, 80), ("B", "chosen"): (40, 30, 20)})
    assert said(items, one) == [("unused-option", "In pick, 0 of 300 chose C.")]


def test_below_ten_nothing_is_judged(items: CourseItems) -> None:
    one = make(items, "pick", {("A", "chosen"): (0, 0, 0), ("B", "chosen"): (3, 3, 3)})
    one.n = 9
    assert said(items, one) == [("too-few", "pick was answered by fewer than 10 learners and cannot be judged.")]


def test_an_older_version(items: CourseItems) -> None:
    item = item_named(items, "pick")
    message = "pick has changed: 12 learners answered an older version, which counts as an item of its own."
    assert said(items, ItemResult(Version(9, item, "older"), 12)) == [("changed", message)]


def test_a_lesson_that_was_not_understood(items: CourseItems) -> None:
    lesson = GroupResult("First words", 4, 60, Interval(0.5, 0.45, 0.55), 40, 3)
    groups = {"lesson": {"latest": [lesson]}, "objective": {"latest": []}}
    message = (
        "The lesson “First words” has a mean of 0.50 over 60 learners; "
        "3 of the 40 who answered all of it have mastered it."
    )
    assert said(items, groups=groups) == [("not-understood", message)]


def test_settings_twins_and_the_check(items: CourseItems) -> None:
    women = SettingResult("gender", "woman", 9, 500, Interval(0.6, 0.55, 0.65))
    men = SettingResult("gender", "man", 8, 500, Interval(0.8, 0.75, 0.85))
    twins = TwinResult(item_named(items, "pick"), item_named(items, "best-worst"), Interval(-0.3, -0.4, -0.2))
    check = Reliability(9, 200, 0.41, reserved=True)
    assert said(items, settings=[women, men], twins=[twins], check=check) == [
        ("setting-apart", "The 9 items about women have a mean of 0.60, and the 8 about men 0.80."),
        ("twins-apart", "best-worst has a mean 0.30 above that of its twin pick."),
        ("unreliable", "Over the 9 parts of the final check, alpha is 0.41 (200 learners)."),
    ]
    assert said(items, check=replace(check, reserved=False)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_finding_says_when_and_what_to_do(kind: str) -> None:
    finding = Finding(kind, SILENCE)
    assert finding.title
    assert finding.hint.endswith((".", "?"))
    assert KINDS[kind].rule.endswith(".")
