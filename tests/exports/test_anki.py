"""Cards, imported by Anki's own library: what they show, and that a second import changes and does not double."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from conftest import Run, Write
from hostile import sound_item
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.exports import Parts, Unsaid
from mkdocs_rehearse.exports.anki import anki
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.settings import Settings

from .conftest import parts_from


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A learner's cards."""
    held = Collection(str(tmp_path / "collection.anki2"))
    yield held
    held.close()


def take_in(collection: Collection, parts: Parts, unsaid: Unsaid | None = None) -> None:
    """Import a course, as a learner does with a double click."""
    file = Path(collection.path).with_name("course.apkg")
    file.write_bytes(anki(parts, unsaid or Unsaid()).content)
    collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(file), options=ImportAnkiPackageOptions(with_scheduling=False))
    )


def one_item(write: Write, lesson: Callable[..., str], name: str, item: dict[str, Any]) -> Parts:
    """Return a course of one item."""
    for file in Path("quizzes").glob("*") if Path("quizzes").is_dir() else ():
        file.unlink()
    write(f"quizzes/{name}.yml", json.dumps(item))
    write("docs/first-message.md", lesson(name))
    return parts_from(BankLoader().load(Settings()).bank)


def test_every_item_is_a_card_in_its_lesson(collection: Collection, parts: Parts) -> None:
    take_in(collection, parts)
    assert len(collection.find_notes("")) == len(collection.find_cards("")) == len(FORMATS)
    names = [deck.name for deck in collection.decks.all_names_and_ids()]
    assert "A course::The first message" in names
    assert len(collection.find_notes("tag:rehearse::best")) == 1


def test_front_asks_and_back_tells(collection: Collection, parts: Parts) -> None:
    take_in(collection, parts)
    [card] = collection.find_cards("tag:rehearse::best")
    shown = collection.get_card(card)
    options = sound_item("best")["options"]
    assert all(one["text"] in shown.question() for one in options)
    assert not any(one["rationale"] in shown.question() for one in options)
    assert all(one["rationale"] in shown.answer() for one in options)
    assert "No panel has reviewed it yet." in shown.answer()


def test_second_import_changes_and_does_not_double(
    collection: Collection, write: Write, lesson: Callable[..., str]
) -> None:
    item = sound_item("best")
    take_in(collection, one_item(write, lesson, "dye-testing", item))
    [before] = collection.find_cards("")
    age(collection)
    parts = one_item(write, lesson, "dye-testing", item | {"question": "What now?"})
    take_in(collection, parts)
    assert collection.find_cards("") == [before]
    assert "What now?" in collection.get_card(before).question()
    take_in(collection, parts)
    assert collection.find_cards("") == [before]


def test_renamed_item_and_lesson_keep_what_was_learned(
    collection: Collection, write: Write, lesson: Callable[..., str]
) -> None:
    item = sound_item("best")
    take_in(collection, one_item(write, lesson, "dye-testing", item))
    [before] = collection.find_cards("")
    age(collection)
    parts = one_item(write, lesson, "leila", item | {"formerly": ["dye-testing", "dye"], "title": "Another"})
    take_in(collection, replace(parts, title="The course’s new name"))
    assert collection.find_cards("") == [before]
    assert collection.get_card(before).note()["Item"] == "leila"
    assert collection.get_card(before).note()["Title"] == "Another"


def age(collection: Collection) -> None:
    """Let the cards be of yesterday: Anki takes a note in again when the package's is newer, to the second."""
    assert collection.db is not None
    collection.db.execute("update notes set mod = mod - 86400")


def test_nothing_in_a_text_is_a_sound_a_formula_or_a_field(
    collection: Collection, write: Write, lesson: Callable[..., str]
) -> None:
    text = r"[sound:x.mp3] [latex]x[/latex] [$]y[/$] \\(z\\) {{Answer}} {{c1::gap}} <b>bold</b>"
    take_in(collection, one_item(write, lesson, "one", sound_item("best") | {"question": text}))
    [card] = collection.find_cards("")
    shown = collection.get_card(card)
    assert shown.question_av_tags() == []
    assert "&#8288;sound:x.mp3]" in shown.question()
    assert r"\&#8288;(z" in shown.question()
    assert "{{Answer}} {{c1::gap}} &lt;b&gt;bold&lt;/b&gt;" in shown.question()
    assert "<img" not in shown.question()


def test_colons_in_a_title_make_no_decks(collection: Collection, parts: Parts) -> None:
    take_in(collection, replace(parts, title="A::B"))
    assert "A: :B::The first message" in [deck.name for deck in collection.decks.all_names_and_ids()]


def test_item_of_the_final_check_is_left_out_and_named(rehearse: Run, write: Write, course_of_all: None) -> None:
    write("quizzes/an-best.yml", json.dumps(sound_item("best") | {"reserved": True}))
    output = rehearse("export", "anki").output
    assert output.startswith(f"{len(FORMATS) - 1} cards in course.apkg\n")
    assert "Left out, because the final check asks it (1):\n  an-best\n" in output


def test_without_the_extra_one_sentence_says_how_to_get_it(
    rehearse: Run, course_of_all: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "genanki", None)
    result = rehearse("export", "anki")
    assert result.exit_code == 2
    assert 'cards need the library genanki: pip install "mkdocs-rehearse[anki]"' in result.output
