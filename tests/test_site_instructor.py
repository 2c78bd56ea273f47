"""What `serve` shows the instructor, and nobody else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any, Literal
from zipfile import ZipFile

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from conftest import CASES, Run, Write, sound_text
from hostile import ATTACKS, Page, file_of, item_with
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.checks import ADVICE
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.site.changes import advised_anew
from mkdocs_rehearse.words import AUTHORS, languages, tell_in
from mkdocs_rehearse.words.instructor import INSTRUCTOR

CONFIG = """\
site_name: A course
site_url: ""
theme: {name: material, font: false, language: LANGUAGE}
plugins: [rehearse]
markdown_extensions:
  - rehearse: {course: a-course}
"""
#: Advice that only `rehearse check` gives, and a mistake that every build tells.
VAGUE = ("question: Which first message should you send?", "question: Which message should you not send?")
BROKEN = ("rating: 3", "rating: 9")

Command = Literal["build", "gh-deploy", "serve"]
Show = Callable[..., str]


@pytest.fixture
def show(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Show:
    """Build a course of one lesson as a command does, and return one of its pages."""
    write("docs/first-message.md", lesson("dye-testing"))
    write("docs/index.md", "# A course\n\nNo scenario here.\n")
    write("quizzes/dye-testing.yml", item)

    def build(page: str = "first-message/", command: Command = "serve", language: str = "en") -> str:
        write("mkdocs.yml", CONFIG.replace("LANGUAGE", language))
        config = load_config(str(course / "mkdocs.yml"))
        config.plugins.on_startup(command=command, dirty=False)
        build_site(config)
        return (course / "site" / page / "index.html").read_text("utf-8")

    return build


def panel_of(html: str) -> str:
    found = re.search(r'<aside class="instructor".*?</aside>', html, re.DOTALL)
    return found[0] if found else ""


def words_of(html: str) -> str:
    """Return what is read of a part of a page."""
    return " ".join(unescape(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", html, flags=re.DOTALL)).split())


def said(panel: str) -> str:
    """Return the line that stands there while the panel is folded."""
    found = re.search(r"<summary>(.*?)</summary>", panel)
    return unescape(found[1]) if found else ""


class TestFolded:
    def test_says_how_many_scenarios_there_are_and_that_nothing_is_wrong(self, show: Show) -> None:
        assert said(panel_of(show())) == "For the instructor: no mistakes · 1 scenario"

    def test_counts_what_is_found(self, show: Show, write: Write, item: str) -> None:
        write("quizzes/dye-testing.yml", item.replace(*VAGUE))
        assert said(panel_of(show())) == "For the instructor: 1 warning · 1 scenario"
        write("quizzes/dye-testing.yml", item.replace(*BROKEN))
        assert said(panel_of(show())) == "For the instructor: 1 error · 1 scenario"

    def test_is_nothing_on_a_page_without_scenarios(self, show: Show) -> None:
        assert panel_of(show("")) == ""

    def test_stands_at_the_end_of_the_page_s_text(self, show: Show) -> None:
        html = show()
        assert html.index("</aside></article>") == html.rindex("</article>") - len("</aside>")

    @pytest.mark.parametrize("language", languages(AUTHORS))
    def test_speaks_the_course_s_language(self, show: Show, language: str) -> None:
        panel = panel_of(show(language=language))
        assert said(panel).startswith(tell_in(language)(INSTRUCTOR["title"]))
        assert tell_in(language)(INSTRUCTOR["note"]) in words_of(panel)
        assert panel.startswith(f'<aside class="instructor" aria-label="{tell_in(language)(INSTRUCTOR["title"])}">')

    def test_says_so_where_it_speaks_another(self, show: Show) -> None:
        panel = panel_of(show(language="fa"))
        assert panel.startswith('<aside class="instructor" aria-label="For the instructor" lang="en" dir="ltr">')


class TestOpen:
    def test_shows_where_the_scenario_is_and_its_key(self, show: Show) -> None:
        words = words_of(panel_of(show("practice/dye-testing")))
        assert "Only while you write. The published site does not have this." in words
        assert "A first message to Leila dye-testing" in words
        assert "File quizzes/dye-testing.yml:1" in words
        assert "Format Choose one reply best" in words
        assert "first-message/compose" in words
        assert "Our rating: the author’s draft. No panel has reviewed it yet." in words
        assert "3 Effective best" in words

    def test_finds_what_the_check_finds(self, show: Show, write: Write, rehearse: Run, item: str) -> None:
        write("quizzes/dye-testing.yml", item.replace(*VAGUE).replace("claims:", "claimz:"))
        write(
            "docs/first-message.md", (Path("docs/first-message.md").read_text("utf-8")) + "\n<quiz>\nWhich?\n</quiz>\n"
        )
        words = words_of(panel_of(show()))
        found = json.loads(rehearse("check", "--format", "json").output)
        assert {one["check"] for one in found} & ADVICE or any(one["severity"] == "error" for one in found)
        assert {one["path"] for one in found} == {"docs/first-message.md", "quizzes/dye-testing.yml"}
        for one in found:
            place = f"{one['severity']} {one['path']}:{one['line']}:{one['column']} {one['check']}"
            assert " ".join([place, *one["message"].split(), *one["hint"].split()]) in words

    def test_shows_what_is_wrong_with_a_scenario_that_cannot_be_shown(
        self, show: Show, write: Write, item: str
    ) -> None:
        write("quizzes/dye-testing.yml", item.replace(*BROKEN))
        for page in ("first-message", "practice/dye-testing"):
            words = words_of(panel_of(show(page)))
            assert "quizzes/dye-testing.yml:" in words
            assert "Its options are shown here as soon as its errors are mended." in words

    def test_shows_quick_checks_at_their_lines(self, show: Show, write: Write) -> None:
        write("docs/index.md", "# A course\n\n<quiz>\nWhich is public?\n- [x] A wall\n- [ ] A letter\n</quiz>\n")
        words = words_of(panel_of(show("")))
        assert "Quick check: Which is public?" in words
        assert "docs/index.md:3" in words
        assert "A Correct A wall (2)" in words

    def test_shows_of_a_gallery_what_has_findings(self, show: Show, write: Write, item: str) -> None:
        write("quizzes/another.yml", item.replace(*VAGUE).replace("Leila", "Amal"))
        write("docs/practice/index.md", "# Practice\n\n/// scenarios\n///\n")
        panel = panel_of(show("practice"))
        assert said(panel).endswith(" · 2 scenarios")
        assert "quizzes/another.yml:1" in panel
        assert "quizzes/dye-testing.yml" not in panel
        assert "This page lists scenarios without findings too." in words_of(panel)

    def test_draws_a_conversation_and_says_the_same_in_words(self, show: Show, write: Write) -> None:
        write("quizzes/dye-testing.yml", sound_text("conversation"))
        panel = panel_of(show())
        words = words_of(panel)
        assert panel.count("<svg ") == 1
        assert 'role="img" aria-label="Map of the conversation. Turns: ' in panel
        assert "1 · opening The conversation starts here." in words
        assert "What each ending can score" in words
        assert "opening A → " in words

    @pytest.mark.parametrize("name", FORMATS)
    def test_shows_every_format(self, show: Show, write: Write, name: str) -> None:
        write("quizzes/dye-testing.yml", sound_text(name))
        panel = panel_of(show("practice/dye-testing"))
        assert f"<code>{name}</code>" in panel
        assert panel.count("<tr>") + panel.count("<tr ") >= 2


#: What the panel is made of.
TAGS = set("aside details summary p section ul li strong br span code dl div dt dd figure figcaption table".split())
TAGS |= set("caption thead tbody tr th td svg g title rect text path".split())


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_texts_do_nothing(show: Show, write: Write, name: str) -> None:
    for index, attack in enumerate(ATTACKS.values()):
        item: dict[str, Any] = item_with(name, attack) | {"objective": "first-message/compose", "claims": []}
        write(f"quizzes/attack-{index}.yml", file_of(item))
    blocks = "".join(f"\n/// scenario | attack-{index}\n///\n" for index in range(len(ATTACKS)))
    write("docs/index.md", f"# A course\n{blocks}")
    elements = Page(panel_of(show(""))).elements
    assert len(elements) > 10 * len(ATTACKS)
    assert {tag for tag, _ in elements} <= TAGS
    names = {name for _, attributes in elements for name in attributes}
    assert not [one for one in names if one.startswith("on") or one in ("style", "href", "src", "id", "data-id")]


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("command", ["build", "gh-deploy"])
def test_the_published_site_has_no_byte_of_it(show: Show, course: Path, command: Command) -> None:
    show(command="serve")
    served = files_of(course / "site")
    show(command=command)
    published = files_of(course / "site")
    assert [name for name, held in published.items() if b"instructor" in held or "instructor" in name] == []
    [style] = served.keys() - published.keys()
    assert re.fullmatch(r"assets/rehearse/instructor\.[0-9a-f]{8}\.css", style)
    for name, held in served.items() - published.items():
        text = held.decode("utf-8")
        link = rf'<link rel="stylesheet" href="[^"]*{re.escape(style)}">'
        assert (
            name == style
            or name.startswith("sitemap")
            or (re.sub(link, "", text.replace(panel_of(text), "")).encode() == published[name])
        ), name


def test_a_package_has_none_of_it(show: Show, rehearse: Run, course: Path) -> None:
    show()
    assert rehearse("package", "scorm12", "--output", "course.zip").exit_code == 0
    with ZipFile(course / "course.zip") as package:
        assert [name for name in package.namelist() if b"instructor" in package.read(name)] == []


def test_what_is_written_for_other_programs_has_none_of_it(show: Show, rehearse: Run, course: Path) -> None:
    show(command="build")
    before = files_of(course)
    assert rehearse("sync").exit_code == 0
    written = {name: held for name, held in files_of(course).items() if before.get(name) != held}
    assert written
    assert [name for name, held in written.items() if b"instructor" in held or "instructor" in name] == []


def test_the_log_has_what_a_build_says_and_no_more(
    show: Show, write: Write, item: str, caplog: pytest.LogCaptureFixture
) -> None:
    write("quizzes/dye-testing.yml", item.replace(*VAGUE))
    show(command="serve")
    assert "negative" not in caplog.text
    assert "quizzes/dye-testing.yml" not in caplog.text


@pytest.mark.parametrize("case", sorted((CASES / "err").glob("*.yml")), ids=lambda case: case.stem)
def test_a_build_finds_all_but_advice(write: Write, lesson: Callable[..., str], case: Path) -> None:
    write("docs/first-message.md", lesson(case.stem))
    write(f"quizzes/{case.stem}.yml", "").write_bytes(case.read_bytes())
    whole = BankLoader(judges=True).load(Settings()).report
    assert list(whole.without(ADVICE)) == list(BankLoader().load(Settings()).report)


def test_other_advice_concerns_the_pages_of_what_it_is_about(
    course: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write("docs/first-message.md", lesson("an-item", "another"))
    write("quizzes/an-item.yml", item)
    write("quizzes/another.yml", item)
    loader = BankLoader(judges=True)
    before = loader.load(Settings())
    assert advised_anew(before, loader.load(Settings())) == (set(), set())
    write("quizzes/an-item.yml", item.replace(*VAGUE))
    assert advised_anew(before, loader.load(Settings())) == ({"an-item"}, set())
