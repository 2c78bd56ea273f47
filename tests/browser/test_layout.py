"""Pages stand still while they load, and fit the narrowest phone."""

from __future__ import annotations

from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import OpenContext
from .item import answer_everything
from .sites import Site, build_site
from .watch import Watch

pytestmark = pytest.mark.browser

SHIFTS = """
    window.shifts = []
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
            shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName)])
    }).observe({ type: 'layout-shift', buffered: true })
"""
SETTLED = """async () => {
    await document.fonts.ready
    await new Promise((done) => setTimeout(done, 250))
    return window.shifts
}"""
LESSON = "lessons/first-message/"
NARROW = {"width": 320, "height": 640}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["", LESSON, "practice/four-requests/"])
def test_nothing_moves_while_a_page_loads(open_context: OpenContext, course: Site, path: str, width: int) -> None:
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(SHIFTS)
    page.goto(course.url + path)
    assert page.evaluate(SETTLED) == []


@pytest.mark.parametrize("path", [LESSON, "practice/four-requests/"])
def test_nothing_moves_when_the_fonts_come_late(open_context: OpenContext, course: Site, path: str) -> None:
    page = open_context(viewport={"width": 390, "height": 800}).new_page()
    page.route("**/*.woff2", dawdle)
    page.add_init_script(SHIFTS)
    page.goto(course.url + path)
    assert page.evaluate(SETTLED) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_restored_answers_appear(open_context: OpenContext, course: Site, width: int) -> None:
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(course.url + LESSON)
    answer_everything(page)
    page.add_init_script(SHIFTS)
    page.goto(course.url)
    page.goto(course.url + LESSON)
    expect(page.get_by_role("button", name="Open").first).to_be_visible()
    assert page.evaluate(SETTLED) == []


# The page waits 0.4 seconds for its scripts, which a busy machine may exceed.
PATIENT = "<style>article { animation-duration: 9s !important }</style>"


def test_nothing_is_seen_to_move_where_a_browser_does_not_wait_for_scripts(page: Page, course: Site) -> None:
    page.goto(course.url + LESSON)
    answer_everything(page)
    page.route("**/" + LESSON, lambda route: paint_early(route, PATIENT))
    page.route("**/rehearse.*.js", dawdle_a_little)
    page.add_init_script(SHIFTS)
    page.goto(course.url + LESSON)
    expect(page.get_by_role("button", name="Open").first).to_be_visible()
    assert page.evaluate(SETTLED) == []


def test_a_page_whose_script_never_comes_is_seen_all_the_same(page: Page, course: Site, watch: Watch) -> None:
    watch.expect(r"console: .*ERR_FAILED .*rehearse\.\w+\.js")
    page.route("**/" + LESSON, paint_early)
    page.route("**/rehearse.*.js", lambda route: route.abort())
    page.goto(course.url + LESSON)
    expect(page.locator("article")).to_have_css("opacity", "1")


@pytest.mark.parametrize(
    "path",
    [
        "",
        LESSON,
        "practice/",
        "practice/dye-testing/",
        "practice/meetup-note/",
        "practice/what-to-mention/",
        "practice/four-requests/",
    ],
)
def test_a_phone_320_pixels_wide_needs_no_sideways_scrolling(
    open_context: OpenContext, course: Site, path: str
) -> None:
    page = open_context(viewport=NARROW, has_touch=True, is_mobile=True).new_page()
    page.goto(course.url + path)
    assert widest(page) <= NARROW["width"]
    if page.locator("rehearse-item").count():
        answer_everything(page)
        assert widest(page) <= NARROW["width"]


def test_a_block_that_fails_wraps_its_message_on_the_narrowest_phone(open_context: OpenContext, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Fault\n\n/// scenario | a-" + "very-" * 20 + "long-name\n///\n")
    theme = "theme: {name: material, font: false}\nplugins: [rehearse]\nmarkdown_extensions: [rehearse]\n"
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Faulty\n{theme}")
    with Site(tmp_path / "site") as site:
        build_site(tmp_path, site.folder, site.url)
        page = open_context(viewport=NARROW, has_touch=True, is_mobile=True).new_page()
        page.goto(site.url)
        message = page.get_by_role("note").locator("pre")
        expect(message).to_contain_text("docs/index.md:3")
        assert widest(page) <= NARROW["width"]
        assert message.evaluate("one => one.scrollWidth <= one.clientWidth")


def dawdle(route: Route) -> None:
    sleep(0.5)
    route.continue_()


def dawdle_a_little(route: Route) -> None:
    sleep(0.2)
    route.continue_()


def paint_early(route: Route, style: str = "") -> None:
    response = route.fetch()
    body = response.text().replace(' blocking="render"', "").replace("</head>", f"{style}</head>")
    route.fulfill(response=response, body=body)


def widest(page: Page) -> int:
    width: int = page.evaluate("document.scrollingElement.scrollWidth")
    return width


def test_nothing_lies_on_code_on_a_phone(open_context: OpenContext, course: Site) -> None:
    page = open_context(viewport=NARROW, has_touch=True).new_page()
    page.goto(course.url + "guides/commands/")
    expect(page.get_by_role("button", name="Copy to clipboard").first).to_be_visible()
    on_code = """() => [...document.querySelectorAll('pre')].filter((code) => {
        const text = document.createRange()
        text.selectNodeContents(code.querySelector(':scope > code'))
        const nav = code.querySelector('.md-code__nav')
        return nav && nav.getBoundingClientRect().bottom > text.getBoundingClientRect().top
    }).length"""
    assert page.evaluate(on_code) == 0


@pytest.mark.parametrize("name", ["stop-from-graz", "dye-testing"])
def test_a_thread_is_headed_by_a_face_then_a_name_and_a_place(page: Page, course: Site, name: str) -> None:
    page.goto(f"{course.url}practice/{name}/")
    corners = (
        """parts => parts.map(part => document.querySelector(`.rehearse-${part}`).getBoundingClientRect().toJSON())"""
    )
    face, person, place = page.evaluate(corners, ["avatar", "person", "place"])
    assert face["right"] <= person["left"] < place["left"]
    assert place["top"] < person["bottom"]
