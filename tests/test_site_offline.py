"""What a course that is kept on the device consists of."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_rehearse.site.offline import manifest, worker

Files = Callable[[dict[str, str]], dict[str, str]]


@pytest.fixture
def files_kept(tmp_path: Path) -> Files:
    """Return a function from a site's files to the worker's list."""

    def list_of(files: dict[str, str]) -> dict[str, str]:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        text, script = worker("work()", tmp_path).split("\n", 1)
        assert script == "work()"
        listed: dict[str, str] = json.loads(text.removeprefix("self.rehearseFiles=").removesuffix(";"))
        return listed

    return list_of


def test_pages_stand_under_the_addresses_that_links_name(files_kept: Files) -> None:
    files = {
        "index.html": "",
        "404.html": "",
        "lessons/one/index.html": "",
        "lessons/two.html": "",
        "é ?/index.html": "",
    }
    assert list(files_kept(files)) == ["404.html", "", "lessons/one/", "lessons/two.html", "%C3%A9%20%3F/"]


def test_files_that_pages_and_styles_name_are_kept_and_no_others(files_kept: Files) -> None:
    page = """
        <script src="../a.js"></script><img src='b.svg?x'><script>{"search": "workers/c.js"}</script>
        <link href="styles.css"><img src="pictures/g%20h.png">
        <meta content="https://example.org/cards/d.png"><a href="packages/e.zip">e</a>
    """
    named = {"x/index.html": page, "x/styles.css": "@font-face { src: url(f.woff2) } a { background: url('i.png#j') }"}
    there = ["a.js", "x/b.svg", "workers/c.js", "pictures/g h.png", "f.woff2", "i.png", "search/search_index.json"]
    others = ["cards/d.png", "packages/e.zip", "a.js.map", "k.js", "service-worker.js", "x/unnamed.css"]
    kept = set(files_kept(named | dict.fromkeys([*there, *others], "")))
    assert kept == {"x/", "x/styles.css", *(name.replace(" ", "%20") for name in there)}


def test_a_digest_changes_with_the_content_and_with_nothing_else(files_kept: Files) -> None:
    before = files_kept({"index.html": "one", "two.html": "two"})
    after = files_kept({"index.html": "other"})
    assert before["two.html"] == after["two.html"]
    assert before[""] != after[""]


def test_a_manifest_is_of_the_folder_that_it_stands_in() -> None:
    assert json.loads(manifest("A “course”", "", "en", "images/icon.svg")) == {
        "name": "A “course”",
        "lang": "en",
        "icons": [{"src": "images/icon.svg", "type": "image/svg+xml", "sizes": "any"}],
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
    }


@pytest.mark.parametrize(
    ("icon", "icons"), [("", None), ("icon.png", [{"src": "icon.png", "type": "image/png"}]), ("icon", None)]
)
def test_icon_of_a_manifest(icon: str, icons: object) -> None:
    assert json.loads(manifest("A course", "About it", "", icon)).get("icons") == icons
