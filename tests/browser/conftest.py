"""A browser for each worker, courses that are built once for it, and pages that are watched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .sites import FORMATS, GREETINGS, ROOT, SMALL, Site, build_site, lay_out_scenarios
from .watch import Watch

OpenContext = Callable[..., BrowserContext]

#: Milliseconds to wait for what a page does at once: a busy machine may need them.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


def until(page: Page, holds: Callable[[], object]) -> None:
    """Wait for what no locator can say, while the page goes on."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not holds():
        assert time.monotonic() < deadline, "it never came"
        page.wait_for_timeout(50)


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield the course that this repository publishes."""
    with Site(tmp_path_factory.mktemp("course")) as site:
        build_site(ROOT, site.folder, site.url)
        yield site


@pytest.fixture(scope="session")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield the lessons and scenarios of the same course in a theme of a dozen lines: a page is there at once."""
    course = tmp_path_factory.mktemp("scenarios")
    lay_out_scenarios(course)
    with Site(course / "site") as site:
        build_site(course, site.folder, site.url)
        yield site


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield a course of four items in a theme of a dozen lines: what is seen there is Rehearse's alone."""
    with Site(tmp_path_factory.mktemp("small")) as site:
        build_site(SMALL, site.folder, site.url)
        yield site


@pytest.fixture(scope="session")
def formats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield a course of a conversation, a draft and quick checks, in the same theme."""
    with Site(tmp_path_factory.mktemp("formats")) as site:
        build_site(FORMATS, site.folder, site.url)
        yield site


@pytest.fixture(scope="session")
def greetings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Yield a course of two lessons and four items, two of them twins, with a record, a review and a gallery."""
    with Site(tmp_path_factory.mktemp("greetings")) as site:
        build_site(GREETINGS, site.folder, site.url)
        yield site


@pytest.fixture
def lesson(page: Page, small: Site) -> Page:
    """Return a page that shows the small course's lesson."""
    page.goto(small.url + "lessons/replies/")
    return page


@pytest.fixture
def serve() -> Iterator[Callable[[Path, dict[str, str]], Site]]:
    """Yield a function that serves a folder with headers of its own."""
    with ExitStack() as stack:
        yield lambda folder, headers: stack.enter_context(Site(folder, headers))


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Yield the watch on this test's pages; the test fails if it saw something that was not expected."""
    watch = Watch()
    yield watch
    assert watch.unexpected() == []


@pytest.fixture
def open_context(chromium: Browser, watch: Watch) -> Iterator[OpenContext]:
    """Yield a function that opens a watched window, with an empty record; it takes the options of `new_context`."""
    with ExitStack() as stack:

        def open_one(**options: object) -> BrowserContext:
            # Who looks at the copy that is kept asks for it: it would be loaded for every test.
            options = {"service_workers": "block"} | options
            context = chromium.new_context(**options)  # type: ignore[arg-type]
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE)
            watch.attach(context)
            return context

        yield open_one


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    """Return a watched window."""
    return open_context(viewport={"width": 1280, "height": 900})


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return a watched page."""
    return context.new_page()
