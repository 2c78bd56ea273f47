"""A course that is kept on the device, with the network cut, and after an update."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mkdocs_rehearse.cli.csp import policy_of

from .conftest import OpenContext
from .item import Item
from .sites import SMALL, Site, build_site
from .watch import Watch

pytestmark = pytest.mark.browser

MINUTE = 60_000
KEPT = "() => navigator.serviceWorker.controller?.state === 'activated'"
UPDATED = """async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (registration.installing ?? registration.waiting) await new Promise((done) => setTimeout(done, 50))
}"""
# What the browser itself remembers does not count.
KEPT_PAGES = """async (addresses) => Object.fromEntries(await Promise.all(addresses.map(async (address) =>
    [address, await (await fetch(address, { cache: 'no-store' })).text()])))"""

FRAME = '<link rel="icon" href="data:,"><iframe src="lessons/replies/"></iframe>'

Serve = Callable[[Path, dict[str, str]], Site]


@pytest.fixture
def window(open_context: OpenContext, watch: Watch) -> BrowserContext:
    """A window that keeps what it is asked to keep. What a page asks for before it is cut off may fail."""
    watch.expect(r"console: Failed to load resource: net::ERR_EMPTY_RESPONSE")
    return open_context(viewport={"width": 1280, "height": 900}, service_workers="allow")


def keep(page: Page, url: str) -> None:
    """Visit a page until the course is kept."""
    page.goto(url)
    page.wait_for_function(KEPT, timeout=MINUTE)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, course: Site) -> Path:
    """This course below a folder of a host."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(course.folder, folder / "a course")
    return folder


def test_every_lesson_and_item_of_the_course_works_with_the_network_cut(
    window: BrowserContext, published: Path, serve: Serve
) -> None:
    site = published / "a course"
    policy = policy_of(page.read_text("utf-8") for page in site.rglob("*.html"))
    host = serve(published, {"Content-Security-Policy": policy})
    page = window.new_page()
    keep(page, host.url + "a course/")
    host.cut()
    pages = [path for kind in ("lessons", "practice") for path in sorted((site / kind).glob("*/index.html"))]
    wanted = {f"{host.url}a%20course/{path.parent.relative_to(site)}/": path.read_text("utf-8") for path in pages}
    kept = page.evaluate(KEPT_PAGES, list(wanted))
    assert len(wanted) > 150
    assert [address for address, text in wanted.items() if kept[address] != text] == []
    for address in (next(iter(wanted)), [*wanted][-1]):
        answer = page.goto(address)
        assert answer
        assert answer.from_service_worker
        assert answer.text() == wanted[address]
    page.goto(host.url + "a course/lessons/numbers")  # as people type it
    item = Item(page, "One line for the report")
    item.reply("B").click()
    item.submit.click()
    expect(item.result).to_contain_text("We rate B as effective.")
    page.reload()
    expect(item.result).to_contain_text("We rate B as effective.")
    page.goto(host.url + "a course/nowhere/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page here")


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Callable[[str, str], Site]]:
    """Return a function that publishes the small course with one text in the place of another."""
    shutil.copytree(SMALL, tmp_path / "course")
    config = tmp_path / "course" / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("- rehearse:\n", "- rehearse:\n      offline: true\n"), "utf-8")
    lesson = tmp_path / "course" / "docs" / "lessons" / "replies.md"
    written = lesson.read_text("utf-8")
    with Site(tmp_path / "site") as site:

        def publish(old: str, new: str) -> Site:
            assert old in written
            lesson.write_text(written.replace(old, new), "utf-8")
            build_site(tmp_path / "course", site.folder)
            return site

        yield publish


def test_an_update_shows_at_once_and_is_kept(window: BrowserContext, edited: Callable[[str, str], Site]) -> None:
    site = edited("# ", "# Before: ")
    page = window.new_page()
    keep(page, site.url + "lessons/replies/")
    heading = page.get_by_role("heading", level=1).first
    expect(heading).to_contain_text("Before:")
    edited("# ", "# After: ")
    page.reload()
    expect(heading).to_contain_text("After:")
    page.evaluate(UPDATED)
    site.cut()
    page.reload()
    expect(heading).to_contain_text("After:")
    listed = (site.folder / "service-worker.js").read_text("utf-8").partition("\n")[0]
    files = json.loads(listed.removeprefix("self.rehearseFiles=").removesuffix(";"))
    kept = page.evaluate(
        "async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => url)"
    )
    assert sorted(kept) == sorted(f"{site.url}{address}?{digest}" for address, digest in files.items())


def test_a_course_in_a_frame_of_another_page_is_not_kept(
    window: BrowserContext, edited: Callable[[str, str], Site]
) -> None:
    site = edited("# ", "# ")
    (site.folder / "frame.html").write_text(FRAME, "utf-8")
    page = window.new_page()
    page.clock.install()
    page.goto(site.url + "frame.html")
    expect(page.frame_locator("iframe").get_by_role("button", name="Check").first).to_be_visible()
    page.clock.fast_forward(MINUTE)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0
