"""Draws the pictures that other sites show beside a link to a page, and the icon for a phone's start screen.

Run it after a change to a title below, and commit what it writes: `.venv/bin/python overrides/cards.py`. It needs the
browser of the tests. A site needs neither this file nor a browser.
"""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
IMAGES = HERE / "assets" / "images"
MARK = (HERE / ".icons" / "course" / "bubbles.svg").read_text("utf-8")
ICON = (IMAGES / "favicon.svg").read_text("utf-8")
FONTS = (HERE / "assets" / "fonts").as_uri()

#: File → small line, large line.
CARDS = {
    "course": ("A free course", "What do you write to a new connection?"),
    "see-it": ("Module 1 · Lessons 1 and 2", "See it"),
    "start-well": ("Module 2 · Lessons 3 to 5", "Start well"),
    "think-straight": ("Module 3 · Lessons 6 and 7", "Think straight"),
    "answer": ("Module 4 · Lessons 8 to 10", "Answer, and look after the place"),
    "practice": ("Practice", "How would you reply?"),
    "blog": ("The blog", "Evidence, places, people, habits"),
}

STYLE = f"""
@font-face {{ font-family: text; font-weight: 200 800; src: url({FONTS}/atkinson-hyperlegible-next-latin.woff2) }}
@font-face {{ font-family: heading; font-weight: 200 900; src: url({FONTS}/literata-latin.woff2) }}
* {{ box-sizing: border-box; margin: 0 }}
body {{ display: flex; flex-direction: column; height: 630px; padding: 72px 84px 64px; font: 34px/1.3 text;
        color: #574d44; background: #fbf7f0; border-bottom: 18px solid #0f5c5a }}
svg {{ width: 132px }}
.wide {{ position: absolute; right: -70px; top: 60px; width: 560px; opacity: 0.15 }}
.wide + svg, p {{ position: relative }}
.bubble-theirs {{ fill: #9c3f1b }}
.bubble-yours {{ fill: #0f5c5a }}
.small {{ margin-top: auto; color: #9c3f1b; font-weight: 600 }}
.large {{ margin: 8px 0 44px; font: 600 78px/1.14 heading; letter-spacing: -0.015em; color: #2a2420;
          text-wrap: balance }}
.site {{ font-weight: 600; color: #0f5c5a }}
.icon {{ display: block; height: 180px; padding: 0; border: 0 }}
.icon svg {{ width: 180px; height: 180px }}
.icon rect {{ rx: 0 }}
"""


def card(small: str, large: str) -> str:
    """Return the page of a card."""
    lines = f'<p class="small">{escape(small)}</p><p class="large">{escape(large)}</p>'
    wide = MARK.replace("<svg", '<svg class="wide"', 1)
    return f'<style>{STYLE}</style><body>{wide}{MARK}{lines}<p class="site">People Before Pitches</p>'


def draw() -> None:
    """Write all pictures."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    pictures = {f"cards/{name}.png": (card(*lines), 1200, 630) for name, lines in CARDS.items()}
    pictures["touch-icon.png"] = (f'<style>{STYLE}</style><body class="icon">{ICON}', 180, 180)
    (IMAGES / "cards").mkdir(exist_ok=True)
    sheet = HERE / "cards.tmp.html"  # a file, because only a file may load the fonts
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, (html, width, height) in pictures.items():
            sheet.write_text(f"<!doctype html><meta charset=utf-8>{html}", "utf-8")
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(sheet.as_uri())
            page.evaluate("document.fonts.ready")
            page.screenshot(path=IMAGES / name)
            page.close()
        browser.close()
    sheet.unlink()


if __name__ == "__main__":
    draw()
