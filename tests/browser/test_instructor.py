"""The instructor's panel under `serve`: by keyboard, in both colours, on a phone, from the right, under a policy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_page
from mkdocs.config import load_config
from playwright.sync_api import Locator, Page, expect

from conftest import CASES, sound_text

from .conftest import OpenContext
from .sites import SMALL, Site
from .test_accessibility import SCHEMES, audit
from .test_policy import POLICY

pytestmark = pytest.mark.browser

CONFIG = """\
site_name: A course
site_url: ""
theme: {{{theme}, language: {language}}}
plugins: [rehearse]
markdown_extensions: [{{rehearse: {{course: a-course}}}}]
"""
MATERIAL = "name: material, font: false"
PLAIN = f"name: null, custom_dir: {SMALL / 'theme'}"

Courses = Callable[..., Site]
OpenPanel = Callable[..., Locator]

#: Boxes of a drawing with how far the texts in them reach out of them, in pixels.
OUT = """(map) => [...map.querySelectorAll('g:has(> rect)')].flatMap((group) => {
    const box = group.querySelector('rect').getBoundingClientRect()
    return [...group.querySelectorAll('text')].filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        return left < box.left || right > box.right || top < box.top - 1 || bottom > box.bottom + 1
    }).map((text) => text.textContent)
})"""


def serve_course(folder: Path, language: str, theme: str) -> None:
    """Build a course of a scenario with a warning and a conversation, as `serve` does."""
    files = {
        "mkdocs.yml": CONFIG.format(language=language, theme=theme),
        "docs/index.md": "# A course\n",
        "docs/first-message.md": (CASES / "lesson.md").read_text("utf-8").replace("ID", "dye-testing")
        + "\n/// scenario | talk\n///\n",
        "quizzes/dye-testing.yml": sound_text("best").replace("first message should you", "message should you not"),
        "quizzes/talk.yml": sound_text("conversation"),
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build_page(config)


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Courses]:
    """Yield a function that returns the course in a language and a theme, built once."""
    with ExitStack() as stack:

        @cache
        def course(language: str = "en", theme: str = MATERIAL) -> Site:
            folder = tmp_path_factory.mktemp(language)
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(folder)
                serve_course(folder, language, theme)
            return stack.enter_context(Site(folder / "site", POLICY if theme is PLAIN else {}))

        yield course


@pytest.fixture
def open_panel(courses: Courses) -> OpenPanel:
    """Open the lesson, and all of its panel by keyboard."""

    def opened(page: Page, *which: str) -> Locator:
        page.goto(courses(*which).url + "first-message/")
        panel = page.locator("aside.instructor")
        panel.locator("summary").first.focus()
        page.keyboard.press("Enter")
        for folded in panel.locator("section > details:not([open]) > summary").all():
            folded.focus()
            page.keyboard.press("Enter")
        return panel

    return opened


def test_it_opens_by_keyboard_and_says_what_it_is(page: Page, courses: Courses) -> None:
    page.goto(courses().url + "first-message/")
    panel = page.get_by_role("complementary", name="For the instructor")
    note = panel.get_by_text("Only while you write. The published site does not have this.")
    expect(panel.get_by_text(re.compile(r"^For the instructor: .* · 2 scenarios$"))).to_be_visible()
    expect(note).to_be_hidden()
    panel.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    expect(panel.get_by_text("negative-question")).to_be_visible()


def test_a_drawing_has_a_name_and_its_tables_say_the_same(page: Page, open_panel: OpenPanel) -> None:
    panel = open_panel(page)
    expect(panel.get_by_role("img", name="Map of the conversation. Turns: ")).to_be_visible()
    expect(panel.get_by_role("table").filter(has_text="The conversation starts here.")).to_be_visible()
    expect(panel.get_by_role("table", name="What each ending can score")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [360, 1440])
def test_it_keeps_to_the_page_and_its_texts_to_their_boxes(
    open_context: OpenContext, open_panel: OpenPanel, width: int, language: str
) -> None:
    page = open_context(viewport={"width": width, "height": 900}).new_page()
    panel = open_panel(page, language)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    drawing = panel.locator(".conversation-map")
    assert drawing.evaluate(OUT) == []
    direction = "rtl" if language == "ar" else "ltr"
    assert panel.evaluate("(element) => getComputedStyle(element).direction") == direction
    assert panel.locator("[tabindex='0']:has(> svg)").get_attribute("aria-label")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_has_no_serious_barrier(open_context: OpenContext, open_panel: OpenPanel, scheme: str) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    open_panel(page)
    assert {where: what for where, what in audit(page).items() if "instructor" in where} == {}


def test_a_strict_policy_lets_it_look_as_it_should(page: Page, open_panel: OpenPanel) -> None:
    panel = open_panel(page, "en", PLAIN)
    line = panel.locator(".map-rated-0 > .map-line").first
    assert line.evaluate("(element) => getComputedStyle(element).strokeDasharray") != "none"
    assert panel.evaluate("(element) => getComputedStyle(element).borderStyle") == "dashed"


def test_it_is_not_printed(page: Page, open_panel: OpenPanel) -> None:
    panel = open_panel(page)
    page.emulate_media(media="print")
    expect(panel).to_be_hidden()
