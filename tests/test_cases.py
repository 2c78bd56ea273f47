"""Each case is a file or folder with mistakes, and beside it exactly what `rehearse check` prints for it.

A file `cases/err/<slug>.yml` stands in the bank of a course whose one lesson shows it; a folder is a course
of its own, whose file `paths` may name what of it to check.
`cases/combined/` has no slugs: it shows how mistakes are told apart, and what an author reads.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from conftest import CASES, Run, Write, expect
from mkdocs_rehearse import checks
from mkdocs_rehearse.formats import check_key, validate_item
from mkdocs_rehearse.yamldoc import parse_document

#: Cases of other checks are small, and no good items.
GOOD = {group.name: {check.slug for check in group.checks} for group in checks.GROUPS if group.name[:5] == "good-"}
COMMITTED = sorted(path for name in ("err", "combined") for path in (CASES / name).iterdir() if path.suffix != ".out")
JARGON = re.compile(
    r"Traceback|NoneType|pydantic|\b(str|int|dict|bool|scalar|token|node|mapping|sequence|stream|parse|indicator)\b"
)


def lay_out(case: Path, course: Path, write: Write, lesson: Callable[..., str]) -> list[str]:
    """Make a course of a case, and return what to check in it."""
    if case.is_dir():
        shutil.copytree(case, course, symlinks=True, dirs_exist_ok=True)
        paths = case / "paths"  # what to check, where that is not the whole course
        return paths.read_text("utf-8").split() if paths.is_file() else []
    (course / "quizzes").mkdir()
    shutil.copy(case, course / "quizzes")
    facts = "  facts: Select profile facts that are fitting to mention.\nclaims:"
    write("docs/first-message.md", lesson(case.stem).replace("claims:", facts))
    return ["quizzes"]


@pytest.mark.parametrize("case", COMMITTED, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_case_prints_what_stands_beside_it(
    case: Path, course: Path, write: Write, rehearse: Run, lesson: Callable[..., str]
) -> None:
    is_good = any(case.stem in slugs for slugs in GOOD.values())
    result = rehearse(
        "check", *lay_out(case, course, write, lesson), *([] if is_good else ["--ignore", ",".join(GOOD)])
    )
    expect(case, result.output)


@pytest.mark.parametrize("case", sorted((CASES / "ok").iterdir()), ids=lambda case: case.stem)
def test_file_without_mistakes_gives_nothing(
    case: Path, course: Path, write: Write, rehearse: Run, lesson: Callable[..., str]
) -> None:
    lay_out(case, course, write, lesson)
    result = rehearse("check", "--strict", "--ignore", "good-bank")  # one item is no bank
    assert (result.output, result.exit_code) == ("No mistakes found.\n", 0)


@pytest.mark.parametrize("slug", checks.BY_SLUG)
def test_every_check_has_a_case_that_it_finds(slug: str) -> None:
    assert f"  [{slug}]\n" in (CASES / "err" / f"{slug}.out").read_text("utf-8")


def test_every_case_is_named_after_a_check() -> None:
    assert {path.stem for path in (CASES / "err").iterdir()} <= checks.BY_SLUG.keys()


def outputs() -> list[Path]:
    return sorted(CASES.glob("*/*.out"))


@pytest.mark.parametrize("output", outputs(), ids=lambda path: path.stem)
def test_messages_are_plain_words(output: Path) -> None:
    heads = [line for line in output.read_text("utf-8").splitlines() if re.search(r": (error|warning): ", line)]
    assert [head for head in heads if JARGON.search(head)] == []


@pytest.mark.parametrize("output", outputs(), ids=lambda path: path.stem)
def test_every_finding_has_a_hint(output: Path) -> None:
    *findings, _summary = output.read_text("utf-8").split("\n\n")
    bare = [finding for finding in findings if not re.search(r"\n( +\| *\^+ \S| {3}\S)[^\n]*$", finding.rstrip("\n"))]
    assert bare == []


#: Single mistakes: the line that they stand on, and what it becomes.
SLIPS = {
    0: ["format: bst"],
    1: [
        "title: Note: a",
        "title: @Leila",
        'title: "A first',
        "title: 'It's a",
        "title:A first",
        "  title: A",
        "title:",
    ],
    3: ["role sender", "role; sender", "rol: sender"],
    5: ["claims: [C058, C070", "claims: [C058, C0707]"],
    8: ["She has read your post on dye testing."],
    10: ["options", "options:x"],
    12: ["    rating: 7", "    rating:3", "      rating: 3", "   rating: 3", "\trating: 3"],
    14: ["    text: Thanks for connecting, Leila. May I?", "   - text: Thanks", "  – text: Thanks", "  -text: Thanks"],
    17: ["  - text: %Glad", "  - Glad to have you", "  - text: !Glad", "  - text: #Glad"],
    19: ["    rationale: 'A pitch", "    rationale: A: pitch", "  rationale: A pitch", "rationale: A pitch"],
}


def spoilt(item: str, *slips: tuple[int, str]) -> str:
    lines = item.split("\n")
    for index, line in slips:
        lines[index] = line
    return "\n".join(lines)


def places(item: str) -> set[tuple[int, str]]:
    """Return the lines and the messages of all that is wrong with an item."""
    document, found = parse_document(item, "a.yml")
    more = [*validate_item(document)[1], *check_key(document)] if document else []
    sure = document.sure(more) if document else []
    return {(finding.span.line, finding.message) for finding in (*found, *sure)}


@pytest.mark.parametrize("second", SLIPS)
@pytest.mark.parametrize("first", SLIPS)
def test_two_mistakes_are_told_at_once_and_nothing_else(first: int, second: int, item: str) -> None:
    for one, other in product(SLIPS[first], SLIPS[second]) if second - first > 1 else ():
        alone = places(spoilt(item, (first, one))) | places(spoilt(item, (second, other)))
        assert places(spoilt(item, (first, one), (second, other))) == alone
