"""Every page of the course: all that it loads is there, and comes from the course itself."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from .sites import ROOT, Site

pytestmark = pytest.mark.browser


class Addresses(HTMLParser):
    """Collects what a page's HTML lets a browser fetch, or connect to, before anyone clicks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        names = ("src", "srcset", "poster", "data") + (("href",) if tag == "link" else ())
        if given.get("rel") not in ("canonical", "prev", "next", "alternate"):
            self.found += [given[name] or "" for name in names if name in given]


def pages(course: Site) -> list[Path]:
    return sorted(course.folder.rglob("*.html"))


def test_all_that_a_page_names_to_load_is_a_file_of_the_course(course: Site) -> None:
    strange = {
        file.relative_to(course.folder).as_posix(): address
        for file in pages(course)
        for address in Addresses(file.read_text("utf-8")).found
        if not place_of(address, file, course).is_file()
    }
    assert strange == {}


def place_of(address: str, page: Path, course: Site) -> Path:
    """Return where a file must be that a page loads; another host's is nowhere."""
    there = urlsplit(urljoin(course.url + page.relative_to(course.folder).as_posix(), address))
    if there.scheme == "data":
        return page
    return course.folder / (unquote(there.path)[1:] if there.netloc == urlsplit(course.url).netloc else "nowhere")


@pytest.mark.parametrize("part", [0, 1])
def test_no_page_misses_a_file_or_asks_another_host(page: Page, course: Site, part: int) -> None:
    # The watch on the page reports both. The items' own pages, all by one template, are watched in test_bank.py.
    items = {file.stem for file in (ROOT / "quizzes").rglob("*.yml")}
    others = [file for file in pages(course) if file.parent.name not in items]
    for file in others[part::2]:
        page.goto(course.url + file.relative_to(course.folder).as_posix().removesuffix("index.html"))
    assert len(others) > 15
