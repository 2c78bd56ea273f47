"""What several tests share: courses in a temporary folder, and the cases in `cases/`."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli

from chromium import chromium as chromium  # a fixture
from mkdocs_rehearse.cli import main
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.starter.scenario import scenario_text

CASES = Path(__file__).parent / "cases"

Write = Callable[[str, str], Path]
Run = Callable[..., Result]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty course, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(course: Path) -> Write:
    """Write a file of the course."""

    def write_file(path: str, text: str) -> Path:
        file = course / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="")
        return file

    return write_file


@pytest.fixture
def rehearse(course: Path) -> Run:
    """Run the command in the course."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, prog_name="rehearse")

    return run


@pytest.fixture
def mkdocs(course: Path) -> Run:
    """Run MkDocs' command in the course; a worker loads it once."""
    log = logging.getLogger("mkdocs")

    def run(*arguments: str) -> Result:
        before = log.handlers[:], log.level, log.propagate
        result = CliRunner().invoke(cli, arguments, prog_name="mkdocs")
        log.handlers, log.level, log.propagate = before  # its own handler would write into what was closed
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def item() -> str:
    """The text of an item without mistakes."""
    return (CASES / "ok" / "plain.yml").read_text("utf-8")


def sound_text(name: str) -> str:
    """Return the text of an item of a format without mistakes: a case, or else the one that its authors begin with."""
    case = CASES / "ok" / f"{'plain' if name == 'best' else name}.yml"
    return case.read_text("utf-8") if case.is_file() else scenario_text(name, "first-message/compose")


@pytest.fixture
def lesson() -> Callable[..., str]:
    """Return the text of a lesson that shows the items of the given ids; it allows itself to have one only."""
    front, _, block = (CASES / "lesson.md").read_text("utf-8").partition("/// scenario")
    front = front.replace("  facts: Select profile facts that are fitting to mention.\n", "")
    alone = "allow: [{check: lone-item, because: One item is enough for a case.}]\n---\n\n#"

    def text(*ids: str) -> str:
        head = front.replace("---\n\n#", alone) if len(ids) == 1 else front
        return head + "\n".join(f"/// scenario{block}".replace("ID", name) for name in ids)

    return text


@pytest.fixture
def course_of_all(write: Write, lesson: Callable[..., str]) -> None:
    """A lesson with an item of every format."""
    for name in FORMATS:
        write(f"quizzes/an-{name}.yml", sound_text(name))
    write("docs/first-message.md", lesson(*(f"an-{name}" for name in FORMATS)))


def expect(case: Path, actual: str) -> None:
    """Compare with the expected output beside a case. REHEARSE_UPDATE=1 writes it anew: read the difference!"""
    expected = case.with_name(case.stem + ".out")
    if os.environ.get("REHEARSE_UPDATE"):
        expected.write_text(actual, "utf-8")
    assert actual == expected.read_text("utf-8")
