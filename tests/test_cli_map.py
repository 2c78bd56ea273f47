"""What a conversation looks like on the command line: its graph, and what its endings can score."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from conftest import CASES, Run, Write


@pytest.fixture(autouse=True)
def _course(write: Write, item: str, lesson: Callable[..., str]) -> None:
    """A course of a conversation, of an item that is none, and of one with a mistake."""
    write("quizzes/talk.yml", (CASES / "ok" / "conversation.yml").read_text("utf-8"))
    write("quizzes/dye-testing.yml", item)
    write("quizzes/broken.yml", item.replace("rating: 3", "rating: 4"))
    write("docs/first-message.md", lesson("dye-testing"))


def test_map_is_a_flowchart(rehearse: Run) -> None:
    result = rehearse("map", "talk")
    assert result.exit_code == 0
    assert result.output.startswith("flowchart TD\n")
    assert "-->|A|" in result.output


def test_map_is_a_drawing_too(rehearse: Run) -> None:
    result = rehearse("map", "talk", "--svg", "--language", "de")
    assert result.exit_code == 0
    drawing = fromstring(result.output)
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Plan des Gesprächs" in drawing.get("aria-label", "")
    assert "Ein gutes Ende" in result.output


def test_scores_of_every_ending_are_explained(rehearse: Run) -> None:
    result = rehearse("check", "--explain", "talk")
    assert result.exit_code == 0
    assert "\n  lowest " in result.output


@pytest.mark.parametrize("command", [("map",), ("check", "--explain")])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tlk", 'there is no item "tlk"; did you mean "talk"?'),
        ("dye-testing", 'the item "dye-testing" is no conversation, but has the format "best"'),
        ("broken", 'the item "broken" has errors; run "rehearse check quizzes/broken.yml"'),
    ],
)
def test_what_cannot_be_shown_gives_two(rehearse: Run, command: tuple[str, ...], name: str, message: str) -> None:
    result = rehearse(*command, name)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())


def test_file_that_cannot_be_opened_hinders_no_other(rehearse: Run, course: Path) -> None:
    (course / "quizzes" / "gone.yml").symlink_to("nowhere.yml")
    assert rehearse("map", "talk").exit_code == 0
