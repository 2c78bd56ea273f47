"""`rehearse csp`: the Content Security Policy that a built site can be sent with."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import click

from ..message import say
from .command import command
from .project import find_site, open_files

#: The kinds of scripts that run; all others hold data, for which no permission is needed.
_RUNS = ("", "module", "text/javascript", "application/javascript")


@command()
@click.argument("site", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
def csp(site: Path | None) -> None:
    """Print the Content Security Policy for a built site.

    SITE is the folder of the built site. Without it, the one that mkdocs.yml names is read, or site.

    Send the policy with each page. It allows the site's own files, and the inline scripts and styles that
    stand in its pages now, each by its hash. Print it again when the theme or its settings change.
    """
    with open_files():
        folder = site or find_site()
        pages = sorted(filter(Path.is_file, folder.rglob("*.html")))
        if not pages:
            raise click.UsageError(say('there is no page in the folder "{path}"; build the site first', path=folder))
        click.echo(policy_of(page.read_text("utf-8", "replace") for page in pages))


def policy_of(pages: Iterable[str]) -> str:
    """Return the policy that lets pages run what stands in them, and nothing else.

    Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/.
    """
    inline = Inline()
    for page in pages:
        inline.feed(page)
        inline.close()
        inline.reset()
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *sorted(inline.scripts)]),
            " ".join(["style-src 'self'", *sorted(inline.styles)]),
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        ]
    )


class Inline(HTMLParser):
    """The hashes of the scripts and styles that stand in pages.

    Attributes:
        scripts: Of scripts, as a policy names them.
        styles: Of styles.
    """

    def __init__(self) -> None:
        super().__init__()
        self.scripts: set[str] = set()
        self.styles: set[str] = set()
        self._into: set[str] | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember whether what follows is to be hashed."""
        own, self._text = dict(attrs), ""
        runs = tag == "script" and "src" not in own and (own.get("type") or "").lower() in _RUNS
        self._into = self.scripts if runs else self.styles if tag == "style" else None

    def handle_data(self, data: str) -> None:
        """Take in a piece of a script or a style."""
        self._text += data if self._into is not None else ""

    def handle_endtag(self, tag: str) -> None:
        """Hash the script or the style that ends here."""
        if self._into is not None and self._text:
            self._into.add(f"'sha256-{b64encode(sha256(self._text.encode()).digest()).decode()}'")
        self._into = None
