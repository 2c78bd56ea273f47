"""A response format is complete: each of its parts is there, and nothing else needs to know of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import mkdocs_rehearse
from conftest import CASES, sound_text
from mkdocs_rehearse.formats import FORMATS, check_key, fingerprint, validate_item
from mkdocs_rehearse.render import Renderer
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.yamldoc import parse_document

PACKAGE = Path(mkdocs_rehearse.__file__).parent
ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", FORMATS)
def test_format_has_an_item_without_a_mistake(name: str) -> None:
    document, _ = parse_document(sound_text(name), f"{name}.yml")
    assert document
    item, findings = validate_item(document)
    assert item
    assert [*findings, *check_key(document)] == []
    assert len(fingerprint(item)) == 12


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_rendered_by_its_own_template(name: str) -> None:
    assert (PACKAGE / "templates" / "item" / f"{name}.html").is_file()
    document, _ = parse_document(sound_text(name), f"{name}.yml")
    assert document
    item, _ = validate_item(document)
    assert item
    assert f'data-format="{name}"' in Renderer(Settings()).render_item("an-item", item, "an-item", 2)


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.traits.scored])
def test_format_has_scoring_cases(name: str) -> None:
    cases = json.loads((CASES / "scoring" / f"{name}.json").read_text("utf-8"))
    assert {case["format"] for case in cases} == {name}


@pytest.mark.parametrize("name", FORMATS)
def test_format_has_its_module_in_the_browser(name: str) -> None:
    folder = ROOT / "src" / "mkdocs_rehearse" / "client" / "formats"
    assert (folder / f"{name}.js").is_file()
    assert f" from './{name}.js'" in (folder / "index.js").read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_right_response_has_the_form_of_the_format(name: str) -> None:
    document, _ = parse_document(sound_text(name), f"{name}.yml")
    assert document
    item, _ = validate_item(document)
    assert item
    one, form = FORMATS[name].interaction(item), FORMATS[name].form
    said = [*form.read(json.loads(json.dumps(one.right)))] if one else []
    assert {choice.option for choice in said} <= {choice.id for choice in (one.choices if one else ())}
    assert bool(said) is not form.typed
    assert not form.best or form.best in [choice.value for choice in said]


@pytest.mark.parametrize("name", FORMATS)
def test_format_has_a_scenario_to_begin_with(name: str) -> None:
    text = (PACKAGE / "starter" / "files" / "scenarios" / f"{name}.yml").read_text("utf-8")
    assert f"format: {name}\n" in text


@pytest.mark.parametrize("name", FORMATS)
def test_format_stands_in_the_guide_with_its_score(name: str) -> None:
    guide = (ROOT / "docs" / "guides" / "writing-scenarios.md").read_text("utf-8")
    assert guide.count(f"\n| `{name}` |") == 2  # what it asks, and how it is scored
    assert f"format: {name}\n" in guide or name in ("best-worst", "rate", "rank")  # these differ in one word


def test_every_template_belongs_to_a_format() -> None:
    stems = {file.stem for file in (PACKAGE / "templates" / "item").glob("*.html")}
    assert stems - {"base", "parts"} == set(FORMATS)
