"""The guides and the README say what the product does: every command, check, key and example in them is tested."""

from __future__ import annotations

import re
from pathlib import Path
from runpy import run_path

import click
import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from mkdocs_rehearse.cli import main
from mkdocs_rehearse.conversation import Ending, Reply, Turn
from mkdocs_rehearse.formats import FORMATS, check_key, validate_item
from mkdocs_rehearse.formats.mark import Phrase
from mkdocs_rehearse.item import Answer, Option
from mkdocs_rehearse.item.parts import Setting
from mkdocs_rehearse.reviews import parse_review
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.words import ROLES, SCALES
from mkdocs_rehearse.yamldoc import parse_document

ROOT = Path(__file__).parent.parent
GUIDES = ROOT / "docs" / "guides"
WRITING = (GUIDES / "writing-scenarios.md").read_text("utf-8")
COMMANDS = (GUIDES / "commands.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def fenced(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def run(*arguments: str) -> str:
    return CliRunner().invoke(main, arguments, prog_name="rehearse", terminal_width=80).output


def test_the_page_of_checks_is_the_one_that_explain_prints() -> None:
    assert (GUIDES / "checks.md").read_text("utf-8") == run("explain", "--markdown")


@pytest.mark.parametrize("page", ["commands", "yaml"])
def test_the_reference_is_the_one_that_is_generated(page: str) -> None:
    assert (GUIDES / f"reference-{page}.md").read_text("utf-8") == run("reference", page)


def test_every_setting_is_documented() -> None:
    assert all(f"| `{name}` |" in COMMANDS for name in Settings.__dataclass_fields__ if name != "home")


@pytest.mark.parametrize("item", [text for text in fenced(WRITING + README, "yaml") if "format:" in text])
def test_every_complete_example_is_a_valid_item(item: str) -> None:
    document, found = parse_document(item, "example.yml")
    assert document is not None
    assert not found
    assert validate_item(document)[1] == []
    assert list(check_key(document)) == []


def test_every_key_format_role_and_scale_is_documented() -> None:
    models: list[type[BaseModel]] = [
        *(one.model for one in FORMATS.values()),
        Reply,
        Turn,
        Ending,
        Answer,
        Phrase,
        Setting,
        Option,
    ]
    keys = {name for model in models for name in model.model_fields}
    missing = [name for name in [*keys, *FORMATS, *ROLES, *SCALES] if f"`{name}`" not in WRITING]
    assert missing == []


@pytest.mark.parametrize(("scale", "words"), [(name, scale.words) for name, scale in SCALES.items()])
def test_the_words_for_ratings_are_those_that_learners_read(scale: str, words: tuple[str, ...]) -> None:
    header, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in WRITING.split("## Ratings and words\n\n")[1].split("\n\n")[0].splitlines()
    ]
    column = header.index(f"`{scale}`")
    assert {row[0]: row[column] for row in rows} == {str(rating): word for rating, word in enumerate(words)}


def test_the_group_lists_no_undocumented_command() -> None:
    assert isinstance(main, click.Group)
    assert set(re.findall(r"^## rehearse (\w+)$", COMMANDS, re.MULTILINE)) == set(main.commands)


def test_the_review_in_the_guide_is_one() -> None:
    [text] = fenced((ROOT / "docs" / "teach" / "keys.md").read_text("utf-8"), "yaml")
    assert parse_review(text, "review.yml")[1] == []


def test_every_scenario_that_a_guide_gives_is_shown_as_learners_see_it() -> None:
    shown = run_path(str(ROOT / "overrides" / "hooks" / "shown.py"))
    examples = [text for text in fenced(WRITING, "yaml") if text.startswith("format: ")]
    assert len(examples) == 6
    for text, html in zip(examples, shown["render"](examples, ROOT / "docs"), strict=True):
        assert f'data-format="{text.split()[1]}"' in html
        assert 'data-course="examples"' in html


def test_scenario_with_a_mistake_is_not_shown() -> None:
    shown = run_path(str(ROOT / "overrides" / "hooks" / "shown.py"))
    assert shown["render"](["format: bst\n"], ROOT / "docs") == [""]
