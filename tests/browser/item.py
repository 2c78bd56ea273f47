"""An item as a person meets it: found by its title, handled by roles and names."""

from __future__ import annotations

import re
from typing import Literal

from playwright.sync_api import Locator, Page, expect

CHECK = "Check my answer"

ANSWER_EVERYTHING = """() => {
    const all = (root, selector) => [...root.querySelectorAll(selector)]
    for (const item of all(document, 'rehearse-item')) {
        const groups = new Set(all(item, '[type=radio]').map(({ name }) => name))
        // One option per group, and a different one in each, as best and worst must differ.
        for (const [at, name] of [...groups].entries()) all(item, `[name="${name}"]`)[at % 3].click()
        for (const box of all(item, '.rehearse-question [type=checkbox]').slice(0, 1)) box.click()
        for (const field of all(item, '.rehearse-gap, textarea')) {
            field.value = 'a word'
            field.dispatchEvent(new Event('input', { bubbles: true }))
        }
        for (let turn = 9; turn > 0; turn--) item.querySelector('.rehearse-scene:not([hidden]) a')?.click()
        item.querySelector('.rehearse-check')?.click()
    }
}"""


class Item:
    """The item with a title, in a page; the first one, if it stands there several times.

    A quick check written in a lesson has no title: `role="group"` finds it by what it asks.
    """

    def __init__(self, page: Page, title: str, at: int = 0, role: Literal["heading", "group"] = "heading") -> None:
        name = page.get_by_role(role, name=title)
        self.page = page
        self.root = page.locator("rehearse-item", has=name).nth(at)
        self.result = self.root.locator("[data-part=result]")
        self.missing = self.root.get_by_role("alert")
        self.again = self.root.get_by_role("button", name="Try again")
        self.unfold = self.root.get_by_role("button", name="Open")
        self.submit = self.root.get_by_role("button", name=CHECK)
        self.details = self.root.locator(".rehearse-key")
        self.others = self.root.get_by_role("button", name="See the others")

    def reply(self, letter: str) -> Locator:
        """Return the radio button of a `best` item's option."""
        return self.root.get_by_role("radio", name=re.compile(rf"^{letter} "))

    def option(self, letter: str) -> Locator:
        """Return an option with all its controls."""
        place = self.page.locator(".rehearse-letter", has_text=letter)
        return self.root.locator(".rehearse-options > li", has=place)

    def pick(self, letter: str, label: str) -> Locator:
        """Return one of the two radio buttons of a `best-worst` item's option."""
        return self.root.get_by_role("radio", name=re.compile(rf"^{label} ?: option {letter}$"))

    def rating(self, letter: str, word: str) -> Locator:
        """Return one of the radio buttons of a `rate` item's option."""
        return self.group(letter).get_by_role("radio", name=word, exact=True)

    def group(self, letter: str) -> Locator:
        """Return the group of radio buttons of a `rate` item's option."""
        return self.root.get_by_role("group", name=re.compile(rf"^{letter} "))

    def mover(self, letter: str, way: str) -> Locator:
        """Return the button that moves a `rank` item's option up or down."""
        return self.root.get_by_role("button", name=f"Move option {letter} {way}")

    def grip(self, letter: str) -> Locator:
        """Return the place by which a `rank` item's option is dragged; it is nothing to a screen reader."""
        button = self.page.get_by_role("button", name=f"Move option {letter} up")
        return self.root.locator(".rehearse-moves", has=button).locator(".rehearse-grip")

    def order(self) -> list[str]:
        """Return the letters of the options, from top to bottom."""
        return _texts(self.root.locator(".rehearse-options .rehearse-letter"))

    def opened(self) -> list[str]:
        """Return the letters of the options whose reasons are unfolded, from top to bottom."""
        unfolded = self.root.locator(".rehearse-options > li", has=self.page.locator("details[open]"))
        return _texts(unfolded.locator(".rehearse-letter"))

    def verdict(self, letter: str) -> list[str]:
        """Return what an answered item says of an option: our rating, and what was chosen."""
        return _texts(self.option(letter).locator(".rehearse-word, .rehearse-yours"))

    def reason(self, letter: str) -> Locator:
        """Return the reason in an option's bubble, with what it says above."""
        return self.option(letter).locator(".rehearse-why")

    def rationale(self, letter: str) -> Locator:
        """Return an option's entry in the key, which is what a page without scripts has of it."""
        place = self.page.locator(".rehearse-verdict > .rehearse-letter", has_text=letter)
        return self.root.locator(".rehearse-rationales > li", has=place)

    def expect_result(self, *lines: str) -> None:
        """Expect these lines as the result, and nothing else but reasons."""
        expect(self.result.locator(".rehearse-outcome > p")).to_have_text(list(lines))

    def expect_open(self) -> None:
        """Expect an item that waits for an answer, with nothing left of an earlier one."""
        expect(self.result).to_be_hidden()
        expect(self.again).to_be_hidden()
        expect(self.submit).to_be_visible()
        expect(self.root.get_by_role("radio", checked=True)).to_have_count(0)
        expect(self.root.locator(".rehearse-why, .rehearse-marks")).to_have_count(0)
        expect(self.details).to_be_hidden()


def _texts(elements: Locator) -> list[str]:
    return [text.strip() for text in elements.all_text_contents()]


def tab_to(page: Page, target: Locator, backwards: bool = False) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
    raise AssertionError(f"Tab does not reach {target}")


def answer_everything(page: Page) -> None:
    """Answer all items of a page, whatever their format, as fast as a script can."""
    page.evaluate(ANSWER_EVERYTHING)
    expect(page.locator(".rehearse-check").filter(visible=True)).to_have_count(0)
