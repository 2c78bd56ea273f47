"""The one browser of a worker: Playwright starts once in a process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserType, sync_playwright

# The shell is Chromium without its windows: a page costs it a quarter of the time. It keeps no page that was left.
_SHELL = "chromium-headless-shell"
_WHOLE = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, because containers forbid it; letters as wide in the one as in the other; the rest keeps the browser from
# asking anyone for anything.
_FLAGS = (
    "--no-sandbox --font-render-hinting=none --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync --no-proxy-server"
).split()
_NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


def launch(kind: BrowserType, *without: str, whole: bool = False) -> Browser:
    """Start a browser: the shell, where there is one.

    Args:
        kind: Who starts it.
        without: Switches that Playwright would add.
        whole: Whether it must be more than the shell.
    """
    names = _WHOLE if whole else (_SHELL, *_WHOLE)
    program = next(filter(None, map(shutil.which, names)), None)
    assert program, f"no browser found: install one of {', '.join(names)}"
    return kind.launch(executable_path=program, args=[*_FLAGS, _NO_OTHER_HOST], ignore_default_args=without)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Yield one browser for all tests of a worker."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser
        browser.close()
