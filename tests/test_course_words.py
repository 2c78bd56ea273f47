"""This repository's course is told in its own words: it shares no run of five with the essays that it comes from.

The essays are not in the repository. `essays.txt` holds ten hexadecimal digits of the SHA-256 of each of their runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUN = 5
#: Pages and items.
FILES = [file for name in ("docs", "quizzes") for kind in ("md", "yml") for file in (ROOT / name).rglob(f"*.{kind}")]


def digests(text: str) -> Iterator[tuple[str, str]]:
    """Yield each run of words, and its digest."""
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        yield sha256(run.encode()).hexdigest()[:10], run


@pytest.fixture(scope="module")
def essays() -> frozenset[str]:
    """The digests of all runs of the essays."""
    return frozenset((ROOT / "tests" / "essays.txt").read_text("utf-8").split())


def test_the_essays_are_known(essays: frozenset[str]) -> None:
    assert len(essays) > 4_000
    assert all(re.fullmatch("[0-9a-f]{10}", digest) for digest in essays)


def test_no_run_of_words_stands_in_the_essays_too(essays: frozenset[str]) -> None:
    shared = {
        str(file.relative_to(ROOT)): run
        for file in FILES
        for digest, run in digests(file.read_text("utf-8"))
        if digest in essays
    }
    assert shared == {}
