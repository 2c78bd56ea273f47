"""What `make test` runs: every test, in one of its two runs."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
MARK = re.compile(r"^(?:pytestmark = |@)pytest\.mark\.browser", re.MULTILINE)


def test_no_browser_test_stands_where_none_is_looked_for() -> None:
    named = re.search(r"^BROWSER_TESTS := (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert named
    places = [ROOT / place for place in named[1].split()]
    marked = [file for file in (ROOT / "tests").rglob("test_*.py") if MARK.search(file.read_text("utf-8"))]
    assert len(marked) > 30
    assert [file for file in marked if not any(file.is_relative_to(place) for place in places)] == []
