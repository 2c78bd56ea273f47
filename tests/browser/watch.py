"""What no page may do, whatever a test looks at."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

_OWN_SCHEMES = {"data", "blob", "about", "file"}


class Watch:
    """Collects requests to other hosts, files that are not there, and errors in the console.

    Attributes:
        problems: What was seen, in words.
    """

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Accept problems that match: a test that says why may provoke them."""
        self._expected.append(re.compile(pattern, re.DOTALL))

    def unexpected(self) -> list[str]:
        """Return the problems that no test has accepted."""
        return [text for text in self.problems if not any(pattern.search(text) for pattern in self._expected)]

    def attach(self, context: BrowserContext) -> None:
        """Watch every page of a context, and the workers of its pages."""
        context.on("request", self._see_request)
        context.on("response", self._see_response)
        context.on("console", self._see_console)
        context.on("weberror", self._see_error)

    def _see_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in _OWN_SCHEMES and address.hostname != "127.0.0.1":
            self.problems.append(f"asks another host: {request.url}")

    def _see_response(self, response: Response) -> None:
        if response.status >= 400:
            self.problems.append(f"{response.status}: {response.url}")

    def _see_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _see_error(self, error: WebError) -> None:
        self.problems.append(f"uncaught: {error.error}")
