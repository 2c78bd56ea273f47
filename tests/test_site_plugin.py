"""Small sites, built by the command that an instructor types."""

from __future__ import annotations

import gc
import html
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from conftest import CASES, Run, Write

CONFIG = """\
site_name: A course
site_url: ""
theme: {name: mkdocs}
plugins: [rehearse]
markdown_extensions:
  - rehearse: {course: a-course}
"""
PATIENCE = 20.0
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}

Build = Callable[[], None]
BuildStrict = Callable[[], Result]


@pytest.fixture
def site(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Path:
    """A course of one item in one lesson."""
    write("mkdocs.yml", CONFIG)
    write("quizzes/first-message/dye-testing.yml", item)
    write("docs/first-message.md", lesson("dye-testing"))
    write("docs/index.md", "# A course\n\nNo scenario here.\n")
    return course


@pytest.fixture
def build(site: Path) -> Build:
    """Build the site; MkDocs keeps a plugin, and with it what the command was, for as long as it runs."""

    def build_anew() -> None:
        config = load_config(str(site / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build_site(config)

    return build_anew


@pytest.fixture
def build_strict(site: Path, mkdocs: Run) -> BuildStrict:
    """Build the site by the command; `--quiet` would make MkDocs overlook warnings."""
    return lambda: mkdocs("build", "--strict")


def page(site: Path, address: str) -> str:
    return (site / "site" / address / "index.html").read_text("utf-8")


def test_strict_build_of_a_course_without_mistakes_succeeds(build_strict: BuildStrict) -> None:
    result = build_strict()
    assert result.exit_code == 0, result.stderr
    assert "WARNING" not in result.stderr


@pytest.mark.parametrize("name", ["best-worst", "conversation", "quoted-message", "rank", "rate"])
def test_strict_build_accepts_what_every_format_makes(
    name: str, build_strict: BuildStrict, write: Write, lesson: Callable[..., str]
) -> None:
    write("quizzes/first-message/dye-testing.yml", (CASES / "ok" / f"{name}.yml").read_text("utf-8"))
    result = build_strict()
    assert result.exit_code == 0, result.stderr
    assert "anchor" not in result.stderr


def test_reply_that_is_a_link_holds_no_other_link(build: Build, site: Path, write: Write) -> None:
    text = (CASES / "ok" / "conversation.yml").read_text("utf-8")
    reply = re.search(r"- text: (.*)", text)
    assert reply
    hostile = "'A [link](https://example.org), <https://example.org> and ![a picture](https://example.org/x.png)'"
    write("quizzes/first-message/dye-testing.yml", text.replace(reply[1], hostile, 1))
    build()
    replies = re.findall(r'<a class="rehearse-reply".*?</a>', page(site, "first-message"), re.DOTALL)
    assert "link" in replies[0]
    assert "a picture" in replies[0]
    assert [html for html in replies if html.count("<a ") > 1 or "example.org/x.png" in html] == []


def test_lesson_holds_its_item(build: Build, site: Path) -> None:
    build()
    assert re.search('<rehearse-item [^>]*data-id="dye-testing"', page(site, "first-message"))


def test_item_has_a_page_of_its_own_that_names_its_lesson(build: Build, site: Path) -> None:
    build()
    own = page(site, "practice/dye-testing")
    assert 'id="dye-testing">A first message to Leila</h1>' in own
    assert '<a href="../../first-message/">The first message</a>' in own


def test_item_pages_can_be_turned_off(build: Build, site: Path, write: Write) -> None:
    write("mkdocs.yml", CONFIG.replace("a-course", "a-course, item_pages: false"))
    build()
    assert not (site / "site" / "practice").exists()
    assert "rehearse-link" not in page(site, "first-message")


def test_search_finds_situation_and_question_but_no_option_and_no_button(
    build: Build, site: Path, write: Write
) -> None:
    write("mkdocs.yml", CONFIG.replace("[rehearse]", "[search, rehearse]"))
    build()
    entries = json.loads((site / "site/search/search_index.json").read_text("utf-8"))["docs"]
    [found] = [entry for entry in entries if entry["location"] == "first-message/#dye-testing"]
    assert found["title"] == "A first message to Leila"
    assert "Leila Haddad" in found["text"]
    assert "Which first message should you send?" in found["text"]
    assert not re.search("Check my answer|Try again|How each option|A pitch she", found["text"])
    assert "Check my answer" in page(site, "first-message")


def test_search_finds_an_item_once(build: Build, site: Path, write: Write, lesson: Callable[..., str]) -> None:
    def places() -> list[str]:
        entries = json.loads((site / "site/search/search_index.json").read_text("utf-8"))["docs"]
        return [entry["location"] for entry in entries if entry["title"] == "A first message to Leila"]

    write("mkdocs.yml", CONFIG.replace("name: mkdocs", "name: material, font: false").replace("[re", "[search, re"))
    build()
    assert places() == ["first-message/#dye-testing"]
    write("docs/first-message.md", lesson() + "/// scenarios\n///\n")
    build()
    assert places() == ["practice/dye-testing/"]


def test_page_that_the_course_wrote_itself_is_kept(build: Build, site: Path, write: Write) -> None:
    write("docs/practice/dye-testing.md", "# My own page\n")
    build()
    assert "My own page" in page(site, "practice/dye-testing")


def test_links_to_items_need_styles_and_no_script(
    build: Build, site: Path, write: Write, lesson: Callable[..., str]
) -> None:
    write("docs/first-message.md", lesson() + "/// scenarios\n    lesson: first-message\n///\n")
    build()
    tags = re.findall(r'(?:src|href)="[^"]*assets/rehearse/([^"]*)"', page(site, "first-message"))
    assert [re.sub(r"\.\w{8}\.", ".", tag) for tag in tags] == ["rehearse.css"]


def test_script_and_style_are_loaded_where_an_item_stands_and_only_there(build: Build, site: Path) -> None:
    build()
    tags = re.findall(r'(?:src|href)="([^"]*assets/rehearse/[^"]*)"', page(site, "first-message"))
    assert {Path(tag).suffix for tag in tags} == {".js", ".css"}
    assert all((site / "site" / "first-message" / tag).resolve().is_file() for tag in tags)
    assert "assets/rehearse/" not in page(site, ".")


def test_pages_are_the_same_after_a_second_build(build: Build, site: Path) -> None:
    build()
    first = [page(site, address) for address in ("first-message", "practice/dye-testing")]
    build()
    assert [page(site, address) for address in ("first-message", "practice/dye-testing")] == first


def test_python_does_not_look_through_a_built_course_once_more_to_end(build: Build) -> None:
    build()
    assert gc.get_freeze_count()
    gc.unfreeze()


def test_settings_are_read_from_the_extension(build: Build, site: Path, write: Write) -> None:
    (site / "quizzes").rename(site / "bank")
    write("mkdocs.yml", CONFIG.replace("a-course", "another, quizzes: bank"))
    build()
    assert 'data-course="another"' in page(site, "first-message")


BROKEN: dict[str, str | bytes] = {
    "unknown key": "ratng",
    "syntax": "title: a: b\n",
    "tab": "title:\n\t- a\n",
    "tag": "title: !!python/object/apply:os.system [ls]\n",
    "deep": "title: " + "[" * 100_000,
    "explosion": "title: &a [x, x]\nclaims: [*a, *a]\n",
    "encoding": b"title: L\xe9a\n",
    "empty": "",
    "list": "- a\n",
    "control": "title: a\x00b\n",
    "long": "x" * 5_000_000,
}
MESSAGES = {
    "unknown key": 'dye-testing.yml:13:5: error: option 1 has no "rating", but "ratng"  [unknown-key]',
    "syntax": 'dye-testing.yml:1:9: error: a ":" followed by a space stands in the text',
    "tab": "dye-testing.yml:2:1: error: a tab stands where spaces belong  [tab]",
    "tag": 'dye-testing.yml:1:8: error: the tag "!!python/object/apply:os.system" is not used here  [yaml-tag]',
    "deep": "dye-testing.yml:1:57: error: values stand inside each other more than 50 deep  [too-large]",
    "explosion": 'dye-testing.yml:2:10: error: "*a" repeats another part of the file',
    "encoding": "dye-testing.yml:1:9: error: this character cannot be read, as the file is not saved as UTF-8",
    "empty": "dye-testing.yml:1:1: error: the file is empty  [empty-file]",
    "list": "dye-testing.yml:1:1: error: a list stands here, where keys with values should be  [wrong-type]",
    "control": "dye-testing.yml:1:9: error: an invisible character stands here: U+0000  [control-character]",
    "long": "dye-testing.yml:1:1: error: the file holds 5,000,000 bytes, and 1,000,000 is the most that is read",
}


def spoil(site: Path, name: str) -> None:
    file, text = site / "quizzes" / "first-message" / "dye-testing.yml", BROKEN[name]
    if name == "unknown key":
        file.write_text(file.read_text("utf-8").replace("    rating: 3", "    ratng: 3"), "utf-8")
    else:
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("name", ["unknown key", "deep", "encoding"])
def test_strict_build_fails_with_the_lines_of_the_check(
    name: str, build_strict: BuildStrict, rehearse: Run, site: Path
) -> None:
    spoil(site, name)
    result = build_strict()
    checked = rehearse("check")
    lines = [line for line in checked.stdout.splitlines() if ": error: " in line]
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr
    assert any(MESSAGES[name] in line for line in lines)
    assert [line for line in lines if line not in result.stderr] == []
    assert result.stderr.count("error: ") == len(lines)


def test_setting_that_cannot_be_used_fails_a_strict_build(build_strict: BuildStrict, write: Write) -> None:
    write("mkdocs.yml", CONFIG.replace("course: a-course", "mastery: high, quizes: bank, item_pages: maybe"))
    result = build_strict()
    assert result.exit_code == 1
    assert 'mkdocs.yml: the setting "mastery" is "high", but must be a number from 0 to 1' in result.stderr
    assert 'mkdocs.yml: there is no setting "quizes"' in result.stderr
    assert "Traceback" not in result.stderr


def test_file_that_cannot_be_opened_fails_a_strict_build_in_one_sentence(build_strict: BuildStrict, site: Path) -> None:
    (site / "quizzes" / "gone.yml").symlink_to("nowhere.yml")
    result = build_strict()
    assert result.exit_code == 1
    assert "quizzes/gone.yml:1:1: error: this is a link to a file that is not there" in result.stderr
    assert "Traceback" not in result.stderr


def test_page_in_another_encoding_says_so(build: Build, site: Path) -> None:
    (site / "docs" / "wine.md").write_bytes("# Rosé\n".encode("latin-1"))
    build()
    text = html.unescape(page(site, "wine"))
    assert "docs/wine.md:1:6: error: this character cannot be read, as the file is not saved as UTF-8" in text


@pytest.mark.parametrize(
    ("front", "message", "title"),
    [
        ("objectives: [\n", 'a "[" opens here and is never closed', "<title>"),
        ("title: Hello\nobjectives:\n  compose: no\n", 'objective "compose" must be a sentence', "<title>Hello"),
    ],
)
def test_page_says_what_is_wrong_with_its_front_matter(
    front: str, message: str, title: str, build: Build, site: Path, write: Write
) -> None:
    write("docs/first-message.md", f"---\n{front}---\n\n# A lesson\n\n/// scenario | dye-testing\n///\n")
    build()
    text = html.unescape(page(site, "first-message"))
    assert f"error: {message}" in text
    assert title in text
    assert "A lesson</h1>" in text
    assert "<p>objectives:" not in text


def test_mistakes_below_a_faulty_front_matter_are_told_once_and_with_their_place(
    build_strict: BuildStrict, site: Path, write: Write
) -> None:
    text = (
        "---\nobjectives: [\n---\n\n# A lesson\n\n<quiz>\nWhich?\n- [ ] a\n</quiz>\n\n/// scenario | dye-testng\n///\n"
    )
    write("docs/first-message.md", text)
    result = build_strict()
    heads = [line.partition("ERROR   -  ")[2] for line in result.stderr.splitlines() if ": error: " in line]
    assert [head for head in heads if "this page" in head] == []
    assert sorted(head.partition(": error: ")[0] for head in heads if head.startswith("docs/")) == [
        "docs/first-message.md:12:16",
        "docs/first-message.md:2:13",
        "docs/first-message.md:9:1",
    ]


def test_warning_fails_a_strict_build_only(
    build: Build, build_strict: BuildStrict, write: Write, lesson: Callable[..., str]
) -> None:
    write("docs/first-message.md", lesson())
    build()
    result = build_strict()
    assert result.exit_code == 1
    assert 'warning: no lesson shows the item "dye-testing"  [unused-item]' in result.stderr


@pytest.mark.parametrize("name", BROKEN)
def test_page_shows_a_card_with_the_message(name: str, build: Build, site: Path) -> None:
    spoil(site, name)
    build()
    text = html.unescape(page(site, "first-message"))
    assert "rehearse-fault" in text
    assert "<rehearse-item" not in text
    assert MESSAGES[name] in text


def test_page_shows_a_card_for_a_block_that_names_nothing(build: Build, site: Path, write: Write) -> None:
    write("docs/index.md", "# A course\n\n/// scenario | dye-testng\n///\n\nText below.\n")
    build()
    text = html.unescape(page(site, "."))
    assert 'docs/index.md:3:16: error: there is no item "dye-testng"  [unknown-item]' in text
    assert "Text below." in text


# Without a network


@pytest.mark.parametrize(("command", "is_kept"), [("build", True), ("gh-deploy", True), ("serve", False)])
def test_what_is_published_is_kept_and_what_is_served_is_not(
    command: str, is_kept: bool, site: Path, write: Write
) -> None:
    write("mkdocs.yml", CONFIG.replace("a-course", "a-course, offline: true"))
    config = load_config(str(site / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
    build_site(config)
    there = [(site / "site" / name).exists() for name in ("service-worker.js", "manifest.webmanifest")]
    assert there == [is_kept, is_kept]
    named = [text in page(site, "first-message") for text in ("/offline.", 'href="../manifest.webmanifest"')]
    assert named == [is_kept, is_kept]
    assert "manifest" not in (site / "site" / "index.html").read_text("utf-8")


def test_a_course_that_does_not_say_so_is_not_kept(build: Build, site: Path) -> None:
    build()
    assert not (site / "site" / "service-worker.js").exists()
    assert "offline" not in page(site, "first-message")


def test_a_manifest_of_the_author_s_own_stays(build: Build, site: Path, write: Write) -> None:
    write("mkdocs.yml", CONFIG.replace("a-course", "a-course, offline: true"))
    write("docs/manifest.webmanifest", "{}")
    build()
    assert (site / "site" / "manifest.webmanifest").read_text("utf-8") == "{}"


def test_a_service_worker_of_the_author_s_own_stays(
    build: Build, site: Path, write: Write, caplog: pytest.LogCaptureFixture
) -> None:
    write("mkdocs.yml", CONFIG.replace("a-course", "a-course, offline: true"))
    write("docs/service-worker.js", "// mine")
    build()
    assert (site / "site" / "service-worker.js").read_text("utf-8") == "// mine"
    assert 'the course has a file "service-worker.js" of its own, so "offline" does nothing' in caplog.text


def test_a_page_whose_folder_is_called_like_a_file_is_kept(build: Build, site: Path, write: Write) -> None:
    write("mkdocs.yml", CONFIG.replace("a-course", "a-course, offline: true"))
    for name in ("styles.css", "page.html", "notes.js"):
        write(f"docs/{name}.md", "# A page\n\n`'styles.css'`, `'notes.js'`\n")
    build()
    text = (site / "site" / "service-worker.js").read_text("utf-8")
    assert all(f'"{name}/":' in text for name in ("styles.css", "page.html", "notes.js"))


# The server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(site: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """`mkdocs serve` on a free port, ended by its own process."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    with (site / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=site, env=ENVIRONMENT, stdout=log, stderr=log)
    try:
        yield process, f"http://127.0.0.1:{port}/first-message/"
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def fetch(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, OSError):
        return ""


def wait_for(address: str, words: str) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if words in fetch(address):
            return True
        time.sleep(0.2)
    return False


def test_served_page_shows_a_mistake_and_heals_by_itself(
    server: tuple[subprocess.Popen[bytes], str], site: Path, write: Write, item: str
) -> None:
    process, address = server
    file = site / "quizzes" / "first-message" / "dye-testing.yml"
    assert wait_for(address, "<rehearse-item"), (site / "serve.log").read_text()
    own = address.replace("first-message/", "practice/dye-testing/")
    for name in ("unknown key", "deep"):
        spoil(site, name)
        assert wait_for(address, "rehearse-fault"), (site / "serve.log").read_text()
        assert "<rehearse-item" not in fetch(address)
        assert "rehearse-fault" in fetch(own)
        file.write_text(item, "utf-8")
        assert wait_for(address, "<rehearse-item"), (site / "serve.log").read_text()
    shutil.rmtree(file.parent)
    assert wait_for(address, "there is no item"), (site / "serve.log").read_text()
    write("quizzes/first-message/dye-testing.yml", item)
    assert wait_for(address, "<rehearse-item"), (site / "serve.log").read_text()
    assert process.poll() is None
    assert "Traceback" not in (site / "serve.log").read_text()


def test_served_pages_are_never_stale(
    server: tuple[subprocess.Popen[bytes], str], site: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    process, address = server
    log = site / "serve.log"
    own = address.replace("first-message/", "practice/dye-testing/")
    assert wait_for(address, "<rehearse-item"), log.read_text()

    def save(text: str) -> None:
        write("quizzes/first-message/dye-testing.yml", text)

    texts = item.replace("question: ", "question: Now then, ")
    save(texts)  # in texts alone: only the pages that show it are built
    assert wait_for(address, "Now then, "), log.read_text()
    assert "Now then, " in fetch(own)
    assert log.read_text().count("Built what shows dye-testing: 3 pages") == 1
    assert log.read_text().count("Documentation built") == 1

    texts = texts.replace("title: ", "title: Renamed. ")
    save(texts)  # the gallery lists it, the item's own page is called by it, and scripts know it from the map
    assert wait_for(address, "Renamed. "), log.read_text()
    practice = fetch(address.replace("first-message/", "practice/"))
    script = re.search(r'src="\.\./(assets/rehearse/course[^"]*)"', practice)
    assert script
    assert "Renamed. " in practice
    assert "<title>Renamed. " in fetch(own)
    assert "Renamed. " in fetch(address.replace("first-message/", script[1]))
    assert log.read_text().count("Built what shows dye-testing: 3 pages") == 2
    assert log.read_text().count("Documentation built") == 1

    save(item.replace("should you send", "should you not send"))  # advice, which only the instructor reads
    assert wait_for(own, "<code>negative-question</code>"), log.read_text()
    assert "<code>negative-question</code>" in fetch(address)
    assert log.read_text().count("Documentation built") == 1
    assert "negative-question" not in log.read_text()

    save(texts.replace("role: sender", "role: coach"))  # what any page may filter by
    assert wait_for(address, "You advise"), log.read_text()
    assert log.read_text().count("Documentation built") == 2
    save("format: best\n")
    assert wait_for(address, "rehearse-fault"), log.read_text()
    save(item)
    assert wait_for(address, "<rehearse-item"), log.read_text()
    write("quizzes/first-message/second.yml", item)
    write("docs/first-message.md", lesson("dye-testing", "second") + "\nA new sentence.\n")
    assert wait_for(address, 'data-id="second"'), log.read_text()
    assert wait_for(address, "A new sentence."), log.read_text()

    write("docs/first-message.md", lesson("dye-testing") + "\nAnother sentence.\n")
    save(texts)  # an item and a lesson at once
    assert wait_for(address, "Another sentence."), log.read_text()
    assert wait_for(address, "Now then, "), log.read_text()
    assert log.read_text().count("Built what shows") == 3
    assert process.poll() is None
    assert "Traceback" not in log.read_text()


def test_course_without_a_gallery_gets_one_and_items_lead_there(build: Build, site: Path) -> None:
    build()
    assert 'href="../"' in page(site, "practice/dye-testing")
    assert 'href="dye-testing/"' in page(site, "practice")
    assert ">Practice</a>" in page(site, "")


def test_gallery_that_nobody_put_into_the_navigation_is_not_missed(
    build_strict: BuildStrict, site: Path, write: Write
) -> None:
    write("mkdocs.yml", CONFIG + "nav: [index.md, first-message.md]\nvalidation: {omitted_files: warn}\n")
    result = build_strict()
    assert result.exit_code == 0, result.stderr
    assert ">Practice</a>" not in page(site, "")


def test_items_lead_to_the_gallery_that_a_course_has(build: Build, site: Path, write: Write) -> None:
    write("docs/try-it.md", "---\ntitle: Try it\n---\n\n# Try it\n\n/// scenarios\n///\n")
    build()
    assert '<a href="../../try-it/">Try it</a>' in page(site, "practice/dye-testing")
    assert not (site / "site/practice/index.html").exists()


def test_a_course_shows_its_own_terms(
    build_strict: BuildStrict, site: Path, write: Write, item: str, lesson: Callable[..., str]
) -> None:
    write(
        "rehearse.yml",
        "channels: {Küche & Flur: {label: At the sink, manner: talk}}\n"
        "roles: {nurse: You look after the ward}\n"
        "scales: {safe: {words: [Dangerous, Risky, Fair, Safe], most: Safest, least: Most dangerous}}\n",
    )
    own = item.replace("linkedin-message", "Küche & Flur").replace("role: sender", "role: nurse\nscale: safe")
    write("quizzes/first-message/dye-testing.yml", own)
    write("quizzes/first-message/another.yml", item)
    write("docs/list.md", "# All\n\n/// scenarios\n///\n")
    write("docs/first-message.md", lesson("dye-testing", "another"))
    result = build_strict()
    assert result.exit_code == 0, result.stderr
    shown = page(site, "practice/dye-testing")
    for word in ("At the sink", "You look after the ward", "Dangerous", 'data-manner="talk"'):
        assert word in shown, word
    assert 'href="?channel=K%C3%BCche%20%26%20Flur"' in page(site, "list")


def test_site_without_the_plugin_says_so_in_a_sentence(build_strict: BuildStrict, site: Path, write: Write) -> None:
    write("mkdocs.yml", CONFIG.replace("plugins: [rehearse]", "plugins: []"))
    result = build_strict()
    assert result.exit_code != 0
    assert "Traceback" not in result.stderr
    assert 'Error: the plugin "rehearse" is missing: add "- rehearse" under "plugins:" in mkdocs.yml' in result.stderr


def test_block_that_a_macro_should_have_written_is_told_where_no_macro_runs(
    build_strict: BuildStrict, site: Path, write: Write
) -> None:
    write("docs/more.md", "# More\n\n/// scenario | {{ name }}\n///\n")
    result = build_strict()
    assert result.exit_code != 0
    assert 'docs/more.md:3:16: error: there is no item "{{ name }}"' in result.stderr
