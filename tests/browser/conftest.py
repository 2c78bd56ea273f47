"""A browser for each worker, courses that are built once for all, and pages that are watched."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .shared import Build, Shared
from .sites import FORMATS, GREETINGS, ROOT, SMALL, Site, build_scenarios, build_site
from .watch import Watch

OpenContext = Callable[..., BrowserContext]
ServeBuilt = Callable[[str, Build], Site]

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
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Return what all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return Shared(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="session")
def serve_built(shared: Shared, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServeBuilt]:
    """Yield a function that serves a site which is built once in a run."""
    with ExitStack() as stack:
        yield lambda name, build: stack.enter_context(shared.site(name, build, tmp_path_factory.mktemp(name)))


@pytest.fixture(scope="session")
def course(serve_built: ServeBuilt) -> Site:
    """Return the course that this repository publishes."""
    return serve_built("course", partial(build_site, ROOT))


@pytest.fixture(scope="session")
def scenarios(serve_built: ServeBuilt) -> Site:
    """Return the lessons and scenarios of the same course in a theme of a dozen lines: a page is there at once."""
    return serve_built("scenarios", build_scenarios)


@pytest.fixture(scope="session")
def small(serve_built: ServeBuilt) -> Site:
    """Return a course of four items in a theme of a dozen lines: what is seen there is Rehearse's alone."""
    return serve_built("small", partial(build_site, SMALL))


@pytest.fixture(scope="session")
def formats(serve_built: ServeBuilt) -> Site:
    """Return a course of a conversation, a draft and quick checks, in the same theme."""
    return serve_built("formats", partial(build_site, FORMATS))


@pytest.fixture(scope="session")
def greetings(serve_built: ServeBuilt) -> Site:
    """Return a course of two lessons and four items, two of them twins, with a record, a review and a gallery."""
    return serve_built("greetings", partial(build_site, GREETINGS))


@pytest.fixture(scope="session")
def files_of_small(shared: Shared) -> Path:
    """Return the small course as files of a disk, where an address names a file."""
    return shared.folder("small-files", lambda folder: build_site(SMALL, folder, directory_urls=False))


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
