"""How long a learner waits: from a click to the painted reason, with the processor slowed four times.

Run it with the sites to compare, each a folder that `mkdocs build` has made of this course:

    python benchmarks/clicks.py site other-site

Each format is answered twenty times, on a page of its own and in a lesson with a full record; the table shows the
median in milliseconds. Sites take turns, so that a busy machine is fair to both.

A busy machine is slow all the same. With `--processor` the clock does not count, but the time that the processor is at
work on the page's main thread from the click until the frame is handed over to be shown, times four.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from playwright.sync_api import Browser, CDPSession, Locator, Page, sync_playwright

from browser.sites import Site

LIMIT = 50  # milliseconds
SLOWER = 4
TURNS = 20
CATEGORIES = "toplevel,devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing"
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

LESSON = "lessons/numbers/"
FULL = "best, in a lesson, full record"

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
    performance.mark('click-starts')
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
    parser.add_argument("--processor", action="store_true", help="count the processor's time instead of the clock's")
    arguments = parser.parse_args()
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        measure = Measure(browser, arguments.sites, arguments.turns, _worked if arguments.processor else _waited)
        table = {name: measure(name) for name in PAGES} | {FULL: measure("best", full=True)}
        browser.close()
    _print(table, arguments.sites)


@dataclass
class Measure:
    """Takes the time of a format's answers in some sites.

    Attributes:
        browser: Where they are opened.
        folders: The sites.
        turns: How often each is answered.
        take: Answers an item and returns the milliseconds.
    """

    browser: Browser
    folders: list[Path]
    turns: int
    take: Callable[[Locator, CDPSession], float]

    def __call__(self, name: str, full: bool = False) -> list[float]:
        """Return a median for each site."""
        with ExitStack() as stack:
            urls = [stack.enter_context(Site(folder)).url for folder in self.folders]
            pages = [stack.enter_context(self._page()) for _ in urls]
            for page, url in zip(pages, urls, strict=True):
                if full:
                    page.goto(url + "practice/record/")
                    page.evaluate(FILL)
                page.goto(url + (LESSON if full else PAGES[name]))
            items = [page.locator(f"rehearse-item[data-format={name}]").first for page in pages]
            sessions = [page.context.new_cdp_session(page) for page in pages]
            times: list[list[float]] = [[] for _ in pages]
            for _ in range(self.turns):
                for found, item, session in zip(times, items, sessions, strict=True):
                    found.append(self.take(item, session))
        return [median(found) for found in times]

    @contextmanager
    def _page(self) -> Iterator[Page]:
        context = self.browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
        yield context.new_page()
        context.close()


def _waited(item: Locator, session: CDPSession) -> float:
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    waited: float = item.evaluate(CLICK)
    return waited


def _worked(item: Locator, session: CDPSession) -> float:
    events: list[dict[str, Any]] = []
    ended: list[object] = []

    def hear(more: dict[str, Any]) -> None:
        events.extend(more["value"])

    def end(last: object) -> None:
        ended.append(last)

    session.on("Tracing.dataCollected", hear)
    session.on("Tracing.tracingComplete", end)
    session.send(
        "Tracing.start",
        {"categories": CATEGORIES},
    )
    item.evaluate(CLICK)
    session.send("Tracing.end")
    while not ended:
        item.page.wait_for_timeout(10)
    session.remove_listener("Tracing.dataCollected", hear)
    session.remove_listener("Tracing.tracingComplete", end)
    start = next(event for event in events if event["name"] == "click-starts")
    main = [event for event in events if event["tid"] == start["tid"] and event["pid"] == start["pid"]]
    shown = min(event["ts"] for event in main if event["name"] == "Commit" and event["ts"] > start["ts"])
    tasks = [event for event in main if event["name"] == "RunTask" and "tdur" in event]
    within = [task["tdur"] for task in tasks if task["ts"] + task["dur"] > start["ts"] and task["ts"] < shown]
    return SLOWER * sum(within) / 1000


def _print(table: dict[str, list[float]], sites: list[Path]) -> None:
    """Print the table; what is over the limit is marked."""
    sys.stdout.write("".join([f"{'ms, median':34}", *(f"{site.name[:14]:>15}" for site in sites), "\n"]))
    for name, found in table.items():
        cells = [f"{time:14.0f}{'!' if time > LIMIT else ' '}" for time in found]
        sys.stdout.write("".join([f"{name:34}", *cells, "\n"]))


if __name__ == "__main__":
    main()
