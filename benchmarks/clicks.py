"""How long a learner waits: from a click to the painted reason, with the processor slowed four times.

Run it with the sites to compare, each a folder that `mkdocs build` has made of this course:

    python benchmarks/clicks.py site other-site

Each format is answered twenty times, on a page of its own and in a lesson with a full record; the table shows the
median in milliseconds. Sites take turns, so that a busy machine is fair to both.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from playwright.sync_api import Browser, Page, sync_playwright

from browser.sites import Site

LIMIT = 50  # milliseconds
SLOWER = 4
TURNS = 20
# An item of each format, on a page that holds it.
PAGES = {
    "best": "practice/dye-testing/",
    "best-worst": "practice/built-for-selling/",
    "rate": "practice/animal-shelter/",
    "rank": "practice/bookkeeping-course/",
    "multiple": "lessons/accepting-is-not-consenting/",
    "mark": "practice/what-gave-it-away/",
    "blank": "lessons/first-message/",
    "conversation": "practice/night-shifts/",
    "draft": "practice/home-study-welcome/",
}

# Make the answer, then click and wait for the frame that shows it.
CLICK = """async (item) => {
    const all = (selector) => [...item.querySelectorAll(selector)]
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(0)
    }))
    const again = item.querySelector('[data-part=again], .rehearse-again[data-way]')
    if (again && again.checkVisibility()) again.click()
    await new Promise((done) => setTimeout(done, 300))
    const groups = new Set(all('[type=radio]').map(({ name }) => name))
    for (const [at, name] of [...groups].entries()) all(`[name="${name}"]`)[at % 3].click()
    for (const box of all('.rehearse-question [type=checkbox]').slice(0, 1)) if (!box.checked) box.click()
    for (const field of all('.rehearse-gap, textarea')) {
        field.value = `a word ${Math.random()}`
        field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await new Promise((done) => setTimeout(done, 300))
    const reply = item.querySelector('.rehearse-scene:not([hidden]) .rehearse-reply')
    const button = reply ?? item.querySelector('.rehearse-check')
    const start = performance.now()
    button.click()
    return (await painted()) - start
}"""

# Thirty answers to each item of the course.
FILL = """() => {
    const { course, items } = rehearseCourse
    const times = Array.from({ length: 30 }, (_, day) => new Date(1.76e12 + day * 864e5).toISOString())
    const kept = Object.entries(items).map(([id, { fingerprint }]) =>
        [id, { attempts: times.map((time) => ({ time, fingerprint, response: 'x', score: 1 })) }])
    localStorage.setItem(`rehearse:${course}`, JSON.stringify({ version: 1, course, items: Object.fromEntries(kept) }))
}"""


def main() -> None:
    """Measure the sites that the command names, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=Path, help="folders that hold a built course")
    parser.add_argument("--turns", type=int, default=TURNS)
    arguments = parser.parse_args()
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        table = {name: _times(browser, arguments.sites, name, arguments.turns) for name in PAGES}
        table["best, in a lesson, full record"] = _times(browser, arguments.sites, "best", arguments.turns, full=True)
        browser.close()
    _print(table, arguments.sites)


def _times(browser: Browser, folders: list[Path], name: str, turns: int, full: bool = False) -> list[float]:
    """Return a median for each site."""
    path = "lessons/first-message/" if full else PAGES[name]
    sites = [Site(folder).__enter__() for folder in folders]
    pages = [_open(browser, site.url, path, full) for site in sites]
    items = [page.locator(f"rehearse-item[data-format={name}]").first for page in pages]
    times: list[list[float]] = [[] for _ in sites]
    for _ in range(turns):
        for at, item in enumerate(items):
            times[at].append(item.evaluate(CLICK))
    for page, site in zip(pages, sites, strict=True):
        page.context.close()
        site.__exit__()
    return [median(found) for found in times]


def _open(browser: Browser, url: str, path: str, full: bool) -> Page:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    if full:
        page.goto(url + "practice/record/")
        page.evaluate(FILL)
    page.goto(url + path)
    session: Any = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def _print(table: dict[str, list[float]], sites: list[Path]) -> None:
    """Print the table; what is over the limit is marked."""
    sys.stdout.write("".join([f"{'ms, median':34}", *(f"{site.name[:14]:>15}" for site in sites), "\n"]))
    for name, found in table.items():
        cells = [f"{time:14.0f}{'!' if time > LIMIT else ' '}" for time in found]
        sys.stdout.write("".join([f"{name:34}", *cells, "\n"]))


if __name__ == "__main__":
    main()
