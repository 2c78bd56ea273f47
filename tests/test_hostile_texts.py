"""The one rule: a text from an item or a quiz does nothing, wherever it is shown and in whichever of its fields it
stands.

Every text field of every response format is read off the model, so that a new field is tried without a line here. A
new way in which texts leave the bank, such as an export, adds itself to `WAYS`.
"""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from html import unescape
from pathlib import Path
from sqlite3 import connect
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from zipfile import ZipFile

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from conftest import Write
from exports.conftest import parse_gift, parts_from
from hostile import ATTACKS, ROOT, convert, dangers, dangers_in_theme, file_of, frame, item_with, sound_item, texts_of
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.exports import Unsaid
from mkdocs_rehearse.exports.anki import anki
from mkdocs_rehearse.exports.gift import gift
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.site.course_map import course_script
from mkdocs_rehearse.text.inert import inert
from mkdocs_rehearse.text.invisible import INVISIBLE

Items = Mapping[str, Mapping[str, Any]]
#: How many attacks are shown at least; what the check refuses, as what nobody can see, is shown as a fault.
SHOWN = sum(not INVISIBLE.search(attack) for attack in ATTACKS.values()) - 5
LESSON = "---\ntitle: First\nlesson: 1\nobjectives:\n  compose: a\n---\n\n"


def page(bank: Bank) -> str:
    """Return a page of all items, each in its place."""
    blocks = "".join(f"/// scenario | {name}\n///\n\n" for name in bank.entries)
    return convert(f"# Page\n\nAnna and the others, [Anna], [the].\n\n{blocks}Anna and [the] end.\n")


def gallery(bank: Bank) -> str:
    """Return a gallery of all items, and one of a lesson."""
    return convert("/// scenarios\n///\n\n/// scenarios\n    lesson: first-message\n///\n")


def feed(bank: Bank) -> str:
    """Return what a reader of feeds takes for HTML: the beginning of a post with all items in it."""
    return str(runpy.run_path(str(ROOT / "overrides/hooks/feed.py"))["abstract"](page(bank)))


def exports(bank: Bank) -> str:
    """Return the HTML of questions, read back by another program, and that of cards."""
    parts = parts_from(bank)
    questions = [*map(_html_of, parse_gift(gift(parts, Unsaid()).content.decode()))]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "course.apkg"
        file.write_bytes(anki(parts, Unsaid()).content)
        ZipFile(file).extract("collection.anki2", folder)
        with closing(connect(Path(folder) / "collection.anki2")) as cards:
            fields = [row[0] for row in cards.execute("select flds from notes")]
    return "\n".join([*questions, *fields])


def _html_of(question: dict[str, Any]) -> str:
    """Return the HTML of a question; what is typed is plain text, and so is a title."""
    shown: list[Any] = [question.get("stem"), question.get("globalFeedback")]
    for one in question.get("choices", []):
        shown += [one["feedback"], one["text"] if question["type"] != "Short" else None]
    shown += [one["subquestion"] for one in question.get("matchPairs", [])]
    return "\n".join(one["text"] for one in shown if one)


#: How texts leave the bank: what a way is called, and what it makes of a bank: HTML that some program will show.
WAYS: dict[str, Callable[[Bank], str]] = {"page": page, "gallery": gallery, "feed": feed, "exports": exports}


def load(write: Write, items: Items) -> Bank:
    """Return the bank of a course with these items; what has errors is in it, too."""
    objectives = {str(item["objective"]) for item in items.values()}
    for stem in {name.partition("/")[0] for name in objectives}:
        keys = "".join(f"  {name.partition('/')[2]}: a\n" for name in sorted(objectives) if name.startswith(stem + "/"))
        write(f"docs/{stem}.md", f"---\ntitle: A lesson\nlesson: 1\nobjectives:\n{keys}---\n\n# A lesson\n")
    for name, item in items.items():
        write(f"quizzes/{name}.yml", file_of(item))
    return BankLoader().load(Settings()).bank


def attacked(name: str, attacks: Iterable[str] = ATTACKS.values()) -> dict[str, Any]:
    return {f"attack-{index}": item_with(name, attack) for index, attack in enumerate(attacks)}


def harmless(name: str, count: int) -> dict[str, Any]:
    return {f"attack-{index}": item_with(name, "words") for index in range(count)}


def test_there_are_a_hundred_attacks_and_every_format_has_its_texts() -> None:
    assert len(ATTACKS) >= 100
    for name, one in FORMATS.items():
        places = set(texts_of(one.model, sound_item(name)))
        assert {("title",), ("question",), ("situation",), ("person",), ("place",), ("allow",)} - places == {("allow",)}
    assert ("options", 0, "effect") in set(texts_of(FORMATS["best"].model, sound_item("best")))
    assert ("phrases", 0, "rationale") in set(texts_of(FORMATS["mark"].model, sound_item("mark")))
    assert ("turns", "opening", "says") in set(texts_of(FORMATS["conversation"].model, sound_item("conversation")))


@pytest.mark.parametrize("name", FORMATS)
def test_no_text_does_anything(name: str, write: Write, course: Path) -> None:
    assert dangers_by_way(load(write, attacked(name))) == {way: [] for way in WAYS}


def dangers_by_way(bank: Bank) -> dict[str, list[str]]:
    return {way: dangers(make(bank)) for way, make in WAYS.items()}


@pytest.mark.parametrize("half", [0, 1])  # a file holds no more words
def test_no_word_of_a_course_s_own_does_anything(half: int, write: Write, course: Path) -> None:
    attacks = [INVISIBLE.sub("", attack) for attack in ATTACKS.values()][half::2]
    own: dict[str, dict[str, Any]] = {key: {} for key in ("channels", "roles", "scales")}
    for index, attack in enumerate(attacks):
        words = [f"{attack} {number}" for number in range(4)]
        own["channels"][f"name-{index}"] = {"label": attack, "manner": "thread"}
        own["roles"][f"name-{index}"] = attack
        own["scales"][f"name-{index}"] = {"words": words, "most": attack, "least": attack}
    write("rehearse.yml", file_of(own))
    bank = load(write, {f"attack-{index}": named(f"name-{index}") for index in range(len(attacks))})
    assert sum(bool(entry.item) for entry in bank.entries.values()) == len(attacks)
    assert dangers_by_way(bank) == {way: [] for way in WAYS}


def named(name: str) -> dict[str, Any]:
    """Return an item with a channel, a role and a scale of a name."""
    return sound_item("best-worst") | {"channel": name, "role": name, "scale": name}


@pytest.mark.parametrize("name", FORMATS)
def test_no_text_looks_like_a_part_of_ours_or_changes_the_page_around_it(name: str, write: Write) -> None:
    bank = load(write, attacked(name))
    sound = Bank({key: entry for key, entry in bank.entries.items() if entry.item}, bank.lessons)
    assert len(sound.entries) >= SHOWN
    seen = page(sound)
    assert "<p>Anna and the others, [Anna], [the].</p>" in seen
    assert seen.endswith("<p>Anna and [the] end.</p>")
    load(write, {key: item_with(name, "words") for key in sound.entries})
    assert frame(seen) == frame(page(sound))


def test_quiz_does_nothing_and_looks_like_nothing_of_ours(write: Write) -> None:
    load(write, {"other": sound_item("best")})
    texts = [re.sub(r"</?quiz>|\n", " ", attack) for attack in ATTACKS.values()]

    def quizzes(texts: Iterable[str]) -> str:
        form = "<quiz>\n{0}\n\nWhich? {1}\n- [x] {0} {1}\n> {0}\n- [ ] b\n\n{0}\n</quiz>\n\n"
        return convert("".join(form.format(text, number) for number, text in enumerate(texts)))

    seen = quizzes(texts)
    assert dangers(seen) == []
    assert seen.count("<rehearse-item") >= SHOWN


def test_map_is_one_script_of_data(write: Write) -> None:
    bank = load(write, attacked("best-worst") | {"both": sound_item("best") | {"instruction": "both"}})
    script = course_script(bank, Settings(), str, "</script><script>alert(1)</script>")
    assert "<" not in script
    assert "\u2028" not in script
    data = json.loads(script.removeprefix("globalThis.rehearseCourse=").rstrip(";\n"))
    assert data["title"] == "</script><script>alert(1)</script>"
    assert data["items"]["attack-0"]["title"] == ATTACKS["script"]


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_title_is_no_tag_however_often_a_template_turns_entities_into_signs(attack: str) -> None:
    text = inert(attack)
    for _ in range(4):
        assert not re.search("[<>\"']", text)
        text = unescape(text)


def test_title_of_words_stays_as_it_is() -> None:
    assert inert("Q&A: R&D, 3 × 2 & “more”") == "Q&A: R&D, 3 × 2 & “more”"


@pytest.fixture(scope="module")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose items hold attacks, one each, in formats that take turns."""
    folder = tmp_path_factory.mktemp("site")
    options = "name: material, font: false" if request.param == "material" else "name: mkdocs"
    (folder / "mkdocs.yml").write_text(
        f"site_name: A course\nsite_url: ''\ntheme: {{{options}}}\nplugins: [search, rehearse]\n"
        "markdown_extensions:\n  - rehearse: {course: a-course}\n"
    )
    names = [*FORMATS]
    for index, attack in enumerate(ATTACKS.values()):
        item = item_with(names[index % len(names)], attack) | {"objective": "first/compose", "claims": []}
        file = folder / "quizzes" / f"attack-{index}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(file_of(item))
    (folder / "docs").mkdir()
    blocks = "".join(f"/// scenario | attack-{index}\n///\n\n" for index in range(0, len(ATTACKS), 2))
    (folder / "docs" / "first.md").write_text(f"{LESSON}# First\n\n{blocks}")
    (folder / "docs" / "index.md").write_text("# A course\n\n/// scenarios\n///\n")
    build_site(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


@pytest.mark.parametrize("site", ["mkdocs", "material"], indirect=True)
def test_no_page_of_a_site_runs_anything(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > len(ATTACKS)
    found = {str(file.relative_to(site)): dangers_in_theme(file.read_text("utf-8")) for file in pages}
    assert {name: parts for name, parts in found.items() if parts} == {}


@pytest.mark.parametrize("site", ["material"], indirect=True)
def test_search_finds_nothing_that_runs(site: Path) -> None:
    """Material shows what it finds as HTML."""
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    assert len(entries) >= SHOWN
    assert [part for entry in entries for key in ("title", "text") for part in dangers(entry[key])] == []


@pytest.mark.parametrize(
    "sign", ["[", "![", "1. ", "> ", "- ", "*_", "](", "[[", "[^1]", "!!! a\n    ", "`", "<", "a\n===\n", "x\n: y\n"]
)
def test_text_of_one_sign_is_read_soon_or_refused(sign: str, write: Write) -> None:
    """It takes half a second at most where nothing else runs; unhindered it was half a minute, and a traceback."""
    for count in (900 // sign.count("[") if "[" in sign else 20_000 // len(sign) - 1, 100_000):
        bank = load(write, {"a": sound_item("best") | {"situation": sign * count}})
        before = process_time()
        page(bank)
        assert process_time() - before < 3
