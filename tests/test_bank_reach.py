"""What a page includes is read within the repository, and a name that leads nowhere ends nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Write
from mkdocs_rehearse.bank.reach import read_snippet


def test_snippet_is_found_beside_the_page_and_in_folders_above(write: Write, course: Path) -> None:
    (course / ".git").mkdir()
    page = write("docs/lessons/a.md", "")
    write("docs/lessons/b.md", "beside")
    write("parts/c.md", "above")
    assert [read_snippet(page, name) for name in ("b.md", "c.md")] == ["beside", "above"]


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", "loop.md", "/etc/hostname", "../../outside.md", "."])
def test_name_that_leads_nowhere_or_out_is_not_read(name: str, write: Write, course: Path) -> None:
    page = write("here/docs/a.md", "")
    (course / "here" / ".git").mkdir()
    (course / "here" / "docs" / "loop.md").symlink_to("loop.md")
    write("outside.md", "outside")
    assert read_snippet(page, name) is None
